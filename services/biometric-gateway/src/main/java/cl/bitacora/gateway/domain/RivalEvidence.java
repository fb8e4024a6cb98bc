package cl.bitacora.gateway.domain;

import cl.bitacora.contracts.journals.UploadEvent;
import cl.bitacora.contracts.journals.UploadEvent.ForkDetected;
import cl.bitacora.contracts.journals.UploadEvent.RivalPartKept;
import cl.bitacora.contracts.journals.wire.JournalCodec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Keeps a rival batch whole: in parts that fit into a message, then the alarm. */
final class RivalEvidence {
    /** Characters of a part: below a megabyte even where each takes three bytes and is escaped. */
    static final int PART_CHARACTERS = 150_000;

    private RivalEvidence() {}

    static List<UploadEvent> events(VerifiedBatch rival, Instant at, long atSeq, String keptHash) {
        String installation = rival.head().installation();
        String lastHash = rival.head().lastHash();
        String text = rival.json();
        List<UploadEvent> events = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(from + PART_CHARACTERS, text.length());
            // Half a surrogate pair cannot be stored.
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            events.add(new RivalPartKept(installation, at, lastHash, events.size() + 1, text.substring(from, to)));
            from = to;
        }
        events.add(new ForkDetected(
                installation,
                at,
                atSeq,
                keptHash,
                rival.hashAt(atSeq),
                lastHash,
                JournalCodec.sha256(text),
                events.size(),
                rival.signature()));
        return events;
    }
}
