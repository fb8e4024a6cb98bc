package cl.bitacora.classroom.sync;

import cl.bitacora.classroom.store.Installation;
import cl.bitacora.classroom.store.SigningKeys;
import cl.bitacora.classroom.store.Store;
import cl.bitacora.contracts.journals.wire.JournalKeys;
import cl.bitacora.contracts.journals.wire.KeyProof;
import java.time.Instant;
import java.util.Optional;

/**
 * Changes the PC's key. The new key is on the disk before the gateway hears of it, and the old one is given up only after the
 * gateway took the new one: whenever the PC dies in between, the next try ends it. A gateway that took the new key while its
 * answer got lost refuses the old signature; the same request signed with the new key is then answered.
 */
public final class KeyRotation {
    private static final String NOT_SIGNED_BY = "request-signature";

    private KeyRotation() {}

    /** The installation afterwards, and the last answer; empty if there was nothing to do. */
    public record Result(Installation installation, Optional<Answer> answer) {}

    /** From now on a change is wanted; {@link #run} makes it. */
    public static void begin(Store store, Instant now) {
        if (store.nextKeys().isEmpty()) {
            store.keepNext(SigningKeys.make(now));
        }
    }

    /** Does what is left of a change that was begun. */
    public static Result run(GatewayClient client, Installation pc, Store store) {
        Optional<SigningKeys> begun = store.nextKeys();
        if (begun.isEmpty()) {
            return new Result(pc, Optional.empty());
        }
        SigningKeys next = begun.get();
        if (next.publicKey().equals(pc.keys().publicKey())) {
            store.dropNext();
            return new Result(pc, Optional.empty());
        }
        Answer answer = ask(client, pc, next);
        if (answer instanceof Answer.Problem problem && problem.code().equals(NOT_SIGNED_BY)) {
            answer = ask(client, pc.signingWith(next), next);
        }
        if (!(answer instanceof Answer.Done)) {
            return new Result(pc, Optional.of(answer));
        }
        Installation changed = pc.with(next);
        store.keep(changed);
        store.dropNext();
        return new Result(changed, Optional.of(answer));
    }

    private static Answer ask(GatewayClient client, Installation pc, SigningKeys next) {
        byte[] body = Json.bytes(Json.object()
                .put("publicKey", next.publicKey())
                .put("proof", JournalKeys.sign(next.signingKey(), KeyProof.ofRotation(pc.id(), next.publicKey()))));
        return client.signedPost(pc, "/v1/installations/" + pc.id() + "/keys", body);
    }
}
