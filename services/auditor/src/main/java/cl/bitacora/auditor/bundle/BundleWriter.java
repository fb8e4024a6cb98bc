package cl.bitacora.auditor.bundle;

import cl.bitacora.auditor.bundle.Manifest.Log;
import cl.bitacora.auditor.bundle.Manifest.Part;
import cl.bitacora.auditor.bundle.Manifest.Segment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a bundle into a folder. Every finished segment is noted at once in {@code progress.json}, so that an export that
 * was interrupted goes on after it; one that was completed goes on with what is new.
 */
public final class BundleWriter {
    private static final String PROGRESS = "progress.json";

    private final Path root;
    private final Map<String, Log> logs = new TreeMap<>();
    private final Map<String, Part> parts = new TreeMap<>();

    private BundleWriter(Path root) {
        this.root = root;
    }

    /**
     * Opens a folder: a new one, or that of an earlier export.
     *
     * @throws IOException if it holds something else
     */
    public static BundleWriter open(Path root) throws IOException {
        Files.createDirectories(root);
        BundleWriter writer = new BundleWriter(root);
        Path progress = root.resolve(PROGRESS);
        Path known = Files.exists(progress) ? progress : root.resolve(Manifest.FILE);
        if (Files.exists(known)) {
            Manifest manifest = Manifest.read(Files.readAllBytes(known));
            manifest.logs().forEach(log -> writer.logs.put(log.name(), log));
        }
        return writer;
    }

    /** What is already exported of a log. */
    public Log known(String name) {
        return logs.getOrDefault(name, new Log(name, 0, "0".repeat(64), List.of(), 0));
    }

    /** Starts a segment of a log. */
    SegmentWriter segment(String log, long first) throws IOException {
        return new SegmentWriter(root, log, first);
    }

    /** Notes a finished segment. */
    void finished(String name, Segment segment, String chain) throws IOException {
        Log before = known(name);
        List<Segment> segments = new ArrayList<>(before.segments());
        segments.add(segment);
        logs.put(name, new Log(name, segment.last(), chain, segments, before.checkpoints()));
        save(PROGRESS, manifest(Instant.EPOCH, "").toBytes());
    }

    /** What the log itself says of its end, and its checkpoints. */
    void ended(String name, long lastPosition, String chain, List<String> checkpoints) throws IOException {
        Log log = new Log(name, lastPosition, chain, known(name).segments(), checkpoints.size());
        logs.put(name, log);
        Files.createDirectories(root.resolve(name));
        add(log.checkpointFile(), Notes.join(checkpoints));
    }

    /** Adds a file of text. */
    public void add(String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Files.createDirectories(root.resolve(name).toAbsolutePath().getParent());
        save(name, bytes);
        parts.put(name, new Part(name, bytes.length, Digests.hex(bytes)));
    }

    /** Writes the manifest: the bundle is complete. */
    public Manifest complete(Instant exportedAt, String regulation) throws IOException {
        Manifest manifest = manifest(exportedAt, regulation);
        save(Manifest.FILE, manifest.toBytes());
        Files.deleteIfExists(root.resolve(PROGRESS));
        return manifest;
    }

    private Manifest manifest(Instant exportedAt, String regulation) {
        return new Manifest(
                Manifest.FORMAT, exportedAt, regulation, List.copyOf(logs.values()), List.copyOf(parts.values()));
    }

    private void save(String name, byte[] bytes) throws IOException {
        Path aside = root.resolve(name + ".part");
        Files.write(aside, bytes);
        Files.move(aside, root.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
