package cl.bitacora.demo;

import static cl.bitacora.local.Service.CERTIFICATES;

import cl.bitacora.testkit.journal.DemoPerson;
import java.util.Map;

/** The attendance certificate: seven steps, a PDF and a public page. */
final class Paper {
    private final World world;

    Paper(World world) {
        this.world = world;
    }

    void tell() {
        world.narrator.chapter(
                "El certificado, que cualquiera puede verificar",
                "La OTEC revisa los porcentajes, escribe el número de factura y acepta emitir. El papel lleva un código QR a una",
                "página pública que muestra el contenido, no solo la palabra «válido».");
        String section = "/v1/sections/" + world.section();
        world.await("los porcentajes están completos", () -> percentages(section) || told());
        Answer generated = world.must(
                CERTIFICATES,
                section + "/certificates",
                Map.of("kind", "NORMAL"),
                world.otec,
                "2020-04-20T10:00:00-04:00",
                "certificate");
        String certificate = generated.text("certificate");
        world.know("certificate", certificate);
        Answer issued = world.must(
                CERTIFICATES,
                "/v1/certificates/" + certificate + "/issue",
                Map.of(
                        "accept",
                        true,
                        "documentNumber",
                        "F-1002",
                        "company",
                        Map.of("name", "Comercial Los Aromos Ltda. (ficticia)", "rut", "998000002-5"),
                        "actionRegistration",
                        "6543210",
                        "signatoryRut",
                        DemoPerson.RELATOR.rut().toString()),
                world.otec,
                "2020-04-20T10:05:00-04:00",
                "certificate-issue");
        world.narrator.did(
                "Certificado emitido el día 11, dentro de los 40 días corridos", "Preguntas frecuentes, Q128");
        if (issued.status() / 100 == 2) {
            byte[] pdf = world.api.bytes(CERTIFICATES, "/v1/certificates/" + certificate + "/pdf", world.otec);
            world.narrator.did("PDF de " + pdf.length / 1024 + " KB con código QR", "");
        }
    }

    private boolean percentages(String section) {
        Answer answer = world.api.get(CERTIFICATES, section + "/percentages", world.otec);
        return answer.body().path("participants").size() == DemoPerson.PARTICIPANTS.size()
                && answer.body().path("withoutName").asInt() == 0;
    }

    /** After the liquidation the detail is no longer shown (CERT-031). */
    private boolean told() {
        Answer answer = world.api.get(CERTIFICATES, "/v1/certificates?section=" + world.section(), world.otec);
        return !answer.body().path("items").isEmpty();
    }
}
