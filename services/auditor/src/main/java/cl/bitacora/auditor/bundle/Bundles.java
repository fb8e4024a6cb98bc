package cl.bitacora.auditor.bundle;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Opens a bundle that lies in a folder or in a zip. */
public final class Bundles {
    private Bundles() {}

    /**
     * The bundle at a path.
     *
     * @throws NoSuchFileException if there is nothing
     */
    public static BundleFiles open(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        return Files.isDirectory(path) ? new Folder(path) : new Zip(new ZipFile(path.toFile()));
    }

    private record Folder(Path root) implements BundleFiles {
        @Override
        public Set<String> names() throws IOException {
            try (Stream<Path> found = Files.walk(root)) {
                return found.filter(Files::isRegularFile)
                        .map(file -> root.relativize(file).toString().replace('\\', '/'))
                        .collect(Collectors.toCollection(TreeSet::new));
            }
        }

        @Override
        public InputStream open(String name) throws IOException {
            Path file = root.resolve(name).normalize();
            if (!file.startsWith(root)) {
                throw new NoSuchFileException(name);
            }
            return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        }

        @Override
        public void close() {}
    }

    private record Zip(ZipFile zip) implements BundleFiles {
        @Override
        public Set<String> names() {
            return zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        @Override
        public InputStream open(String name) throws IOException {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                throw new NoSuchFileException(name);
            }
            return new BufferedInputStream(zip.getInputStream(entry), 1 << 16);
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
