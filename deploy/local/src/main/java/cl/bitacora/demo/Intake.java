package cl.bitacora.demo;

import cl.bitacora.local.Service;
import cl.bitacora.local.StackInfo;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;

/**
 * Measures the way of a mark through the running platform: class PCs send signed batches over HTTP, and the attendance
 * appears in the ledger's API. Everything goes over the public APIs, on data beside the demonstration's.
 *
 * <pre>cl.bitacora.demo.Intake REPORT</pre>
 */
public final class Intake {
    private static final int CLASSES = 24;
    private static final int PACED_MARKS_PER_SECOND = 1_000;
    /** So many batches at a time are watched until their attendance can be read: watching costs the same two cores. */
    private static final int WATCHED = 2;

    private static final long WATCH_PAUSE_MILLIS = 100;
    private static final int RUNS = 1_400;

    private final PrintStream out;
    private final StackInfo stack;
    private final List<Double> acknowledged = Collections.synchronizedList(new ArrayList<>());
    private final List<Double> visible = Collections.synchronizedList(new ArrayList<>());
    private final Semaphore watching = new Semaphore(WATCHED);
    private final HttpClient http = HttpClient.newHttpClient();

    private Intake(StackInfo stack, PrintStream out) {
        this.stack = stack;
        this.out = out;
    }

    /** Measures and writes the report. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            String table = new Intake(StackInfo.current(), out).run();
            out.println(table);
            Files.writeString(Path.of(arguments[0]), table);
        } catch (DemoFailure failure) {
            out.println("✘ " + failure.getMessage());
            System.exit(1);
        }
    }

    private String run() throws Exception {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        int run = (int) (Instant.now().getEpochSecond() / 60 % RUNS);
        Demo demo = Demo.of(stack, out, false);
        List<MeasuredClass> rooms = new ArrayList<>();
        for (int i = 0; i < CLASSES; i++) {
            rooms.add(MeasuredClass.prepare(demo.anotherWorld(), Plan.measured(run, i), 1_000L * run + i));
            out.printf("%2d de %d cursos registrados%n", i + 1, CLASSES);
        }
        List<MeasuredClass> warm = rooms.subList(0, 4);
        List<MeasuredClass> free = rooms.subList(4, 14);
        List<MeasuredClass> paced = rooms.subList(14, CLASSES);
        send(warm, turn -> 0); // compiled and connected
        String rows = row("as fast as answers come", free, send(free, turn -> 0))
                + row(
                        "%,d marks/s".formatted(PACED_MARKS_PER_SECOND),
                        paced,
                        send(
                                paced,
                                turn -> turn
                                        * paced.getFirst().marksOfABlock()
                                        * 1_000_000_000L
                                        / PACED_MARKS_PER_SECOND));
        return String.format(
                Locale.ROOT,
                "# From the class PC to the attendance%n%n%d class PCs send a signed batch per block (12 people, 24 marks, 30"
                        + " records) over HTTP to the local stack: services, PostgreSQL, Kafka and this client on %d cores."
                        + " %d batches at a time are watched in the ledger's API until their attendance can be read, every 100 ms. Times from the"
                        + " moment the batch was due; load of the machine before: %.1f.%n%n"
                        + "| batches sent | marks | marks/s acknowledged | marks/s visible | receipt p50, ms | p99 |"
                        + " attendance visible p50, ms | p99 | most events behind (ledger) |%n"
                        + "|---|--:|--:|--:|--:|--:|--:|--:|--:|%n%s",
                free.size(),
                Runtime.getRuntime().availableProcessors(),
                WATCHED,
                load,
                rows);
    }

    /** What one sending gave. */
    private record Sent(double acknowledgedSeconds, double visibleSeconds, long mostBehind) {}

    /** Every class PC sends its batches in order; {@code due} says when the n-th of all may go, in ns from the beginning. */
    private Sent send(List<MeasuredClass> rooms, LongUnaryOperator due)
            throws InterruptedException, ExecutionException {
        acknowledged.clear();
        visible.clear();
        AtomicBoolean going = new AtomicBoolean(true);
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Long> behind = threads.submit(() -> mostBehind(going));
            List<Future<?>> senders = new ArrayList<>();
            for (int place = 0; place < rooms.size(); place++) {
                int first = place;
                senders.add(threads.submit(() -> {
                    MeasuredClass room = rooms.get(first);
                    for (int block = 0; block < room.blocks(); block++) {
                        long turn = (long) block * rooms.size() + first;
                        one(room, block, turn, start, due, threads);
                    }
                }));
            }
            for (Future<?> sender : senders) {
                sender.get();
            }
            double sent = (System.nanoTime() - start) / 1e9;
            for (MeasuredClass room : rooms) {
                watch(room, room.blocks() - 1);
            }
            double shown = (System.nanoTime() - start) / 1e9;
            going.set(false);
            return new Sent(sent, shown, behind.get());
        }
    }

    private void one(
            MeasuredClass room, int block, long turn, long start, LongUnaryOperator due, ExecutorService threads) {
        long paced = start + due.applyAsLong(turn);
        long wait = paced - System.nanoTime();
        if (wait > 0) {
            pause(wait);
        }
        // unpaced, a batch is due when the one before it was answered
        long from = due.applyAsLong(1) == 0 ? System.nanoTime() : paced;
        room.send(block);
        acknowledged.add((System.nanoTime() - from) / 1e6);
        if (watching.tryAcquire()) {
            threads.submit(() -> {
                try {
                    watch(room, block);
                    visible.add((System.nanoTime() - from) / 1e6);
                } finally {
                    watching.release();
                }
            });
        }
    }

    private static void watch(MeasuredClass room, int block) {
        while (!room.shows(block)) {
            pause(TimeUnit.MILLISECONDS.toNanos(WATCH_PAUSE_MILLIS));
        }
    }

    /** The most events that the ledger's views or policies were behind, twice a second. */
    private long mostBehind(AtomicBoolean going) throws IOException, InterruptedException {
        long most = 0;
        while (going.get()) {
            String metrics = http.send(
                            HttpRequest.newBuilder(URI.create(stack.baseUrl(Service.ATTENDANCE_LEDGER) + "/q/metrics"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            most = Math.max(
                    most,
                    metrics.lines()
                            .filter(line -> line.startsWith("bitacora_") && line.contains("_lag"))
                            .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                            .max()
                            .orElse(0));
            pause(TimeUnit.MILLISECONDS.toNanos(500));
        }
        return most;
    }

    private String row(String name, List<MeasuredClass> rooms, Sent sent) {
        long marks = rooms.stream()
                .mapToLong(room -> (long) room.blocks() * room.marksOfABlock())
                .sum();
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,.0f | %,.0f | %,.0f | %,.0f | %,.0f | %,.0f | %,d |%n",
                name,
                marks,
                marks / sent.acknowledgedSeconds(),
                marks / sent.visibleSeconds(),
                quantile(acknowledged, 0.5),
                quantile(acknowledged, 0.99),
                quantile(visible, 0.5),
                quantile(visible, 0.99),
                sent.mostBehind());
    }

    private static double quantile(List<Double> values, double share) {
        List<Double> sorted = Stream.of(values.toArray(Double[]::new)).sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    private static void pause(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("interrumpido", e);
        }
    }
}
