package cl.bitacora.attendance.domain.block;

import cl.bitacora.attendance.domain.rules.BlockTimes;
import cl.bitacora.contracts.attendance.BlockEvent;
import cl.bitacora.contracts.attendance.CreditedLine;
import cl.bitacora.kernel.PersonId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A block is what happened to it: its history, with the questions that the rules ask of it. Where two records compete (two
 * computers, two starts), the earlier wall clock holds, so that the order of delivery does not matter.
 */
public record BlockState(List<BlockEvent> events) {
    /** A block of which nothing was heard. */
    public static final BlockState UNKNOWN = new BlockState(List.of());

    public BlockState {
        events = List.copyOf(events);
    }

    /** The state after one more event. */
    BlockState and(BlockEvent event) {
        return new BlockState(Stream.concat(events.stream(), Stream.of(event)).toList());
    }

    /** All events of a kind, in order of arrival. */
    public <T extends BlockEvent> List<T> all(Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The creation that holds (LCE-026, LCE-027). */
    public Optional<BlockEvent.BlockCreated> created() {
        return all(BlockEvent.BlockCreated.class).stream()
                .min(Comparator.comparing(BlockEvent.BlockCreated::at)
                        .thenComparing(BlockEvent.BlockCreated::installation));
    }

    /** The start button (LCE-033). */
    public Optional<Instant> startedAt() {
        return earliest(BlockEvent.BlockStarted.class);
    }

    /** The relator's exit that closed the block (LCE-041). */
    public Optional<Instant> closedAt() {
        return earliest(BlockEvent.BlockClosed.class);
    }

    /** The relator's first entry (LCE-032). */
    public Optional<Instant> relatorEnteredAt() {
        return earliest(BlockEvent.RelatorEntryMarked.class);
    }

    /** Start, duration and relator's exit, once the block was created and started. */
    public Optional<BlockTimes> times() {
        return created()
                .flatMap(creation ->
                        startedAt().map(start -> new BlockTimes(start, creation.durationMinutes(), closedAt())));
    }

    /** Every mark, kept or dropped. */
    public MarkBook marks() {
        return MarkBook.of(all(BlockEvent.MarkRecorded.class), all(BlockEvent.MarkDropped.class));
    }

    /** Declared class time in seconds; 0 for a block that nobody created (LCE-030). */
    public long declaredSeconds() {
        return created().map(creation -> 60L * creation.durationMinutes()).orElse(0L);
    }

    /** Whether anything was written about what was done in class (LCE-043). */
    public boolean documented() {
        return all(BlockEvent.ActivitiesRecorded.class).stream()
                .anyMatch(written -> !written.text().isBlank());
    }

    /** Whether the relator wrote about a participant (LCE-039). */
    public boolean observed(PersonId participant) {
        return all(BlockEvent.ObservationRecorded.class).stream()
                .anyMatch(written -> written.participant().equals(participant.value()));
    }

    /** The report, if it was accepted (LCE-044). */
    public Optional<BlockEvent.AttendanceReported> reported() {
        return all(BlockEvent.AttendanceReported.class).stream().findFirst();
    }

    /** Whether the report was accepted by an event of the stream: what comes before the report is evaluated with it. */
    public boolean reportedBy(long version) {
        return events.stream().limit(version).anyMatch(BlockEvent.AttendanceReported.class::isInstance);
    }

    /** Whether attendance was evaluated at least once. */
    public boolean evaluated() {
        return !all(BlockEvent.AttendanceEvaluated.class).isEmpty();
    }

    /** What each participant's presence is worth now: the first evaluation, superseded by the corrections (LCE-908). */
    public SortedMap<PersonId, CreditedLine> lines() {
        SortedMap<PersonId, CreditedLine> lines = new TreeMap<>();
        all(BlockEvent.AttendanceEvaluated.class)
                .forEach(event -> event.lines().forEach(line -> lines.put(line.participant(), line)));
        all(BlockEvent.AttendanceCorrected.class)
                .forEach(event -> event.lines().forEach(line -> lines.put(line.participant(), line)));
        return lines;
    }

    /** What one participant's presence is worth now, once evaluated. */
    public Optional<CreditedLine> line(PersonId participant) {
        return Optional.ofNullable(lines().get(participant));
    }

    /** The flags that hold: raised and not withdrawn since, in the order in which they were raised. */
    public List<BlockEvent.AnomalyFlagged> anomalies() {
        Map<Flag, BlockEvent.AnomalyFlagged> standing = new LinkedHashMap<>();
        for (BlockEvent event : events) {
            if (event instanceof BlockEvent.AnomalyFlagged raised) {
                standing.put(Flag.of(raised), raised);
            } else if (event instanceof BlockEvent.AnomalyWithdrawn withdrawn) {
                standing.remove(Flag.of(withdrawn));
            }
        }
        return List.copyOf(standing.values());
    }

    /** Where the block stands. */
    public BlockStatus status() {
        if (reported().isPresent()) {
            return BlockStatus.REPORTED;
        }
        if (closedAt().isPresent()) {
            return documented() ? BlockStatus.DOCUMENTED : BlockStatus.CLOSED;
        }
        if (startedAt().isPresent()) {
            return BlockStatus.RUNNING;
        }
        if (relatorEnteredAt().isPresent()) {
            return BlockStatus.READY;
        }
        return created().isPresent() ? BlockStatus.CREATED : BlockStatus.UNKNOWN;
    }

    private <T extends BlockEvent> Optional<Instant> earliest(Class<T> kind) {
        return all(kind).stream().map(BlockEvent::at).min(Comparator.naturalOrder());
    }
}
