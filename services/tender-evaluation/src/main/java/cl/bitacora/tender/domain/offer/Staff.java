package cl.bitacora.tender.domain.offer;

import static cl.bitacora.tender.domain.Condition.that;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.TenderParameters;
import cl.bitacora.tender.domain.Bases;
import cl.bitacora.tender.domain.Compliance;
import cl.bitacora.tender.domain.Requirement;
import cl.bitacora.tender.domain.offer.CourseFacts.Population;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Facilitators, tutors and support professionals. Years are exact, inclusive at the minimum. */
public final class Staff {
    private Staff() {}

    /** The three profiles of a facilitator that a bidder may choose for a module. */
    public enum Option {
        /** Degree, a year in the sector and a year as facilitator of adults. */
        OPCION_1(true, 1, 1),
        /** Degree, two years in the sector and two as facilitator in it. */
        OPCION_2(true, 2, 2),
        /** No degree, three years in the sector and one as facilitator of labour training. */
        OPCION_3(false, 3, 1);

        private final boolean degree;
        private final Ratio sectorYears;
        private final Ratio facilitatorYears;

        Option(boolean degree, int sectorYears, int facilitatorYears) {
            this.degree = degree;
            this.sectorYears = Ratio.of(sectorYears, 1);
            this.facilitatorYears = Ratio.of(facilitatorYears, 1);
        }
    }

    /**
     * What a CV proves.
     *
     * @param sectorYears exact, e.g. {@code 9/10}
     */
    public record Curriculum(boolean degreeOfSector, Ratio sectorYears, Ratio facilitatorYears) {}

    @Rule("TEN-049")
    public static Finding<Compliance> facilitator(Option option, Curriculum curriculum) {
        return Requirement.of(
                "TEN-049",
                Bases.ba("3.3.1.4"),
                List.of(
                        Fact.of("option", option),
                        Fact.of("sectorYears", curriculum.sectorYears()),
                        Fact.of("facilitatorYears", curriculum.facilitatorYears())),
                List.of(
                        that(!option.degree || curriculum.degreeOfSector(), "falta el título del sector"),
                        that(curriculum.sectorYears().atLeast(option.sectorYears), "falta experiencia en el sector"),
                        that(
                                curriculum.facilitatorYears().atLeast(option.facilitatorYears),
                                "falta experiencia como facilitador")));
    }

    /** Academic tutors of an e-learning course: one for each hundred participants, or part of it. */
    @Rule("TEN-050")
    public static Finding<Integer> tutors(int participants, TenderParameters parameters) {
        int most = parameters.limits().participantsPerTutor();
        return Finding.of(
                RuleId.of("TEN-050"),
                (participants + most - 1) / most,
                Bases.ba("3.3.1.4"),
                Fact.of("participants", participants),
                Fact.of("perTutor", most));
    }

    /** Where a support professional studied. */
    public enum Area {
        CIENCIAS_SOCIALES,
        SALUD_O_REHABILITACION,
        LENGUA_DE_SENAS,
        EDUCACION_DIFERENCIAL,
        OTRA
    }

    /** A support professional goes with people derived from SENAME or with disability, and only with them. */
    @Rule("TEN-051")
    public static Finding<Compliance> support(Population population, Area area, Ratio years, boolean presented) {
        boolean needed = population == Population.SENAME || population == Population.DISCAPACIDAD;
        if (!needed) {
            return Requirement.notApplicable("TEN-051", Bases.ba("3.3.1.5"));
        }
        boolean fits = switch (area) {
            case CIENCIAS_SOCIALES, SALUD_O_REHABILITACION -> true;
            case LENGUA_DE_SENAS, EDUCACION_DIFERENCIAL -> population == Population.DISCAPACIDAD;
            case OTRA -> false;
        };
        return Requirement.of(
                "TEN-051",
                Bases.ba("3.3.1.5"),
                List.of(Fact.of("population", population), Fact.of("area", area), Fact.of("years", years)),
                List.of(
                        that(presented, "falta el currículo"),
                        that(fits, "el área de estudios no corresponde"),
                        that(years.atLeast(Ratio.ONE), "falta un año de experiencia con esa población")));
    }

    /** Whoever teaches must be on the approved list; otherwise there is a ground to end the contract. */
    @Rule("TEN-052")
    public static Finding<Compliance> approved(Set<String> used, Set<String> approved) {
        Set<String> others = new TreeSet<>(used);
        others.removeAll(approved);
        return Requirement.of(
                "TEN-052",
                Bases.ba("9.7 d)"),
                List.of(Fact.of("fine", "FINB-040")),
                List.of(that(others.isEmpty(), "personal no aprobado: " + String.join(", ", others))));
    }
}
