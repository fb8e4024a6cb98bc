package cl.bitacora.courses.domain;

import cl.bitacora.contracts.courses.SectionEvent;
import cl.bitacora.contracts.courses.SectionEvent.ApplicantContacted;
import cl.bitacora.contracts.courses.SectionEvent.EnrolmentWithdrawn;
import cl.bitacora.contracts.courses.SectionEvent.LateParticipantAdded;
import cl.bitacora.contracts.courses.SectionEvent.MinimumEnrolmentReached;
import cl.bitacora.contracts.courses.SectionEvent.ParticipantEnrolled;
import cl.bitacora.courses.domain.SectionCommand.ContactApplicant;
import cl.bitacora.courses.domain.SectionCommand.EnrolParticipant;
import cl.bitacora.courses.domain.SectionCommand.WithdrawEnrolment;
import cl.bitacora.courses.domain.rules.EnrolmentRules;
import cl.bitacora.courses.domain.rules.LateJoining;
import cl.bitacora.courses.domain.rules.StartNumbers;
import cl.bitacora.courses.domain.rules.StartTerms;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Decision;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.CourseParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Contact, matrícula, late joining and withdrawal (numerals 2.9, 3, 3.1 and 7.4). */
final class Enrolling {
    private Enrolling() {}

    static Decision<SectionEvent> contact(ContactApplicant contact, Section section) {
        Optional<Refusal> refusal = EnrolmentRules.contactResult(contact.contacted(), contact.reasonCode());
        if (refusal.isPresent()) {
            return Decision.refuse(refusal.get());
        }
        var event = new ApplicantContacted(
                section.id(), contact.person(), contact.at(), contact.contacted(), contact.reasonCode());
        return section.contacts().contains(contactKey(event)) ? Decision.nothing() : Decision.accept(event);
    }

    static String contactKey(ApplicantContacted contacted) {
        return contacted.participant() + " " + contacted.contacted() + " " + contacted.reasonCode();
    }

    static Decision<SectionEvent> enrol(EnrolParticipant enrol, Section section) {
        if (section.roster().find(enrol.person()).isPresent()) {
            return Decision.nothing();
        }
        Optional<Refusal> refusal = phase(section).or(() -> requirements(enrol, section));
        if (refusal.isPresent()) {
            return Decision.refuse(refusal.get());
        }
        List<SectionEvent> events = new ArrayList<>();
        events.add(
                new ParticipantEnrolled(section.id(), enrol.person(), enrol.at(), enrol.voucher(), enrol.documents()));
        if (enrol.law().norm().isEmpty()) {
            return Decision.accept(events);
        }
        CourseParameters norm = enrol.law().norm().get();
        return switch (section.phase()) {
            case POR_INICIAR, EN_EJECUCION -> late(enrol, section, norm, events);
            case CREADA, HABILITADA, LISTA, INICIO_FALLIDO, TERMINADA, CIERRE_INGRESADO, CIERRE_VISADO -> {
                minimumReached(section, section.roster().size() + 1, enrol.at(), enrol.law(), norm)
                        .ifPresent(events::add);
                yield Decision.accept(events);
            }
        };
    }

    /** The minimum is reached once: the term to start runs from the first time, whoever leaves afterwards. */
    @Rule({"BONO-055", "BONO-060"})
    static Optional<SectionEvent> minimumReached(
            Section section, int enrolled, Instant at, Law law, CourseParameters norm) {
        int minimum = StartNumbers.minimum(
                        section.facts().modality(), section.start().authorisedMinimum(), norm)
                .value();
        if (section.phase() != SectionPhase.HABILITADA || enrolled < minimum) {
            return Optional.empty();
        }
        LocalDate due = StartTerms.startDue(Chile.dayOf(at), norm, law.days()).value();
        return Optional.of(new MinimumEnrolmentReached(section.id(), at, enrolled, due));
    }

    /** Withdrawal before the start frees the person; afterwards only a final state ends a participation. */
    @Rule({"BONO-054", "BONO-090"})
    static Decision<SectionEvent> withdraw(WithdrawEnrolment withdraw, Section section) {
        if (section.roster().find(withdraw.person()).isEmpty()) {
            return section.roster().withdrawn().contains(withdraw.person())
                    ? Decision.nothing()
                    : Decision.refuse(People.unknown());
        }
        if (!section.phase().beforeStart()) {
            return Decision.refuse(
                    Refusal.of("course-already-started", RuleId.of("BONO-054"), Norms.bono("3.1"), phaseFact(section)));
        }
        return EnrolmentRules.withdrawal(withdraw.reasonCode())
                .map(Decision::<SectionEvent>refuse)
                .orElseGet(() -> Decision.accept(
                        new EnrolmentWithdrawn(section.id(), withdraw.person(), withdraw.at(), withdraw.reasonCode())));
    }

    private static Decision<SectionEvent> late(
            EnrolParticipant enrol, Section section, CourseParameters norm, List<SectionEvent> events) {
        Finding<Boolean> allowed = lateJoining(section, enrol.heldSeconds(), Chile.dayOf(enrol.at()), norm);
        if (!allowed.value()) {
            return Decision.refuse(
                    new Refusal("too-late-to-join", allowed.rule(), allowed.ground(), "", allowed.facts()));
        }
        events.add(new LateParticipantAdded(
                section.id(), enrol.person(), enrol.at(), enrol.heldSeconds(), allowed.explanation()));
        return Decision.accept(events);
    }

    static Finding<Boolean> lateJoining(Section section, long heldSeconds, LocalDate on, CourseParameters norm) {
        int quota = section.facts().quota();
        if (section.facts().modality() == Modality.E_LEARNING) {
            int startedWith = section.start().startedOn().isPresent()
                    ? section.start().startedWith()
                    : section.roster().size();
            LocalDate startsOn =
                    section.start().agreedStartsOn().orElse(section.facts().startsOn());
            return LateJoining.elearning(
                    startedWith,
                    quota,
                    LateJoining.elapsed(startsOn, section.facts().endsOn(), on),
                    norm);
        }
        return LateJoining.presencial(
                heldSeconds, section.facts().hours(), quota - section.roster().size(), norm);
    }

    private static Optional<Refusal> phase(Section section) {
        return switch (section.phase()) {
            case CREADA -> Optional.of(Refusal.of("section-not-enabled", RuleId.of("BONO-024"), Norms.bono("2.5")));
            case TERMINADA, CIERRE_INGRESADO, CIERRE_VISADO ->
                Optional.of(Refusal.of("enrolment-closed", RuleId.of("BONO-051"), Norms.bono("3"), phaseFact(section)));
            case HABILITADA, LISTA, POR_INICIAR, INICIO_FALLIDO, EN_EJECUCION -> Optional.empty();
        };
    }

    private static Optional<Refusal> requirements(EnrolParticipant enrol, Section section) {
        Optional<Refusal> seats =
                EnrolmentRules.seats(section.roster().size(), section.facts().quota());
        if (seats.isPresent() || enrol.law().norm().isEmpty()) {
            return seats;
        }
        return EnrolmentRules.documents(
                        enrol.voucher(), enrol.documents(), enrol.identityValidUntil(), Chile.dayOf(enrol.at()))
                .or(() -> EnrolmentRules.ownContact(enrol.contact()));
    }

    static Fact phaseFact(Section section) {
        return Fact.of("phase", section.phase());
    }
}
