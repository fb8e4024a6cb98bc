package cl.bitacora.portal.pages;

import java.util.List;

/**
 * The list of courses.
 *
 * @param participant name and RUT of the person that the list is narrowed to, or empty
 * @param fromPanel what is narrowed by a figure of the panel
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
        FromPanel fromPanel,
        boolean filtered,
        String count,
        List<CourseLine> lines,
        boolean laterPage,
        String first,
        String next,
        String csv,
        String notFound) {

    /**
     * What a figure of the panel counts.
     *
     * @param words what it is, in words; none if the way here was not from the panel
     * @param parts of the address, which the form keeps
     * @param without the same list without it
     */
    public record FromPanel(List<String> words, List<Part> parts, String without) {
        /** A part of the address. */
        public record Part(String name, String value) {}
    }

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
