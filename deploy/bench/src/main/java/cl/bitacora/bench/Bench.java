package cl.bitacora.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Measures. Arguments: folder of message-db's SQL (or "-"), file for the report. Properties: {@code bench.seconds} of a
 * cell, {@code bench.rounds}, {@code bench.events} to read, {@code bench.national} events of the year (0: not measured).
 */
public final class Bench {
    private static final int SECONDS = Integer.getInteger("bench.seconds", 3);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final long EVENTS = Long.getLong("bench.events", 1_000_000);
    private static final long NATIONAL = Long.getLong("bench.national", 0);
    private static final String ONLY = System.getProperty("bench.only", "");
    private static final OperatingSystemMXBean CPU =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final AtomicLong STREAMS = new AtomicLong();
    /** The same ones in every cell: each keeps its connections. */
    private static final ExecutorService THREADS =
            Executors.newFixedThreadPool(16, Thread.ofPlatform().daemon().factory());

    private final Report report = new Report();

    private Bench() {}

    public static void main(String[] args) throws Exception {
        Bench bench = new Bench();
        try (Server server = new Server()) {
            @Nullable MessageDb messageDb = args[0].equals("-") ? null : new MessageDb(server, Path.of(args[0]));
            try (OurLog ours = new OurLog(server);
                    Plain plain = new Plain(server);
                    HeadRow headRow = new HeadRow(server);
                    Axon axon = new Axon(server)) {
                List<Store> stores = new ArrayList<>(List.of(ours, plain, headRow, axon));
                if (messageDb != null) {
                    stores.add(messageDb);
                }
                if (ONLY.isEmpty() || ONLY.equals("appends")) {
                    bench.appends(stores);
                }
                if (ONLY.isEmpty() || ONLY.equals("reads")) {
                    bench.reads(server, ours, axon, messageDb);
                }
                if (NATIONAL > 0 && (ONLY.isEmpty() || ONLY.equals("national"))) {
                    bench.national(server, ours);
                }
            }
            if (messageDb != null) {
                messageDb.close();
            }
        }
        String text = bench.report.markdown(SECONDS, ROUNDS, EVENTS);
        Files.writeString(Path.of(args[1]), text);
        System.out.println(text);
    }

    private void appends(List<Store> stores) throws Exception {
        for (Store store : stores) {
            rate(store, 16, 1, 2_000); // compiled and connected
            rate(store, 16, 50, 2_000);
        }
        for (int events : new int[] {1, 50}) {
            for (int writers : new int[] {1, 4, 16}) {
                for (int round = 0; round < ROUNDS; round++) {
                    for (Store store : stores) {
                        double rate = rate(store, writers, events, SECONDS * 1_000L);
                        report.append(writers, events, store.name(), rate);
                        System.out.printf("%2d × %2d  %-22s %9.0f events/s%n", writers, events, store.name(), rate);
                    }
                }
            }
        }
    }

    private static double rate(Store store, int writers, int events, long millis) throws Exception {
        AtomicBoolean going = new AtomicBoolean(true);
        LongAdder done = new LongAdder();
        List<Future<?>> running = new ArrayList<>();
        long start = System.nanoTime();
        for (int w = 0; w < writers; w++) {
            String stream = "course-" + STREAMS.incrementAndGet();
            running.add(THREADS.submit(() -> {
                for (long version = 0; going.get(); version += events) {
                    store.append(stream, version, events);
                    done.add(events);
                }
                return null;
            }));
        }
        Thread.sleep(millis);
        going.set(false);
        for (Future<?> one : running) {
            one.get();
        }
        return done.sum() / ((System.nanoTime() - start) / 1e9);
    }

    private void reads(Server server, OurLog ours, Axon axon, @Nullable MessageDb messageDb) throws Exception {
        OurLog.fill(server, EVENTS);
        axon.fill(server);
        List<Replay> replays = new ArrayList<>(List.of(ours.fold(), ours.bulk(), ours.paging(), axon));
        if (messageDb != null) {
            MessageDb.fill(server);
            replays.add(messageDb);
        }
        replays.addAll(Limits.of(server));
        server.execute("CHECKPOINT");
        for (int round = 0; round <= ROUNDS; round++) {
            for (Replay replay : replays) {
                Fold fold = new Fold();
                long start = System.nanoTime();
                long cpu = CPU.getProcessCpuTime();
                replay.run(fold);
                double rate = EVENTS / ((System.nanoTime() - start) / 1e9);
                double micros = (CPU.getProcessCpuTime() - cpu) / 1e3 / EVENTS;
                check(replay, fold, EVENTS);
                if (round > 0) { // the first compiles and fills the caches
                    report.read(replay.name(), rate, micros);
                    System.out.printf("read  %-45s %9.0f events/s, client %.2f µs each%n", replay.name(), rate, micros);
                }
            }
        }
    }

    /** Everybody must have read, and added up, the same. */
    private static void check(Replay replay, Fold fold, long events) {
        boolean folded = fold.minutes() == events * 45;
        boolean counted = fold.minutes() == 0 && replay.name().contains("undecoded");
        if (fold.events() != events || !(folded || counted)) {
            throw new IllegalStateException(replay.name() + " read " + fold.events() + " events of " + events);
        }
    }

    /** The same work on ten times as much, up to the year: growth shows, and that memory does not grow. */
    private void national(Server server, OurLog ours) throws Exception {
        // only read by position here; filling is three times faster without the two other indexes
        server.execute(
                "ALTER TABLE log.event DROP CONSTRAINT event_event_id_key, DROP CONSTRAINT event_stream_version_key");
        for (long events = Math.max(1, NATIONAL / 100); events <= NATIONAL; events *= 10) {
            System.out.println("filling in " + events + " marks");
            long filling = System.nanoTime();
            OurLog.fill(server, events);
            server.execute("CHECKPOINT");
            double filled = (System.nanoTime() - filling) / 1e9;
            Runtime.getRuntime().gc();
            Fold fold = new Fold();
            Peak peak = new Peak();
            long start = System.nanoTime();
            ours.fold().run(fold);
            double seconds = (System.nanoTime() - start) / 1e9;
            long most = peak.stop();
            check(ours.fold(), fold, events);
            report.national(events, filled, seconds, most);
            System.out.printf("year  %,d marks in %.1f s%n", events, seconds);
        }
    }
}
