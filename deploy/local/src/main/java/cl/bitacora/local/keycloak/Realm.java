package cl.bitacora.local.keycloak;

import cl.bitacora.local.Layout;
import cl.bitacora.local.StackProblem;
import cl.bitacora.local.secrets.SecretNames;
import cl.bitacora.local.secrets.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * The platform's realm. The file holds no secret: Keycloak fills its {@code ${…}} from the environment when it
 * imports it.
 */
public final class Realm {
    public static final String NAME = "bitacora";

    /** Password of the demonstration's users. Not a secret: the realm with these users exists on this machine only. */
    public static final String DEMO_PASSWORD = "bitacora";

    /** Where the portal is in the file; a stack with other ports writes its own there. */
    private static final String PORTAL_IN_FILE = "http://127.0.0.1:18110";

    private Realm() {}

    /** Values of the placeholders in the file. */
    static Map<String, String> placeholders(Secrets secrets) {
        return Map.of(
                "BITACORA_DEMO_PASSWORD", DEMO_PASSWORD,
                "BITACORA_OTEC_A_SYSTEM_SECRET", secrets.get(SecretNames.OTEC_A_SYSTEM),
                "BITACORA_OTEC_B_SYSTEM_SECRET", secrets.get(SecretNames.OTEC_B_SYSTEM),
                "BITACORA_PORTAL_CLIENT_SECRET", secrets.get(SecretNames.PORTAL_CLIENT));
    }

    /**
     * Puts the file where {@code --import-realm} looks.
     *
     * @param portal address of this stack's portal, the only one that its sign-in may go back to
     */
    static void place(Layout layout, Path distribution, String portal) {
        Path target = distribution.resolve(Path.of("data", "import", NAME + "-realm.json"));
        try {
            Files.createDirectories(target.getParent());
            Path aside = Files.createTempFile(target.getParent(), "realm", ".new");
            Files.writeString(aside, text(layout, portal));
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StackProblem("No se pudo copiar el realm a " + target + ".", e);
        }
    }

    /**
     * Keycloak imports a realm only if it has none of that name. Whether the stack's one came from another version of
     * the file, with other secrets or for a portal elsewhere, and must be dropped first.
     */
    public static boolean changed(Layout layout, Secrets secrets, String portal) {
        try {
            Path mark = mark(layout);
            return Files.exists(mark) && !Files.readString(mark).equals(fingerprint(layout, secrets, portal));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Remembers what was imported. */
    public static void imported(Layout layout, Secrets secrets, String portal) {
        try {
            Files.writeString(mark(layout), fingerprint(layout, secrets, portal));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path mark(Layout layout) {
        return layout.data().resolve("realm.sha256");
    }

    private static String text(Layout layout, String portal) throws IOException {
        return Files.readString(layout.realm()).replace(PORTAL_IN_FILE, portal);
    }

    private static String fingerprint(Layout layout, Secrets secrets, String portal) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(text(layout, portal).getBytes(StandardCharsets.UTF_8));
            digest.update(secrets.get(SecretNames.OTEC_A_SYSTEM).getBytes(StandardCharsets.US_ASCII));
            digest.update(secrets.get(SecretNames.OTEC_B_SYSTEM).getBytes(StandardCharsets.US_ASCII));
            digest.update(secrets.get(SecretNames.PORTAL_CLIENT).getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
