package cl.bitacora.tender.domain.offer;

import cl.bitacora.kernel.Modality;
import cl.bitacora.tender.domain.call.CourseDesign.Annex;
import cl.bitacora.tender.domain.grading.TechnicalSheet.Origin;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is looked at in a course offer. Judgements (is it pertinent, is it enough) are the evaluator's and come as such.
 *
 * @param plan the course as SENCE's plan has it
 * @param offered the course as the offer has it
 * @param proposal the propuesta formativa is there
 * @param annexes forms used
 * @param annexComplete each of them fully filled in
 * @param special documents the course needs beyond the offer
 * @param equipment of face-to-face modules
 * @param materials of face-to-face modules
 * @param premises of face-to-face modules
 * @param entryRequirementsNeeded every entry requirement is needed for the trade or the instrument
 * @param municipalTerritory communes of a municipal bidder; empty for any other
 * @param identicalTo other OTEC's offers for this course with the same technical text
 * @param contactDuringEvaluation the bidder contacted the committee about it
 */
public record CourseFacts(
        Characteristics plan,
        Characteristics offered,
        Origin origin,
        boolean proposal,
        Set<Annex> annexes,
        boolean annexComplete,
        List<OfferedModule> modules,
        Special special,
        EconomicOffer economic,
        Population population,
        Supplies equipment,
        Supplies materials,
        Premises premises,
        boolean entryRequirementsNeeded,
        Optional<Set<String>> municipalTerritory,
        Set<String> identicalTo,
        boolean contactDuringEvaluation) {

    /** What offer and plan must share. */
    public record Characteristics(
            String name,
            int places,
            int hours,
            Modality modality,
            Set<String> subsidies,
            String commune,
            String region,
            Set<String> expectedLearning) {}

    /** Whom the course is for. */
    public enum Population {
        GENERAL,
        GENDARMERIA,
        SENAME,
        DISCAPACIDAD
    }

    /**
     * A module of the offer.
     *
     * @param online e-learning, else face to face
     * @param transversal preset by SENCE: nothing to develop
     * @param methodology its methodology is in the offer
     * @param lms what the platform shows of an online module, if anything
     */
    public record OfferedModule(
            String name, boolean online, boolean transversal, boolean methodology, int hours, Optional<Lms> lms) {}

    /**
     * An online module on the platform.
     *
     * @param sameContents competence and expected learning are those of the annex
     * @param evidenceMatches the evidence of Anexo N° 3 is what the reviewer sees
     * @param varied diverse resources, not a mere repository of readings
     */
    public record Lms(
            String name,
            int hours,
            boolean sameContents,
            boolean evidenceMatches,
            int synchronousHours,
            int asynchronousHours,
            boolean varied) {}

    /**
     * Special papers.
     *
     * @param required an authority or a vendor must accredit it
     * @param presented a current copy is there
     * @param letter of Gendarmería or SENAME
     */
    public record Special(boolean required, boolean presented, boolean letter) {}

    /**
     * Equipment, or materials.
     *
     * @param placesCovered places that the offered quantity serves
     * @param catalogueEqual equal or better than SENCE's plan, where there is one
     * @param safety safety gear where due (only for equipment)
     */
    public record Supplies(
            boolean reachLearning,
            boolean pertinent,
            boolean sufficient,
            boolean quality,
            int placesCovered,
            boolean catalogueEqual,
            boolean safety) {}

    /**
     * The place of the face-to-face modules.
     *
     * @param owned a title of property; else the lease, usufruct or assignment of {@code tenureUntil}
     * @param unmet conditions of the table that it lacks, as the evaluator names them
     */
    public record Premises(
            boolean documented,
            boolean owned,
            Optional<LocalDate> tenureUntil,
            LocalDate courseEndsOn,
            int capacity,
            String commune,
            List<String> unmet) {}
}
