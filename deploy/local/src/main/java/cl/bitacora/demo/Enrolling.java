package cl.bitacora.demo;

import static cl.bitacora.local.Service.COURSE_LIFECYCLE;

import cl.bitacora.testkit.journal.DemoCourse;
import cl.bitacora.testkit.journal.DemoPerson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Course, section, enrolment, acuerdo operativo, Formulario N° 1. */
final class Enrolling {
    /** Any day well after the course: nobody's card expires in the demonstration. */
    private static final int CARD_OUTLIVES_COURSE_YEARS = 6;

    private final World world;
    private final Plan plan;

    Enrolling(World world) {
        this(world, Plan.DEMONSTRATION);
    }

    Enrolling(World world, Plan plan) {
        this.world = world;
        this.plan = plan;
    }

    void tell() {
        world.narrator.chapter(
                "Un curso, trece matriculados y un acuerdo",
                "SENCE es el servicio público que financia capacitación en Chile. La dictan organismos privados (OTEC).",
                "Antes de empezar, la OTEC registra el curso, matricula personas y acuerda el inicio con la Dirección Regional.");
        upToTheStart();
    }

    /** Every step from the course's registration to the signed acuerdo operativo. */
    void upToTheStart() {
        upTo(Step.SIGNED);
    }

    /** How far the paper goes. */
    enum Step {
        CREATED,
        ENROLLED,
        DRAFTED,
        SENT,
        STAMPED,
        SIGNED
    }

    /** Every step from the course's registration up to this one, so that the next one waits for somebody. */
    void upTo(Step last) {
        course();
        section();
        if (last == Step.CREATED) {
            return;
        }
        enable();
        plan.people().forEach(this::enrol);
        world.narrator.did(
                plan.people().size() + " personas matriculadas"
                        + (plan.otic().isPresent() ? "" : ", con su Bono y su cédula de identidad"),
                plan.otic().isPresent() ? "" : "Res. Ex. 0334/2020, 3");
        plan.people().stream().filter(DemoPerson::withdraws).forEach(this::withdraw);
        if (last == Step.ENROLLED) {
            return;
        }
        acuerdo();
        if (last.compareTo(Step.SENT) >= 0) {
            send();
        }
        if (last.compareTo(Step.STAMPED) >= 0) {
            stamp();
        }
        if (last == Step.SIGNED) {
            sign();
        }
    }

    private void course() {
        Map<String, Object> request = new HashMap<>(Map.ofEntries(
                Map.entry("otec", world.executor.rut()),
                Map.entry("otecName", world.executor.name()),
                Map.entry("programme", plan.programme()),
                Map.entry("modality", DemoCourse.MODALITY),
                Map.entry("senceCode", plan.senceCode()),
                Map.entry("name", plan.name()),
                Map.entry("region", world.executor.region()),
                Map.entry("commune", world.executor.commune()),
                Map.entry("hours", plan.hours()),
                Map.entry("vhaceClp", DemoCourse.VHACE.pesos()),
                Map.entry("coverage", 50),
                Map.entry("intermediated", plan.otic().isPresent()),
                Map.entry(
                        "executor",
                        Map.of(
                                "address", "Calle Inventada 123",
                                "commune", world.executor.commune(),
                                "phone", "+56 71 200 0000",
                                "email", "contacto@otec.invalid"))));
        plan.otic().ifPresent(rut -> request.put("otic", rut));
        Answer answer = world.must(
                COURSE_LIFECYCLE,
                "/v1/courses",
                request,
                world.otec,
                plan.at("2020-03-13T10:00:00-03:00"),
                step("course"));
        world.know("course", answer.text("course").isEmpty() ? answer.text("id") : answer.text("course"));
        world.narrator.did(
                "La OTEC registró el curso «" + plan.name() + "», " + plan.hours()
                        + " horas, $4.000 por hora y persona",
                "8.B");
    }

    private void section() {
        Answer answer = world.must(
                COURSE_LIFECYCLE,
                "/v1/courses/" + world.id("course") + "/sections",
                Map.of(
                        "place", plan.place(),
                        "quota", DemoCourse.QUOTA,
                        "startsOn", plan.startsOn().toString(),
                        "endsOn", plan.endsOn().toString(),
                        "schedule",
                                plan.schedule().stream()
                                        .map(block -> Map.of(
                                                "on", block.on().toString(),
                                                "letter", block.letter(),
                                                "startsAt", block.startsAt().toString(),
                                                "durationMinutes", block.durationMinutes()))
                                        .toList()),
                world.otec,
                plan.at("2020-03-13T11:00:00-03:00"),
                step("section"));
        world.know("section", answer.text("id"));
    }

    private void enable() {
        world.must(
                COURSE_LIFECYCLE,
                "/v1/sections/" + world.section() + "/enable",
                Map.of(),
                world.regional,
                plan.at("2020-03-16T09:00:00-03:00"),
                step("enable"));
        world.narrator.did(
                "Una sección de " + plan.schedule().size()
                        + " días, desde las 9 h, habilitada por la Dirección Regional",
                "2.5 y 5.2");
    }

    private void enrol(DemoPerson person) {
        world.must(
                COURSE_LIFECYCLE,
                "/v1/sections/" + world.section() + "/enrolments",
                Map.of(
                        "rut", person.rut().formatted(),
                        "names", person.names(),
                        "lastNames", person.lastNames(),
                        "email", person.email(),
                        "phone", person.phone(),
                        "voucher", plan.otic().isPresent() ? "" : person.voucher(),
                        "identityValidUntil",
                                plan.startsOn()
                                        .plusYears(CARD_OUTLIVES_COURSE_YEARS)
                                        .toString(),
                        "documents", papers(person)),
                world.otec,
                plan.at("2020-03-18T10:00:00-03:00"),
                step("enrol-" + person.key()));
    }

    /** A Bono only where the programme has one. */
    private List<Map<String, String>> papers(DemoPerson person) {
        Map<String, String> card = document("IDENTITY_CARD", "cédula de " + person.key());
        return plan.otic().isPresent() ? List.of(card) : List.of(document("VOUCHER", "bono de " + person.key()), card);
    }

    private void withdraw(DemoPerson leaver) {
        world.must(
                COURSE_LIFECYCLE,
                "/v1/sections/" + world.section() + "/withdrawals",
                Map.of("rut", leaver.rut().formatted(), "reasonCode", "LABORAL"),
                world.otec,
                plan.at("2020-03-23T10:00:00-03:00"),
                step("withdraw"));
        world.narrator.did("Una persona desiste antes del inicio: no llegará al Formulario N° 1", "3.1");
    }

    private void acuerdo() {
        DemoPerson relator = plan.relator();
        world.must(
                COURSE_LIFECYCLE,
                "/v1/sections/" + world.section() + "/acuerdo-operativo",
                Map.ofEntries(
                        Map.entry("startsOn", plan.startsOn().toString()),
                        Map.entry("place", plan.place()),
                        Map.entry("commune", world.executor.commune()),
                        Map.entry("personInCharge", "Coordinación académica"),
                        Map.entry("changes", List.of()),
                        Map.entry("activities", List.of(planned("name", "Clases presenciales"))),
                        Map.entry(
                                "materials",
                                List.of(Map.of(
                                        "material",
                                        "Cuaderno de trabajo",
                                        "quantity",
                                        15,
                                        "specification",
                                        "80 hojas",
                                        "deliveredOn",
                                        plan.startsOn().toString()))),
                        Map.entry(
                                "facilitators",
                                List.of(Map.of(
                                        "rut", relator.rut().formatted(),
                                        "names", relator.names(),
                                        "lastNames", relator.lastNames(),
                                        "email", relator.email(),
                                        "phone", relator.phone(),
                                        "profession", "Ingeniera en logística",
                                        "module", "Módulo 1: operación de bodega"))),
                        Map.entry("contents", List.of(planned("module", "Módulo 1: operación de bodega"))),
                        Map.entry("documents", List.of(document("ACUERDO", "acuerdo operativo")))),
                world.otec,
                plan.at("2020-03-23T16:00:00-03:00"),
                step("acuerdo"));
    }

    private void send() {
        review("finalise", world.otec, plan.at("2020-03-24T10:00:00-03:00"));
        world.narrator.did("La OTEC envía el acuerdo operativo con sus documentos, antes del inicio", "7.2.1");
    }

    private void stamp() {
        review("stamp", world.regional, plan.at("2020-03-25T11:00:00-03:00"));
        world.narrator.did(
                "La Dirección Regional lo visa; el Formulario N° 1 se genera solo, con los matriculados que siguen",
                "7.4");
    }

    private void sign() {
        review("sign", world.director, plan.at("2020-03-26T12:00:00-03:00"));
        world.narrator.did("La directora regional lo firma: recién ahora el curso puede empezar", "7.2.3");
        world.awaitPhase("la sección queda por iniciar", "POR_INICIAR");
    }

    private void review(String action, Identity as, String at) {
        world.must(
                COURSE_LIFECYCLE,
                "/v1/sections/" + world.section() + "/acuerdo-operativo/" + action,
                Map.of(),
                as,
                at,
                step("acuerdo-" + action));
    }

    private Map<String, String> document(String kind, String title) {
        return Map.of("kind", kind, "sha256", world.document(COURSE_LIFECYCLE, title));
    }

    private Map<String, String> planned(String field, String text) {
        return Map.of(
                field,
                text,
                "startsOn",
                plan.startsOn().toString(),
                "endsOn",
                plan.endsOn().toString());
    }

    private String step(String name) {
        return plan == Plan.DEMONSTRATION ? name : plan.key() + "-" + name;
    }
}
