package cl.bitacora.courses.domain.rules.becas;

import cl.bitacora.courses.domain.rules.Checklist;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.time.LocalDate;

/** Who may be enrolled: derivation by the requesting entity, then the open application (BT 4.1 to 4.3.1). */
public final class Derivation {
    private Derivation() {}

    /** How somebody came to the course. */
    public enum Origin {
        ENTIDAD_REQUIRENTE,
        PORTAL,
        RECLUTADO_POR_OTEC,
        RECLUTADO_POR_OTIC
    }

    /** Who finances a course. */
    public enum Fund {
        MANDATO,
        REGIONAL
    }

    /** Whom the requesting entity writes to. */
    public enum Addressee {
        OTIC,
        DIRECCION_REGIONAL
    }

    /** State of somebody before being a participant. */
    public enum ApplicantState {
        POSTULANTE,
        PARTICIPANTE_FASE_LECTIVA,
        LIBERADO
    }

    /** Nobody is recruited by the OTEC or the OTIC; the portal counts only once the application is open. */
    @Rule({"BECA-060", "BECA-065"})
    public static Finding<Boolean> origin(Origin origin, boolean applicationOpen) {
        boolean valid = switch (origin) {
            case ENTIDAD_REQUIRENTE -> !applicationOpen;
            case PORTAL -> applicationOpen;
            case RECLUTADO_POR_OTEC, RECLUTADO_POR_OTIC -> false;
        };
        return Finding.of(
                RuleId.of(applicationOpen ? "BECA-065" : "BECA-060"),
                valid,
                applicationOpen ? Norms.becas("BT 4.3") : Norms.becas("BT 4.1"),
                Fact.of("origin", origin),
                Fact.of("applicationOpen", applicationOpen));
    }

    /** Anexo N° 13 and the papers that come with a person; the receipt stands for a card in process. */
    public record Papers(
            boolean identityCard,
            boolean civilRegistryReceipt,
            boolean swornStatement,
            boolean programmeRequirements,
            boolean courseRequirements) {}

    /** What the sworn statement denies: any of these keeps a person out. */
    public record Impediments(
            boolean higherEducationStudent,
            boolean publicEmployee,
            boolean workerOfThisOticsCompany,
            boolean workerOfOtec) {
        boolean any() {
            return higherEducationStudent || publicEmployee || workerOfThisOticsCompany || workerOfOtec;
        }
    }

    @Rule({"BECA-061", "BECA-062"})
    public static Finding<Boolean> admissible(Papers papers, Impediments impediments) {
        return Checklist.of("BECA-061", Norms.becas("BT 4.1"))
                .need("identity", papers.identityCard() || papers.civilRegistryReceipt())
                .need("swornStatement", papers.swornStatement())
                .need("noImpediment", !impediments.any())
                .need("programmeRequirements", papers.programmeRequirements())
                .need("courseRequirements", papers.courseRequirements())
                .finding();
    }

    /** How many of the derived are enrolled: those who comply, until the awarded places are filled. */
    @Rule("BECA-062")
    public static Finding<Integer> enrolled(int complying, int derived, int places) {
        return Finding.of(
                RuleId.of("BECA-062"),
                Math.min(complying, places),
                Norms.becas("BT 4.1"),
                Fact.of("derived", derived),
                Fact.of("complying", complying),
                Fact.of("places", places));
    }

    /** Whether applications open: from the day after the term of derivation, if places are left. */
    @Rule("BECA-063")
    public static Finding<Boolean> opens(int derived, int places, LocalDate derivationDue, LocalDate on) {
        return Finding.of(
                RuleId.of("BECA-063"),
                derived < places && on.isAfter(derivationDue),
                Norms.becas("BT 4.1"),
                Fact.of("derived", derived),
                Fact.of("places", places),
                Fact.of("derivationDue", derivationDue));
    }

    /** Whom the requesting entity asks for more time. */
    @Rule("BECA-064")
    public static Finding<Addressee> extensionAddressee(Fund fund) {
        Addressee addressee = switch (fund) {
            case MANDATO -> Addressee.OTIC;
            case REGIONAL -> Addressee.DIRECCION_REGIONAL;
        };
        return Finding.of(RuleId.of("BECA-064"), addressee, Norms.becas("BT 4.1"), Fact.of("fund", fund));
    }

    /** An open application takes whoever meets a requirement of the programme and those of the course, whatever its line. */
    @Rule("BECA-065")
    public static Finding<Boolean> openApplicant(
            boolean inPortal, boolean programmeRequirement, boolean courseRequirements) {
        return Checklist.of("BECA-065", Norms.becas("BT 4.3"))
                .need("inPortal", inPortal)
                .need("programmeRequirement", programmeRequirement)
                .need("courseRequirements", courseRequirements)
                .finding();
    }

    /** One enrolment for each person, however many applications. */
    @Rule("BECA-067")
    public static Finding<Boolean> mayEnrol(boolean enrolledElsewhere) {
        return Checklist.of("BECA-067", Norms.becas("BT 4.3"))
                .need("onlyEnrolment", !enrolledElsewhere)
                .finding();
    }

    /** Only documents that prove a requirement may be asked for; what the course needs is at the applicant's cost. */
    @Rule("BECA-069")
    public static Finding<Boolean> mayAskFor(
            boolean provesProgrammeRequirement, boolean provesCourseRequirement, boolean charged) {
        return Checklist.of("BECA-069", Norms.becas("BT 4.3"))
                .need("provesRequirement", provesProgrammeRequirement || provesCourseRequirement)
                .need("free", !charged)
                .finding();
    }

    /** Whether there are enough applicants to close: the places and twice as many for replacements (G-BECA-20). */
    @Rule("BECA-070")
    public static Finding<Boolean> mayClose(int applicants, int places, int pool) {
        return Finding.of(
                RuleId.of("BECA-070"),
                applicants >= places * pool,
                Norms.becas("BT 4.3"),
                Fact.of("applicants", applicants),
                Fact.of("needed", places * pool));
    }

    /** State of somebody in a course; each course has its own. */
    @Rule({"BECA-071", "BECA-072"})
    public static Finding<ApplicantState> state(boolean applied, boolean inStartForm, boolean released) {
        ApplicantState state = released
                ? ApplicantState.LIBERADO
                : inStartForm ? ApplicantState.PARTICIPANTE_FASE_LECTIVA : ApplicantState.POSTULANTE;
        return Finding.of(
                RuleId.of(state == ApplicantState.PARTICIPANTE_FASE_LECTIVA ? "BECA-072" : "BECA-071"),
                state,
                Norms.becas("BT 4.3.1 a)"),
                Fact.of("applied", applied),
                Fact.of("inStartForm", inStartForm),
                Fact.of("released", released));
    }

    /** SIC's own checks passed and the OTIC took the rest of the documents. */
    @Rule("BECA-010")
    public static Finding<Boolean> validated(boolean sicChecks, boolean documentsAccepted) {
        return Checklist.of("BECA-010", Norms.becas("BT 4.2"))
                .need("sicChecks", sicChecks)
                .need("documentsAccepted", documentsAccepted)
                .finding();
    }
}
