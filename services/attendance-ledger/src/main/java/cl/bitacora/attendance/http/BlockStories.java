package cl.bitacora.attendance.http;

import cl.bitacora.attendance.domain.BlockFacts;
import cl.bitacora.attendance.domain.SectionFacts;
import cl.bitacora.attendance.domain.block.BlockState;
import cl.bitacora.attendance.domain.block.BlockStatus;
import cl.bitacora.attendance.domain.rules.BlockWindow;
import cl.bitacora.attendance.domain.rules.Debounce;
import cl.bitacora.attendance.domain.rules.Mark;
import cl.bitacora.attendance.domain.rules.OpeningRules;
import cl.bitacora.attendance.domain.rules.ReportDeadline;
import cl.bitacora.attendance.http.People.Directory;
import cl.bitacora.attendance.http.People.PersonView;
import cl.bitacora.attendance.http.SectionViews.AnomalyView;
import cl.bitacora.attendance.policies.Sections;
import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.MarkMethod;
import cl.bitacora.contracts.attendance.BlockEvent;
import cl.bitacora.http.ExplanationView;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.PersonId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A block's history put together for its readers. */
@RequestScoped
public class BlockStories {
    private final Sections sections;
    private final People people;
    private final Stories stories;

    @Inject
    public BlockStories(Sections sections, People people, Stories stories) {
        this.sections = sections;
        this.people = people;
        this.stories = stories;
    }

    /** What a mark was. */
    public enum MarkKind {
        ENTRY,
        EXIT,
        /** Within the debounce time of the one before (LCE-901). */
        DROPPED
    }

    /** A block with everything that is known of it. */
    @Schema(name = "BlockStory", description = "Bloque con su historia")
    public record BlockStory(
            @Schema(examples = "bodegas-1.20200330.A") String key,
            @Schema(examples = "bodegas-1") String section,
            BlockStatus status,
            @Nullable Integer durationMinutes,
            boolean allDay,
            @Nullable Instant createdAt,
            @Nullable Instant relatorEnteredAt,
            @Nullable Instant startedAt,
            @Nullable Instant plannedEndAt,
            @Nullable Instant closedAt,
            @Nullable Instant reportedAt,
            @Nullable Instant dueAt,
            List<String> installations,
            List<MarkView> marks,
            List<LineView> lines,
            List<ObservationView> observations,
            List<String> activities,
            List<RefusalView> refusedReports,
            List<AnomalyView> anomalies,
            @Nullable List<ExplanationView> why) {}

    /** A mark. */
    @Schema(name = "Mark", description = "Marca")
    public record MarkView(
            PersonView participant,
            Instant at,
            MarkKind kind,
            MarkMethod method,
            @Schema(examples = "pc-6f1c2a9b4d3e8f70") String installation,

            @Schema(description = "Equipo y número de registro", examples = "pc-6f1c2a9b4d3e8f70:12")
            String markId) {}

    /** What the block is worth to somebody. */
    @Schema(name = "BlockLine")
    public record LineView(
            PersonView participant,
            @Schema(examples = "14400") long creditedSeconds,
            boolean present,
            @Nullable ExplanationView why) {}

    /** The relator wrote something; the words stay on the class PC. */
    @Schema(name = "Observation", description = "Observación del relator")
    public record ObservationView(
            @Nullable PersonView participant,
            Instant at,
            @Schema(examples = "sin-carnet-constancia") String reasonCode,
            String textSha256) {}

    /** A report that was not possible. */
    @Schema(name = "RefusedReport", description = "Informe de asistencia que no se pudo hacer")
    public record RefusalView(
            Instant at,
            @Schema(examples = "block-not-started") String code,
            @Schema(examples = "LCE-034") String rule) {}

    BlockStory tell(SectionFacts section, BlockKey key, BlockState block, boolean explain) {
        BlockFacts facts = sections.of(section, key);
        Directory names = people.of(involved(block));
        Optional<BlockEvent.BlockCreated> created = block.created();
        return new BlockStory(
                key.toString(),
                key.section().value(),
                block.status(),
                created.map(BlockEvent.BlockCreated::durationMinutes).orElse(null),
                created.map(BlockEvent.BlockCreated::allDay).orElse(false),
                created.map(BlockEvent.BlockCreated::at).orElse(null),
                block.relatorEnteredAt().orElse(null),
                block.startedAt().orElse(null),
                block.times().map(times -> times.plannedEndAt()).orElse(null),
                block.closedAt().orElse(null),
                block.reported().map(BlockEvent.AttendanceReported::at).orElse(null),
                block.closedAt()
                        .map(end -> ReportDeadline.of(end, facts.businessDays(), facts.parameters())
                                .value())
                        .orElse(null),
                installations(block),
                marks(block, facts, names),
                block.lines().values().stream()
                        .map(line -> new LineView(
                                names.show(line.participant()),
                                line.creditedSeconds(),
                                line.present(),
                                explain ? stories.tell(line.why()) : null))
                        .toList(),
                block.all(BlockEvent.ObservationRecorded.class).stream()
                        .map(written -> new ObservationView(
                                names.showOrNull(written.participant()),
                                written.at(),
                                written.reasonCode(),
                                written.textSha256()))
                        .toList(),
                block.all(BlockEvent.ActivitiesRecorded.class).stream()
                        .map(BlockEvent.ActivitiesRecorded::text)
                        .toList(),
                block.all(BlockEvent.ReportRefused.class).stream()
                        .map(refused -> new RefusalView(
                                refused.at(), refused.code(), refused.rule().value()))
                        .toList(),
                block.anomalies().stream()
                        .map(flag -> new AnomalyView(
                                key.toString(),
                                flag.rule().value(),
                                flag.code(),
                                stories.sentence("anomaly." + flag.code(), flag.facts()),
                                names.showOrNull(flag.participant()),
                                flag.at(),
                                null,
                                Fact.toMap(flag.facts())))
                        .toList(),
                explain ? why(block, facts) : null);
    }

    /** The block's own findings: window, schedule, deadline. */
    private List<ExplanationView> why(BlockState block, BlockFacts facts) {
        List<Finding<?>> findings = new ArrayList<>();
        block.times().ifPresent(times -> {
            findings.add(BlockWindow.of(times));
            facts.scheduled().ifPresent(scheduled -> {
                Instant communicated = OpeningRules.communicatedStart(scheduled);
                findings.add(OpeningRules.startDifference(times.startedAt(), communicated));
                findings.add(OpeningRules.startedLate(times.startedAt(), communicated));
                OpeningRules.endDifference(times, OpeningRules.authorisedEnd(scheduled))
                        .ifPresent(findings::add);
                findings.add(OpeningRules.wrongDuration(times.durationMinutes(), scheduled.durationMinutes()));
            });
        });
        block.closedAt()
                .ifPresent(end -> findings.add(ReportDeadline.of(end, facts.businessDays(), facts.parameters())));
        return findings.stream()
                .map(finding -> stories.tell(finding.explanation()))
                .toList();
    }

    private static List<MarkView> marks(BlockState block, BlockFacts facts, Directory names) {
        List<MarkView> views = new ArrayList<>();
        block.marks().byPerson().forEach((person, marks) -> {
            Debounce.Kept kept = Debounce.of(marks, facts.parameters()).value();
            int turn = 0;
            for (Mark mark : marks) {
                boolean dropped = kept.dropped().contains(mark);
                MarkKind kind = dropped ? MarkKind.DROPPED : turn++ % 2 == 0 ? MarkKind.ENTRY : MarkKind.EXIT;
                views.add(new MarkView(
                        names.show(person), mark.at(), kind, mark.method(), mark.installation(), mark.markId()));
            }
        });
        views.sort(Comparator.comparing(MarkView::at).thenComparing(MarkView::markId));
        return views;
    }

    private static List<String> installations(BlockState block) {
        Set<String> seen = new TreeSet<>();
        block.all(BlockEvent.BlockCreated.class).forEach(event -> seen.add(event.installation()));
        block.all(BlockEvent.RelatorEntryMarked.class).forEach(event -> seen.add(event.installation()));
        block.all(BlockEvent.BlockStarted.class).forEach(event -> seen.add(event.installation()));
        block.marks().all().forEach(mark -> seen.add(mark.installation()));
        return List.copyOf(seen);
    }

    private static Set<PersonId> involved(BlockState block) {
        Set<PersonId> people = new TreeSet<>(block.lines().keySet());
        people.addAll(block.marks().byPerson().keySet());
        for (BlockEvent.ObservationRecorded written : block.all(BlockEvent.ObservationRecorded.class)) {
            SectionResource.person(written.participant()).ifPresent(people::add);
        }
        return people;
    }
}
