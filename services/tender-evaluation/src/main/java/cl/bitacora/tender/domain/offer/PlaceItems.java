package cl.bitacora.tender.domain.offer;

import static cl.bitacora.tender.domain.Condition.that;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Rule;
import cl.bitacora.tender.domain.Bases;
import cl.bitacora.tender.domain.Compliance;
import cl.bitacora.tender.domain.Condition;
import cl.bitacora.tender.domain.Requirement;
import cl.bitacora.tender.domain.grading.TechnicalSheet.Origin;
import cl.bitacora.tender.domain.offer.CourseFacts.OfferedModule;
import cl.bitacora.tender.domain.offer.CourseFacts.Population;
import cl.bitacora.tender.domain.offer.CourseFacts.Premises;
import cl.bitacora.tender.domain.offer.CourseFacts.Supplies;
import java.util.ArrayList;
import java.util.List;

/** Items 9 to 11 of table 5.1.2: what face-to-face modules are taught with and where. */
final class PlaceItems {
    private PlaceItems() {}

    @Rule("TEN-081")
    static Finding<Compliance> equipment(CourseFacts course) {
        if (!faceToFace(course)) {
            return Requirement.notApplicable("TEN-081", Bases.ba("5.1.2, ítem 9"));
        }
        List<Condition> conditions = new ArrayList<>();
        conditions.add(that(course.equipment().reachLearning(), "no permiten los aprendizajes esperados"));
        conditions.addAll(common(course, course.equipment()));
        conditions.add(that(course.equipment().safety(), "faltan equipos de seguridad"));
        return Requirement.of("TEN-081", Bases.ba("5.1.2, ítem 9"), seen(course, course.equipment()), conditions);
    }

    @Rule("TEN-082")
    static Finding<Compliance> materials(CourseFacts course) {
        return faceToFace(course)
                ? Requirement.of(
                        "TEN-082",
                        Bases.ba("5.1.2, ítem 10"),
                        seen(course, course.materials()),
                        common(course, course.materials()))
                : Requirement.notApplicable("TEN-082", Bases.ba("5.1.2, ítem 10"));
    }

    /** Not asked of courses for people deprived of liberty. A tenure must outlast the course. */
    @Rule({"TEN-058", "TEN-083"})
    static Finding<Compliance> premises(CourseFacts course) {
        if (!faceToFace(course) || course.population() == Population.GENDARMERIA) {
            return Requirement.notApplicable("TEN-083", Bases.ba("5.1.2, ítem 11"));
        }
        Premises place = course.premises();
        List<Condition> conditions = new ArrayList<>();
        conditions.add(that(place.documented(), "no se acredita la infraestructura"));
        conditions.add(that(
                place.owned()
                        || place.tenureUntil()
                                .map(until -> until.isAfter(place.courseEndsOn()))
                                .orElse(false),
                "el contrato no dura más que el curso"));
        conditions.add(that(
                place.capacity() >= course.offered().places(),
                "capacidad " + place.capacity() + " para " + course.offered().places() + " cupos"));
        conditions.add(that(place.commune().equals(course.plan().commune()), "la comuna no es la del plan"));
        place.unmet().forEach(name -> conditions.add(that(false, name)));
        return Requirement.of(
                "TEN-083", Bases.ba("5.1.2, ítem 11"), List.of(Fact.of("capacity", place.capacity())), conditions);
    }

    private static List<Condition> common(CourseFacts course, Supplies supplies) {
        int places = course.offered().places();
        return List.of(
                that(supplies.pertinent(), "no son pertinentes a la metodología"),
                that(supplies.sufficient(), "no alcanzan para todos los módulos"),
                that(supplies.quality(), "no tienen la calidad necesaria"),
                that(
                        supplies.placesCovered() >= places,
                        "cubren " + supplies.placesCovered() + " de " + places + " cupos"),
                that(
                        supplies.catalogueEqual() || course.origin() == Origin.PROPUESTO,
                        "son inferiores a los del plan del catálogo"));
    }

    private static List<Fact> seen(CourseFacts course, Supplies supplies) {
        return List.of(
                Fact.of("places", course.offered().places()), Fact.of("placesCovered", supplies.placesCovered()));
    }

    /** Any face-to-face module; the modality decides where no module is told. */
    @Rule("TEN-095")
    private static boolean faceToFace(CourseFacts course) {
        return course.offered().modality() == Modality.PRESENCIAL
                || course.offered().modality() == Modality.BLENDED
                        && !course.modules().stream().allMatch(OfferedModule::online);
    }
}
