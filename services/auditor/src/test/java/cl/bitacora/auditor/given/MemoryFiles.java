package cl.bitacora.auditor.given;

import cl.bitacora.auditor.bundle.BundleFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A bundle in memory, to be damaged a thousand times. */
public final class MemoryFiles implements BundleFiles {
    private final Map<String, byte[]> files = new TreeMap<>();

    public void put(String name, byte[] bytes) {
        files.put(name, bytes.clone());
    }

    public void remove(String name) {
        files.remove(name);
    }

    public MemoryFiles copy() {
        MemoryFiles copy = new MemoryFiles();
        copy.files.putAll(files);
        return copy;
    }

    @Override
    public Set<String> names() {
        return files.keySet();
    }

    @Override
    public InputStream open(String name) throws IOException {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw new NoSuchFileException(name);
        }
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public void close() {}
}
