package cl.bitacora.tender.domain.offer;

import cl.bitacora.kernel.Finding;
import cl.bitacora.tender.domain.Compliance;

/**
 * A line of an admissibility table.
 *
 * @param number as the norm prints it
 */
public record Item(int number, Finding<Compliance> finding) {
    public Compliance result() {
        return finding.value();
    }
}
