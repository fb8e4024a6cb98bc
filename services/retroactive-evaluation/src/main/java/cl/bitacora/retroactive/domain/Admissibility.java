package cl.bitacora.retroactive.domain;

import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.RegionalOffices;
import cl.bitacora.regulation.RetroactiveLetter;
import cl.bitacora.regulation.RetroactiveRoute;
import java.util.ArrayList;
import java.util.List;

/** Whether a request can be approved at all. Approving it remains for the Director Regional. */
public final class Admissibility {
    private final Filing filing;
    private final RegionalOffices offices;

    public Admissibility(Filing filing, RegionalOffices offices) {
        this.filing = filing;
        this.offices = offices;
    }

    /** Every condition, in the order in which the office looks at them. Misuse has one only. */
    public List<Check> checks(Request request) {
        RetroactiveLetter letter = request.letter();
        List<Check> checks = new ArrayList<>();
        checks.add(evaluable(letter));
        if (letter.route() == RetroactiveRoute.B) {
            return checks;
        }
        request.claimed().ifPresent(claimed -> checks.add(sameLetter(letter, claimed)));
        checks.add(filing.term(letter, request.dates())
                .map(term -> Filing.inTime(term, request.submittedOn()))
                .orElseGet(() -> Check.of(
                        false,
                        letter.rule(),
                        letter.ground(),
                        "EN_PLAZO",
                        "eventOn",
                        "event-date-missing",
                        letterFact(letter))));
        checks.add(office(request));
        checks.add(Evidence.complete(letter, request.attachments(), request.context()));
        if (letter == RetroactiveLetter.C_A || letter == RetroactiveLetter.C_B) {
            checks.add(recovered(request.recovery()));
        }
        if (letter == RetroactiveLetter.D) {
            checks.add(asCommunicated(request.execution()));
            checks.add(proven(request.execution()));
        }
        return checks;
    }

    /** Misuse is never evaluated: there is nothing to prove attendance with, and no tax benefit for it. */
    @Rule({"LCE-080", "LCE-081", "LCE-082", "LCE-083", "LCE-084", "LCE-085"})
    public static Check evaluable(RetroactiveLetter letter) {
        return Check.of(
                letter.route() != RetroactiveRoute.B,
                letter.rule(),
                letter.ground(),
                "EVALUABLE",
                "incident",
                "misuse-not-evaluated",
                letterFact(letter));
    }

    /** What fits a letter is seen under that letter, however it was filed. */
    @Rule("LCE-110")
    public static Check sameLetter(RetroactiveLetter letter, RetroactiveLetter claimed) {
        return Check.of(
                letter == claimed,
                RuleId.of("LCE-110"),
                letter.ground(),
                "LETRA_CORRECTA",
                "claimedLetter",
                "other-letter",
                letterFact(letter),
                Fact.of("claimed", claimed));
    }

    /**
     * The office is that of the place where the course is held. A region without an address is asked in person (G-ATT-18).
     */
    @Rule({"LCE-069", "LCE-098"})
    private Check office(Request request) {
        Citation ground = Norms.lce("Resuelvo 3.C, procedimiento a)");
        String right = offices.email(request.region()).orElse("");
        String sent = request.channel().email().orElse("");
        boolean web = request.channel().email().isEmpty();
        return Check.of(
                web || right.isEmpty() || sent.equals(right),
                RuleId.of(request.letter().route() == RetroactiveRoute.C ? "LCE-098" : "LCE-069"),
                ground,
                right.isEmpty() ? "OFICINA_SIN_CORREO" : "OFICINA_COMPETENTE",
                "email",
                "other-office",
                new Fact("region", request.region()),
                new Fact("email", right),
                new Fact("sentTo", sent));
    }

    /** A class that an event prevented was made up, the OTIC or company told, and the rescheduling asked for. */
    @Rule("LCE-097")
    public static Check recovered(Request.Recovery recovery) {
        List<String> missing = new ArrayList<>();
        if (!recovery.recovered()) {
            missing.add("CLASE_RECUPERADA");
        }
        if (!recovery.informed()) {
            missing.add("OTIC_O_EMPRESA_INFORMADA");
        }
        if (!recovery.reschedulingAsked()) {
            missing.add("REPROGRAMACION_SOLICITADA");
        }
        return Check.of(
                missing.isEmpty(),
                RuleId.of("LCE-097"),
                Norms.lce("Resuelvo 3.C"),
                "CLASE_RECUPERADA_E_INFORMADA",
                "recovery",
                "class-not-recovered",
                new Fact("missing", String.join(", ", missing)));
    }

    /** Any difference with the communicated schedule or conditions rejects. */
    @Rule("LCE-113")
    public static Check asCommunicated(Request.Execution execution) {
        return Check.of(
                execution.asCommunicated(),
                RuleId.of("LCE-113"),
                Norms.lce("Resuelvo 3.D"),
                "COMO_SE_COMUNICO",
                "execution.asCommunicated",
                "not-as-communicated");
    }

    /** Real training is shown; that the documents are coherent is for a person to say. */
    @Rule("LCE-111")
    public static Check proven(Request.Execution execution) {
        return Check.of(
                execution.proven(),
                RuleId.of("LCE-111"),
                Norms.lce("Resuelvo 3.D"),
                "CAPACITACION_PROBADA",
                "execution.proven",
                "training-not-proven");
    }

    private static Fact letterFact(RetroactiveLetter letter) {
        return Fact.of("letter", letter);
    }
}
