package cl.bitacora.kernel;

/** Keys of the norms that the platform computes, and short constructors of their citations. */
public final class Norms {
    /** SENCE Res. Ex. 4853 of 20 Nov 2015: Libro de Clases Electrónico. */
    public static final String LCE = "RES-4853-2015";
    /** SENCE Res. Ex. 0334 of 16 Jan 2020: Bono de Capacitación Mipe 2020. */
    public static final String BONO = "RES-0334-2020";
    /** SENCE, questions and answers of the certificates system. */
    public static final String CERT = "FAQ-CERTIFICADOS";
    /** SENCE circular on evidence of streaming classes, 2020. */
    public static final String STREAM = "CIRCULAR-STREAMING-2020";
    /** SENCE Res. Ex. 3284 of 2022: bases of Becas Laborales. */
    public static final String BECAS = "RES-3284-2022";
    /** SENCE guide of certificates and sworn statements (GCA). */
    public static final String GCA = "GUIA-GCA-1.3";
    /** Not a norm: a reading or habit of the platform itself, named in {@code contracts/regulation/decisions}. */
    public static final String PLATFORM = "BITACORA";

    private Norms() {}

    public static Citation lce(String numeral) {
        return new Citation(LCE, numeral);
    }

    public static Citation bono(String numeral) {
        return new Citation(BONO, numeral);
    }

    public static Citation cert(String numeral) {
        return new Citation(CERT, numeral);
    }

    /** Bases of Becas Laborales: {@code BA} or {@code BT} and the numeral. */
    public static Citation becas(String numeral) {
        return new Citation(BECAS, numeral);
    }

    public static Citation platform(String decision) {
        return new Citation(PLATFORM, decision);
    }
}
