package cl.bitacora.tender.domain.offer;

import static cl.bitacora.tender.domain.Condition.that;

import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Rule;
import cl.bitacora.regulation.TenderParameters;
import cl.bitacora.tender.domain.Bases;
import cl.bitacora.tender.domain.Compliance;
import cl.bitacora.tender.domain.Condition;
import cl.bitacora.tender.domain.Requirement;
import cl.bitacora.tender.domain.offer.CourseFacts.Lms;
import cl.bitacora.tender.domain.offer.CourseFacts.OfferedModule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Items 16 to 21 of table 5.1.2: online modules on the platform, module by module. */
public final class LmsItems {
    private LmsItems() {}

    /** Every online module is on the platform. */
    @Rule({"TEN-044", "TEN-088"})
    static Finding<Compliance> modules(CourseFacts course) {
        return online(
                course,
                "TEN-088",
                Bases.ba("5.1.2, ítem 16"),
                module -> that(module.lms().isPresent(), module.name() + " no está en el LMS"));
    }

    @Rule("TEN-090")
    static Finding<Compliance> evidence(CourseFacts course) {
        return online(
                course,
                "TEN-090",
                Bases.ba("5.1.2, ítem 17"),
                module -> that(
                        shows(module, Lms::evidenceMatches),
                        module.name() + ": la evidencia no está en la plataforma"));
    }

    /** Name, hours, competence and learning are those of the annex. */
    @Rule({"TEN-048", "TEN-092"})
    static Finding<Compliance> coherence(CourseFacts course) {
        return online(
                course,
                "TEN-092",
                Bases.ba("5.1.2, ítem 19"),
                module -> that(
                        shows(
                                module,
                                lms -> lms.name().equals(module.name())
                                        && lms.hours() == module.hours()
                                        && lms.sameContents()),
                        module.name() + " no es igual en la plataforma y en el Anexo N° 3"));
    }

    /** At most half of the hours, and varied resources. */
    @Rule("TEN-093")
    static Finding<Compliance> asynchronous(CourseFacts course, TenderParameters parameters) {
        return online(
                course,
                "TEN-093",
                Bases.ba("5.1.2, ítem 20"),
                module -> that(
                        shows(
                                module,
                                lms -> module.hours() > 0
                                        && Ratio.of(lms.asynchronousHours(), module.hours())
                                                        .compareTo(parameters
                                                                .limits()
                                                                .asynchronousMaximum())
                                                <= 0
                                        && lms.varied()),
                        module.name() + " tiene más horas asincrónicas que el máximo, o solo lecturas"));
    }

    @Rule("TEN-094")
    static Finding<Compliance> hours(CourseFacts course) {
        return online(
                course,
                "TEN-094",
                Bases.ba("5.1.2, ítem 21"),
                module -> that(
                        shows(module, lms -> lms.synchronousHours() + lms.asynchronousHours() == module.hours()),
                        module.name() + ": las horas no suman el 100 %"));
    }

    /**
     * Wrong access data may be corrected once, within business hours of the e-mail; every clock hour of a business day
     * counts.
     */
    @Rule("TEN-089")
    public static Finding<Compliance> corrected(
            Instant askedAt, Optional<Instant> answeredAt, BusinessDays calendar, TenderParameters parameters) {
        Instant due = calendar.addBusinessHours(askedAt, parameters.limits().lmsAnswerBusinessHours());
        return Requirement.of(
                "TEN-089",
                Bases.ba("5.1.2"),
                List.of(Fact.of("askedAt", askedAt), Fact.of("due", due)),
                List.of(that(
                        answeredAt.map(at -> !at.isAfter(due)).orElse(false), "no corrigió el acceso en el plazo")));
    }

    /** Own LMS: link, user and password that work, reachable through SENCE's firewall, and every module there. */
    @Rule("TEN-044")
    public static Finding<Compliance> ownPlatform(boolean credentials, boolean reachable, int declared, int present) {
        return Requirement.of(
                "TEN-044",
                Bases.ba("3.3"),
                List.of(Fact.of("declared", declared), Fact.of("present", present)),
                List.of(
                        that(credentials, "los datos de acceso no funcionan"),
                        that(reachable, "la plataforma no se puede abrir desde SENCE"),
                        that(present >= declared, "faltan módulos en la plataforma")));
    }

    private static boolean shows(OfferedModule module, java.util.function.Predicate<Lms> what) {
        return module.lms().map(what::test).orElse(false);
    }

    @Rule("TEN-095")
    private static Finding<Compliance> online(
            CourseFacts course, String rule, Citation ground, Function<OfferedModule, Condition> check) {
        List<OfferedModule> online = course.modules().stream()
                .filter(module -> module.online() && !module.transversal())
                .toList();
        return online.isEmpty()
                ? Requirement.notApplicable(rule, ground)
                : Requirement.of(
                        rule,
                        ground,
                        List.of(Fact.of("modules", online.size())),
                        online.stream().map(check).toList());
    }
}
