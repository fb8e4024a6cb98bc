package cl.bitacora.classroom.screen;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Known only to pages of this process. */
@ApplicationScoped
public class Token {
    private final String value;

    public Token() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        value = HexFormat.of().formatHex(bytes);
    }

    public String value() {
        return value;
    }

    boolean fits(@Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), value().getBytes(StandardCharsets.UTF_8));
    }
}
