package cl.bitacora.regulation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The text of every regulation file by its path, such as {@code parameters/attendance.yaml}. On the class path the
 * files are those of {@code regulation/files.txt}: a jar cannot be listed portably (a test compares it with the folder).
 */
final class RegulationFiles {
    static final String INDEX = "files.txt";
    private static final String ROOT = "/regulation/";

    private final SortedMap<String, String> texts;

    RegulationFiles(Map<String, String> texts) {
        this.texts = new TreeMap<>(texts);
    }

    /** The files packed with this module. */
    static RegulationFiles fromClassPath() {
        Map<String, String> texts = new TreeMap<>();
        for (String path :
                resource(INDEX).lines().filter(line -> !line.isBlank()).toList()) {
            texts.put(path, resource(path));
        }
        return new RegulationFiles(texts);
    }

    /** Every regulation file below a folder that is laid out like the packed one. */
    static RegulationFiles fromDirectory(Path root) {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = root.relativize(file).toString().replace('\\', '/');
                if (!path.equals(INDEX)) {
                    texts.put(path, Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new RegulationException("No se puede leer la carpeta de normativa " + root, e);
        }
        return new RegulationFiles(texts);
    }

    /** The files of a folder in alphabetical order. */
    List<Source> in(String folder) {
        return texts.entrySet().stream()
                .filter(file -> file.getKey().startsWith(folder + "/"))
                .map(file -> new Source(file.getKey(), file.getValue()))
                .toList();
    }

    Source one(String path) {
        String text = texts.get(path);
        if (text == null) {
            throw new RegulationException("Falta el archivo de normativa " + path);
        }
        return new Source(path, text);
    }

    List<String> paths() {
        return List.copyOf(texts.keySet());
    }

    /** First 12 hexadecimal digits of SHA-256 over every path and text, with line ends normalised. */
    String revision() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts.forEach((path, text) -> {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }

    private static String resource(String path) {
        try (InputStream in = RegulationFiles.class.getResourceAsStream(ROOT + path)) {
            if (in == null) {
                throw new RegulationException("Falta el archivo de normativa " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new RegulationException("No se puede leer el archivo de normativa " + path, e);
        }
    }

    /** A file: its path, for messages, and its text. */
    record Source(String path, String text) {}
}
