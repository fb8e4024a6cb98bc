package cl.bitacora.auditor.recompute;

import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.contracts.courses.FinalStateLine;
import cl.bitacora.contracts.courses.SectionEvent.ClosingFormStamped;
import cl.bitacora.contracts.courses.SectionEvent.CourseStarted;
import cl.bitacora.contracts.courses.SectionEvent.FailedStartRecorded;
import cl.bitacora.contracts.courses.SectionEvent.LateParticipantAdded;
import cl.bitacora.contracts.courses.SectionEvent.SectionAgreed;
import cl.bitacora.contracts.courses.SectionEvent.SectionCreated;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.payments.domain.Advance;
import cl.bitacora.payments.domain.ClosingFacts;
import cl.bitacora.payments.domain.Coherence;
import cl.bitacora.payments.domain.SectionFacts;
import cl.bitacora.regulation.PaymentParameters;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What payments know of a section, folded from the courses' and the ledger's events as they fold them. */
final class PaymentFacts {
    private final BlockTotals totals;
    private @Nullable SectionCreated created;
    private LocalDate startsOn = LocalDate.MIN;
    private Optional<LocalDate> startedOn = Optional.empty();
    private boolean agreed;
    private long failedHeldSeconds;
    private final Set<PersonId> formulario = new HashSet<>();
    private Optional<Stamped> stamped = Optional.empty();

    private record Stamped(String eventId, ClosingFormStamped form) {}

    PaymentFacts(BlockTotals totals) {
        this.totals = totals;
    }

    void apply(RecordedEvent<CoursesEvent> recorded) {
        switch (recorded.event()) {
            case SectionCreated it -> {
                created = it;
                startsOn = it.startsOn();
            }
            case SectionAgreed it -> {
                agreed = true;
                startsOn = it.startsOn();
                formulario.clear();
                formulario.addAll(it.participants());
            }
            case CourseStarted it -> startedOn = Optional.of(it.on());
            case FailedStartRecorded it -> {
                agreed = false;
                failedHeldSeconds = it.heldSeconds();
            }
            case LateParticipantAdded it -> formulario.add(it.participant());
            case ClosingFormStamped it -> stamped = Optional.of(new Stamped(recorded.eventId(), it));
            case CoursesEvent other -> {} // nothing else is paid by
        }
    }

    Optional<SectionFacts> section() {
        return Optional.ofNullable(created)
                .map(it -> new SectionFacts(
                        it.section(),
                        it.otec(),
                        it.programme(),
                        it.modality(),
                        it.senceCode(),
                        it.courseName(),
                        it.region(),
                        it.quota(),
                        it.hours(),
                        it.vhace(),
                        startedOn.orElse(startsOn),
                        it.endsOn()));
    }

    boolean agreed() {
        return agreed;
    }

    boolean started() {
        return startedOn.isPresent();
    }

    /** Last day as held, once the closing form is stamped. */
    Optional<LocalDate> endedOn() {
        return stamped.map(one -> one.form().endedOn());
    }

    Optional<ClosingFacts> closing() {
        return stamped.map(one -> new ClosingFacts(
                one.eventId(),
                Chile.dayOf(one.form().at()),
                one.form().endedOn(),
                one.form().lines(),
                totals.credited(),
                formulario));
    }

    /** Final states of the stamped form. */
    List<FinalStateLine> lines() {
        return stamped.map(one -> one.form().lines()).orElse(List.of());
    }

    /** Whether the stamped form agrees with the class book now. */
    boolean coherent(SectionFacts section, Function<LocalDate, PaymentParameters> law) {
        return closing()
                .filter(form -> Coherence.check(form, section, law.apply(form.endedOn())) instanceof Check.Met)
                .isPresent();
    }

    /**
     * Share of the lecture phase that had passed.
     *
     * @param told what the request says: right if the class book ever said so, since its news take a moment to arrive
     */
    Ratio elapsed(SectionFacts section, LocalDate today, Optional<Ratio> told) {
        if (section.modality() == Modality.E_LEARNING) {
            return Advance.plannedShare(startsOn, section.endsOn(), today);
        }
        List<Ratio> ever = totals.heldSoFar().stream()
                .map(held -> Ratio.of(Math.max(0, held - failedHeldSeconds), section.totalSeconds()))
                .toList();
        return told.filter(ever::contains).orElse(ever.getLast());
    }
}
