package cl.bitacora.fines.domain.lce;

import cl.bitacora.kernel.Citation;
import cl.bitacora.regulation.FineParameters;
import cl.bitacora.regulation.UtmRange;

/** The three groups of conducts of the table, from the gravest to the lightest. */
public enum Tramo {
    /** False or misleading information. */
    UNO,
    /** The book not used; relator not authorised. */
    DOS,
    /** Everything else. */
    TRES;

    UtmRange range(FineParameters parameters) {
        return switch (this) {
            case UNO -> parameters.tramoUno();
            case DOS -> parameters.tramoDos();
            case TRES -> parameters.tramoTres();
        };
    }

    Citation ground(FineParameters parameters) {
        return switch (this) {
            case UNO -> parameters.grounds().tramoUno();
            case DOS -> parameters.grounds().tramoDos();
            case TRES -> parameters.grounds().tramoTres();
        };
    }
}
