package cl.bitacora.tender.domain.grading;

import cl.bitacora.kernel.Ratio;
import cl.bitacora.tender.domain.Decimals;
import cl.bitacora.tender.domain.Grade;

/**
 * A weighted sum of grades, and how it reads.
 *
 * @param total exact
 * @param formula e.g. {@code 0.2×7.0 + 0.8×5.0}
 */
record Mix(Ratio total, String formula) {
    static Mix of() {
        return new Mix(Ratio.ZERO, "");
    }

    Mix add(Ratio weight, Grade grade) {
        String term = Decimals.text(weight) + "×" + grade;
        return new Mix(total.plus(weight.times(grade.exact())), formula.isEmpty() ? term : formula + " + " + term);
    }
}
