package cl.bitacora.tender.domain.grading;

import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Finding;
import cl.bitacora.tender.domain.BidderId;
import java.time.Instant;
import java.util.Optional;

/**
 * An offer for one course of the tender, with everything that grades it.
 *
 * @param id of the offer, unique in the tender
 * @param course code of the course or requirement
 * @param hourlyValue VHAC
 * @param total VTC
 * @param sentAt as the Acta de Recepción has it
 * @param history of the bidder in the region of the course
 * @param rejection what made it inadmissible, if anything did
 */
public record CourseOffer(
        String id,
        BidderId bidder,
        String course,
        Clp hourlyValue,
        Clp total,
        Instant sentAt,
        RegionalRecord history,
        TechnicalSheet technical,
        Optional<Finding<?>> rejection) {
    public CourseOffer {
        if (hourlyValue.pesos() <= 0 || total.pesos() <= 0) {
            throw new IllegalArgumentException("an offer has a value");
        }
    }
}
