package cl.bitacora.contracts.journals.wire;

import cl.bitacora.contracts.journals.JournalRecord;

/** A record at its place in the chain; {@code hash} as {@link JournalCodec#hash} computes it, or as somebody claims it. */
public record ChainedRecord(long seq, JournalRecord said, String hash) {}
