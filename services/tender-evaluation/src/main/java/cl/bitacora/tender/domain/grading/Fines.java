package cl.bitacora.tender.domain.grading;

/**
 * Fines that count, by gravity (leves, menos graves, graves o gravísimas).
 *
 * @param serious serious and very serious together
 */
public record Fines(int minor, int lessSerious, int serious) {
    public static final Fines NONE = new Fines(0, 0, 0);

    public Fines {
        if (minor < 0 || lessSerious < 0 || serious < 0) {
            throw new IllegalArgumentException("fines are counted");
        }
    }
}
