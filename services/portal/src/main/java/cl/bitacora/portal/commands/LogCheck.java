package cl.bitacora.portal.commands;

import cl.bitacora.eventstore.BitacoraJson;
import cl.bitacora.kernel.proof.Checkpoint;
import cl.bitacora.kernel.proof.Hash;
import cl.bitacora.kernel.proof.InclusionProof;
import cl.bitacora.kernel.proof.InvalidNoteException;
import cl.bitacora.kernel.proof.SignedNote;
import cl.bitacora.kernel.proof.Verification;
import cl.bitacora.kernel.proof.VerifierKey;
import cl.bitacora.portal.questions.Target;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds what somebody kept, a signed checkpoint or a proof of inclusion, against a service's log as it is now. Keys come from
 * the service itself: they show that its history is one, not whose it is.
 */
@Singleton
public class LogCheck {
    private static final List<Target> LOGS =
            List.of(Target.GATEWAY, Target.ATTENDANCE, Target.COURSES, Target.CERTIFICATES, Target.PAYMENTS);
    private static final String LOG = "/v1/log/";

    private final Platform platform;

    @Inject
    public LogCheck(Platform platform) {
        this.platform = platform;
    }

    /** What was found. */
    public sealed interface Found {
        /** It is neither a note nor a proof. */
        record Unreadable() implements Found {}

        /** No service that answers has a log of that name. */
        record UnknownLog(String origin) implements Found {}

        /** It was looked at. */
        record Looked(Target service, Checkpoint checkpoint, boolean signed, Continued continued, Included included)
                implements Found {}
    }

    /** Whether the log of now continues that of the checkpoint. */
    public sealed interface Continued {
        /** It does: the events of then are the first ones of now. */
        record Yes(long now) implements Continued {}

        /** It does not: history was written anew. */
        record No(long now) implements Continued {}

        /** It has fewer events than then: history is gone. */
        record Shorter(long now) implements Continued {}

        /** The service does not show what is needed to tell. */
        record Untold() implements Continued {}
    }

    /** Whether the event is where the proof says. */
    public enum Included {
        NOT_ASKED,
        YES,
        NO
    }

    /**
     * Looks.
     *
     * @param text a signed note (C2SP signed-note) or a proof (C2SP tlog-proof)
     * @param leaf of the event that a proof is about
     */
    public Found look(String text, Optional<Hash> leaf) {
        String said = text.strip().replace("\r\n", "\n") + "\n";
        @Nullable InclusionProof proof = null;
        SignedNote note;
        Checkpoint claimed;
        try {
            if (said.startsWith("c2sp.org/tlog-proof")) {
                proof = InclusionProof.parse(said);
                note = proof.note();
            } else {
                note = SignedNote.parse(said);
            }
            claimed = note.unverifiedCheckpoint();
        } catch (IllegalArgumentException | InvalidNoteException e) {
            return new Found.Unreadable();
        }
        for (Target service : LOGS) {
            Optional<List<VerifierKey>> keys = keys(service, claimed.origin());
            if (keys.isPresent()) {
                return new Found.Looked(
                        service,
                        claimed,
                        signed(note, keys.get()),
                        continued(service, claimed, keys.get()),
                        proof == null || leaf.isEmpty()
                                ? Included.NOT_ASKED
                                : included(proof, leaf.get(), claimed) ? Included.YES : Included.NO);
            }
        }
        return new Found.UnknownLog(claimed.origin());
    }

    private static boolean included(InclusionProof proof, Hash leaf, Checkpoint claimed) {
        return Verification.inclusion(leaf, proof.index(), claimed.size(), proof.hashes(), claimed.root());
    }

    /** The keys of a service, if its log has that name. */
    private Optional<List<VerifierKey>> keys(Target service, String origin) {
        return json(service, "keys")
                .filter(said -> said.path("origin").asText().equals(origin))
                .map(said -> {
                    List<VerifierKey> keys = new ArrayList<>();
                    said.path("keys").forEach(key -> keys.add(VerifierKey.parse(key.asText())));
                    return keys;
                });
    }

    private Continued continued(Target service, Checkpoint then, List<VerifierKey> keys) {
        Optional<SignedNote> latest = platform.look(service, LOG + "checkpoint").map(SignedNote::parse);
        if (latest.isEmpty() || !signed(latest.get(), keys)) {
            return new Continued.Untold();
        }
        Checkpoint now;
        try {
            now = latest.get().unverifiedCheckpoint();
        } catch (InvalidNoteException e) {
            return new Continued.Untold();
        }
        if (now.size() < then.size()) {
            return new Continued.Shorter(now.size());
        }
        if (now.size() == then.size()) {
            return now.root().equals(then.root()) ? new Continued.Yes(now.size()) : new Continued.No(now.size());
        }
        return json(service, "proofs/consistency?from=" + then.size() + "&to=" + now.size())
                .<Continued>map(said -> {
                    List<Hash> hashes = new ArrayList<>();
                    said.path("hashes").forEach(hash -> hashes.add(Hash.ofBase64(hash.asText())));
                    return Verification.consistency(then.size(), then.root(), now.size(), now.root(), hashes)
                            ? new Continued.Yes(now.size())
                            : new Continued.No(now.size());
                })
                .orElseGet(Continued.Untold::new);
    }

    private static boolean signed(SignedNote note, List<VerifierKey> keys) {
        try {
            note.checkpoint(keys);
            return true;
        } catch (InvalidNoteException e) {
            return false;
        }
    }

    private Optional<JsonNode> json(Target service, String path) {
        return platform.look(service, LOG + path).map(text -> {
            try {
                return BitacoraJson.mapper().readTree(text);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("unreadable answer of " + service.module(), e);
            }
        });
    }
}
