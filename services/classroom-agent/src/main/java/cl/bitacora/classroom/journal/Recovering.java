package cl.bitacora.classroom.journal;

import cl.bitacora.contracts.journals.wire.JournalCodec;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads a folder back. What is known to have been acknowledged comes from three witnesses: the watermark, what each
 * authentic frame says was acknowledged when it was written, and the signed mark of pruning. What is bad and lies beyond
 * all of them at the very end was never acknowledged and is cut; every other bad stretch is damage: its segment is set
 * aside unchanged and stays readable, and what is missing is reported.
 */
final class Recovering {
    private final Path folder;
    private final Segments segments;
    private final List<Recovery.Finding> findings = new ArrayList<>();
    private final TreeMap<Long, Held> held = new TreeMap<>();
    private final Map<Integer, Path> files = new HashMap<>();

    Recovering(Path folder, Disk disk) {
        this.folder = folder;
        this.segments = new Segments(folder, disk);
    }

    private record Held(int ordinal, Frame frame) {}

    Contents read(FrameCodec codec, Optional<Watermark.Mark> pruned) throws IOException {
        List<SegmentScan> scans = scan(codec);
        Optional<Watermark.Mark> mark = Watermark.read(folder);
        Watermark.Mark base = pruned.orElse(Watermark.Mark.NONE);
        if (mark.isEmpty() && !(scans.isEmpty() && pruned.isEmpty())) {
            findings.add(new Recovery.Noted("Falta el archivo " + Watermark.NAME
                    + " o no se puede leer: no hay cómo saber si a los registros les falta el final."));
        }
        if (pruned.isEmpty() && Files.exists(folder.resolve(PrunedMark.NAME))) {
            findings.add(new Recovery.Noted("El archivo " + PrunedMark.NAME
                    + " no es auténtico: los registros que nombra cuentan como perdidos."));
        }
        long acked = Math.max(base.seq(), mark.map(Watermark.Mark::seq).orElse(0L));
        for (SegmentScan scan : scans) {
            files.put(scan.segment().ordinal(), scan.segment().file());
            for (Frame frame : scan.frames()) {
                acked = Math.max(acked, frame.acked());
                hold(scan, frame);
            }
        }
        for (int i = 0; i < scans.size(); i++) {
            judge(scans, i, acked, base.seq());
        }
        TreeMap<Long, Place> places = new TreeMap<>();
        held.forEach((seq, it) -> places.put(seq, Place.of(path(it.ordinal()), it.ordinal(), it.frame())));
        Watermark.Mark head = head(places, base, mark.orElse(base));
        lost(places, base.seq(), head.seq());
        chain(places, base, mark);
        if (acked < head.seq()) {
            findings.add(new Recovery.Unacknowledged(acked + 1, head.seq()));
            force(places.tailMap(acked, false).values());
        }
        int next = scans.isEmpty() ? 1 : scans.getLast().segment().ordinal() + 1;
        return new Contents(places, base, head, next, new Recovery(head.seq(), findings));
    }

    private List<SegmentScan> scan(FrameCodec codec) throws IOException {
        List<SegmentScan> scans = new ArrayList<>();
        for (Segments.Found found : segments.all()) {
            scans.add(SegmentScan.of(found, codec));
        }
        return scans;
    }

    /**
     * A frame whose number is taken already replaces what an earlier segment holds from there on, if it says that nothing
     * from there on had been acknowledged: the earlier segment's force failed. The chain is checked afterwards.
     */
    private void hold(SegmentScan scan, Frame frame) {
        int ordinal = scan.segment().ordinal();
        Held before = held.get(frame.seq());
        if (before != null && before.frame().hash().equals(frame.hash())) {
            return;
        }
        if (before != null && (before.ordinal() == ordinal || frame.acked() >= frame.seq())) {
            findings.add(new Recovery.Noted("El archivo " + scan.name() + " trae en el byte " + frame.offset()
                    + " otro registro " + frame.seq() + ", que no se tomó en cuenta."));
            return;
        }
        held.tailMap(frame.seq(), true).values().removeIf(it -> it.ordinal() < ordinal);
        held.put(frame.seq(), new Held(ordinal, frame));
    }

    private void judge(List<SegmentScan> scans, int index, long acked, long base) throws IOException {
        SegmentScan scan = scans.get(index);
        for (SegmentScan.Bad bad : scan.bad()) {
            long expected = before(scans, index, bad.from(), base) + 1;
            if (scan.bytes().length < Segments.MAGIC.length && !scan.segment().aside()) {
                cut(scan, 0);
                return;
            }
            boolean forged = bad.why() == FrameCodec.Why.SIGNATURE;
            if (!forged
                    && index == scans.size() - 1
                    && expected > acked
                    && !scan.segment().aside()) {
                cut(scan, bad.from());
                return;
            }
            if (!forged && bad.to() == scan.bytes().length && abandoned(scans, index, expected, acked)) {
                findings.add(new Recovery.Noted("El archivo " + scan.name() + " termina en una escritura fallida (byte "
                        + bad.from() + ") de la que nunca se avisó que quedara guardada."));
                continue;
            }
            Path aside = segments.setAside(path(scan.segment().ordinal()));
            files.put(scan.segment().ordinal(), aside);
            findings.add(new Recovery.Damaged(
                    scan.name(), bad.from(), bad.to() - bad.from(), bad.why().words(), relative(aside)));
        }
    }

    /** The record right before a place. */
    private static long before(List<SegmentScan> scans, int index, long offset, long base) {
        for (int i = index; i >= 0; i--) {
            List<Frame> frames = scans.get(i).frames();
            for (int j = frames.size() - 1; j >= 0; j--) {
                if (i < index || frames.get(j).offset() < offset) {
                    return frames.get(j).seq();
                }
            }
        }
        return base;
    }

    /**
     * Whether what was written next takes the number that was expected, and says that it was not acknowledged; where nothing
     * was written after, what all witnesses say.
     */
    private static boolean abandoned(List<SegmentScan> scans, int index, long expected, long acked) {
        return scans.stream()
                .skip(index + 1L)
                .flatMap(scan -> scan.frames().stream())
                .findFirst()
                .map(frame -> frame.seq() <= expected && frame.acked() < expected)
                .orElse(expected > acked);
    }

    private void cut(SegmentScan scan, int from) throws IOException {
        Path file = scan.segment().file();
        byte[] rest = Arrays.copyOfRange(scan.bytes(), from, scan.bytes().length);
        if (rest.length > 0) {
            Path kept = segments.keep(file, from, rest);
            findings.add(new Recovery.TornTail(scan.name(), from, rest.length, relative(kept)));
        }
        scan.frames().stream().filter(it -> it.offset() >= from).forEach(it -> held.remove(it.seq()));
        if (from == 0) {
            Files.delete(file);
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(from);
            channel.force(true);
        }
    }

    private static Watermark.Mark head(TreeMap<Long, Place> places, Watermark.Mark base, Watermark.Mark mark) {
        Watermark.Mark last = places.isEmpty()
                ? base
                : new Watermark.Mark(
                        places.lastKey(), places.lastEntry().getValue().hash());
        Watermark.Mark known = mark.seq() > base.seq() ? mark : base;
        return known.seq() > last.seq() ? known : last;
    }

    private void lost(TreeMap<Long, Place> places, long base, long head) {
        long from = base + 1;
        for (long seq : places.tailMap(base, false).keySet()) {
            if (seq > from) {
                findings.add(new Recovery.Lost(from, seq - 1));
            }
            from = seq + 1;
        }
        if (head >= from) {
            findings.add(new Recovery.Lost(from, head));
        }
    }

    private void chain(TreeMap<Long, Place> places, Watermark.Mark base, Optional<Watermark.Mark> mark) {
        places.forEach((seq, place) -> {
            Place previous = places.get(seq - 1);
            String expected = previous != null
                    ? previous.hash()
                    : seq == base.seq() + 1 ? (seq == 1 ? JournalCodec.GENESIS : base.hash()) : place.prevHash();
            boolean other = mark.isPresent()
                    && mark.get().seq() == seq
                    && !mark.get().hash().equals(place.hash());
            if (!expected.equals(place.prevHash()) || other) {
                findings.add(new Recovery.Damaged(
                        place.file().getFileName().toString(),
                        place.offset(),
                        place.length(),
                        other
                                ? "el registro " + seq + " no es el que se dio por guardado"
                                : "el registro " + seq + " no continúa la cadena",
                        relative(place.file())));
            }
        });
    }

    private static void force(Iterable<Place> places) throws IOException {
        for (Place place : places) {
            try (FileChannel channel = FileChannel.open(place.file(), StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
    }

    private Path path(int ordinal) {
        return Objects.requireNonNull(files.get(ordinal));
    }

    private String relative(Path path) {
        return folder.relativize(path).toString();
    }
}
