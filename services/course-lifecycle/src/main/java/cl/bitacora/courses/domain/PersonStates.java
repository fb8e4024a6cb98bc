package cl.bitacora.courses.domain;

import cl.bitacora.contracts.FinalState;
import cl.bitacora.contracts.courses.AcuerdoEvent;
import cl.bitacora.contracts.courses.CourseEvent;
import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.contracts.courses.FinalStateLine;
import cl.bitacora.contracts.courses.SectionEvent;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Rule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The states of a section's people, folded from what happened to the section and its acuerdos. A final state is entered by
 * the closing form and falls back when the form is sent back.
 */
public record PersonStates(Map<PersonId, PersonState> byPerson) {
    public static final PersonStates NONE = new PersonStates(Map.of());

    public PersonStates {
        byPerson = Map.copyOf(byPerson);
    }

    /** The states after one more event. */
    @Rule("BONO-090")
    public PersonStates after(CoursesEvent event) {
        return switch (event) {
            case CourseEvent _ -> this;
            case AcuerdoEvent.Formulario1Generated form -> inForm(form.participants());
            case AcuerdoEvent _ -> this;
            case SectionEvent of -> afterSection(of);
        };
    }

    private PersonStates afterSection(SectionEvent event) {
        return switch (event) {
            case SectionEvent.ParticipantEnrolled enrolled -> with(enrolled.participant(), PersonState.MATRICULADO);
            case SectionEvent.EnrolmentWithdrawn left -> with(left.participant(), PersonState.LIBERADO);
            case SectionEvent.SectionAgreed agreed -> inForm(agreed.participants());
            case SectionEvent.LateParticipantAdded added -> inForm(List.of(added.participant()));
            case SectionEvent.ExpulsionDecided decided
            when decided.ratified() -> with(decided.participant(), PersonState.EXPULSADO);
            case SectionEvent.ClosingFormSubmitted form -> closed(form.lines());
            case SectionEvent.ClosingFormStamped form -> closed(form.lines());
            case SectionEvent.ClosingFormObserved _ -> reopened();
            case SectionEvent.ExpulsionDecided _,
                    SectionEvent.SectionCreated _,
                    SectionEvent.SectionEnabled _,
                    SectionEvent.MinimumEnrolmentReached _,
                    SectionEvent.CourseStarted _,
                    SectionEvent.FailedStartRecorded _,
                    SectionEvent.LecturePhaseEnded _,
                    SectionEvent.FinalEvaluationRecorded _,
                    SectionEvent.ExpulsionProposed _,
                    SectionEvent.LongDaysAuthorised _,
                    SectionEvent.ApplicantContacted _,
                    SectionEvent.MinimumAuthorised _,
                    SectionEvent.StartExtended _,
                    SectionEvent.DutyFulfilled _,
                    SectionEvent.IrregularityNoted _ -> this;
        };
    }

    private PersonStates inForm(List<PersonId> participants) {
        Map<PersonId, PersonState> next = new TreeMap<>(byPerson);
        for (PersonId participant : participants) {
            next.computeIfPresent(
                    participant,
                    (_, state) -> state == PersonState.MATRICULADO ? PersonState.PARTICIPANTE_FASE_LECTIVA : state);
        }
        return new PersonStates(next);
    }

    private PersonStates closed(List<FinalStateLine> lines) {
        Map<PersonId, PersonState> next = new TreeMap<>(byPerson);
        lines.forEach(line -> next.put(line.participant(), of(line.state())));
        return new PersonStates(next);
    }

    private PersonStates reopened() {
        Map<PersonId, PersonState> next = new TreeMap<>(byPerson);
        next.replaceAll((_, state) -> switch (state) {
            case APROBADO, REPROBADO, DESERTOR -> PersonState.PARTICIPANTE_FASE_LECTIVA;
            case MATRICULADO, PARTICIPANTE_FASE_LECTIVA, LIBERADO, EXPULSADO -> state;
        });
        return new PersonStates(next);
    }

    private PersonStates with(PersonId participant, PersonState state) {
        Map<PersonId, PersonState> next = new TreeMap<>(byPerson);
        next.put(participant, state);
        return new PersonStates(next);
    }

    private static PersonState of(FinalState state) {
        return switch (state) {
            case APROBADO -> PersonState.APROBADO;
            case REPROBADO -> PersonState.REPROBADO;
            case DESERTOR -> PersonState.DESERTOR;
            case EXPULSADO -> PersonState.EXPULSADO;
        };
    }
}
