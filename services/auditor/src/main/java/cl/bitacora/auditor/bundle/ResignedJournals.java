package cl.bitacora.auditor.bundle;

import cl.bitacora.contracts.journals.InstallationEvent.InstallationEnrolled;
import cl.bitacora.contracts.journals.InstallationEvent.InstallationKeyRotated;
import cl.bitacora.contracts.journals.JournalEvent;
import cl.bitacora.contracts.journals.UploadEvent.BatchReceived;
import cl.bitacora.contracts.journals.UploadEvent.Recorded;
import cl.bitacora.contracts.journals.wire.BatchHead;
import cl.bitacora.contracts.journals.wire.JournalCodec;
import cl.bitacora.contracts.journals.wire.JournalKeys;
import cl.bitacora.eventstore.EventCodec;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.HashMap;
import java.util.Map;

/** Gives copied journals a chain and signatures of their own, with a key for measuring. */
final class ResignedJournals {
    private static final KeyPair KEY = key();
    private static final EventCodec<JournalEvent> CODEC = EventCodec.of(JournalEvent.CATALOGUE);

    private final Map<String, String> last = new HashMap<>();
    private final Map<String, String> renewed = new HashMap<>(Map.of(JournalCodec.GENESIS, JournalCodec.GENESIS));

    /** The payload with new hashes; others stay as they are. */
    String resigned(String type, String payload) {
        if (!type.startsWith("journals.") || !CODEC.knows(type)) {
            return payload;
        }
        JournalEvent event = CODEC.decode(type, payload);
        if (event instanceof Recorded record) {
            String before = last.getOrDefault(record.installation(), JournalCodec.GENESIS);
            String hash = JournalCodec.hash(before, record.seq(), record.said());
            last.put(record.installation(), hash);
            renewed.put(record.hash(), hash);
            return payload.replace(record.hash(), hash);
        }
        if (event instanceof BatchReceived received) {
            BatchHead head = new BatchHead(
                    received.installation(),
                    received.firstSeq(),
                    received.lastSeq(),
                    renewed.getOrDefault(received.prevHash(), received.prevHash()),
                    renewed.getOrDefault(received.lastHash(), received.lastHash()));
            return CODEC.encode(new BatchReceived(
                    received.installation(),
                    received.at(),
                    head.firstSeq(),
                    head.lastSeq(),
                    head.prevHash(),
                    head.lastHash(),
                    JournalKeys.sign(KEY.getPrivate(), head.canonicalBytes())));
        }
        if (event instanceof InstallationKeyRotated rotated) {
            return payload.replace(rotated.publicKey(), JournalKeys.encode(KEY.getPublic()));
        }
        return event instanceof InstallationEnrolled enrolled
                ? payload.replace(enrolled.publicKey(), JournalKeys.encode(KEY.getPublic()))
                : payload;
    }

    private static KeyPair key() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no Ed25519", e);
        }
    }
}
