package cl.bitacora.portal.pages;

import cl.bitacora.http.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The one style sheet. Browsers keep it for a year, so its address changes with its content. */
final class StyleSheet {
    static final String ADDRESS = "/estatico/bitacora.css?v=" + version();

    private StyleSheet() {}

    private static String version() {
        try (InputStream in = Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream("META-INF/resources/estatico/bitacora.css")) {
            if (in == null) {
                throw new IllegalStateException("the style sheet is missing");
            }
            return Digests.sha256Hex(in.readAllBytes()).substring(0, 12);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
