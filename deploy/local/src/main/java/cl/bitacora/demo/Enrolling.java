package cl.bitacora.demo;

import static cl.bitacora.local.Service.COURSE_LIFECYCLE;

import cl.bitacora.testkit.journal.DemoCourse;
import cl.bitacora.testkit.journal.DemoPerson;
import java.util.List;
import java.util.Map;

/** Course, section, enrolment, acuerdo operativo, Formulario N° 1. */
final class Enrolling {
    private static final String PERSONAL_CARD_VALID_UNTIL = "2026-12-31";
    private final World world;

    Enrolling(World world) {
        this.world = world;
    }

    void tell() {
        world.narrator.chapter(
                "Un curso, trece matriculados y un acuerdo",
                "SENCE es el servicio público que financia capacitación en Chile. La dictan organismos privados (OTEC).",
                "Antes de empezar, la OTEC registra el curso, matricula personas y acuerda el inicio con la Dirección Regional.");
        course();
        section();
        DemoPerson.ENROLLED.forEach(this::enrol);
        world.narrator.did("13 personas matriculadas, con su Bono y su cédula de identidad", "Res. Ex. 0334/2020, 3");
        withdraw();
        acuerdo();
        approve();
    }

    private void course() {
        Answer answer = world.must(
                COURSE_LIFECYCLE,
                "/v1/courses",
                Map.ofEntries(
                        Map.entry("otec", World.OTEC),
                        Map.entry("otecName", DemoCourse.OTEC_NAME),
                        Map.entry("programme", DemoCourse.PROGRAMME),
                        Map.entry("modality", DemoCourse.MODALITY),
                        Map.entry("senceCode", DemoCourse.SENCE_CODE),
                        Map.entry("name", DemoCourse.NAME),
                        Map.entry("region", DemoCourse.REGION),
                        Map.entry("commune", DemoCourse.COMMUNE),
                        Map.entry("hours", DemoCourse.HOURS),
                        Map.entry("vhaceClp", DemoCourse.VHACE.pesos()),
                        Map.entry("coverage", 50),
                        Map.entry("intermediated", false),
                        Map.entry(
                                "executor",
                                Map.of(
                                        "address", "Calle Inventada 123",
                                        "commune", DemoCourse.COMMUNE,
                                        "phone", "+56 71 200 0000",
                                        "email", "contacto@otec.invalid"))),
                world.otec,
                "2020-03-13T10:00:00-03:00",
                "course");
        world.know("course", answer.text("course").isEmpty() ? answer.text("id") : answer.text("course"));
        world.narrator.did(
                "La OTEC registró el curso «" + DemoCourse.NAME + "», 32 horas, $4.000 por hora y persona", "8.B");
    }

    private void section() {
        Answer answer = world.must(
                COURSE_LIFECYCLE,
                "/v1/courses/" + world.id("course") + "/sections",
                Map.of(
                        "place", DemoCourse.PLACE,
                        "quota", DemoCourse.QUOTA,
                        "startsOn", DemoCourse.DAYS.getFirst().toString(),
                        "endsOn", DemoCourse.DAYS.getLast().toString(),
                        "schedule",
                                DemoCourse.schedule().stream()
                                        .map(block -> Map.of(
                                                "on", block.on().toString(),
                                                "letter", block.letter(),
                                                "startsAt", block.startsAt().toString(),
                                                "durationMinutes", block.durationMinutes()))
                                        .toList()),
                world.otec,
                "2020-03-13T11:00:00-03:00",
                "section");
        world.know("section", answer.text("id"));
        world.must(
                COURSE_LIFECYCLE,
                "/v1/sections/" + world.section() + "/enable",
                Map.of(),
                world.regional,
                "2020-03-16T09:00:00-03:00",
                "enable");
        world.narrator.did("Una sección de 8 días, de 9 a 13 h, habilitada por la Dirección Regional", "2.5 y 5.2");
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
                        "voucher", person.voucher(),
                        "identityValidUntil", PERSONAL_CARD_VALID_UNTIL,
                        "documents",
                                List.of(
                                        document("VOUCHER", "bono de " + person.key()),
                                        document("IDENTITY_CARD", "cédula de " + person.key()))),
                world.otec,
                "2020-03-18T10:00:00-03:00",
                "enrol-" + person.key());
    }

    private void withdraw() {
        DemoPerson leaver = DemoPerson.ENROLLED.stream()
                .filter(DemoPerson::withdraws)
                .findFirst()
                .orElseThrow();
        world.must(
                COURSE_LIFECYCLE,
                "/v1/sections/" + world.section() + "/withdrawals",
                Map.of("rut", leaver.rut().formatted(), "reasonCode", "LABORAL"),
                world.otec,
                "2020-03-23T10:00:00-03:00",
                "withdraw");
        world.narrator.did("Una persona desiste antes del inicio: no llegará al Formulario N° 1", "3.1");
    }

    private void acuerdo() {
        DemoPerson relator = DemoPerson.RELATOR;
        world.must(
                COURSE_LIFECYCLE,
                "/v1/sections/" + world.section() + "/acuerdo-operativo",
                Map.ofEntries(
                        Map.entry("startsOn", DemoCourse.DAYS.getFirst().toString()),
                        Map.entry("place", DemoCourse.PLACE),
                        Map.entry("commune", DemoCourse.COMMUNE),
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
                                        DemoCourse.DAYS.getFirst().toString()))),
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
                "2020-03-23T16:00:00-03:00",
                "acuerdo");
        review("finalise", world.otec, "2020-03-24T10:00:00-03:00");
        world.narrator.did("La OTEC envía el acuerdo operativo con sus documentos, antes del inicio", "7.2.1");
    }

    private void approve() {
        review("stamp", world.regional, "2020-03-25T11:00:00-03:00");
        world.narrator.did("La Dirección Regional lo visa; el Formulario N° 1 se genera solo, con 12 personas", "7.4");
        review("sign", world.director, "2020-03-26T12:00:00-03:00");
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
                "acuerdo-" + action);
    }

    private Map<String, String> document(String kind, String title) {
        return Map.of("kind", kind, "sha256", world.document(COURSE_LIFECYCLE, title));
    }

    private static Map<String, String> planned(String field, String text) {
        return Map.of(
                field,
                text,
                "startsOn",
                DemoCourse.DAYS.getFirst().toString(),
                "endsOn",
                DemoCourse.DAYS.getLast().toString());
    }
}
