package cl.bitacora.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Memory of the running stack, as the kernel counts it. Resident memory counts what processes share once for each of
 * them (PostgreSQL's buffers above all); proportional memory shares it out.
 */
public record MemoryUse(Map<String, Long> residentKib, long proportionalKib) {

    /** Measures this process and its children with all their descendants. */
    public static MemoryUse of(Stack stack) {
        Map<String, Long> resident = new LinkedHashMap<>();
        long self = ProcessHandle.current().pid();
        resident.put("lanzador y Kafka", kib(self, "status", "VmRSS:"));
        long proportional = kib(self, "smaps_rollup", "Pss:");
        for (var child : stack.processes()) {
            List<Long> family = ProcessHandle.of(child.pid()).stream()
                    .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                    .map(ProcessHandle::pid)
                    .toList();
            resident.put(
                    child.name(),
                    family.stream()
                            .mapToLong(pid -> kib(pid, "status", "VmRSS:"))
                            .sum());
            proportional += family.stream()
                    .mapToLong(pid -> kib(pid, "smaps_rollup", "Pss:"))
                    .sum();
        }
        return new MemoryUse(resident, proportional);
    }

    /** Sum over all processes, in kibibytes. */
    public long totalResidentKib() {
        return residentKib.values().stream().mapToLong(Long::longValue).sum();
    }

    private static long kib(long pid, String file, String field) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), file)).stream()
                    .filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0; // ended meanwhile, or the kernel does not tell
        }
    }
}
