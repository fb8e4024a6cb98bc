package cl.bitacora.contracts.journals.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cl.bitacora.contracts.journals.wire.RequestSignature.Claim;
import cl.bitacora.contracts.journals.wire.RequestSignature.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestSignatureTest {
    private static final Target TARGET = new Target("POST", "/v1/installations/sala-1/contact", "");
    private static final byte[] BODY = "{\"pendingRecords\":0}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NONE = {};
    private static final Instant CREATED = Instant.parse("2026-03-09T12:00:00Z");
    private static final String NONCE = "00112233445566778899aabbccddeeff";

    private PrivateKey secret = generate().getPrivate();
    private PublicKey key = generate().getPublic();

    @BeforeEach
    void keys() throws GeneralSecurityException {
        secret = KeyFactory.getInstance("Ed25519")
                .generatePrivate(new EdECPrivateKeySpec(
                        NamedParameterSpec.ED25519, HexFormat.of().parseHex(WorkedExampleTest.RFC_8032_SECRET)));
        key = JournalKeys.publicKey(
                        WorkedExampleTest.base64("302a300506032b6570032100" + WorkedExampleTest.RFC_8032_PUBLIC))
                .orElseThrow();
    }

    private static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private RequestSignature signed() {
        return RequestSignature.sign(secret, "sala-1", TARGET, BODY, CREATED, NONCE);
    }

    @Test
    void the_signature_base_is_that_of_rfc_9421_and_the_document_shows_it() throws IOException {
        RequestSignature it = signed();
        String base = new String(
                RequestSignature.base(
                        TARGET, it.contentDigest(), it.signatureInput().substring("bitacora=".length())),
                StandardCharsets.UTF_8);
        assertThat(base)
                .isEqualTo(
                        "\"@method\": POST\n\"@path\": /v1/installations/sala-1/contact\n\"@query\": ?\n\"content-digest\": "
                                + it.contentDigest()
                                + "\n\"@signature-params\": (\"@method\" \"@path\" \"@query\" \"content-digest\")"
                                + ";created=1773057600;nonce=\"00112233445566778899aabbccddeeff\""
                                + ";keyid=\"sala-1\";alg=\"ed25519\"");
        assertThat(Files.readString(Path.of("JOURNAL.md")))
                .contains(base)
                .contains("Content-Digest: " + it.contentDigest())
                .contains("Signature-Input: " + it.signatureInput())
                .contains("Signature: " + it.signature());
    }

    @Test
    void what_was_signed_is_verified_with_and_without_a_body() {
        assertThat(signed().verify(key, TARGET, BODY)).isTrue();
        assertThat(signed().claim()).contains(new Claim(CREATED, NONCE, "sala-1", true));
        Target search = new Target("GET", "/v1/installations/sala-1/sections", "programme=BONO_MIPE_2020&q=a%20b");
        RequestSignature get = RequestSignature.sign(secret, "sala-1", search, NONE, CREATED, NONCE);
        assertThat(get.contentDigest()).isEmpty();
        assertThat(get.verify(key, search, NONE)).isTrue();
        assertThat(get.verify(key, search, BODY)).isFalse();
    }

    @Test
    void whatever_is_altered_no_longer_fits() {
        RequestSignature it = signed();
        Map<String, Boolean> altered = new LinkedHashMap<>();
        altered.put("method", it.verify(key, new Target("PUT", TARGET.path(), ""), BODY));
        altered.put("path", it.verify(key, new Target("POST", "/v1/installations/sala-2/contact", ""), BODY));
        altered.put("query", it.verify(key, new Target("POST", TARGET.path(), "a=b"), BODY));
        altered.put("body", it.verify(key, TARGET, "{}".getBytes(StandardCharsets.UTF_8)));
        altered.put("no body", it.verify(key, TARGET, NONE));
        altered.put("digest", digest(it, RequestSignature.digest(NONE)).verify(key, TARGET, BODY));
        altered.put(
                "created", input(it, "created=1773057600", "created=1773057601").verify(key, TARGET, BODY));
        altered.put("nonce", input(it, "nonce=\"00", "nonce=\"01").verify(key, TARGET, BODY));
        altered.put("keyid", input(it, "sala-1", "sala-2").verify(key, TARGET, BODY));
        altered.put("uncovered", input(it, " \"content-digest\"", "").verify(key, TARGET, NONE));
        altered.put("key", it.verify(generate().getPublic(), TARGET, BODY));
        assertThat(altered)
                .allSatisfy((what, accepted) -> assertThat(accepted).as(what).isFalse());
        System.out.printf(
                "%nfigure | signed request altered in one place | %d places | accepted 0 | %s%n",
                altered.size(), RequestSignatureTest.class.getSimpleName());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bitacora=()",
                "other=(\"@method\" \"@path\" \"@query\");created=1;nonce=\"0011223344556677\";keyid=\"a\";alg=\"ed25519\"",
                "bitacora=(\"@method\" \"@path\" \"@query\");created=1;nonce=\"0011223344556677\";keyid=\"a\";alg=\"hmac-sha256\"",
                "bitacora=(\"@method\" \"@path\");created=1;nonce=\"0011223344556677\";keyid=\"a\";alg=\"ed25519\"",
                "bitacora=(\"@path\" \"@method\" \"@query\");created=1;nonce=\"0011223344556677\";keyid=\"a\";alg=\"ed25519\"",
                "bitacora=(\"@method\" \"@path\" \"@query\");created=1;nonce=\"short\";keyid=\"a\";alg=\"ed25519\"",
                "bitacora=(\"@method\" \"@path\" \"@query\");created=9999999999999;nonce=\"0011223344556677\";keyid=\"a\";alg=\"ed25519\""
            })
    void another_shape_claims_nothing(String input) {
        RequestSignature it = new RequestSignature("", input, signed().signature());
        assertThat(it.claim()).isEmpty();
        assertThat(it.verify(key, TARGET, NONE)).isFalse();
    }

    @Test
    void a_nonce_of_another_shape_is_not_signed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RequestSignature.sign(secret, "sala-1", TARGET, BODY, CREATED, "short"));
    }

    private static RequestSignature input(RequestSignature it, String one, String other) {
        return new RequestSignature(it.contentDigest(), it.signatureInput().replace(one, other), it.signature());
    }

    private static RequestSignature digest(RequestSignature it, String other) {
        return new RequestSignature(other, it.signatureInput(), it.signature());
    }
}
