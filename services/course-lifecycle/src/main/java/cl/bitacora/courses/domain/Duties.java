package cl.bitacora.courses.domain;

import cl.bitacora.contracts.courses.SectionEvent;
import cl.bitacora.contracts.courses.SectionEvent.ClosingFormStamped;
import cl.bitacora.contracts.courses.SectionEvent.DutyFulfilled;
import cl.bitacora.courses.domain.SectionCommand.FulfilDuty;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Decision;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.time.LocalDate;
import java.util.Optional;

/** Duties that are told, not computed: stored with their evidence and whether they came late. */
final class Duties {
    private Duties() {}

    @Rule({"BONO-050", "BONO-120", "BONO-121", "BONO-140", "BONO-147"})
    static Decision<SectionEvent> fulfil(FulfilDuty fulfil, Section section) {
        boolean known = section.duties().stream()
                .anyMatch(done -> done.duty() == fulfil.duty()
                        && done.subject().equals(fulfil.subject())
                        && done.on().equals(fulfil.on()));
        if (known) {
            return Decision.nothing();
        }
        if (fulfil.on().isAfter(Chile.dayOf(fulfil.at()))) {
            return Decision.refuse(Refusal.ofField(
                    "on", "future-date", rule(fulfil), Norms.bono(numeral(fulfil)), Fact.of("on", fulfil.on())));
        }
        Optional<LocalDate> due = due(fulfil, section);
        if (due.isEmpty()) {
            return Decision.refuse(Refusal.of(
                    "duty-not-due", rule(fulfil), Norms.bono(numeral(fulfil)), Fact.of("duty", fulfil.duty())));
        }
        return Decision.accept(new DutyFulfilled(
                section.id(),
                fulfil.at(),
                fulfil.duty(),
                fulfil.on(),
                fulfil.subject(),
                fulfil.on().isAfter(due.get()),
                fulfil.evidence()));
    }

    /** Last day on which the duty is in time; empty while there is nothing to do yet. */
    private static Optional<LocalDate> due(FulfilDuty fulfil, Section section) {
        LocalDate start = section.start()
                .startedOn()
                .or(() -> section.start().agreedStartsOn())
                .orElse(section.facts().startsOn());
        return switch (fulfil.duty()) {
            case START_TOLD_TO_PARTICIPANTS, START_ACKNOWLEDGED_BY_DR -> Optional.of(start.minusDays(1));
            case ACTA_DE_INICIO, INSURANCE_PROCEDURE, RIGHTS_AND_DUTIES ->
                section.start().startedOn().or(() -> section.start().agreedStartsOn());
            case FAILED_START_TOLD -> section.start().failedOn();
            case MATERIAL_DELIVERED, ACTIVITY_DONE -> fulfil.plannedOn();
            case DIPLOMA_CEREMONY -> section.closing().stamped().map(ClosingFormStamped::ceremonyDueOn);
        };
    }

    private static RuleId rule(FulfilDuty fulfil) {
        return RuleId.of(
                switch (fulfil.duty()) {
                    case START_TOLD_TO_PARTICIPANTS, START_ACKNOWLEDGED_BY_DR -> "BONO-050";
                    case ACTA_DE_INICIO, INSURANCE_PROCEDURE, RIGHTS_AND_DUTIES -> "BONO-120";
                    case FAILED_START_TOLD -> "BONO-121";
                    case MATERIAL_DELIVERED, ACTIVITY_DONE -> "BONO-140";
                    case DIPLOMA_CEREMONY -> "BONO-147";
                });
    }

    private static String numeral(FulfilDuty fulfil) {
        return switch (fulfil.duty()) {
            case START_TOLD_TO_PARTICIPANTS, START_ACKNOWLEDGED_BY_DR -> "3";
            case ACTA_DE_INICIO, INSURANCE_PROCEDURE, RIGHTS_AND_DUTIES, FAILED_START_TOLD -> "7.4";
            case MATERIAL_DELIVERED, ACTIVITY_DONE -> "7.6";
            case DIPLOMA_CEREMONY -> "7.7";
        };
    }
}
