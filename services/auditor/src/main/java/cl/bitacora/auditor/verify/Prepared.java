package cl.bitacora.auditor.verify;

import cl.bitacora.auditor.bundle.Entry;
import cl.bitacora.auditor.bundle.EntryLine;
import cl.bitacora.auditor.bundle.EntryLine.LineUnreadableException;
import cl.bitacora.contracts.journals.JournalEvent;
import cl.bitacora.eventstore.EventCodec;
import cl.bitacora.eventstore.log.EntryHash;
import cl.bitacora.eventstore.log.RawEvent;
import cl.bitacora.kernel.proof.Hash;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a line without knowing the ones before it: any thread may say it, in any order.
 *
 * @param entry null if the line is not the one line of some entry
 * @param leaf recomputed from what the entry says
 * @param said by a class PC; empty for entries of other kinds
 * @param payloadReadable whether the payload fits its type, where the type is known
 */
record Prepared(@Nullable Entry entry, Hash leaf, Optional<JournalEvent> said, boolean payloadReadable) {
    private static final EventCodec<JournalEvent> CODEC = EventCodec.of(JournalEvent.CATALOGUE);

    static List<Prepared> of(String log, List<byte[]> lines) {
        return lines.stream().map(line -> of(log, line)).toList();
    }

    private static Prepared of(String log, byte[] line) {
        Entry entry;
        try {
            entry = EntryLine.decode(line);
        } catch (LineUnreadableException e) {
            return new Prepared(null, Hash.ZERO, Optional.empty(), true);
        }
        RawEvent raw = entry.raw();
        Hash leaf = EntryHash.leaf(log, raw);
        if (!CODEC.knows(raw.type())) {
            return new Prepared(entry, leaf, Optional.empty(), true); // a newer gateway says more; its hash is checked
        }
        try {
            return new Prepared(entry, leaf, Optional.of(CODEC.decode(raw.type(), raw.payload())), true);
        } catch (IllegalArgumentException e) {
            return new Prepared(entry, leaf, Optional.empty(), false);
        }
    }
}
