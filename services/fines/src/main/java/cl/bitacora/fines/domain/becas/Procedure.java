package cl.bitacora.fines.domain.becas;

import cl.bitacora.fines.domain.becas.Step.Kind;
import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.BecasFineParameters;
import cl.bitacora.regulation.BecasFineParameters.Terms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The clocks of an irregularity case. Each term runs from the day on which the step before happened; while it has not, from
 * the last day that it had, so that the calendar of the whole case can be seen from the first day.
 */
public final class Procedure {
    private final Terms terms;
    private final BusinessDays days;

    /** With the parameters of the day of the act and the business days of the course's region. */
    public Procedure(BecasFineParameters parameters, BusinessDays days) {
        this.terms = parameters.terms();
        this.days = days;
    }

    /** SENCE found it: the act, its copy to the OTIC, and from there on the OTIC is in charge. */
    @Rule({"FINB-005", "FINB-007"})
    public List<Step> bySence(IrregularityAct act, Progress progress) {
        return List.of(
                cure(act),
                new Step(
                        Kind.COPIA_DEL_ACTA,
                        term("FINB-007", "BA 10, primera lista c)", act.actOn(), terms.copy()),
                        progress.copySentOn(),
                        true));
    }

    /** The OTIC found it, or took it over: from the act to the payment of the fine. */
    @Rule({"FINB-010", "FINB-011", "FINB-012"})
    public List<Step> byOtic(IrregularityAct act, Progress progress) {
        Step cure = cure(act);
        Step verification = new Step(
                Kind.VERIFICACION,
                Finding.of(
                                RuleId.of("FINB-012"),
                                cure.due().value(),
                                Law.becas("BA 10, segunda lista b)"),
                                Fact.of("cureDue", cure.due().value()))
                        .restingOn(cure.due()),
                progress.verifiedOn(),
                true);
        List<Step> steps = new ArrayList<>(List.of(
                cure,
                new Step(
                        Kind.COPIA_DEL_ACTA,
                        term("FINB-011", "BA 10, segunda lista a)", act.actOn(), terms.copy()),
                        progress.copySentOn(),
                        true),
                verification));
        boolean cured = progress.cured().orElse(false);
        steps.addAll(cured ? List.of(curedReport(verification, progress)) : sanction(verification, progress));
        return steps;
    }

    /** The fine procedure alone: charges already notified, by whatever way. */
    @Rule({"FINB-015", "FINB-050", "FINB-017", "FINB-018", "FINB-052", "FINB-053"})
    public List<Step> fromCharges(LocalDate chargedOn, Progress progress) {
        Finding<LocalDate> defence = term("FINB-050", "BA 10.2 a)", chargedOn, terms.defence());
        Finding<LocalDate> notified = term("FINB-017", "BA 10, segunda lista g)", defence.value(), terms.notification())
                .restingOn(defence);
        LocalDate notifiedOn = progress.emailedOn().orElse(notified.value());
        return List.of(
                new Step(
                        Kind.META_DE_DESCARGOS,
                        term("FINB-015", "BA 10, segunda lista e)", chargedOn, terms.irregularityDefence()),
                        progress.defendedOn(),
                        false),
                new Step(Kind.DESCARGOS, defence, progress.defendedOn(), true),
                new Step(Kind.NOTIFICACION_DE_LA_SANCION, notified, progress.emailedOn(), true),
                new Step(
                        Kind.INFORME_A_SENCE,
                        term("FINB-018", "BA 10, segunda lista h)", notifiedOn, terms.report()),
                        progress.processReportedOn(),
                        true),
                new Step(
                        Kind.PAGO,
                        term("FINB-053", "BA 10.2 c)", notifiedOn, terms.payment()),
                        progress.paidOn(),
                        true));
    }

    @Rule("FINB-014")
    private List<Step> sanction(Step verification, Progress progress) {
        LocalDate verifiedOn = progress.verifiedOn().orElse(verification.due().value());
        Step charges = new Step(
                Kind.CARGOS,
                term("FINB-014", "BA 10, segunda lista d)", verifiedOn, terms.charges())
                        .restingOn(verification.due()),
                progress.chargedOn(),
                true);
        List<Step> steps = new ArrayList<>(List.of(charges));
        steps.addAll(fromCharges(progress.chargedOn().orElse(charges.due().value()), progress));
        return steps;
    }

    @Rule("FINB-013")
    private Step curedReport(Step verification, Progress progress) {
        LocalDate verifiedOn = progress.verifiedOn().orElse(verification.due().value());
        return new Step(
                Kind.INFORME_DE_SUBSANACION,
                term("FINB-013", "BA 10, segunda lista c)", verifiedOn, terms.fixedReport())
                        .restingOn(verification.due()),
                progress.reportedOn(),
                true);
    }

    private Step cure(IrregularityAct act) {
        return new Step(
                Kind.SUBSANACION,
                term("FINB-005", "BA 10, primera lista a)", act.actOn(), act.cureDays()),
                Optional.empty(),
                true);
    }

    private Finding<LocalDate> term(String rule, String numeral, LocalDate from, int businessDays) {
        return Finding.of(
                RuleId.of(rule),
                days.addBus(from, businessDays),
                Law.becas(numeral),
                Fact.of("from", from),
                Fact.of("businessDays", businessDays));
    }
}
