package cl.bitacora.auditor.recompute;

import cl.bitacora.attendance.domain.SectionFacts;
import cl.bitacora.contracts.courses.AcuerdoEvent.Formulario1Generated;
import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.contracts.courses.ScheduledBlock;
import cl.bitacora.contracts.courses.SectionEvent.EnrolmentWithdrawn;
import cl.bitacora.contracts.courses.SectionEvent.ExpulsionDecided;
import cl.bitacora.contracts.courses.SectionEvent.LateParticipantAdded;
import cl.bitacora.contracts.courses.SectionEvent.LecturePhaseEnded;
import cl.bitacora.contracts.courses.SectionEvent.ParticipantEnrolled;
import cl.bitacora.contracts.courses.SectionEvent.SectionAgreed;
import cl.bitacora.contracts.courses.SectionEvent.SectionCreated;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.PersonId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the attendance ledger knows of a section, folded from the courses' events as it folds them. */
final class LedgerFacts {
    private @Nullable SectionCreated created;
    private LocalDate startsOn = LocalDate.MIN;
    private LocalDate endsOn = LocalDate.MIN;
    private Optional<LocalDate> endedOn = Optional.empty();
    private List<ScheduledBlock> schedule = List.of();
    private final Map<PersonId, Membership> people = new TreeMap<>();

    private record Membership(boolean formulario1, Optional<LocalDate> leftOn) {
        static final Membership ENROLLED = new Membership(false, Optional.empty());
    }

    void apply(CoursesEvent event) {
        switch (event) {
            case SectionCreated it -> {
                created = it;
                startsOn = it.startsOn();
                endsOn = it.endsOn();
                schedule = it.schedule();
            }
            case ParticipantEnrolled it ->
                people.merge(
                        it.participant(),
                        Membership.ENROLLED,
                        (known, fresh) -> new Membership(known.formulario1(), Optional.empty()));
            case EnrolmentWithdrawn it ->
                left(it.participant(), Chile.dayOf(it.at()).minusDays(1));
            case ExpulsionDecided it when it.ratified() -> left(it.participant(), Chile.dayOf(it.at()));
            case Formulario1Generated it -> it.participants().forEach(this::listed);
            case SectionAgreed it -> agreed(it);
            case LateParticipantAdded it ->
                people.merge(
                        it.participant(),
                        new Membership(true, Optional.empty()),
                        (known, fresh) -> new Membership(true, known.leftOn()));
            case LecturePhaseEnded it -> endedOn = Optional.of(it.on());
            case CoursesEvent other -> {} // the rest of a course's life is not the ledger's business
        }
    }

    Optional<SectionFacts> facts() {
        return Optional.ofNullable(created)
                .map(it -> new SectionFacts(
                        it.section(),
                        it.otec(),
                        it.region(),
                        it.programme(),
                        it.modality(),
                        it.courseName(),
                        startsOn,
                        endsOn,
                        endedOn,
                        it.hours(),
                        schedule,
                        people.entrySet().stream()
                                .map(one -> new SectionFacts.Enrolled(
                                        one.getKey(),
                                        one.getValue().formulario1(),
                                        one.getValue().leftOn()))
                                .toList()));
    }

    private void agreed(SectionAgreed it) {
        if (!startsOn.equals(it.startsOn())) {
            endsOn = it.startsOn().plusDays(ChronoUnit.DAYS.between(startsOn, endsOn));
            startsOn = it.startsOn();
            schedule = List.of();
        }
        people.replaceAll((person, known) -> new Membership(false, known.leftOn()));
        it.participants().forEach(this::listed);
    }

    private void listed(PersonId person) {
        people.put(person, new Membership(true, Optional.empty()));
    }

    private void left(PersonId person, LocalDate on) {
        people.merge(
                person,
                new Membership(false, Optional.of(on)),
                (known, fresh) -> new Membership(known.formulario1(), Optional.of(on)));
    }
}
