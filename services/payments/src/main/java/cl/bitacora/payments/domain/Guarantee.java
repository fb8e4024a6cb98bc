package cl.bitacora.payments.domain;

import cl.bitacora.contracts.payments.GuaranteeKind;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Rut;
import java.time.LocalDate;
import java.util.List;

/**
 * The instrument that covers an advance (BONO-173).
 *
 * @param number number of the instrument
 * @param taker who took it: must be the executor
 * @param performanceGuaranteeTo last day of the performance guarantee (fiel cumplimiento) of the executor
 * @param courseCodes SENCE codes of the courses that it covers
 * @param wording the glosa written on it
 * @param wordingOnBack for a vale a la vista: the glosa is on its back
 * @param irrevocable and payable on sight at SENCE's sole request
 */
public record Guarantee(
        GuaranteeKind kind,
        String number,
        Rut taker,
        Clp amount,
        LocalDate validFrom,
        LocalDate validTo,
        LocalDate performanceGuaranteeTo,
        List<String> courseCodes,
        String wording,
        boolean wordingOnBack,
        boolean irrevocable) {
    public Guarantee {
        courseCodes = List.copyOf(courseCodes);
    }
}
