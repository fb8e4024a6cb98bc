package cl.bitacora.auditor.recompute;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * What belongs together, brought together without holding it: entries are dealt out by their group to some files, each small
 * enough to be read whole later. A group is never split.
 */
final class Partitions implements Closeable {
    /** Entries that a partition should have: some 50 MB in memory. */
    static final int TARGET = 40_000;

    private static final int MOST = 256;

    private final Path folder;
    private final List<Writer> writers = new ArrayList<>();

    private record Writer(Deflater deflater, DataOutputStream out) {}

    /** An entry with the log that it is from. */
    record Line(String log, byte[] line) {}

    Partitions(Path folder, int count) throws IOException {
        this.folder = folder;
        for (int i = 0; i < count; i++) {
            Deflater deflater = new Deflater(Deflater.BEST_SPEED);
            OutputStream file = new BufferedOutputStream(Files.newOutputStream(file(folder, i)), 1 << 15);
            writers.add(new Writer(
                    deflater,
                    new DataOutputStream(
                            new BufferedOutputStream(new DeflaterOutputStream(file, deflater, 1 << 12), 1 << 13))));
        }
    }

    /** How many files for so many entries, if each should have {@code target} of them. */
    static int countFor(long entries, int target) {
        return (int) Math.clamp(entries / target + 1, 1, MOST);
    }

    /** By any thread: the order within a file does not matter, positions tell it. */
    void add(String log, byte[] line, List<String> groups) throws IOException {
        for (String group : groups) {
            DataOutputStream out =
                    writers.get(Math.floorMod(group.hashCode(), writers.size())).out();
            synchronized (out) {
                out.writeUTF(group);
                out.writeUTF(log);
                out.writeInt(line.length);
                out.write(line);
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (Writer writer : writers) {
            writer.out().close();
            writer.deflater().end();
        }
    }

    /** A partition's entries by group. */
    static Map<String, List<Line>> read(Path folder, int number) throws IOException {
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(
                new InflaterInputStream(new BufferedInputStream(Files.newInputStream(file(folder, number)), 1 << 15)),
                1 << 15))) {
            while (true) {
                String group;
                try {
                    group = in.readUTF();
                } catch (EOFException e) {
                    return groups;
                }
                String log = in.readUTF().intern();
                byte[] line = new byte[in.readInt()];
                in.readFully(line);
                groups.computeIfAbsent(group, key -> new ArrayList<>()).add(new Line(log, line));
            }
        }
    }

    static Path file(Path folder, int number) {
        return folder.resolve("partition-%03d".formatted(number));
    }
}
