package cl.bitacora.retroactive.domain;

import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.RetroactiveLetter;
import cl.bitacora.regulation.RetroactiveParameters;
import cl.bitacora.regulation.RetroactiveRoute;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A decision on a request, and what it must be to be valid.
 *
 * @param approve or reject
 * @param role of whoever decides
 * @param deciderRegion two-digit CUT of their region
 * @param reasons in writing
 * @param evidenceIds what it rests on
 */
public record RequestDecision(
        boolean approve, Role role, String deciderRegion, String reasons, List<String> evidenceIds) {
    public RequestDecision {
        evidenceIds = List.copyOf(evidenceIds);
    }

    /** Who decides. */
    public enum Role {
        DIRECTOR_REGIONAL,
        SUBROGANTE,
        /** Contract official to whom managerial powers were delegated, when the other two are away. */
        FUNCIONARIO_DELEGADO,
        OTRO
    }

    /** Every condition of a decision on a request held in a region. */
    public List<Check> checks(RetroactiveLetter letter, String executionRegion) {
        List<Check> checks = new ArrayList<>();
        checks.add(power(executionRegion));
        checks.add(allowed(letter));
        if (letter.route() == RetroactiveRoute.D) {
            checks.add(reasoned());
        }
        if (approve) {
            checks.add(grounded());
        }
        return checks;
    }

    /** Within the region only, and only those to whom it was delegated. */
    @Rule("LCE-120")
    private Check power(String executionRegion) {
        boolean delegated = role != Role.OTRO;
        return Check.of(
                delegated && deciderRegion.equals(executionRegion),
                RuleId.of("LCE-120"),
                Norms.lce("Resuelvo 6 a)"),
                "FACULTAD_DELEGADA",
                delegated ? "decision.region" : "decision.role",
                delegated ? "decision-other-region" : "decision-other-role",
                Fact.of("role", role),
                new Fact("deciderRegion", deciderRegion),
                new Fact("executionRegion", executionRegion));
    }

    /** Misuse may only be rejected. */
    @Rule({"LCE-085", "LCE-120"})
    private Check allowed(RetroactiveLetter letter) {
        return Check.of(
                letter.route() != RetroactiveRoute.B || !approve,
                RuleId.of("LCE-085"),
                Norms.lce("Resuelvo 6 b)"),
                "DECISION_POSIBLE",
                "decision.approve",
                "misuse-only-rejected",
                Fact.of("letter", letter),
                Fact.of("approve", approve));
    }

    /** What the norm does not foresee is decided with reasons. */
    @Rule("LCE-110")
    private Check reasoned() {
        return Check.of(
                !reasons.isBlank(),
                RuleId.of("LCE-110"),
                Norms.lce("Resuelvo 6 d)"),
                "CON_FUNDAMENTO",
                "decision.reasons",
                "decision-without-reasons");
    }

    /** An approval names the facts of the record that it rests on. */
    @Rule("LCE-071")
    private Check grounded() {
        return Check.of(
                !evidenceIds.isEmpty(),
                RuleId.of("LCE-071"),
                Norms.lce("Resuelvo 3.A, procedimiento b."),
                "CON_HECHOS_COMPROBABLES",
                "decision.evidenceIds",
                "decision-without-evidence",
                Fact.of("evidence", evidenceIds.size()));
    }

    /**
     * Until when it is decided. Nothing happens by itself after it: an operational error is overdue; the other routes have
     * an alert only (G-ATT-10).
     */
    @Rule({"LCE-070", "LCE-099"})
    public static Finding<LocalDate> due(
            RetroactiveRoute route, LocalDate receivedOn, BusinessDays days, RetroactiveParameters parameters) {
        boolean written = route == RetroactiveRoute.A;
        int businessDays = written ? parameters.decision() : parameters.decisionAlert();
        return Finding.of(
                RuleId.of(written ? "LCE-070" : "LCE-099"),
                days.addBus(receivedOn, businessDays),
                written ? parameters.grounds().decision() : Norms.lce("Resuelvo 3.C, procedimiento b)"),
                Fact.of("from", receivedOn),
                Fact.of("businessDays", businessDays));
    }

    /** Until when a rejection is told by e-mail; the platform tells every outcome in that time. */
    @Rule("LCE-100")
    public static Finding<LocalDate> noticeDue(
            LocalDate decidedOn, BusinessDays days, RetroactiveParameters parameters) {
        return Finding.of(
                RuleId.of("LCE-100"),
                days.addBus(decidedOn, parameters.notice()),
                parameters.grounds().notice(),
                Fact.of("from", decidedOn),
                Fact.of("businessDays", parameters.notice()));
    }

    /** Earlier requests of the same entity for the same error: shown to whoever decides, who alone weighs them. */
    @Rule("LCE-072")
    public static Finding<Long> history(List<RetroactiveLetter> earlier, RetroactiveLetter letter) {
        return Finding.of(
                RuleId.of("LCE-072"),
                earlier.stream().filter(each -> each == letter).count(),
                Norms.lce("Resuelvo 3.A, procedimiento b."),
                Fact.of("requests", earlier.size()),
                Fact.of("letter", letter));
    }
}
