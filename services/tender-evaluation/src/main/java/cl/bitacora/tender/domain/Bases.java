package cl.bitacora.tender.domain;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Norms;

/** Citations of the bases of Becas Laborales 2022. A test resolves every one that the code writes. */
public final class Bases {
    private Bases() {}

    /** Administrative bases. */
    public static Citation ba(String numeral) {
        return new Citation(Norms.BECAS, "BA " + numeral);
    }

    /** Technical bases. */
    public static Citation bt(String numeral) {
        return new Citation(Norms.BECAS, "BT " + numeral);
    }
}
