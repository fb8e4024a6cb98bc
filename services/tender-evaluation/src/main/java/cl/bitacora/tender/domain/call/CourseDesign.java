package cl.bitacora.tender.domain.call;

import static cl.bitacora.tender.domain.Condition.that;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.tender.domain.Bases;
import cl.bitacora.tender.domain.Compliance;
import cl.bitacora.tender.domain.Requirement;
import cl.bitacora.tender.domain.grading.TechnicalSheet.Origin;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How a course offer is shaped by the kind of its plan and its modality. */
public final class CourseDesign {
    private CourseDesign() {}

    /** Forms of a course proposal. */
    public enum Annex {
        ANEXO_2,
        ANEXO_3,
        ANEXO_4
    }

    /** The annexes of a combination; none for one that the bases do not allow. */
    @Rule("TEN-004")
    public static Finding<Set<Annex>> annexes(Origin origin, Modality modality) {
        Set<Annex> annexes = switch (modality) {
            case PRESENCIAL -> EnumSet.of(origin == Origin.CATALOGO ? Annex.ANEXO_2 : Annex.ANEXO_4);
            case E_LEARNING -> origin == Origin.CATALOGO ? EnumSet.of(Annex.ANEXO_3) : EnumSet.noneOf(Annex.class);
            case BLENDED ->
                origin == Origin.CATALOGO ? EnumSet.of(Annex.ANEXO_2, Annex.ANEXO_3) : EnumSet.noneOf(Annex.class);
            case A_DISTANCIA -> EnumSet.noneOf(Annex.class);
        };
        return Finding.of(
                RuleId.of("TEN-004"),
                annexes,
                Bases.ba("3.3"),
                Fact.of("origin", origin),
                Fact.of("modality", modality));
    }

    /** A proposed plan uses every expected learning of SENCE's plan. */
    @Rule("TEN-005")
    public static Finding<Compliance> coversPlan(Set<String> expected, Set<String> offered) {
        Set<String> missing = new TreeSet<>(expected);
        missing.removeAll(offered);
        return Requirement.of(
                "TEN-005",
                Bases.ba("2.1"),
                List.of(Fact.of("missing", String.join(", ", missing))),
                List.of(that(missing.isEmpty(), "faltan aprendizajes esperados del plan")));
    }

    /** A transversal module: SENCE's own, with cost and facilitator, and nothing developed by the bidder. */
    @Rule("TEN-006")
    public static Finding<Compliance> transversal(
            String code, Set<String> catalogue, boolean costed, boolean facilitator) {
        return Requirement.of(
                "TEN-006",
                Bases.ba("2.1"),
                List.of(Fact.of("module", code)),
                List.of(
                        that(catalogue.contains(code), "no es un plan transversal del catálogo de SENCE"),
                        that(costed, "no tiene costo"),
                        that(facilitator, "no tiene facilitador")));
    }
}
