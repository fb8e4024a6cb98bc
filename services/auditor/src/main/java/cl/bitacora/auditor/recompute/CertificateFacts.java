package cl.bitacora.auditor.recompute;

import cl.bitacora.certificates.domain.ActionState;
import cl.bitacora.certificates.domain.CourseFacts;
import cl.bitacora.contracts.courses.AcuerdoEvent.Formulario1Generated;
import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.contracts.courses.SectionEvent.CourseStarted;
import cl.bitacora.contracts.courses.SectionEvent.FailedStartRecorded;
import cl.bitacora.contracts.courses.SectionEvent.LateParticipantAdded;
import cl.bitacora.contracts.courses.SectionEvent.LecturePhaseEnded;
import cl.bitacora.contracts.courses.SectionEvent.SectionAgreed;
import cl.bitacora.contracts.courses.SectionEvent.SectionCreated;
import cl.bitacora.contracts.payments.PaymentFileEvent.PaymentMade;
import cl.bitacora.contracts.payments.PaymentFileEvent.RestitutionOrdered;
import cl.bitacora.contracts.payments.PaymentKind;
import cl.bitacora.contracts.payments.PaymentsEvent;
import cl.bitacora.kernel.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the certificates service knows of a section, folded from three topics as it folds them. */
final class CertificateFacts {
    private final BlockTotals totals;
    private @Nullable SectionCreated created;
    private Optional<LocalDate> startsOn = Optional.empty();
    private Optional<LocalDate> endedOn = Optional.empty();
    private Optional<LocalDate> failedOn = Optional.empty();
    private boolean agreed;
    private boolean started;
    private boolean liquidated;
    private boolean restituted;
    private final Map<PersonId, Boolean> roster = new TreeMap<>();

    CertificateFacts(BlockTotals totals) {
        this.totals = totals;
    }

    void apply(CoursesEvent event) {
        switch (event) {
            case SectionCreated it -> created = it;
            case SectionAgreed it -> {
                agreed = true;
                startsOn = Optional.of(it.startsOn());
                enlist(it.participants(), true);
            }
            case CourseStarted it -> started = true;
            case FailedStartRecorded it -> failedOn = Optional.of(it.on());
            case LecturePhaseEnded it -> endedOn = Optional.of(it.on());
            case LateParticipantAdded it -> enlist(List.of(it.participant()), true);
            case Formulario1Generated it -> enlist(it.participants(), false);
            case CoursesEvent other -> {} // the rest of a course's life does not show on a certificate
        }
    }

    void apply(PaymentsEvent event) {
        switch (event) {
            case PaymentMade paid when paid.kind() == PaymentKind.LIQUIDACION -> liquidated = true;
            case RestitutionOrdered ordered -> restituted = true;
            case PaymentsEvent other -> {} // no other payment changes the state of the action
        }
    }

    /**
     * The facts.
     *
     * @param order as the recorded event lists people: by name, which no event knows; people are the recomputed ones
     * @param unnamed how many had no name then; which ones makes no difference
     */
    Optional<CourseFacts> facts(List<PersonId> order, int unnamed) {
        return Optional.ofNullable(created).map(it -> facts(it, ordered(order), unnamed));
    }

    private CourseFacts facts(SectionCreated it, List<PersonId> people, int unnamed) {
        return new CourseFacts(
                it.section(),
                it.programme(),
                it.region(),
                state(),
                it.otec(),
                it.otecName(),
                it.intermediated(),
                it.courseName(),
                it.senceCode(),
                it.hours(),
                startsOn.orElse(it.startsOn()),
                endedOn.orElse(it.endsOn()),
                totals.totalSeconds().orElse(it.hours() * 3600L),
                people,
                Set.copyOf(people.subList(0, Math.min(unnamed, people.size()))),
                totals.years(failedOn));
    }

    private ActionState state() {
        if (liquidated) {
            return ActionState.LIQUIDADO;
        }
        if (restituted) {
            return ActionState.ANULADO;
        }
        if (!agreed) {
            return ActionState.SIN_COMUNICAR;
        }
        return started ? ActionState.EN_EJECUCION : ActionState.POR_INICIAR;
    }

    private List<PersonId> ordered(List<PersonId> order) {
        Set<PersonId> people = new HashSet<>();
        roster.forEach((person, byAgreement) -> {
            if (byAgreement || !agreed) {
                people.add(person);
            }
        });
        List<PersonId> sorted = new ArrayList<>(
                order.stream().filter(people::contains).distinct().toList());
        people.stream().filter(person -> !sorted.contains(person)).sorted().forEach(sorted::add);
        return sorted;
    }

    private void enlist(Collection<PersonId> people, boolean byAgreement) {
        people.forEach(person -> roster.merge(person, byAgreement, Boolean::logicalOr));
    }
}
