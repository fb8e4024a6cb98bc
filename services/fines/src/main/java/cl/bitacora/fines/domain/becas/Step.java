package cl.bitacora.fines.domain.becas;

import cl.bitacora.kernel.Finding;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A step of a procedure with its last day.
 *
 * @param due last legal day, inside
 * @param doneOn when it was done
 * @param binding false for an internal target: passing it has no effect
 */
public record Step(Kind kind, Finding<LocalDate> due, Optional<LocalDate> doneOn, boolean binding) {

    /** Which step. */
    public enum Kind {
        SUBSANACION,
        COPIA_DEL_ACTA,
        VERIFICACION,
        INFORME_DE_SUBSANACION,
        CARGOS,
        META_DE_DESCARGOS,
        DESCARGOS,
        NOTIFICACION_DE_LA_SANCION,
        INFORME_A_SENCE,
        PAGO
    }

    /** Where a step stands. */
    public enum Status {
        A_TIEMPO,
        FUERA_DE_PLAZO,
        PENDIENTE,
        VENCIDO
    }

    /** Where it stands on a legal day. */
    public Status on(LocalDate today) {
        if (doneOn.isPresent()) {
            return doneOn.get().isAfter(due.value()) ? Status.FUERA_DE_PLAZO : Status.A_TIEMPO;
        }
        return today.isAfter(due.value()) ? Status.VENCIDO : Status.PENDIENTE;
    }
}
