package cl.bitacora.fines.domain.becas;

import static cl.bitacora.fines.domain.becas.OtecClassification.late;

import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Rule;

/** The letter of each fact of an OTIC. */
public final class OticClassification {
    private OticClassification() {}

    /** The charge of a fact. */
    public static OticCharge of(OticFact fact) {
        return switch (fact) {
            case OticFact.Evaluation evaluation -> evaluation(evaluation);
            case OticFact.Treatment treatment -> treatment(treatment);
            case OticFact.Award award -> award(award);
            case OticFact.ChargedForAward charged -> charged(charged);
            case OticFact.StartApproved start -> startApproved(start);
            case OticFact.Recruiting recruiting -> recruiting();
            case OticFact.Payment payment -> payment(payment);
            case OticFact.PaymentCriteria criteria -> criteria(criteria);
            case OticFact.Profile profile -> profile(profile);
            case OticFact.Complaint complaint -> complaint(complaint);
            case OticFact.Contract contract -> contract(contract);
            case OticFact.FinalSettlement settlement -> settlement(settlement);
            case OticFact.Supervisions supervisions -> supervisions(supervisions);
            case OticFact.Authorisation authorisation -> authorisation(authorisation);
            case OticFact.AwardNotified award -> notified(award);
            case OticFact.Information information -> information(information);
            case OticFact.Report report -> report(report);
            case OticFact.Term term -> term(term);
            case OticFact.Other other -> OticCharge.general();
        };
    }

    @Rule("FINB-062")
    private static OticCharge evaluation(OticFact.Evaluation evaluation) {
        return OticCharge.when(
                !evaluation.asTheBases(),
                OticInfraction.ALTERA_PROCESO,
                Fact.of("asTheBases", evaluation.asTheBases()));
    }

    @Rule("FINB-063")
    private static OticCharge treatment(OticFact.Treatment treatment) {
        return OticCharge.when(!treatment.equal(), OticInfraction.TRATO_DESIGUAL, Fact.of("equal", treatment.equal()));
    }

    @Rule("FINB-064")
    private static OticCharge award(OticFact.Award award) {
        return OticCharge.when(
                !award.asValidated(), OticInfraction.ADJUDICA_DISTINTO, Fact.of("asValidated", award.asValidated()));
    }

    @Rule("FINB-065")
    private static OticCharge charged(OticFact.ChargedForAward charged) {
        return OticCharge.when(
                charged.amount().compareTo(Clp.ZERO) > 0,
                OticInfraction.COBRA_ADJUDICACION,
                Fact.of("amount", charged.amount()));
    }

    @Rule("FINB-066")
    private static OticCharge startApproved(OticFact.StartApproved start) {
        return OticCharge.when(
                !start.elearning() && start.insured() < start.students(),
                OticInfraction.INICIO_SIN_SEGURO,
                Fact.of("students", start.students()),
                Fact.of("insured", start.insured()),
                Fact.of("elearning", start.elearning()));
    }

    @Rule("FINB-067")
    private static OticCharge recruiting() {
        return OticCharge.when(true, OticInfraction.RECLUTA);
    }

    @Rule("FINB-068")
    private static OticCharge payment(OticFact.Payment payment) {
        return OticCharge.when(
                late(payment.dueOn(), payment.paidOn(), payment.seenOn()),
                OticInfraction.PAGO_TARDIO,
                Fact.of("dueOn", payment.dueOn()));
    }

    @Rule("FINB-069")
    private static OticCharge criteria(OticFact.PaymentCriteria criteria) {
        return OticCharge.when(
                !criteria.byTheBases(),
                OticInfraction.OTROS_CRITERIOS_DE_PAGO,
                Fact.of("byTheBases", criteria.byTheBases()));
    }

    @Rule("FINB-070")
    private static OticCharge profile(OticFact.Profile profile) {
        return OticCharge.when(
                !profile.asCommitted() || !profile.verified(),
                OticInfraction.PERFIL_DISTINTO,
                Fact.of("asCommitted", profile.asCommitted()),
                Fact.of("verified", profile.verified()));
    }

    @Rule("FINB-071")
    private static OticCharge complaint(OticFact.Complaint complaint) {
        return OticCharge.when(
                !complaint.inspected(), OticInfraction.NO_FISCALIZA, Fact.of("inspected", complaint.inspected()));
    }

    @Rule("FINB-072")
    private static OticCharge contract(OticFact.Contract contract) {
        return OticCharge.when(
                !contract.requirementsMet(),
                OticInfraction.FIRMA_DE_CONTRATOS,
                Fact.of("requirementsMet", contract.requirementsMet()));
    }

    @Rule("FINB-073")
    private static OticCharge settlement(OticFact.FinalSettlement settlement) {
        return OticCharge.when(
                settlement.complete() < settlement.students(),
                OticInfraction.LIQUIDA_SIN_DATOS,
                Fact.of("students", settlement.students()),
                Fact.of("complete", settlement.complete()));
    }

    @Rule("FINB-074")
    private static OticCharge supervisions(OticFact.Supervisions supervisions) {
        return OticCharge.when(
                supervisions.done() < supervisions.required() || !supervisions.reported(),
                OticInfraction.SUPERVISIONES,
                Fact.of("required", supervisions.required()),
                Fact.of("done", supervisions.done()),
                Fact.of("reported", supervisions.reported()));
    }

    @Rule("FINB-075")
    private static OticCharge authorisation(OticFact.Authorisation authorisation) {
        return OticCharge.when(
                !authorisation.withinPowers(),
                OticInfraction.SIN_FACULTADES,
                Fact.of("withinPowers", authorisation.withinPowers()));
    }

    @Rule("FINB-076")
    private static OticCharge notified(OticFact.AwardNotified award) {
        return OticCharge.when(
                late(award.dueOn(), award.notifiedOn(), award.seenOn()),
                OticInfraction.NOTIFICA_TARDE,
                Fact.of("dueOn", award.dueOn()));
    }

    @Rule("FINB-077")
    private static OticCharge information(OticFact.Information information) {
        return OticCharge.when(
                !information.kept() || !information.shown(),
                OticInfraction.INFORMACION_NEGADA,
                Fact.of("kept", information.kept()),
                Fact.of("shown", information.shown()));
    }

    /** A term with an hour includes that hour's zero second and no more. */
    @Rule("FINB-078")
    private static OticCharge report(OticFact.Report report) {
        boolean late = report.sentAt().orElse(report.seenAt()).isAfter(report.dueAt());
        return OticCharge.when(
                late || !report.complete() && report.sentAt().isPresent(),
                OticInfraction.REPORTES,
                Fact.of("dueAt", report.dueAt()),
                Fact.of("complete", report.complete()));
    }

    @Rule("FINB-079")
    private static OticCharge term(OticFact.Term term) {
        return OticCharge.when(
                late(term.dueOn(), term.doneOn(), term.seenOn()) || !term.conditionsMet(),
                OticInfraction.CALENDARIO,
                Fact.of("dueOn", term.dueOn()),
                Fact.of("conditionsMet", term.conditionsMet()));
    }
}
