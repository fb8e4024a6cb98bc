package cl.bitacora.classroom.sync;

import cl.bitacora.classroom.store.Installation;
import cl.bitacora.contracts.journals.wire.JournalKeys;
import cl.bitacora.kernel.Rut;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Locale;
import java.util.Optional;

/** First start: the one-time code makes this PC an installation of its OTEC. The private key never leaves it. */
public final class Enrolling {
    private Enrolling() {}

    /** Enrolled, or why not. */
    public record Result(Optional<Installation> installation, Answer answer) {}

    /**
     * Enrols. Repeating it with the same keys is safe.
     *
     * @param code as a person types it: hyphens and case do not matter
     */
    public static Result enrol(
            GatewayClient client, String gateway, String code, String softwareVersion, KeyPair keys) {
        // Crockford's base 32: letters that are taken for digits are those digits.
        String plain = code.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        String publicKey = JournalKeys.encode(keys.getPublic());
        String statement = "bitacora-enrolment-v1\n" + plain + "\n" + publicKey;
        byte[] body = Json.bytes(Json.object()
                .put("code", plain)
                .put("publicKey", publicKey)
                .put("softwareVersion", softwareVersion)
                .put("proof", JournalKeys.sign(keys.getPrivate(), statement.getBytes(StandardCharsets.UTF_8))));
        Answer answer = client.post(gateway, "/v1/installations/enrolments", body);
        return new Result(
                answer instanceof Answer.Done done
                        ? installation(gateway, keys, publicKey, done.body())
                        : Optional.empty(),
                answer);
    }

    private static Optional<Installation> installation(String gateway, KeyPair keys, String publicKey, JsonNode body) {
        return Rut.parse(body.path("otec").asText(""))
                .filter(_ -> !body.path("id").asText("").isEmpty())
                .map(otec -> new Installation(
                        body.path("id").asText(),
                        otec,
                        body.path("name").asText(""),
                        body.path("region").asText(""),
                        gateway,
                        publicKey,
                        keys.getPrivate().getEncoded(),
                        body.path("logKey").asText("")));
    }
}
