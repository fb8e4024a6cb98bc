package cl.bitacora.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Medians, ratios and bars. */
final class Report {
    private static final String OURS = "Bitácora";
    private static final int BAR = 40;

    private final Map<String, Map<String, List<Double>>> appends = new LinkedHashMap<>();
    private final Map<String, List<Double>> reads = new LinkedHashMap<>();
    private final double loadBefore =
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    private final Map<String, List<Double>> cpu = new LinkedHashMap<>();
    private final List<String> national = new ArrayList<>();

    void append(int writers, int events, String store, double rate) {
        String cell = writers
                + (writers == 1 ? " writer, " : " writers, ")
                + (events == 1 ? "single" : "batches of " + events);
        appends.computeIfAbsent(cell, ignored -> new LinkedHashMap<>())
                .computeIfAbsent(store, ignored -> new ArrayList<>())
                .add(rate);
    }

    void read(String reader, double rate, double micros) {
        reads.computeIfAbsent(reader, ignored -> new ArrayList<>()).add(rate);
        cpu.computeIfAbsent(reader, ignored -> new ArrayList<>()).add(micros);
    }

    void national(long events, double filled, double seconds, long mebibytes) {
        national.add(
                format("| %,d | %.1f | %.1f | %,.0f | %,d |", events, filled, seconds, events / seconds, mebibytes));
    }

    String markdown(int seconds, int rounds, long events) {
        StringBuilder text = new StringBuilder(format(
                "# The event log beside others%n%nOne PostgreSQL 18.6 (fsync and synchronous_commit on), %d cores shared by"
                        + " server and clients, JDK %s, heap %,d MiB. Events of 276 B of JSON and 93 B of metadata. Medians"
                        + " of %d rounds, systems in turn; %d s a cell. Load of the machine before it began: %.1f%s.%n"
                        + "Only ratios within this run mean anything.%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature(),
                Runtime.getRuntime().maxMemory() >> 20,
                rounds,
                seconds,
                loadBefore,
                loadBefore > 2 ? " (**measured under load**)" : ""));
        if (!appends.isEmpty()) {
            appendTable(text);
        }
        if (!reads.isEmpty()) {
            readTable(text, events);
        }
        if (!national.isEmpty()) {
            text.append(format(
                    "%n## A national year%n%nMarks filled in, then read, decoded and added up per course by BulkReader's"
                            + " fold; heap limit %,d MiB.%n%n| marks | filled in, s | recomputed, s | events/s |"
                            + " most heap in use, MiB |%n|--:|--:|--:|--:|--:|%n",
                    Runtime.getRuntime().maxMemory() >> 20));
            national.forEach(row -> text.append(row).append('\n'));
        }
        return text.append(WEAKNESSES).toString();
    }

    private void appendTable(StringBuilder text) {
        text.append("\n## Append, events/s\n\n");
        List<String> stores = List.copyOf(appends.values().iterator().next().keySet());
        text.append("| |")
                .append(String.join(" |", appends.keySet()))
                .append(" |\n|---|")
                .append("--:|".repeat(appends.size()));
        text.append('\n');
        for (String store : stores) {
            text.append("| ").append(store).append(" |");
            appends.values().forEach(cell -> text.append(format(" %,.0f |", median(cell, store))));
            text.append('\n');
        }
        for (String store : stores.subList(1, stores.size())) {
            text.append("| ours ÷ ").append(store).append(" |");
            appends.values()
                    .forEach(cell -> text.append(format(" **%.2f** |", median(cell, OURS) / median(cell, store))));
            text.append('\n');
        }
        text.append("\n```\n");
        appends.forEach((cell, rates) -> {
            text.append(cell).append('\n');
            bars(text, rates);
        });
        text.append("```\n");
    }

    private void readTable(StringBuilder text, long events) {
        text.append(format(
                "%n## Whole log read, events/s (%,d events)%n%n| | events/s | ours ÷ it | client CPU, µs an event |%n"
                        + "|---|--:|--:|--:|%n",
                events));
        double bulk = median(reads.values().iterator().next());
        reads.forEach((reader, rates) -> text.append(format(
                "| %s | %,.0f | %.2f | %.2f |%n",
                reader, median(rates), bulk / median(rates), median(cpu.getOrDefault(reader, List.of())))));
        text.append("\n```\n");
        bars(text, reads);
        text.append("```\n");
    }

    private static final String WEAKNESSES = """

            ## What this does not show

            - Clients and server share the cores: a system that needs little of the client gains less than it would with
              a machine of its own.
            - The disk answers an fsync in well under a millisecond. Dearer commits favour groups even more; a remote
              standby was not measured.
            - Writers are threads of one process. Several processes that write one log share its head row: then each has
              its own groups, and the head row is what they wait for.
            - message-db is used through its SQL functions with pgjdbc, not through its own client; Axon through its JPA
              storage engine alone, without command bus, snapshots or Axon Server.
            - Events to read are put there by SQL, with hashes of the right size that nobody verifies; autovacuum is off.
            - A single writer gains nothing from groups and pays for hash chain, versions and head row.
            """;

    private static void bars(StringBuilder text, Map<String, List<Double>> rates) {
        double most = rates.values().stream().mapToDouble(Report::median).max().orElse(1);
        rates.forEach((name, values) -> text.append(format(
                "  %-44s %s %,.0f%n",
                name, "█".repeat(Math.max(1, (int) Math.round(BAR * median(values) / most))), median(values))));
    }

    private static double median(Map<String, List<Double>> cell, String store) {
        return median(cell.getOrDefault(store, List.of()));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int n = sorted.size();
        return n == 0 ? Double.NaN : (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
