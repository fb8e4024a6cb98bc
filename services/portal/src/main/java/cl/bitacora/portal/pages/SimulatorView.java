package cl.bitacora.portal.pages;

import java.util.List;

/**
 * A calculator: its form, and what the service answered.
 *
 * @param example what the worked example is, where the form shows it; empty where somebody asked something else
 * @param others the other calculators
 */
public record SimulatorView(
        String title,
        String about,
        String address,
        String example,
        FormView form,
        Answer answer,
        List<Frame.Link> others) {

    /**
     * What came back; all of it empty where nothing did.
     *
     * @param warnings what whoever uses the answer must know
     */
    public record Answer(
            String conclusion, List<String> warnings, List<Fact> figures, List<Table> tables, List<Tree> trees) {
        static final Answer NONE = new Answer("", List.of(), List.of(), List.of(), List.of());

        /** Whether there is one. */
        public boolean given() {
            return !conclusion.isEmpty();
        }
    }

    /** A table; its first column names the row, figures stand at the right. */
    public record Table(String caption, List<Head> heads, List<List<Cell>> rows) {}

    /** Head of a column. */
    public record Head(String label, String css) {}

    /** A cell; the first of a row is its head. {@code foreign}: it is Spanish on an English page. */
    public record Cell(String text, String css, boolean foreign) {}

    /** An explanation as numbered lines. */
    public record Tree(String title, List<WhyView.Step> steps) {}
}
