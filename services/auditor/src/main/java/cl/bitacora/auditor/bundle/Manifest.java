package cl.bitacora.auditor.bundle;

import cl.bitacora.eventstore.BitacoraJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a bundle holds: {@code manifest.json}.
 *
 * @param format version of the layout
 * @param exportedAt when the last part was exported
 * @param regulation revision of the law data that the exporting program knows
 * @param logs one per service
 * @param files everything else, by name
 */
public record Manifest(String format, Instant exportedAt, String regulation, List<Log> logs, List<Part> files) {
    /** The layout that this program writes and reads. */
    public static final String FORMAT = "bitacora-bundle-1";

    /** Name of the file. */
    public static final String FILE = "manifest.json";

    public Manifest {
        logs = List.copyOf(logs);
        files = List.copyOf(files);
    }

    /**
     * The history of one service.
     *
     * @param name of the log, as its hashes cover it, e.g. {@code attendance}
     * @param lastPosition how many events: positions are dense
     * @param chain last link of the chain, in hex
     * @param segments in order
     * @param checkpoints how many signed notes are in {@link #checkpointFile}
     */
    public record Log(String name, long lastPosition, String chain, List<Segment> segments, int checkpoints) {
        public Log {
            segments = List.copyOf(segments);
        }

        /** Where the log's checkpoints are: signed notes, separated by a line of {@code ---}. */
        public String checkpointFile() {
            return name + "/checkpoints.txt";
        }
    }

    /** A file with the consecutive entries {@code first..last}. */
    public record Segment(String file, long first, long last, long bytes, String sha256) {}

    /** Any other file. */
    public record Part(String file, long bytes, String sha256) {}

    /** The log of that name. */
    public Optional<Log> log(String name) {
        return logs.stream().filter(log -> log.name().equals(name)).findFirst();
    }

    /** Events of all logs. */
    public long events() {
        return logs.stream().mapToLong(Log::lastPosition).sum();
    }

    /** As the file holds it. */
    public byte[] toBytes() {
        try {
            String text = BitacoraJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(this);
            return (text + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the file.
     *
     * @throws IOException if it is none
     */
    public static Manifest read(byte[] bytes) throws IOException {
        return BitacoraJson.mapper().readValue(bytes, Manifest.class);
    }
}
