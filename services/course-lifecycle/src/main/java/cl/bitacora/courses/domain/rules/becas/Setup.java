package cl.bitacora.courses.domain.rules.becas;

import cl.bitacora.courses.domain.rules.Checklist;
import cl.bitacora.courses.domain.rules.Listed;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Systems, people, office and coordination before a course (BT 1 and 3.1 to 3.8). */
public final class Setup {
    private Setup() {}

    /** Systems in which a course runs. */
    public enum SupportSystem {
        SIC,
        LIBRO_DE_CLASES,
        LMS
    }

    /** The systems of a modality: the class book where somebody comes to class, the LMS where they learn at a distance. */
    @Rule("BECA-001")
    public static Finding<Listed<SupportSystem>> systems(Modality modality) {
        Set<SupportSystem> systems = switch (modality) {
            case PRESENCIAL, A_DISTANCIA -> EnumSet.of(SupportSystem.SIC, SupportSystem.LIBRO_DE_CLASES);
            case E_LEARNING -> EnumSet.of(SupportSystem.SIC, SupportSystem.LMS);
            case BLENDED -> EnumSet.allOf(SupportSystem.class);
        };
        return Finding.of(
                RuleId.of("BECA-001"), Listed.of(systems), Norms.becas("BT 1"), Fact.of("modality", modality));
    }

    /** Facilitators answer for the face-to-face modules; what is left belongs to the tutors. */
    @Rule("BECA-033")
    public static Finding<Integer> modulesOfFacilitators(List<Modality> modules) {
        int presencial = (int) modules.stream()
                .filter(modality -> modality != Modality.E_LEARNING)
                .count();
        return Finding.of(
                RuleId.of("BECA-033"),
                presencial,
                Norms.becas("BT 3.1"),
                Fact.of("modules", modules.size()),
                Fact.of("ofTutors", modules.size() - presencial));
    }

    /** E-learning and blended need an academic and an administrative tutor, approved. */
    @Rule("BECA-034")
    public static Finding<Boolean> tutors(Modality modality, boolean academic, boolean administrative) {
        boolean asked = modality == Modality.E_LEARNING || modality == Modality.BLENDED;
        return Checklist.of("BECA-034", Norms.becas("BT 3.2"))
                .need("academicTutor", !asked || academic)
                .need("administrativeTutor", !asked || administrative)
                .finding();
    }

    /** The internal rules are delivered at the signature; without them nobody can be expelled. */
    @Rule("BECA-035")
    public static Finding<Boolean> internalRules(boolean deliveredAtSignature) {
        return Checklist.of("BECA-035", Norms.becas("BT 3.3"))
                .need("internalRules", deliveredAtSignature)
                .finding();
    }

    /** To operate in SIC: key, the offer in contract, and a facilitator approved for each kind of module. */
    @Rule("BECA-036")
    public static Finding<Boolean> active(
            boolean claveUnica, boolean inContract, int transversalFacilitators, int technicalFacilitators) {
        return Checklist.of("BECA-036", Norms.becas("BT 3.4"))
                .need("claveUnica", claveUnica)
                .need("inContract", inContract)
                .need("transversalFacilitator", transversalFacilitators >= 1)
                .need("technicalFacilitator", technicalFacilitators >= 1)
                .finding();
    }

    /** What the OTIC watches: a settlement paid whose phase has no form is an infraction (FINB-073). */
    @Rule("BECA-039")
    public static Finding<Boolean> formsBeforeSettlement(boolean settlementPaid, boolean phaseFormsEntered) {
        return Checklist.of("BECA-039", Norms.becas("BT 3.4"))
                .need("phaseForms", !settlementPaid || phaseFormsEntered)
                .finding();
    }

    /** An office of contact. */
    public record Office(int halfDaysAWeek, boolean ownEntrance, boolean chairs, int banners) {}

    /** What an office has, from the derivation until the diplomas. */
    @Rule("BECA-041")
    public static Finding<Boolean> office(Office office, int minimumHalfDays) {
        return Checklist.of("BECA-041", Norms.becas("BT 3.5"))
                .need("halfDays", office.halfDaysAWeek() >= minimumHalfDays)
                .need("ownEntrance", office.ownEntrance())
                .need("chairs", office.chairs())
                .need("banner", office.banners() >= 1)
                .given("halfDaysAWeek", office.halfDaysAWeek())
                .given("minimumHalfDays", minimumHalfDays)
                .finding();
    }

    /** What an office that was not accredited leads to. */
    public enum OfficeConsequence {
        NINGUNA,
        /** The OTIC may decline to contract and award the next, with SENCE's authorisation. */
        READJUDICACION_FACULTATIVA,
        /** There is a contract already: a fine (FINB-032). */
        MULTA
    }

    @Rule("BECA-043")
    public static Finding<OfficeConsequence> withoutOffice(boolean approved, boolean contractSigned) {
        return Finding.of(
                RuleId.of("BECA-043"),
                approved
                        ? OfficeConsequence.NINGUNA
                        : contractSigned ? OfficeConsequence.MULTA : OfficeConsequence.READJUDICACION_FACULTATIVA,
                Norms.becas("BT 3.5"),
                Fact.of("approved", approved),
                Fact.of("contractSigned", contractSigned));
    }

    /** A platform of attention that may stand for the office, only of who teaches at a distance. */
    public record Platform(
            boolean onlineCommunication,
            boolean allHours,
            boolean manyDevices,
            boolean oticReports,
            boolean linkAndManualSent) {}

    @Rule("BECA-044")
    public static Finding<Boolean> platform(Platform platform, Set<Modality> courses) {
        return Checklist.of("BECA-044", Norms.becas("BT 3.5"))
                .need("atADistance", courses.contains(Modality.E_LEARNING) || courses.contains(Modality.BLENDED))
                .need("onlineCommunication", platform.onlineCommunication())
                .need("allHours", platform.allHours())
                .need("manyDevices", platform.manyDevices())
                .need("oticReports", platform.oticReports())
                .need("linkAndManualSent", platform.linkAndManualSent())
                .finding();
    }

    /** One person holds both coordinations while no more than six courses run at once. */
    @Rule("BECA-046")
    public static Finding<Boolean> coordination(boolean sameperson, int simultaneousCourses, int most) {
        return Checklist.of("BECA-046", Norms.becas("BT 3.6"))
                .need("secondPerson", !sameperson || simultaneousCourses <= most)
                .given("simultaneousCourses", simultaneousCourses)
                .given("most", most)
                .finding();
    }

    /** The eighteen duties of a coordinator, letters a) to r). */
    public enum CoordinatorDuty {
        A,
        B,
        C,
        D,
        E,
        F,
        G,
        H,
        I,
        J,
        K,
        L,
        M,
        N,
        O,
        P,
        Q,
        R
    }

    /** Which of them are open. */
    @Rule("BECA-049")
    public static Finding<Listed<CoordinatorDuty>> openDuties(Set<CoordinatorDuty> done) {
        EnumSet<CoordinatorDuty> open = EnumSet.allOf(CoordinatorDuty.class);
        open.removeAll(done);
        return Finding.of(RuleId.of("BECA-049"), Listed.of(open), Norms.becas("BT 3.6"), Fact.of("open", open.size()));
    }

    /** The acuerdo operativo of an e-learning course waits until every module is built and the course is in SIC. */
    @Rule("BECA-056")
    public static Finding<Boolean> built(int modules, int modulesBuilt, boolean loadedInSic) {
        return Checklist.of("BECA-056", Norms.becas("BT 3.8"))
                .need("modules", modulesBuilt >= modules)
                .need("loadedInSic", loadedInSic)
                .finding();
    }

    /** The portal shows a course once it is enabled and its applications are open. */
    @Rule("BECA-058")
    public static Finding<Boolean> visible(boolean enabledByOtic, boolean open) {
        return Checklist.of("BECA-058", Norms.becas("BT 3.8"))
                .need("enabledByOtic", enabledByOtic)
                .need("open", open)
                .finding();
    }
}
