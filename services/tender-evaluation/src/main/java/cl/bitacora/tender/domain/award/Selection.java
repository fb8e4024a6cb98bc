package cl.bitacora.tender.domain.award;

import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Rule;
import cl.bitacora.regulation.TenderParameters;
import cl.bitacora.tender.domain.grading.EvaluatedOffer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/** From rankings to the award proposed. */
public final class Selection {
    private Selection() {}

    /**
     * The award of a tender.
     *
     * @param available amount of Anexo N° 1
     * @param soleSupplierRequests courses for which SENCE asked to raise the limit of the only OTEC
     */
    @Rule({"TEN-139", "TEN-144", "TEN-145", "TEN-002"})
    public static Award of(
            SortedMap<String, List<EvaluatedOffer>> rankings,
            Clp available,
            Set<String> soleSupplierRequests,
            TenderParameters parameters) {
        Award award = over(available, rankings, available, soleSupplierRequests, parameters);
        if (parameters.readings().shareOnAuthorised()) {
            return award;
        }
        // The limit depends on the award and the award on the limit: repeat until both agree, or until an amount
        // returns.
        Set<Clp> tried = new HashSet<>(Set.of(available));
        while (tried.add(award.total())) {
            award = over(award.total(), rankings, available, soleSupplierRequests, parameters);
        }
        return award;
    }

    private static Award over(
            Clp base,
            SortedMap<String, List<EvaluatedOffer>> rankings,
            Clp available,
            Set<String> requests,
            TenderParameters parameters) {
        return new Awarding(rankings, available, ShareLimit.over(base, parameters), requests, parameters).run();
    }
}
