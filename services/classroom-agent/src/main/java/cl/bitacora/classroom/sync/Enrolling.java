package cl.bitacora.classroom.sync;

import cl.bitacora.classroom.store.Installation;
import cl.bitacora.classroom.store.SigningKeys;
import cl.bitacora.classroom.store.Store;
import cl.bitacora.contracts.journals.wire.JournalKeys;
import cl.bitacora.contracts.journals.wire.KeyProof;
import cl.bitacora.kernel.Rut;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/** First start: the one-time code makes this PC an installation of its OTEC. The private key never leaves it. */
public final class Enrolling {
    private Enrolling() {}

    /** Enrolled, or why not. */
    public record Result(Optional<Installation> installation, Answer answer) {}

    /**
     * Enrols and keeps what came of it. The key is on the disk before the code is used: if the answer gets lost, or the PC
     * dies, the same code with the same key gives the same installation.
     *
     * @param code as a person types it: hyphens and case do not matter
     */
    public static Result enrol(
            GatewayClient client, String gateway, String code, String softwareVersion, Store store, Instant now) {
        SigningKeys keys = store.nextKeys().orElseGet(() -> {
            SigningKeys made = SigningKeys.make(now);
            store.keepNext(made);
            return made;
        });
        byte[] proof = KeyProof.ofEnrolment(code, keys.publicKey());
        byte[] body = Json.bytes(Json.object()
                .put("code", KeyProof.canonicalCode(code))
                .put("publicKey", keys.publicKey())
                .put("softwareVersion", softwareVersion)
                .put("proof", JournalKeys.sign(keys.signingKey(), proof)));
        Answer answer = client.post(gateway, "/v1/installations/enrolments", body);
        Optional<Installation> installation =
                answer instanceof Answer.Done done ? installation(gateway, keys, done.body()) : Optional.empty();
        installation.ifPresent(it -> {
            store.keep(it);
            store.dropNext();
        });
        return new Result(installation, answer);
    }

    private static Optional<Installation> installation(String gateway, SigningKeys keys, JsonNode body) {
        return Rut.parse(body.path("otec").asText(""))
                .filter(_ -> !body.path("id").asText("").isEmpty())
                .map(otec -> Installation.enrolled(
                        body.path("id").asText(),
                        otec,
                        body.path("name").asText(""),
                        body.path("region").asText(""),
                        gateway,
                        keys,
                        body.path("logKey").asText("")));
    }
}
