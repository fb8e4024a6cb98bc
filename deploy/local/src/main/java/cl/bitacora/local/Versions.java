package cl.bitacora.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Versions of the servers, as the build resolved them. */
public final class Versions {
    private static final Properties VERSIONS = read();

    private Versions() {}

    public static String keycloak() {
        return VERSIONS.getProperty("keycloak");
    }

    public static String postgres() {
        return VERSIONS.getProperty("postgres");
    }

    private static Properties read() {
        try (InputStream in = Versions.class.getResourceAsStream("versions.properties")) {
            Properties properties = new Properties();
            properties.load(Objects.requireNonNull(in, "versions.properties"));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
