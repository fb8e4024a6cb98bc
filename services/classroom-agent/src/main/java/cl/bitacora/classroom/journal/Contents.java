package cl.bitacora.classroom.journal;

import java.util.NavigableMap;

/**
 * What a journal holds after opening.
 *
 * @param places of the records, by sequence
 * @param pruned the last record that was pruned
 * @param head the last record that ever was, here or not: the next one continues its chain
 * @param nextOrdinal of the next segment
 */
record Contents(
        NavigableMap<Long, Place> places,
        Watermark.Mark pruned,
        Watermark.Mark head,
        int nextOrdinal,
        Recovery recovery) {}
