package cl.bitacora.auditor.recompute;

import cl.bitacora.auditor.bundle.BundleFiles;
import cl.bitacora.auditor.bundle.Digests;
import cl.bitacora.auditor.bundle.EntryLine;
import cl.bitacora.auditor.bundle.Manifest;
import cl.bitacora.auditor.bundle.SegmentReader;
import cl.bitacora.auditor.verify.Progress;
import cl.bitacora.contracts.Event;
import cl.bitacora.eventstore.BitacoraJson;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.eventstore.log.RawEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Recomputes a bundle: deals the entries out to partitions by section, account and year, then works partition by partition.
 * Every finished partition leaves its result in the work folder: an interrupted run goes on after the last one.
 */
public final class Recomputation {
    private static final String PLAN = "plan.json";

    private final BundleFiles files;
    private final Manifest manifest;
    private final Laws laws;
    private final Optional<Instant> before;
    private final Path work;
    private final Progress progress;
    private final int target;
    private final Catalogues catalogues = new Catalogues();

    /** What was dealt out: a run with another plan starts anew. */
    private record Plan(String bundle, String before, int partitions, long unknown) {}

    /**
     * Prepares.
     *
     * @param before only what was stored before this instant
     * @param work folder for partitions and results
     * @param progress hears of each entry twice: dealt out, and worked through
     */
    public Recomputation(
            BundleFiles files, Manifest manifest, Laws laws, Optional<Instant> before, Path work, Progress progress) {
        this(files, manifest, laws, before, work, progress, Partitions.TARGET);
    }

    /** With partitions of about so many entries. */
    Recomputation(
            BundleFiles files,
            Manifest manifest,
            Laws laws,
            Optional<Instant> before,
            Path work,
            Progress progress,
            int target) {
        this.target = target;
        this.files = files;
        this.manifest = manifest;
        this.laws = laws;
        this.before = before;
        this.work = work;
        this.progress = progress;
    }

    /** Runs to the end. */
    public Tally run() throws IOException {
        Files.createDirectories(work);
        Plan plan = plan();
        try (ExecutorService workers = workers()) {
            List<Future<Tally>> running = new ArrayList<>();
            for (int i = 0; i < plan.partitions(); i++) {
                int number = i;
                running.add(workers.submit(() -> partition(number)));
            }
            Tally sum = new Tally(Map.of(), List.of(), 0, plan.unknown());
            for (Future<Tally> one : running) {
                sum = sum.plus(value(one));
            }
            return sum;
        }
    }

    private Plan plan() throws IOException {
        String bundle = Digests.hex(manifest.toBytes());
        String until = before.map(Instant::toString).orElse("");
        Path file = work.resolve(PLAN);
        if (Files.exists(file)) {
            Plan known = BitacoraJson.mapper().readValue(Files.readAllBytes(file), Plan.class);
            if (known.bundle().equals(bundle) && known.before().equals(until)) {
                progress.done(manifest.events());
                return known;
            }
        }
        int count = Partitions.countFor(manifest.events(), target);
        for (int i = 0; i < count; i++) {
            Files.deleteIfExists(result(i));
        }
        Plan plan = new Plan(bundle, until, count, deal(count));
        Path aside = work.resolve(PLAN + ".part");
        Files.write(aside, BitacoraJson.mapper().writeValueAsBytes(plan));
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return plan;
    }

    /** Deals out, some segments at a time; answers how many entries belong to nothing that is recomputed. */
    private long deal(int count) throws IOException {
        try (Partitions partitions = new Partitions(work, count);
                ExecutorService workers = workers()) {
            List<Future<Long>> running = new ArrayList<>();
            for (Manifest.Log log : manifest.logs()) {
                for (Manifest.Segment segment : log.segments()) {
                    running.add(workers.submit(() -> deal(log.name(), segment, partitions)));
                }
            }
            long unknown = 0;
            for (Future<Long> one : running) {
                unknown += value(one);
            }
            return unknown;
        }
    }

    private long deal(String log, Manifest.Segment segment, Partitions partitions) throws IOException {
        long unknown = 0;
        long read = 0;
        try (SegmentReader reader = new SegmentReader(files.open(segment.file()))) {
            for (Optional<byte[]> line = reader.next(); line.isPresent(); line = reader.next()) {
                RawEvent raw = EntryLine.read(line.get()).raw();
                boolean inTime = before.filter(limit -> !raw.recordedAt().isBefore(limit))
                        .isEmpty();
                if (inTime) {
                    if (catalogues.knows(log)) {
                        partitions.add(log, line.get(), Belonging.of(raw));
                    } else {
                        unknown++;
                    }
                }
                if (++read % 1_000 == 0) {
                    progress.done(1_000);
                }
            }
        }
        progress.done(read % 1_000);
        return unknown;
    }

    private static ExecutorService workers() {
        return Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    }

    private static <T> T value(Future<T> one) throws IOException {
        try {
            return one.get();
        } catch (ExecutionException e) {
            throw new IOException("a part could not be worked through", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private Tally partition(int number) throws IOException {
        Path result = result(number);
        if (Files.exists(result)) {
            return BitacoraJson.mapper().readValue(Files.readAllBytes(result), Tally.class);
        }
        Tally.Counter counter = new Tally.Counter();
        Map<String, List<Partitions.Line>> groups = Partitions.read(work, number);
        for (Map.Entry<String, List<Partitions.Line>> group : groups.entrySet()) {
            GroupAudit.run(group.getKey(), decoded(group.getValue(), counter), laws, before.isEmpty(), counter::add);
            progress.done(group.getValue().size());
            group.setValue(List.of());
        }
        Tally tally = counter.tally();
        Path aside = work.resolve("result.part-" + number);
        Files.writeString(aside, BitacoraJson.mapper().writeValueAsString(tally), StandardCharsets.UTF_8);
        Files.move(aside, result);
        Files.deleteIfExists(Partitions.file(work, number));
        return tally;
    }

    private List<RecordedEvent<? extends Event>> decoded(List<Partitions.Line> lines, Tally.Counter counter) {
        List<RecordedEvent<? extends Event>> events = new ArrayList<>(lines.size());
        for (Partitions.Line line : lines) {
            try {
                catalogues.decode(line.log(), EntryLine.read(line.line()).raw()).ifPresent(events::add);
            } catch (IllegalArgumentException e) {
                counter.unreadable();
            }
        }
        return events;
    }

    private Path result(int number) {
        return work.resolve("result-%03d.json".formatted(number));
    }
}
