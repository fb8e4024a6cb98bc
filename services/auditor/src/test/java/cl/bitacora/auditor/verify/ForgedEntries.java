package cl.bitacora.auditor.verify;

import cl.bitacora.auditor.bundle.Entry;
import cl.bitacora.auditor.bundle.EntryLine;
import cl.bitacora.contracts.journals.JournalEvent;
import cl.bitacora.contracts.journals.UploadEvent;
import cl.bitacora.contracts.journals.wire.JournalCodec;
import cl.bitacora.eventstore.EventCodec;
import cl.bitacora.eventstore.Metadata;
import cl.bitacora.eventstore.log.EntryHash;
import cl.bitacora.eventstore.log.RawEvent;
import cl.bitacora.kernel.proof.Hash;
import java.time.Instant;
import java.util.List;

/** Entries that say something else, and hashes that fit them again. */
final class ForgedEntries {
    private ForgedEntries() {}

    static void relink(String log, List<Entry> entries, int from) {
        Hash before = from == 0 ? Hash.ZERO : entries.get(from - 1).raw().chainHash();
        for (int i = from; i < entries.size(); i++) {
            entries.set(i, linked(log, entries.get(i), before));
            before = entries.get(i).raw().chainHash();
        }
    }

    static Entry with(Entry entry, String payload, Instant occurredAt) {
        return with(entry, payload, occurredAt, entry.raw().metadata());
    }

    static Entry with(Entry entry, String payload, Instant occurredAt, Metadata metadata) {
        RawEvent raw = entry.raw();
        return new Entry(
                new RawEvent(
                        raw.position(),
                        raw.eventId(),
                        raw.stream(),
                        raw.version(),
                        raw.type(),
                        payload,
                        occurredAt,
                        raw.recordedAt(),
                        metadata,
                        raw.leafHash(),
                        raw.chainHash()),
                entry.occurredOn());
    }

    static Entry linked(String log, Entry entry, Hash before) {
        RawEvent raw = entry.raw();
        Hash leaf = EntryHash.leaf(log, raw);
        return new Entry(
                new RawEvent(
                        raw.position(),
                        raw.eventId(),
                        raw.stream(),
                        raw.version(),
                        raw.type(),
                        raw.payload(),
                        raw.occurredAt(),
                        raw.recordedAt(),
                        raw.metadata(),
                        leaf,
                        EntryHash.chain(before, leaf)),
                entry.occurredOn());
    }

    static String previous(EventCodec<JournalEvent> codec, List<Entry> entries, int before, String installation) {
        String hash = JournalCodec.GENESIS;
        for (Entry entry : entries.subList(0, before)) {
            JournalEvent event = codec.decode(entry.raw().type(), entry.raw().payload());
            if (event instanceof UploadEvent.Recorded it && it.installation().equals(installation)) {
                hash = it.hash();
            }
        }
        return hash;
    }

    static List<byte[]> encoded(List<Entry> entries) {
        return entries.stream().map(EntryLine::encode).toList();
    }
}
