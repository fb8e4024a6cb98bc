package cl.bitacora.portal.pages;

import static cl.bitacora.portal.words.Tongue.say;

import cl.bitacora.http.Access;
import cl.bitacora.http.Caller;
import cl.bitacora.portal.commands.Deed;
import cl.bitacora.portal.domain.SectionState;
import cl.bitacora.portal.views.SectionRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What the reader may do with something, as a button. Whether it can be done is the service's answer, not ours. */
public record Offer(String label, String href) {

    /** About the section itself. */
    static List<Offer> section(Caller caller, SectionRow row) {
        return of(
                caller,
                row,
                "",
                switch (row.state()) {
                    case CREADA -> List.of(Deed.HABILITAR);
                    case HABILITADA ->
                        List.of(Deed.MATRICULAR, Deed.RETIRAR, Deed.AUTORIZAR_MINIMO, Deed.PRORROGAR_INICIO);
                    case ACORDADA -> List.of(Deed.MATRICULAR, Deed.RETIRAR, Deed.PRORROGAR_INICIO);
                    case EN_EJECUCION ->
                        List.of(Deed.MATRICULAR, Deed.EVALUAR, Deed.PROPONER_EXPULSION, Deed.DECIDIR_EXPULSION);
                    case INICIO_FALLIDO -> List.of(Deed.RETIRAR, Deed.AUTORIZAR_MINIMO, Deed.PRORROGAR_INICIO);
                    case TERMINADA, CIERRE_OBSERVADO -> List.of(Deed.EVALUAR, Deed.DECIDIR_EXPULSION);
                    case CIERRE_ENVIADO, CERRADA -> List.of();
                });
    }

    /** About the acuerdo operativo in that state. */
    static List<Offer> acuerdo(Caller caller, SectionRow row, String state) {
        return of(
                caller,
                row,
                "",
                switch (state) {
                    case "BORRADOR", "DEVUELTO" -> List.of(Deed.ENVIAR_ACUERDO, Deed.EDITAR_ACUERDO);
                    case "RESPALDO_PEDIDO" -> List.of(Deed.ENTREGAR_RESPALDO);
                    case "ENVIADO" ->
                        List.of(Deed.VISAR_ACUERDO, Deed.PEDIR_CAMBIOS, Deed.PEDIR_RESPALDO, Deed.RECHAZAR_ACUERDO);
                    case "VISADO" -> List.of(Deed.FIRMAR_ACUERDO);
                    default -> List.of();
                });
    }

    /** A section whose last acuerdo, if there is one, no longer counts. */
    static List<Offer> newAcuerdo(Caller caller, SectionRow row, String last) {
        boolean wanted = row.state() == SectionState.HABILITADA || row.state() == SectionState.INICIO_FALLIDO;
        boolean free = last.isEmpty() || last.equals("RECHAZADO") || last.equals("FIRMADO");
        return of(caller, row, "", wanted && free ? List.of(Deed.CREAR_ACUERDO) : List.of());
    }

    /** What can still be asked to be paid; {@code asked} are the kinds that were. */
    static List<Offer> payments(Caller caller, SectionRow row, Set<String> asked) {
        List<Deed> deeds = new ArrayList<>();
        boolean runs = row.state() == SectionState.ACORDADA || row.state() == SectionState.EN_EJECUCION;
        if (runs && !asked.contains("ESTADO_DE_AVANCE")) {
            deeds.add(Deed.PEDIR_AVANCE);
        }
        if (row.state() == SectionState.CERRADA && !asked.contains("LIQUIDACION")) {
            deeds.add(Deed.PEDIR_LIQUIDACION);
        }
        return of(caller, row, "", deeds);
    }

    /** About the closing of the lecture phase. */
    static List<Offer> closing(Caller caller, SectionRow row) {
        return of(
                caller,
                row,
                "",
                switch (row.state()) {
                    case TERMINADA, CIERRE_OBSERVADO -> List.of(Deed.ENVIAR_CIERRE);
                    case CIERRE_ENVIADO -> List.of(Deed.VISAR_CIERRE, Deed.OBSERVAR_CIERRE);
                    case CREADA, HABILITADA, ACORDADA, EN_EJECUCION, INICIO_FALLIDO, CERRADA -> List.of();
                });
    }

    /** A course without certificate yet. */
    static List<Offer> certificates(Caller caller, SectionRow row, boolean none) {
        return of(
                caller,
                row,
                "",
                none && Objects.nonNull(row.endedOn()) ? List.of(Deed.PREPARAR_CERTIFICADO) : List.of());
    }

    /** About one certificate. */
    static List<Offer> certificate(Caller caller, SectionRow row, String certificate, String state) {
        return of(
                caller,
                row,
                certificate,
                switch (state) {
                    case "PENDIENTE_DE_EMITIR" -> List.of(Deed.EMITIR_CERTIFICADO);
                    case "EMITIDO" -> List.of(Deed.PEDIR_ANULACION);
                    case "APROBADO_PARA_REEMISION" -> List.of(Deed.REEMITIR_CERTIFICADO);
                    case "PENDIENTE_DE_VALIDACION" -> List.of(Deed.APROBAR_ANULACION, Deed.RECHAZAR_ANULACION);
                    default -> List.of();
                });
    }

    /** About a late entry that waits for an answer; {@code entry} is the person and the day. */
    static List<Offer> delay(Caller caller, SectionRow row, String entry) {
        return of(caller, row, entry, List.of(Deed.DECIDIR_ATRASO));
    }

    /** About one payment file; {@code file} is {@code advance} or {@code liquidation}. */
    static List<Offer> payment(Caller caller, SectionRow row, String file, String state) {
        return of(
                caller,
                row,
                file,
                switch (state) {
                    case "EN_VALIDACION" -> List.of(Deed.VALIDAR_PAGO, Deed.OBSERVAR_PAGO);
                    case "OBSERVADO" -> List.of(file.equals("advance") ? Deed.PEDIR_AVANCE : Deed.PEDIR_LIQUIDACION);
                    case "VALIDADO", "RECHAZADO" -> List.of(Deed.FACTURAR);
                    case "FACTURADO" -> List.of(Deed.CONFIRMAR_FACTURA, Deed.RECHAZAR_FACTURA);
                    case "POR_PAGAR" -> List.of(Deed.PAGAR);
                    default -> List.of();
                });
    }

    private static List<Offer> of(Caller caller, SectionRow row, String subject, List<Deed> deeds) {
        return deeds.stream()
                .filter(deed -> Access.judge(caller, deed.permission(), row.scope()) == Access.Verdict.ALLOWED)
                .map(deed ->
                        new Offer(say(deed.label()), href(row.section(), deed, deed.aboutSomething() ? subject : "")))
                .toList();
    }

    static String href(String section, Deed deed, String subject) {
        return "/cursos/" + section + "/hacer/" + deed.address() + (subject.isEmpty() ? "" : "?de=" + subject);
    }
}
