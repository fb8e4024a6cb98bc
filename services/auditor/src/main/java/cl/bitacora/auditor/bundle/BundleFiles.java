package cl.bitacora.auditor.bundle;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/** The files of a bundle by their name inside it, with {@code /} between folders. */
public interface BundleFiles extends Closeable {
    /** Every file. */
    Set<String> names() throws IOException;

    /**
     * Opens a file.
     *
     * @throws java.nio.file.NoSuchFileException if it is not there
     */
    InputStream open(String name) throws IOException;

    @Override
    void close() throws IOException;

    /** A small file, whole. */
    default byte[] bytes(String name) throws IOException {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        }
    }
}
