package cl.bitacora.testkit.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes RS256 access tokens shaped like the realm's. One key pair per JVM. */
public final class TestTokens {
    /** Issuer that {@link #config()} makes the service expect. */
    public static final String ISSUER = "http://test-issuer/realms/bitacora";

    private static final KeyPair KEYS = generate();

    private TestTokens() {}

    /** Configuration for the service under test: verify with this JVM's public key, no identity server. */
    public static Map<String, String> config() {
        return Map.of(
                "quarkus.oidc.public-key",
                Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded()),
                "quarkus.oidc.auth-server-url",
                "",
                "quarkus.oidc.jwks-path",
                "",
                "quarkus.oidc.token.issuer",
                ISSUER);
    }

    /** A token of an OTEC's user or system. */
    public static String ofOtec(String role, String otecRut) {
        return token("user-" + role + "-" + otecRut, otecRut, "", role);
    }

    /** A token of an OTIC's user. */
    public static String ofOtic(String role, String oticRut) {
        return signed(
                "user-" + role + "-" + oticRut,
                claim("otic", oticRut),
                Instant.now().plusSeconds(600),
                role);
    }

    /** A token of a Dirección Regional's user. */
    public static String ofRegion(String role, String region) {
        return token("user-" + role + "-" + region, "", region, role);
    }

    /** A token of a user of the whole country. */
    public static String national(String role) {
        return token("user-" + role, "", "", role);
    }

    /** A token with these claims, valid for ten minutes. */
    public static String token(String subject, String otec, String region, String... roles) {
        return token(subject, otec, region, Instant.now().plusSeconds(600), roles);
    }

    /** A token that ends at an instant; one in the past is expired. */
    public static String token(String subject, String otec, String region, Instant expires, String... roles) {
        return signed(subject, claim("otec", otec) + claim("region", region), expires, roles);
    }

    private static String claim(String name, String value) {
        return value.isEmpty() ? "" : ",\"" + name + "\":\"" + value + "\"";
    }

    private static String signed(String subject, String place, Instant expires, String... roles) {
        String roleList = Arrays.stream(roles).map(role -> '"' + role + '"').collect(Collectors.joining(","));
        String claims = "{\"iss\":\"" + ISSUER + "\",\"sub\":\"" + subject + "\",\"aud\":\"bitacora\",\"azp\":\"test\""
                + ",\"typ\":\"Bearer\",\"iat\":" + (expires.getEpochSecond() - 900) + ",\"exp\":"
                + expires.getEpochSecond()
                + place
                + ",\"roles\":[" + roleList + "]}";
        String head = encode("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + encode(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(KEYS.getPrivate());
            signature.update(head.getBytes(StandardCharsets.US_ASCII));
            return head + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
