package cl.bitacora.courses.views;

import cl.bitacora.contracts.EvaluationResult;
import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.courses.AcuerdoEvent;
import cl.bitacora.contracts.courses.CourseEvent;
import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.contracts.courses.SectionEvent;
import cl.bitacora.contracts.courses.SectionEvent.ParticipantEnrolled;
import cl.bitacora.courses.domain.PersonState;
import cl.bitacora.courses.domain.PersonStates;
import cl.bitacora.eventstore.Projection;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.kernel.PersonId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The people of each section and their states: the pure fold of the domain, kept in rows. */
@Singleton
public class EnrolmentViews implements Projection<CoursesEvent> {
    @Override
    public String name() {
        return "enrolments";
    }

    @Override
    public EventCatalogue<CoursesEvent> source() {
        return CoursesEvent.CATALOGUE;
    }

    @Override
    public Uni<Void> apply(RecordedEvent<CoursesEvent> recorded) {
        return switch (recorded.event()) {
            case CourseEvent _ -> Uni.createFrom().voidItem();
            case ParticipantEnrolled enrolled -> enrolled(enrolled);
            case SectionEvent event -> states(event.section().value(), event);
            case AcuerdoEvent event -> states(event.section().value(), event);
        };
    }

    private static Uni<Void> enrolled(ParticipantEnrolled enrolled) {
        String section = enrolled.section().value();
        String person = enrolled.participant().value();
        return EnrolmentRow.<EnrolmentRow>findById(new EnrolmentRow.Key(section, person))
                .chain(found -> {
                    EnrolmentRow row = found == null ? new EnrolmentRow() : found;
                    row.section = section;
                    row.person = person;
                    row.state = PersonState.MATRICULADO.name();
                    row.voucher = enrolled.voucher();
                    row.enrolledAt = enrolled.at();
                    row.evaluation = EvaluationResult.NO_REALIZADA.name();
                    return found == null
                            ? row.persist().replaceWithVoid()
                            : Uni.createFrom().voidItem();
                });
    }

    private static Uni<Void> states(String section, CoursesEvent event) {
        return EnrolmentRow.<EnrolmentRow>list("section", section)
                .invoke(rows -> fold(rows, event))
                .replaceWithVoid();
    }

    private static void fold(List<EnrolmentRow> rows, CoursesEvent event) {
        Map<PersonId, PersonState> before = new HashMap<>();
        rows.forEach(row -> before.put(new PersonId(row.person), PersonState.valueOf(row.state)));
        PersonStates after = new PersonStates(before).after(event);
        for (EnrolmentRow row : rows) {
            PersonState state = after.byPerson().get(new PersonId(row.person));
            if (state != null) {
                row.state = state.name();
            }
            details(row, event);
        }
    }

    private static void details(EnrolmentRow row, CoursesEvent event) {
        if (event instanceof SectionEvent.FinalEvaluationRecorded evaluated && isOf(row, evaluated.participant())) {
            row.evaluation = evaluated.result().name();
        } else if (event instanceof SectionEvent.LateParticipantAdded added && isOf(row, added.participant())) {
            row.late = true;
        } else if (event instanceof SectionEvent.ExpulsionProposed proposed && isOf(row, proposed.participant())) {
            row.expulsion = "PROPUESTA";
        } else if (event instanceof SectionEvent.ExpulsionDecided decided && isOf(row, decided.participant())) {
            row.expulsion = decided.ratified() ? "RATIFICADA" : "";
        }
    }

    private static boolean isOf(EnrolmentRow row, PersonId person) {
        return row.person.equals(person.value());
    }
}
