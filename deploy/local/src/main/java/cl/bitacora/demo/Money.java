package cl.bitacora.demo;

import static cl.bitacora.local.Service.PAYMENTS;

import cl.bitacora.local.Service;
import cl.bitacora.testkit.journal.DemoCourse;
import java.util.List;
import java.util.Map;

/** The advance against a guarantee, and the liquidation. */
final class Money {
    private static final String GUARANTEED_UNTIL = "2020-12-31";
    private final World world;

    Money(World world) {
        this.world = world;
    }

    /** Before the classes: half of the value of the section, against a guarantee. */
    void advance() {
        world.narrator.chapter(
                "Un anticipo contra garantía",
                "La OTEC puede pedir la mitad del valor del curso por adelantado, si entrega una garantía por el mismo monto.");
        waitFor("avance", "/v1/sections/" + world.section() + "/liquidation/preview");
        long amount = DemoCourse.VHACE.pesos() * DemoCourse.HOURS * DemoCourse.QUOTA / 2;
        command(
                "advance",
                Map.of(
                        "courseCodes", List.of(DemoCourse.SENCE_CODE),
                        "documents",
                                List.of(
                                        document("solicitud-validacion"),
                                        document("garantia"),
                                        document("certificado-laboral")),
                        "labourCertificate", Map.of("validUntil", "2020-05-31", "debts", false),
                        "guarantee",
                                Map.ofEntries(
                                        Map.entry("kind", "BOLETA_BANCARIA"),
                                        Map.entry("number", "BG-2020-118"),
                                        Map.entry("taker", World.OTEC),
                                        Map.entry("amountClp", amount),
                                        Map.entry("validFrom", "2020-03-26"),
                                        Map.entry("validTo", GUARANTEED_UNTIL),
                                        Map.entry("performanceGuaranteeTo", GUARANTEED_UNTIL),
                                        Map.entry("courseCodes", List.of(DemoCourse.SENCE_CODE)),
                                        Map.entry(
                                                "wording",
                                                "Garantiza el 100% del Estado de Avance, correspondiente al 50% del valor del curso "
                                                        + DemoCourse.NAME + ", código " + DemoCourse.SENCE_CODE
                                                        + ", Programa Bono de Capacitación para Micro y Pequeños"
                                                        + " Empresarios, año 2020"),
                                        Map.entry("irrevocable", true))),
                world.otec,
                "2020-03-27T12:00:00-03:00");
        world.narrator.did("La OTEC pide el estado de avance con su garantía", "8.1");
        pay("advance", "2020-03-30", "03:00", "F-1001", List.of("2020-03"));
        world.narrator.did("SENCE paga $960.000: la mitad de $4.000 × 32 horas × 15 cupos", "8.1");
    }

    /** After the stamped closing form: what the course was worth, minus the advance. */
    void liquidation() {
        world.narrator.chapter(
                "La liquidación, peso por peso",
                "Por quien aprobó o reprobó se paga el valor completo; por quien desertó, solo sus horas. Se resta lo anticipado.");
        world.await(
                "el cierre visado llegó a pagos",
                () -> world
                        .api
                        .get(PAYMENTS, "/v1/sections/" + world.section() + "/liquidation/preview", world.otec)
                        .body()
                        .path("obstacles")
                        .findValuesAsText("code")
                        .stream()
                        .noneMatch(code -> code.contains("clos") || code.contains("attendance")));
        command(
                "liquidation",
                Map.of(
                        "documents",
                        List.of(
                                document("solicitud-validacion"),
                                document("diplomas"),
                                document("honorarios-y-cotizaciones"),
                                document("certificado-laboral")),
                        "labourCertificate",
                        Map.of("validUntil", "2020-05-31", "debts", false)),
                world.otec,
                "2020-04-22T10:00:00-04:00");
        world.narrator.did("La OTEC pide la liquidación, dentro de 10 días hábiles desde el visado", "8.2");
        pay("liquidation", "2020-04-24", "04:00", "F-1002", List.of("2020-03", "2020-04"));
        world.narrator.did("SENCE paga el saldo", "8.2.1");
    }

    private void pay(String file, String day, String zone, String invoice, List<String> months) {
        command(file + "/validate", Map.of(), world.regional, day + "T10:00:00-" + zone);
        Answer validated = world.api.get(PAYMENTS, path(file), world.otec);
        command(
                file + "/invoice",
                Map.of(
                        "number", invoice,
                        "issuedOn", day,
                        "amountClp", validated.body().path("amountClp").asLong(),
                        "text", validated.text("invoiceText"),
                        "channels", List.of("OFICINA_DE_PARTES", "CORREO_SII", "CORREO_SENCE")),
                world.otec,
                day + "T12:00:00-" + zone);
        command(
                file + "/invoice-confirmation",
                Map.of("reportedMonths", months),
                world.regional,
                day + "T15:00:00-" + zone);
        command(file + "/payment", Map.of(), world.national, day + "T17:00:00-" + zone);
    }

    private void command(String file, Object body, Identity as, String at) {
        world.must(PAYMENTS, path(file), body, as, at, "payments-" + file.replace('/', '-'));
    }

    private String path(String file) {
        return "/v1/sections/" + world.section() + "/" + file;
    }

    private Map<String, String> document(String kind) {
        return Map.of("kind", kind, "sha256", world.document(Service.PAYMENTS, kind));
    }

    private void waitFor(String what, String path) {
        world.await(what, () -> world.api.get(PAYMENTS, path, world.otec).ok());
    }
}
