package cl.bitacora.testkit.engine;

import cl.bitacora.testkit.servers.TestDatabase;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@link Rivals} in another process: their own engine, connection and idea of the head. */
final class RivalProcess {
    private static final int SEED = 1_000;

    private RivalProcess() {}

    /** Starts it, lets it write this long from its first append on, and says what was answered to it. */
    static Rivals.Found run(TestDatabase database, int writers, Duration howLong)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                RivalProcess.class.getName(),
                Integer.toString(writers),
                Long.toString(howLong.toMillis())));
        command.addAll(RelayProcess.arguments(database));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(new File("target/rival-process.log")))
                .start();
        Map<Long, Long> acknowledged = new HashMap<>();
        Map<String, Long> counts = new HashMap<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ", 3);
                switch (words[0]) {
                    case "stored" -> acknowledged.put(Long.valueOf(words[1]), Long.valueOf(words[2]));
                    case "conflicts", "failures" -> counts.put(words[0], Long.valueOf(words[1]));
                    default -> {} // of a library
                }
            }
        } finally {
            process.destroyForcibly();
        }
        if (process.waitFor() != 0) {
            throw new AssertionError("the other process failed: target/rival-process.log");
        }
        return new Rivals.Found(
                acknowledged, counts.getOrDefault("conflicts", -1L), counts.getOrDefault("failures", -1L));
    }

    /** Writes and reports on standard output. */
    public static void main(String[] args) {
        LogHarness harness = LogHarness.attach(RelayProcess.database(args, 2));
        Rivals rivals = new Rivals(harness.log());
        long until =
                System.nanoTime() + Duration.ofMillis(Long.parseLong(args[1])).toNanos();
        rivals.write(Integer.parseInt(args[0]), SEED, () -> System.nanoTime() < until);
        Rivals.Found found = rivals.found();
        found.acknowledged().forEach((position, amount) -> System.out.println("stored " + position + " " + amount));
        System.out.println("conflicts " + found.conflicts());
        System.out.println("failures " + found.failures());
        System.out.flush();
        System.exit(0);
    }
}
