package cl.bitacora.portal.pages;

import java.util.List;

/**
 * The list of courses.
 *
 * @param participant name and RUT of the person that the list is narrowed to, or empty
 * @param next address of the next page, or empty
 * @param csv address of the same rows as a file
 */
public record CoursesView(
        String text,
        String executor,
        List<Option> regions,
        List<Option> states,
        String participantId,
        String participant,
        String withoutParticipant,
        boolean filtered,
        String count,
        List<CourseLine> lines,
        boolean laterPage,
        String first,
        String next,
        String csv,
        String notFound) {

    /** An option of a list to choose from. */
    public record Option(String value, String label, boolean chosen) {}

    /** A course in a row. */
    public record CourseLine(
            String href,
            String name,
            String section,
            String senceCode,
            String executor,
            String executorRut,
            String region,
            String programme,
            Tag state,
            String starts,
            String ends,
            String people,
            String held,
            String flags) {}
}
