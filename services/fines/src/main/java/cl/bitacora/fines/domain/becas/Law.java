package cl.bitacora.fines.domain.becas;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Norms;

/** Numerals of the bases. */
final class Law {
    private Law() {}

    static Citation becas(String numeral) {
        return new Citation(Norms.BECAS, numeral);
    }
}
