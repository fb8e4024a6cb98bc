package cl.bitacora.portal.pages;

import static cl.bitacora.portal.words.Tongue.say;

import java.util.ArrayList;
import java.util.List;

/** How far a certificate has come on the way that the norm describes (CERT-006, CERT-007). */
final class CertificateSteps {
    private static final List<String> STEPS = List.of(
            "Revisar los porcentajes de asistencia",
            "Preparar el certificado",
            "Verificar los participantes y sus datos",
            "Escribir el número de la factura o de la orden",
            "Revisar el resumen y aceptar emitirlo",
            "Recibir el folio y el PDF",
            "Presentarlo a la OTIC o a la empresa");

    private CertificateSteps() {}

    /** A step of the way. */
    public record Step(String text, String state, boolean done, boolean now) {}

    /** The whole way; {@code state} is empty while there is no certificate. */
    static List<Step> of(String state) {
        int done = switch (state) {
            case "" -> 0;
            case "PENDIENTE_DE_EMITIR" -> 2;
            case "APROBADO_PARA_REEMISION" -> 3;
            default -> 6;
        };
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < STEPS.size(); i++) {
            boolean now = i == done;
            steps.add(new Step(say(STEPS.get(i)), say(i < done ? "Hecho" : now ? "Ahora" : "Después"), i < done, now));
        }
        return steps;
    }
}
