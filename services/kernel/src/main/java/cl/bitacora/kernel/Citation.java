package cl.bitacora.kernel;

/**
 * Where a rule stands: norm and numeral. Every citation used in code resolves in {@code contracts/regulation/norms}
 * (a test holds that).
 *
 * @param norm key of the norm, e.g. {@code RES-4853-2015}
 * @param numeral as the norm writes it, e.g. {@code Resuelvo 2, 15)} or {@code 7.5.1.1}
 */
public record Citation(String norm, String numeral) {
    @Override
    public String toString() {
        return norm + ", " + numeral;
    }
}
