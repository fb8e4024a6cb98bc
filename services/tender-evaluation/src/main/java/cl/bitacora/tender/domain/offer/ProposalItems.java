package cl.bitacora.tender.domain.offer;

import static cl.bitacora.tender.domain.Condition.that;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Rule;
import cl.bitacora.regulation.TenderParameters;
import cl.bitacora.tender.domain.Bases;
import cl.bitacora.tender.domain.Compliance;
import cl.bitacora.tender.domain.Condition;
import cl.bitacora.tender.domain.Requirement;
import cl.bitacora.tender.domain.call.CourseDesign;
import cl.bitacora.tender.domain.call.CourseDesign.Annex;
import cl.bitacora.tender.domain.grading.TechnicalSheet.Origin;
import cl.bitacora.tender.domain.offer.CourseFacts.Characteristics;
import cl.bitacora.tender.domain.offer.CourseFacts.OfferedModule;
import cl.bitacora.tender.domain.offer.CourseFacts.Population;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Items of table 5.1.2 that concern the proposal itself. */
final class ProposalItems {
    private ProposalItems() {}

    /** Propuesta formativa of proposed plans, and a methodology for every module that the bidder develops. */
    @Rule({"TEN-046", "TEN-047", "TEN-073"})
    static Finding<Compliance> products(CourseFacts course) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(that(course.origin() == Origin.CATALOGO || course.proposal(), "falta la propuesta formativa"));
        conditions.add(that(!course.modules().isEmpty(), "no hay módulos"));
        for (OfferedModule module : course.modules()) {
            conditions.add(that(
                    module.methodology() || module.transversal(), "falta la metodología del módulo " + module.name()));
        }
        return Requirement.of(
                "TEN-073",
                Bases.ba("5.1.2, ítem 1"),
                List.of(Fact.of("modules", course.modules().size())),
                conditions);
    }

    @Rule({"TEN-058", "TEN-074"})
    static Finding<Compliance> accreditation(CourseFacts course) {
        return course.special().required()
                ? Requirement.of(
                        "TEN-074",
                        Bases.ba("5.1.2, ítem 2"),
                        that(course.special().presented(), "falta la acreditación especial vigente"))
                : Requirement.notApplicable("TEN-074", Bases.ba("5.1.2, ítem 2"));
    }

    @Rule({"TEN-057", "TEN-075"})
    static Finding<Compliance> instrument(CourseFacts course) {
        Finding<Compliance> offered = course.economic().instrumentOffered();
        return offered.value() == Compliance.NO_APLICA
                ? Requirement.notApplicable("TEN-075", Bases.ba("5.1.2, ítem 3"))
                : Requirement.of(
                                "TEN-075",
                                Bases.ba("5.1.2, ítem 3"),
                                that(offered.value().passes(), "el instrumento obligatorio no está en los costos"))
                        .restingOn(offered);
    }

    /** Equal to the plan, attribute by attribute; a proposed plan also uses its expected learning. */
    @Rule({"TEN-005", "TEN-076"})
    static Finding<Compliance> characteristics(CourseFacts course) {
        Characteristics plan = course.plan();
        Characteristics offered = course.offered();
        List<Condition> conditions = new ArrayList<>(List.of(
                same("el nombre", plan.name(), offered.name()),
                same("los cupos", plan.places(), offered.places()),
                same("las horas", plan.hours(), offered.hours()),
                same("la modalidad", plan.modality(), offered.modality()),
                same("los subsidios", plan.subsidies(), offered.subsidies()),
                same("la comuna", plan.commune(), offered.commune()),
                same("la región", plan.region(), offered.region())));
        if (course.origin() == Origin.PROPUESTO) {
            Finding<Compliance> learning = CourseDesign.coversPlan(plan.expectedLearning(), offered.expectedLearning());
            conditions.add(that(learning.value().passes(), "faltan aprendizajes esperados del plan"));
            return Requirement.of("TEN-076", Bases.ba("5.1.2, ítem 4"), List.of(), conditions)
                    .restingOn(learning);
        }
        return Requirement.of("TEN-076", Bases.ba("5.1.2, ítem 4"), List.of(), conditions);
    }

    private static Condition same(String name, Object plan, Object offered) {
        return that(Objects.equals(plan, offered), "no coincide " + name + " con el plan");
    }

    @Rule("TEN-077")
    static Finding<Compliance> hourlyValue(CourseFacts course) {
        return Requirement.all(
                "TEN-077", Bases.ba("5.1.2, ítem 5"), List.of(course.economic().inTranche()));
    }

    @Rule("TEN-078")
    static Finding<Compliance> values(CourseFacts course, TenderParameters parameters) {
        return Requirement.all(
                "TEN-078",
                Bases.ba("5.1.2, ítem 6"),
                List.of(
                        course.economic().fixedValues(parameters),
                        course.economic().totalRight()));
    }

    @Rule("TEN-079")
    static Finding<Compliance> currency(CourseFacts course) {
        return Requirement.of(
                "TEN-079",
                Bases.ba("5.1.2, ítem 7"),
                List.of(Fact.of("currency", course.economic().currency())),
                List.of(that(course.economic().currency().equals("CLP"), "los precios no están en moneda nacional")));
    }

    @Rule({"TEN-058", "TEN-080"})
    static Finding<Compliance> letter(CourseFacts course) {
        return course.population() == Population.GENDARMERIA || course.population() == Population.SENAME
                ? Requirement.of(
                        "TEN-080",
                        Bases.ba("5.1.2, ítem 8"),
                        that(course.special().letter(), "falta la carta de Gendarmería o SENAME"))
                : Requirement.notApplicable("TEN-080", Bases.ba("5.1.2, ítem 8"));
    }

    @Rule("TEN-084")
    static Finding<Compliance> entryRequirements(CourseFacts course) {
        return Requirement.of(
                "TEN-084",
                Bases.ba("5.1.2, ítem 12"),
                that(course.entryRequirementsNeeded(), "hay requisitos de ingreso ajenos al oficio y al instrumento"));
    }

    /** The annexes that kind of plan and modality call for, fully filled in. */
    @Rule({"TEN-004", "TEN-085"})
    static Finding<Compliance> annex(CourseFacts course) {
        Modality modality = course.offered().modality();
        Finding<Set<Annex>> due = CourseDesign.annexes(course.origin(), modality);
        return Requirement.of(
                        "TEN-085",
                        Bases.ba("5.1.2, ítem 13"),
                        that(!due.value().isEmpty(), "la modalidad no corresponde a ese tipo de plan"),
                        that(course.annexes().containsAll(due.value()), "falta un anexo de la propuesta"),
                        that(course.annexComplete(), "el anexo no está completo"))
                .restingOn(due);
    }

    @Rule({"TEN-033", "TEN-086"})
    static Finding<Compliance> territory(CourseFacts course) {
        return course.municipalTerritory()
                .map(territory -> Requirement.of(
                        "TEN-086",
                        Bases.ba("5.1.2, ítem 14"),
                        List.of(Fact.of("commune", course.offered().commune())),
                        List.of(that(
                                territory.contains(course.offered().commune()),
                                "la municipalidad ofrece fuera de su territorio"))))
                .orElseGet(() -> Requirement.notApplicable("TEN-086", Bases.ba("5.1.2, ítem 14")));
    }

    /** Different from any other OTEC's for this course; of two that are identical both fail (G-TEN-36). */
    @Rule("TEN-087")
    static Finding<Compliance> originality(CourseFacts course) {
        return Requirement.of(
                "TEN-087",
                Bases.ba("5.1.2, ítem 15"),
                List.of(Fact.of("identicalTo", String.join(", ", new java.util.TreeSet<>(course.identicalTo())))),
                List.of(that(course.identicalTo().isEmpty(), "la oferta técnica es idéntica a otra")));
    }
}
