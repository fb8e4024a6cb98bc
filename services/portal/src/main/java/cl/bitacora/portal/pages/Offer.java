package cl.bitacora.portal.pages;

import cl.bitacora.http.Access;
import cl.bitacora.http.Caller;
import cl.bitacora.portal.commands.Deed;
import cl.bitacora.portal.domain.SectionState;
import cl.bitacora.portal.views.SectionRow;
import java.util.List;
import java.util.Objects;

/** What the reader may do with something, as a button. Whether it can be done is the service's answer, not ours. */
public record Offer(String label, String href) {

    /** About the section itself. */
    static List<Offer> section(Caller caller, SectionRow row) {
        return of(caller, row, "", row.state() == SectionState.CREADA ? List.of(Deed.HABILITAR) : List.of());
    }

    /** About the acuerdo operativo in that state. */
    static List<Offer> acuerdo(Caller caller, SectionRow row, String state) {
        return of(
                caller,
                row,
                "",
                switch (state) {
                    case "BORRADOR", "DEVUELTO" -> List.of(Deed.ENVIAR_ACUERDO);
                    case "ENVIADO" ->
                        List.of(Deed.VISAR_ACUERDO, Deed.PEDIR_CAMBIOS, Deed.PEDIR_RESPALDO, Deed.RECHAZAR_ACUERDO);
                    case "VISADO" -> List.of(Deed.FIRMAR_ACUERDO);
                    default -> List.of();
                });
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
                    case "PENDIENTE_DE_VALIDACION" -> List.of(Deed.APROBAR_ANULACION, Deed.RECHAZAR_ANULACION);
                    default -> List.of();
                });
    }

    /** About one payment file; {@code file} is {@code advance} or {@code liquidation}. */
    static List<Offer> payment(Caller caller, SectionRow row, String file, String state) {
        return of(
                caller,
                row,
                file,
                switch (state) {
                    case "EN_VALIDACION" -> List.of(Deed.VALIDAR_PAGO, Deed.OBSERVAR_PAGO);
                    case "POR_PAGAR" -> List.of(Deed.PAGAR);
                    default -> List.of();
                });
    }

    private static List<Offer> of(Caller caller, SectionRow row, String subject, List<Deed> deeds) {
        return deeds.stream()
                .filter(deed -> Access.judge(caller, deed.permission(), row.scope()) == Access.Verdict.ALLOWED)
                .map(deed -> new Offer(deed.label(), href(row.section(), deed, subject)))
                .toList();
    }

    static String href(String section, Deed deed, String subject) {
        return "/cursos/" + section + "/hacer/" + deed.address() + (subject.isEmpty() ? "" : "?de=" + subject);
    }
}
