package cl.bitacora.kernel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed pseudonym of a person's RUT: {@code p-} and 32 hexadecimal digits of HMAC-SHA-256(key, canonical RUT). Any
 * holder of the key computes it from a RUT without asking anybody; nobody else can go back from it, although RUTs are
 * few enough to try them all against a plain hash.
 */
public record PersonId(String value) implements Comparable<PersonId> {
    private static final Pattern SHAPE = Pattern.compile("p-[0-9a-f]{32}");

    public PersonId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a person id");
        }
    }

    /**
     * The pseudonym of a RUT.
     *
     * @param key at least 32 bytes, shared by the services and, on order, by auditors
     */
    public static PersonId of(Rut rut, byte[] key) {
        if (key.length < 32) {
            throw new IllegalArgumentException("person key shorter than 32 bytes");
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] tag = mac.doFinal(rut.toString().getBytes(StandardCharsets.US_ASCII));
            return new PersonId("p-" + HexFormat.of().formatHex(tag, 0, 16));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no HmacSHA256", e);
        }
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
