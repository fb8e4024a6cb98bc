package cl.bitacora.fines.domain.becas;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is done about a breach that an inspection found. */
public final class Handling {
    private Handling() {}

    /** Which way a breach goes. */
    public enum Path {
        /** Act of irregularity with a time to cure. */
        SUBSANACION,
        /** Charges at once: fraud, wilful conduct, or beyond repair. */
        CARGOS
    }

    /** The cure procedure is for what is neither wilful nor beyond repair. */
    @Rule("FINB-004")
    public static Finding<Path> path(boolean wilful, boolean repairable) {
        return Finding.of(
                RuleId.of("FINB-004"),
                !wilful && repairable ? Path.SUBSANACION : Path.CARGOS,
                Law.becas("BA 10"),
                Fact.of("wilful", wilful),
                Fact.of("repairable", repairable));
    }

    /** What is owed besides, with its day. */
    public enum Duty {
        /** Complaint to the Ministerio Público, and SENCE told in the same act. */
        DENUNCIA_AL_MINISTERIO_PUBLICO,
        /** SENCE may cancel the registration of the OTEC (art. 77 Ley 19.518). */
        REMISION_PARA_CANCELACION
    }

    /**
     * What is done besides, whatever the path and whatever the fine.
     *
     * @param crime the facts look like a crime
     * @param article77 a ground of art. 77 of Ley 19.518 is met
     * @param learntOn legal day on which they were learnt: a crime is reported that very day
     */
    @Rule({"FINB-003", "FINB-048"})
    public static List<Finding<Duty>> besides(boolean crime, boolean article77, LocalDate learntOn) {
        List<Finding<Duty>> duties = new ArrayList<>();
        if (crime) {
            duties.add(Finding.of(
                    RuleId.of("FINB-003"),
                    Duty.DENUNCIA_AL_MINISTERIO_PUBLICO,
                    Law.becas("BA 10"),
                    Fact.of("dueOn", learntOn)));
        }
        if (article77) {
            duties.add(Finding.of(
                    RuleId.of("FINB-048"),
                    Duty.REMISION_PARA_CANCELACION,
                    Law.becas("BA 10.1.4"),
                    Fact.of("article", 77)));
        }
        return duties;
    }

    /**
     * Whether SENCE may go against the OTIC: the cure expired, nothing was solved, and the OTIC neither acted nor fined.
     *
     * @param today legal day of the question
     */
    @Rule({"FINB-009", "FINB-019"})
    public static Finding<Boolean> escalates(LocalDate lastDay, boolean solved, boolean oticActed, LocalDate today) {
        return Finding.of(
                RuleId.of("FINB-009"),
                today.isAfter(lastDay) && !solved && !oticActed,
                Law.becas("BA 10, primera lista e)"),
                Fact.of("lastDay", lastDay),
                Fact.of("solved", solved),
                Fact.of("oticActed", oticActed));
    }

    /** A fact that persists after its sanction opens a new case, with its own act and its own fine. */
    @Rule("FINB-020")
    public static Finding<Boolean> newCase(boolean sanctioned, boolean verifiedAgain) {
        return Finding.of(
                RuleId.of("FINB-020"),
                sanctioned && verifiedAgain,
                Law.becas("BA 10, segunda lista j)"),
                Fact.of("sanctioned", sanctioned),
                Fact.of("verifiedAgain", verifiedAgain));
    }

    /** Documents asked for are given within the time that the request sets; a refusal is an infraction of its own. */
    @Rule("FINB-059")
    public static Finding<Boolean> documentsInTime(LocalDate dueOn, LocalDate givenOn) {
        return Finding.of(
                RuleId.of("FINB-059"),
                !givenOn.isAfter(dueOn),
                Law.becas("BA 10.3"),
                Fact.of("dueOn", dueOn),
                Fact.of("givenOn", givenOn));
    }
}
