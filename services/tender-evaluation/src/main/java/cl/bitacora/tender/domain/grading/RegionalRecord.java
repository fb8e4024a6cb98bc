package cl.bitacora.tender.domain.grading;

/**
 * What SENCE's records say of a bidder in the region of an offer.
 *
 * @param courses courses of the bidder that count as experience (TEN-100)
 * @param regionCourses those of everybody in the region
 * @param deserters unjustified deserters (TEN-102)
 * @param participants enrolled people, without those that the norm leaves out
 * @param fines that count (TEN-106, TEN-107)
 * @param finishedCourses courses finished or liquidated, franquicia included: what fines are divided by
 */
public record RegionalRecord(
        int courses, int regionCourses, int deserters, int participants, Fines fines, int finishedCourses) {
    public RegionalRecord {
        if (courses < 0 || regionCourses < 0 || deserters < 0 || participants < 0 || finishedCourses < 0) {
            throw new IllegalArgumentException("courses and people are counted");
        }
        if (courses > regionCourses) {
            throw new IllegalArgumentException("more courses than the region");
        }
        if (deserters > participants) {
            throw new IllegalArgumentException("more deserters than participants");
        }
    }

    /** Ran nothing in the region that counts as experience. */
    public boolean newcomer() {
        return courses == 0;
    }
}
