package cl.bitacora.portal.pages;

import java.util.List;

/**
 * The calculator of deadlines.
 *
 * @param asOf day on which it looks, as {@code 2020-03-30}
 * @param troubles why it could not answer
 * @param asked whether there is a question at all
 */
public record DeadlinesView(
        List<DateField> dates,
        String asOf,
        List<FormView.Trouble> troubles,
        boolean asked,
        List<Row> rows,
        String count) {

    /** Something that happens, and when it did. */
    public record DateField(String name, String label, String value) {}

    /** A deadline that runs. */
    public record Row(
            String day,
            String name,
            String binds,
            Tag state,
            String why,
            String numeral,
            String from,
            boolean assumed) {}
}
