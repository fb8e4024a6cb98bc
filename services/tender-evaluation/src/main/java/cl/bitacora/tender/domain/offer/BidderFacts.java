package cl.bitacora.tender.domain.offer;

import cl.bitacora.tender.domain.call.CallRules.Delivery;
import cl.bitacora.tender.domain.offer.Papers.Paper;
import cl.bitacora.tender.domain.offer.Papers.Totals;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is looked at in a bidder, by RUT.
 *
 * @param offeredOn day of its offer
 * @param registry as SENCE has it
 * @param quality NCh 2728:2015, as SENCE has it
 * @param noLink Anexo N° 5
 * @param summary Anexo N° 6
 * @param summaryTotals what Anexo N° 6 says
 * @param annexTotals what Anexos N° 2, 3 and 4 add up to
 * @param certificate of validity of the legal entity
 * @param certificateOfBidder it is this bidder's
 * @param certificateInForce it says that the entity is in force
 * @param certificateAuthority the competent authority issued it
 */
public record BidderFacts(
        LocalDate offeredOn,
        Validity registry,
        Validity quality,
        Paper noLink,
        Paper summary,
        Totals summaryTotals,
        Totals annexTotals,
        Paper certificate,
        boolean certificateOfBidder,
        boolean certificateInForce,
        boolean certificateAuthority,
        Delivery delivery) {

    /** Days of validity, both inclusive; an open end still holds. */
    public record Validity(LocalDate from, Optional<LocalDate> to) {
        /** Whether it holds on a day. */
        public boolean on(LocalDate day) {
            return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
        }
    }

    /**
     * The call that it answers.
     *
     * @param emergency a state of catastrophe or health emergency is in force
     */
    public record Call(LocalDate closesOn, LocalDate opensOn, Delivery delivery, boolean emergency) {}
}
