package cl.bitacora.classroom.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of sealed JSON files. A file is replaced as a whole or not at all, and is on the disk when writing returns. */
final class Folder {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .registerModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path path;

    Folder(Path path) {
        this.path = path;
        try {
            Files.createDirectories(path);
            if (POSIX) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the folder " + path, e);
        }
    }

    Path path() {
        return path;
    }

    void write(String name, byte[] key, Object value) {
        try {
            writeBytes(name, Seal.seal(key, sealName(name), JSON.writeValueAsBytes(value)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + name, e);
        }
    }

    <T> Optional<T> read(String name, byte[] key, TypeReference<T> type) {
        Optional<byte[]> sealed = readBytes(name);
        if (sealed.isEmpty()) {
            return Optional.empty();
        }
        byte[] plain = Seal.open(key, sealName(name), sealed.get());
        try {
            return Optional.of(JSON.readValue(plain, type));
        } catch (IOException e) {
            throw new StoreDamagedException(name, e);
        }
    }

    List<String> names() {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".new"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean delete(String name) {
        try {
            return Files.deleteIfExists(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<byte[]> readBytes(String name) {
        Path file = path.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For the owner only, where the file system knows owners. */
    void writeBytes(String name, byte[] bytes) {
        Path next = path.resolve(name + ".new");
        try {
            Files.deleteIfExists(next);
            if (POSIX) {
                Files.createFile(
                        next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (FileChannel channel = FileChannel.open(next, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(next, path.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            if (POSIX) {
                try (FileChannel folder = FileChannel.open(path, StandardOpenOption.READ)) {
                    folder.force(true);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + name, e);
        }
    }

    private String sealName(String name) {
        return path.getFileName() + "/" + name;
    }
}
