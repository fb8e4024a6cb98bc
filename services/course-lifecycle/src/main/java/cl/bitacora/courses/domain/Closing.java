package cl.bitacora.courses.domain;

import cl.bitacora.contracts.courses.FinalStateLine;
import cl.bitacora.contracts.courses.SectionEvent;
import cl.bitacora.contracts.courses.SectionEvent.ClosingFormObserved;
import cl.bitacora.contracts.courses.SectionEvent.ClosingFormStamped;
import cl.bitacora.contracts.courses.SectionEvent.ClosingFormSubmitted;
import cl.bitacora.contracts.courses.SectionEvent.FinalEvaluationRecorded;
import cl.bitacora.contracts.courses.SectionEvent.LecturePhaseEnded;
import cl.bitacora.courses.domain.SectionCommand.ObserveClosingForm;
import cl.bitacora.courses.domain.SectionCommand.RecordFinalEvaluation;
import cl.bitacora.courses.domain.SectionCommand.StampClosingForm;
import cl.bitacora.courses.domain.SectionCommand.SubmitClosingForm;
import cl.bitacora.courses.domain.rules.ClosingCoherence;
import cl.bitacora.courses.domain.rules.ClosingTerms;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Decision;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.CourseParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Final evaluation and the closing form: entered, observed, stamped (numerals 6.2 and 7.7). */
final class Closing {
    private Closing() {}

    static Decision<SectionEvent> evaluate(RecordFinalEvaluation evaluate, Section section) {
        Optional<Participant> person = section.roster().find(evaluate.person()).filter(Participant::inForm);
        if (person.isEmpty()) {
            return Decision.refuse(People.unknown());
        }
        if (person.get().evaluation() == evaluate.result()) {
            return Decision.nothing();
        }
        if (section.phase() != SectionPhase.EN_EJECUCION && section.phase() != SectionPhase.TERMINADA) {
            return Decision.refuse(Refusal.of(
                    "course-not-running", RuleId.of("BONO-091"), Norms.bono("6.2"), Enrolling.phaseFact(section)));
        }
        return Decision.accept(
                new FinalEvaluationRecorded(section.id(), evaluate.person(), evaluate.at(), evaluate.result()));
    }

    @Rule({"BONO-142", "BONO-143"})
    static Decision<SectionEvent> submit(SubmitClosingForm submit, Section section) {
        if (submit.law().norm().isEmpty()) {
            return Decision.refuse(refusal("programme-without-closing-form", "BONO-142"));
        }
        CourseParameters norm = submit.law().norm().get();
        List<FinalStateLine> lines = FinalStateLines.of(section, submit.attendance(), norm);
        return switch (section.phase()) {
            case CREADA, HABILITADA, LISTA, POR_INICIAR, INICIO_FALLIDO, EN_EJECUCION ->
                Decision.refuse(Refusal.of(
                        "lecture-phase-open",
                        RuleId.of("BONO-141"),
                        Norms.bono("7.7"),
                        Fact.of("heldSeconds", submit.attendance().heldSeconds()),
                        Fact.of("hours", section.facts().hours()),
                        Enrolling.phaseFact(section)));
            case CIERRE_INGRESADO, CIERRE_VISADO ->
                lines.equals(section.closing().lines())
                        ? Decision.nothing()
                        : Decision.refuse(refusal("closing-already-submitted", "BONO-142"));
            case TERMINADA -> enter(submit, section, norm, lines);
        };
    }

    private static Decision<SectionEvent> enter(
            SubmitClosingForm submit, Section section, CourseParameters norm, List<FinalStateLine> lines) {
        long held = submit.attendance().heldSeconds() - section.start().failedHeldSeconds();
        if (!ClosingTerms.attendanceAvailable(held, section.facts().hours()).value()) {
            return Decision.refuse(Refusal.of(
                    "attendance-not-available",
                    RuleId.of("BONO-143"),
                    Norms.bono("7.7"),
                    Fact.of("heldSeconds", held),
                    Fact.of("hours", section.facts().hours())));
        }
        Optional<Refusal> declared = FinalStateLines.declared(lines, submit.declared());
        if (declared.isPresent()) {
            return Decision.refuse(declared.get());
        }
        LocalDate today = Chile.dayOf(submit.at());
        return Decision.accept(new ClosingFormSubmitted(
                section.id(),
                submit.at(),
                endedOn(section),
                ClosingTerms.late(
                        today,
                        section.closing()
                                .ended()
                                .map(LecturePhaseEnded::statesDueOn)
                                .orElse(today)),
                lines,
                ClosingTerms.stampDue(today, norm, submit.law().days()).value(),
                submit.by()));
    }

    static Decision<SectionEvent> observe(ObserveClosingForm observe, Section section) {
        if (section.phase() != SectionPhase.CIERRE_INGRESADO) {
            return Decision.refuse(noForm(section));
        }
        if (section.closing().submittedBy().equals(observe.by())) {
            return Decision.refuse(refusal("own-submission", "BONO-145"));
        }
        return observe.reason().isBlank()
                ? Decision.refuse(Refusal.ofField("reason", "reason-missing", RuleId.of("BONO-145"), Norms.bono("7.7")))
                : Decision.accept(new ClosingFormObserved(section.id(), observe.at(), observe.reason()));
    }

    @Rule({"BONO-145", "BONO-147", "BONO-181"})
    static Decision<SectionEvent> stamp(StampClosingForm stamp, Section section) {
        if (section.phase() == SectionPhase.CIERRE_VISADO) {
            return Decision.nothing();
        }
        if (section.phase() != SectionPhase.CIERRE_INGRESADO
                || stamp.law().norm().isEmpty()) {
            return Decision.refuse(noForm(section));
        }
        if (section.closing().submittedBy().equals(stamp.by())) {
            return Decision.refuse(refusal("own-submission", "BONO-145"));
        }
        Optional<Refusal> incoherent = ClosingCoherence.check(
                section.closing().lines(), stamp.attendance().creditedSeconds());
        if (incoherent.isPresent()) {
            return Decision.refuse(incoherent.get());
        }
        LocalDate today = Chile.dayOf(stamp.at());
        return Decision.accept(new ClosingFormStamped(
                section.id(),
                stamp.at(),
                endedOn(section),
                section.closing().lines(),
                ClosingTerms.liquidationDue(
                                today,
                                stamp.law().liquidationBusinessDays(),
                                stamp.law().days())
                        .value(),
                ClosingTerms.ceremonyDue(
                                today, stamp.law().norm().get(), stamp.law().days())
                        .value()));
    }

    private static LocalDate endedOn(Section section) {
        return section.closing()
                .ended()
                .map(LecturePhaseEnded::on)
                .orElse(section.facts().endsOn());
    }

    private static Refusal noForm(Section section) {
        return Refusal.of("no-closing-form", RuleId.of("BONO-145"), Norms.bono("7.7"), Enrolling.phaseFact(section));
    }

    private static Refusal refusal(String code, String rule) {
        return Refusal.of(code, RuleId.of(rule), Norms.bono("7.7"));
    }
}
