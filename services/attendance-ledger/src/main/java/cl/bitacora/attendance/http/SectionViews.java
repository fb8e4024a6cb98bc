package cl.bitacora.attendance.http;

import cl.bitacora.attendance.domain.SectionFacts;
import cl.bitacora.attendance.domain.block.BlockStatus;
import cl.bitacora.attendance.domain.rules.AttendancePercentage;
import cl.bitacora.attendance.domain.rules.ReportDeadline;
import cl.bitacora.attendance.http.People.Directory;
import cl.bitacora.attendance.http.People.PersonView;
import cl.bitacora.attendance.policies.Sections;
import cl.bitacora.attendance.views.AnomalyRow;
import cl.bitacora.attendance.views.AttendanceQueries;
import cl.bitacora.attendance.views.BlockRow;
import cl.bitacora.attendance.views.Json;
import cl.bitacora.attendance.views.LineRow;
import cl.bitacora.attendance.views.SectionTotalRow;
import cl.bitacora.contracts.BlockKey;
import cl.bitacora.http.Cursor;
import cl.bitacora.http.ExplanationView;
import cl.bitacora.http.Page;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.regulation.AttendanceParameters;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Rows of a section put together for its readers. */
@RequestScoped
public class SectionViews {
    static final TypeReference<Explanation> EXPLANATION = new TypeReference<>() {};
    static final TypeReference<List<Fact>> FACTS = new TypeReference<>() {};

    private final AttendanceQueries queries;
    private final Sections sections;
    private final People people;
    private final Stories stories;

    @Inject
    public SectionViews(AttendanceQueries queries, Sections sections, People people, Stories stories) {
        this.queries = queries;
        this.sections = sections;
        this.people = people;
        this.stories = stories;
    }

    /** Attendance of a section. */
    @Schema(name = "SectionAttendance", description = "Asistencia de una sección")
    public record SectionAttendance(
            @Schema(examples = "bodegas-1") String section,

            @Schema(examples = "Operación de bodegas") String courseName,

            @Schema(examples = "BONO_MIPE_2020") String programme,

            @Schema(description = "Segundos de clase informados hasta ahora", examples = "28800")
            long heldSeconds,

            @Schema(description = "Segundos de clase del curso", examples = "115200")
            long totalSeconds,

            @Nullable LocalDate firstClassOn,
            @Nullable LocalDate lastClassOn,

            @Schema(description = "Asistencia mínima para aprobar, en porcentaje", examples = "75.00")
            String minimumPercent,

            List<ParticipantAttendance> items,
            @Nullable String next) {}

    /** Attendance of a participant. */
    @Schema(name = "ParticipantAttendance")
    public record ParticipantAttendance(
            PersonView participant,

            @Schema(description = "Pertenece a la sección; si no, se acredita pero no se suma (FIN-037)")
            boolean enrolled,

            @Schema(examples = "86399") long creditedSeconds,

            @Schema(description = "Razón exacta sobre el total del curso", examples = "86399/115200")
            String ratio,

            @Schema(description = "Truncado a dos decimales, nunca redondeado", examples = "74.99")
            String percent,

            @Schema(description = "Sobre las horas realizadas hasta ahora", examples = "74.99")
            String percentOfHeld,

            boolean passes,
            List<BlockShare> blocks,
            @Nullable ExplanationView why) {}

    /** What one block is worth to a participant. */
    @Schema(name = "BlockShare")
    public record BlockShare(
            @Schema(examples = "bodegas-1.20200330.A") String block,
            @Schema(examples = "14400") long creditedSeconds,
            @Schema(description = "Si marcó") boolean present,
            @Nullable ExplanationView why) {}

    /** A block in a list. */
    @Schema(name = "Block", description = "Bloque")
    public record BlockView(
            @Schema(examples = "bodegas-1.20200330.A") String key,
            @Schema(examples = "2020-03-30") LocalDate on,
            @Schema(examples = "A") String letter,
            BlockStatus status,
            @Schema(examples = "240") int durationMinutes,
            boolean allDay,
            @Nullable Instant relatorEnteredAt,
            @Nullable Instant startedAt,
            @Nullable Instant plannedEndAt,
            @Nullable Instant closedAt,
            @Nullable Instant reportedAt,

            @Schema(description = "Fin de las 48 horas hábiles para informar (BONO-131)") @Nullable
            Instant dueAt,

            @Schema(description = "Se informó fuera de plazo")
            boolean late,

            @Schema(description = "No se ha informado y el plazo ya venció (FIN-031)")
            boolean overdue,

            @Schema(description = "Por qué no se pudo informar la última vez, o vacío", examples = "block-not-started")
            String refusedCode,

            boolean evaluated,
            @Schema(examples = "0") int anomalies) {}

    /** A flagged fact. */
    @Schema(name = "Anomaly", description = "Alerta")
    public record AnomalyView(
            @Schema(examples = "bodegas-1.20200330.A") String block,
            @Schema(examples = "LCE-047") String rule,
            @Schema(examples = "double-mark") String code,
            String sentence,
            @Nullable PersonView participant,
            Instant at,

            @Schema(description = "Cuándo un registro posterior la desmintió") @Nullable
            Instant withdrawnAt,

            Map<String, String> facts) {}

    /** Everybody of the section, and whoever marked in it, by pseudonym. */
    SectionAttendance attendance(SectionFacts section, boolean explain, String after, int size) {
        Optional<SectionTotalRow> held = queries.held(section.section());
        Map<String, Long> totals = queries.totals(section.section()).stream()
                .collect(Collectors.toMap(row -> row.person, row -> row.creditedSeconds));
        Set<String> members = section.rosterOn(section.endsOn()).stream()
                .map(PersonId::value)
                .collect(Collectors.toCollection(TreeSet::new));
        members.addAll(totals.keySet());
        Set<String> everybody = new TreeSet<>(members);
        everybody.addAll(queries.peopleWithLines(section.section()));
        List<String> found = everybody.stream()
                .filter(person -> person.compareTo(after) > 0)
                .limit(size + 1L)
                .toList();
        Page<PersonId> page = Page.cut(found, size, Cursor::encode).map(PersonId::new);
        List<PersonId> shown = page.items();
        Directory names = people.of(shown);
        Map<String, List<LineRow>> lines =
                queries
                        .lines(
                                section.section(),
                                shown.stream().map(PersonId::value).toList())
                        .stream()
                        .collect(Collectors.groupingBy(row -> row.person));
        AttendanceParameters parameters = parameters(section);
        List<ParticipantAttendance> items = shown.stream()
                .map(person -> participant(
                        names.show(person),
                        members.contains(person.value()),
                        totals.getOrDefault(person.value(), 0L),
                        section.totalSeconds(),
                        held.map(row -> row.heldSeconds).orElse(0L),
                        lines.getOrDefault(person.value(), List.of()),
                        parameters,
                        explain))
                .toList();
        return new SectionAttendance(
                section.section().value(),
                section.courseName(),
                section.programme().name(),
                held.map(row -> row.heldSeconds).orElse(0L),
                section.totalSeconds(),
                held.map(row -> row.firstClassOn).orElse(null),
                held.map(row -> row.lastClassOn).orElse(null),
                parameters.minimumAttendance().percentTruncated().toPlainString(),
                items,
                page.next());
    }

    private ParticipantAttendance participant(
            PersonView person,
            boolean enrolled,
            long credited,
            long total,
            long held,
            List<LineRow> lines,
            AttendanceParameters parameters,
            boolean explain) {
        Finding<Ratio> share = AttendancePercentage.of(credited, total, parameters);
        Ratio ofHeld = AttendancePercentage.of(credited, held, parameters).value();
        return new ParticipantAttendance(
                person,
                enrolled,
                credited,
                credited + "/" + total,
                share.value().percentTruncated().toPlainString(),
                ofHeld.percentTruncated().toPlainString(),
                enrolled && AttendancePercentage.passes(share.value(), parameters),
                lines.stream()
                        .map(line -> new BlockShare(
                                line.block,
                                line.creditedSeconds,
                                line.present,
                                explain ? stories.tell(Json.read(line.why, EXPLANATION)) : null))
                        .toList(),
                explain ? stories.tell(share.explanation()) : null);
    }

    BlockView block(SectionFacts section, BlockRow row, Instant now) {
        BlockKey key = BlockKey.parse(row.id);
        Instant due = row.dueAt != null ? row.dueAt : dueOf(section, key, row.closedAt);
        return new BlockView(
                row.id,
                row.day,
                row.letter,
                status(row),
                row.durationMinutes,
                row.allDay,
                row.relatorEnteredAt,
                row.startedAt,
                row.startedAt == null ? null : row.startedAt.plusSeconds(60L * row.durationMinutes),
                row.closedAt,
                row.reportedAt,
                due,
                row.late,
                row.reportedAt == null && due != null && now.isAfter(due),
                row.refusedCode,
                row.evaluated,
                row.anomalies);
    }

    List<AnomalyView> anomalies(List<AnomalyRow> rows) {
        Directory names = people.of(rows.stream()
                .map(row -> row.participant)
                .filter(person -> !person.isEmpty())
                .distinct()
                .map(PersonId::new)
                .toList());
        return rows.stream()
                .map(row -> {
                    List<Fact> facts = Json.read(row.facts, FACTS);
                    return new AnomalyView(
                            row.block,
                            row.rule,
                            row.code,
                            stories.sentence("anomaly." + row.code, facts),
                            names.showOrNull(row.participant),
                            row.flaggedAt,
                            row.withdrawnAt,
                            Fact.toMap(facts));
                })
                .toList();
    }

    private @Nullable Instant dueOf(SectionFacts section, BlockKey key, @Nullable Instant closedAt) {
        if (closedAt == null) {
            return null;
        }
        var facts = sections.of(section, key);
        return ReportDeadline.of(closedAt, facts.businessDays(), facts.parameters())
                .value();
    }

    private AttendanceParameters parameters(SectionFacts section) {
        return sections.parameters(section, section.startsOn());
    }

    private static BlockStatus status(BlockRow row) {
        if (row.reportedAt != null) {
            return BlockStatus.REPORTED;
        }
        if (row.closedAt != null) {
            return row.documented ? BlockStatus.DOCUMENTED : BlockStatus.CLOSED;
        }
        if (row.startedAt != null) {
            return BlockStatus.RUNNING;
        }
        if (row.relatorEnteredAt != null) {
            return BlockStatus.READY;
        }
        return Objects.isNull(row.createdAt) ? BlockStatus.UNKNOWN : BlockStatus.CREATED;
    }
}
