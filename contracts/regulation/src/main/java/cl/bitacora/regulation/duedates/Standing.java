package cl.bitacora.regulation.duedates;

import cl.bitacora.regulation.Term.End;
import java.time.Instant;
import java.util.Optional;

/** How a deadline stands. */
public enum Standing {
    /** Not done and still in time. */
    PENDIENTE,
    /** Not done and out of time. */
    VENCIDO,
    /** Done in time. */
    CUMPLIDO,
    /** Done out of time. */
    FUERA_DE_PLAZO,
    /** Of a day before which nothing may happen: it has not come. */
    EN_ESPERA,
    /** Of such a day: it has come. */
    HABILITADO,
    /** Of such a day: done before it. */
    ANTICIPADO;

    static Standing of(DueDate due, Optional<Moment> done, Instant asOf) {
        boolean waiting = due.deadline().term().end() == End.EARLIEST;
        if (done.isPresent()) {
            return due.inTime(done.get()) ? CUMPLIDO : waiting ? ANTICIPADO : FUERA_DE_PLAZO;
        }
        boolean turned = !asOf.isBefore(due.turnsAt());
        return waiting ? turned ? HABILITADO : EN_ESPERA : turned ? VENCIDO : PENDIENTE;
    }
}
