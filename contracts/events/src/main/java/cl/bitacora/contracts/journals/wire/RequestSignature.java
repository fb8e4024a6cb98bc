package cl.bitacora.contracts.journals.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How an installation signs the requests it makes in its own name: HTTP Message Signatures (RFC 9421) with Ed25519, in one
 * fixed shape. Signed are the method, the path and the query as they are sent, the SHA-256 of the body (RFC 9530), the
 * moment, a nonce and the installation. Another order of the same things, or more of them, is refused: one request, one form.
 *
 * @param contentDigest field {@code Content-Digest}; empty where there is no body
 * @param signatureInput field {@code Signature-Input}
 * @param signature field {@code Signature}
 */
public record RequestSignature(String contentDigest, String signatureInput, String signature) {
    /** Name of the field of {@link #contentDigest}. */
    public static final String CONTENT_DIGEST = "Content-Digest";

    /** Name of the field of {@link #signatureInput}. */
    public static final String SIGNATURE_INPUT = "Signature-Input";

    /** Name of the field of {@link #signature}. */
    public static final String SIGNATURE = "Signature";

    private static final String LABEL = "bitacora=";
    private static final String COVERED = "(\"@method\" \"@path\" \"@query\"";
    private static final String COVERED_BODY = " \"content-digest\"";
    private static final Pattern NONCE = Pattern.compile("[0-9a-f]{16,64}");
    private static final Pattern KEY_ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final Pattern INPUT =
            Pattern.compile("bitacora=\\(\"@method\" \"@path\" \"@query\"( \"content-digest\")?\\)"
                    + ";created=([1-9][0-9]{0,11});nonce=\"([0-9a-f]{16,64})\""
                    + ";keyid=\"([a-z0-9][a-z0-9-]{0,62})\";alg=\"ed25519\"");
    private static final Pattern SIGNED = Pattern.compile("bitacora=:([A-Za-z0-9+/]{86}==):");

    /**
     * What is asked for.
     *
     * @param method as sent: {@code POST}
     * @param path as sent, still escaped; {@code /} if empty
     * @param query as sent, still escaped, without the question mark; empty if there is none
     */
    public record Target(String method, String path, String query) {
        public Target {
            path = path.isEmpty() ? "/" : path;
        }
    }

    /** What a {@code Signature-Input} claims. */
    public record Claim(Instant created, String nonce, String keyId, boolean coversBody) {}

    /**
     * Signs a request.
     *
     * @param body the bytes that are sent; none for a request without body
     * @param created to the second
     * @param nonce 16 to 64 hexadecimal digits, never used before by this installation
     * @throws IllegalArgumentException for a nonce or an id of another shape
     */
    public static RequestSignature sign(
            PrivateKey key, String installation, Target target, byte[] body, Instant created, String nonce) {
        if (!NONCE.matcher(nonce).matches() || !KEY_ID.matcher(installation).matches()) {
            throw new IllegalArgumentException(
                    "a nonce is 16 to 64 hexadecimal digits; a key is named by its installation");
        }
        String digest = body.length == 0 ? "" : digest(body);
        String parameters = COVERED
                + (body.length == 0 ? "" : COVERED_BODY)
                + ");created=" + created.getEpochSecond()
                + ";nonce=\"" + nonce
                + "\";keyid=\"" + installation
                + "\";alg=\"ed25519\"";
        String signature = JournalKeys.sign(key, base(target, digest, parameters));
        return new RequestSignature(digest, LABEL + parameters, LABEL + ":" + signature + ":");
    }

    /** What the signature claims; empty if the field has another shape. Believe nothing of it before {@link #verify}. */
    public Optional<Claim> claim() {
        Matcher matcher = INPUT.matcher(signatureInput);
        return matcher.matches()
                ? Optional.of(new Claim(
                        Instant.ofEpochSecond(Long.parseLong(matcher.group(2))),
                        matcher.group(3),
                        matcher.group(4),
                        matcher.group(1) != null))
                : Optional.empty();
    }

    /**
     * Whether the holder of the key signed exactly this request. Says nothing about its age, nor whether it came before.
     *
     * @param body the bytes that arrived
     */
    public boolean verify(PublicKey key, Target target, byte[] body) {
        Matcher signed = SIGNED.matcher(signature);
        Optional<Claim> claim = claim();
        boolean bodyAsSigned = claim.isPresent()
                && claim.get().coversBody() == body.length > 0
                && contentDigest.equals(body.length == 0 ? "" : digest(body));
        return bodyAsSigned
                && signed.matches()
                && JournalKeys.verify(
                        key, base(target, contentDigest, signatureInput.substring(LABEL.length())), signed.group(1));
    }

    /** The field {@code Content-Digest} of a body (RFC 9530). */
    public static String digest(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }

    /** The signature base (RFC 9421, 2.5). */
    static byte[] base(Target target, String digest, String parameters) {
        String text = "\"@method\": " + target.method()
                + "\n\"@path\": " + target.path()
                + "\n\"@query\": ?" + target.query()
                + (digest.isEmpty() ? "" : "\n\"content-digest\": " + digest)
                + "\n\"@signature-params\": " + parameters;
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
