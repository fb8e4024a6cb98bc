package cl.bitacora.attendance.http;

import cl.bitacora.attendance.domain.delay.DelayState;
import cl.bitacora.attendance.http.People.Directory;
import cl.bitacora.attendance.http.People.PersonView;
import cl.bitacora.attendance.views.Json;
import cl.bitacora.attendance.views.LateEntryDecisionRow;
import cl.bitacora.attendance.views.LateEntryRow;
import cl.bitacora.contracts.DocumentRef;
import cl.bitacora.contracts.attendance.DelayCause;
import cl.bitacora.contracts.attendance.DelayEvent;
import cl.bitacora.http.ExplanationView;
import cl.bitacora.kernel.PersonId;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Late entries put together for their readers. */
@RequestScoped
public class LateEntryViews {
    private static final TypeReference<List<DocumentRef>> DOCUMENTS = new TypeReference<>() {};

    private final People people;
    private final Stories stories;

    @Inject
    public LateEntryViews(People people, Stories stories) {
        this.people = people;
        this.stories = stories;
    }

    /** Where a justification stands. */
    public enum Standing {
        /** Its document proves a listed cause. */
        PROVED,
        /** It waits for the Dirección Regional (BONO-137). */
        WAITING,
        ACCEPTED,
        REJECTED
    }

    /** A justification. */
    @Schema(name = "LateEntry", description = "Atraso justificado")
    public record LateEntryView(
            PersonView participant,
            @Schema(examples = "2020-03-31") LocalDate on,
            Instant presentedAt,
            DelayCause cause,
            Standing standing,
            List<DocumentRef> documents,
            @Nullable Decision decision,
            ExplanationView why) {}

    /** The answer of the Dirección Regional. */
    @Schema(name = "LateEntryDecision", description = "Respuesta de la Dirección Regional")
    public record Decision(
            boolean accepted,
            @Schema(examples = "corte-de-ruta") String reasonCode,
            Instant decidedAt) {}

    /** The last justification of a participant's day, as it stands. */
    LateEntryView latest(DelayState state, PersonId participant, LocalDate on) {
        DelayEvent.LateEntryJustified justified =
                state.presentedFor(participant, on).getLast();
        Optional<Decision> decision = state.answer(participant, on)
                .map(answer -> new Decision(answer.accepted(), answer.reasonCode(), answer.at()));
        return new LateEntryView(
                people.of(List.of(participant)).show(participant),
                on,
                justified.at(),
                justified.cause(),
                standing(justified.valid(), decision),
                justified.documents(),
                decision.orElse(null),
                stories.tell(justified.why()));
    }

    List<LateEntryView> list(List<LateEntryRow> rows, List<LateEntryDecisionRow> answers) {
        Directory names = people.of(
                rows.stream().map(row -> new PersonId(row.person)).distinct().toList());
        Map<LateEntryDecisionRow.Key, LateEntryDecisionRow> byDay = answers.stream()
                .collect(Collectors.toMap(
                        row -> new LateEntryDecisionRow.Key(row.section, row.person, row.day), Function.identity()));
        return rows.stream()
                .map(row -> {
                    Optional<Decision> decision = Optional.ofNullable(
                                    byDay.get(new LateEntryDecisionRow.Key(row.section, row.person, row.day)))
                            .map(answer -> new Decision(answer.accepted, answer.reasonCode, answer.decidedAt));
                    return new LateEntryView(
                            names.show(new PersonId(row.person)),
                            row.day,
                            row.presentedAt,
                            DelayCause.valueOf(row.cause),
                            standing(row.valid, decision),
                            Json.read(row.documents, DOCUMENTS),
                            decision.orElse(null),
                            stories.tell(Json.read(row.why, SectionViews.EXPLANATION)));
                })
                .toList();
    }

    private static Standing standing(boolean valid, Optional<Decision> decision) {
        if (valid) {
            return Standing.PROVED;
        }
        return decision.map(answer -> answer.accepted() ? Standing.ACCEPTED : Standing.REJECTED)
                .orElse(Standing.WAITING);
    }
}
