package cl.bitacora.classroom.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The segment files of a folder, in the order they were written: {@code segment-000001.seg} and so on. */
final class Segments {
    /** First bytes of every segment. */
    static final byte[] MAGIC = "BITJRN01".getBytes(StandardCharsets.US_ASCII);

    static final String SET_ASIDE = "apartado";

    private static final Pattern NAME = Pattern.compile("segment-([0-9]{6,9})\\.seg");

    private final Path folder;
    private final Disk disk;

    Segments(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /** A segment as found. {@code aside}: it was found damaged before. */
    record Found(Path file, int ordinal, boolean aside) {}

    /** All of them, oldest first; damaged ones are read where they were put aside. */
    List<Found> all() throws IOException {
        List<Found> found = new ArrayList<>(in(folder, false));
        found.addAll(in(folder.resolve(SET_ASIDE), true));
        found.sort(Comparator.comparingInt(Found::ordinal));
        return found;
    }

    /** Begins a segment. */
    SegmentWriter begin(int ordinal) throws IOException {
        return SegmentWriter.create(disk, folder, String.format(Locale.ROOT, "segment-%06d.seg", ordinal));
    }

    /** Moves a damaged segment aside, unchanged. */
    Path setAside(Path file) throws IOException {
        Path asideFolder = asideFolder();
        Path target = asideFolder.resolve(file.getFileName().toString());
        if (!file.equals(target)) {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
            disk.forceFolder(asideFolder);
            disk.forceFolder(folder);
        }
        return target;
    }

    /** Keeps bytes aside that are going to be cut from a segment. */
    Path keep(Path segment, long offset, byte[] bytes) throws IOException {
        Path asideFolder = asideFolder();
        Path target = free(asideFolder, segment.getFileName() + "-" + offset);
        try (Disk.Channel channel = disk.create(target)) {
            channel.write(ByteBuffer.wrap(bytes));
            channel.force();
        }
        disk.forceFolder(asideFolder);
        return target;
    }

    private Path asideFolder() throws IOException {
        return Files.createDirectories(folder.resolve(SET_ASIDE));
    }

    private static Path free(Path folder, String name) {
        Path path = folder.resolve(name + ".resto");
        for (int i = 2; Files.exists(path); i++) {
            path = folder.resolve(name + "-" + i + ".resto");
        }
        return path;
    }

    private static List<Found> in(Path folder, boolean aside) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> ordinal(file).map(it -> new Found(file, it, aside)).stream())
                    .toList();
        }
    }

    private static Optional<Integer> ordinal(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches() ? Optional.of(Integer.valueOf(name.group(1))) : Optional.empty();
    }
}
