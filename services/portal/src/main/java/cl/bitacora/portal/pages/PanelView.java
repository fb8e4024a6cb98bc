package cl.bitacora.portal.pages;

import static cl.bitacora.portal.words.Tongue.say;

import java.util.List;

/**
 * The sums of what the reader may see.
 *
 * @param query the filters as they stand in the address, beginning with {@code ?}, or empty
 */
public record PanelView(
        String title,
        List<CoursesView.Option> regions,
        List<CoursesView.Option> programmes,
        List<CoursesView.Option> spans,
        boolean filtered,
        String query,
        List<Figure> figures,
        List<Chart> charts) {

    /** A figure on top; its label is a text of ours. */
    public record Figure(String value, String label, String href, boolean risk) {
        public Figure {
            label = say(label);
        }
    }

    /**
     * A chart and its table in one: every row has its bar. Question and heads are texts of ours.
     *
     * @param id last part of the address of its file
     * @param question what it answers
     */
    public record Chart(String id, String question, String note, List<String> heads, List<Bar> bars) {
        public Chart {
            question = say(question);
            heads = heads.stream().map(head -> say(head)).toList();
        }

        /** Heads of the columns after the first, which are figures. */
        public List<String> figures() {
            return heads.subList(1, heads.size());
        }
    }

    /**
     * A row.
     *
     * @param href where the courses behind it are listed, or empty
     * @param share length of the bar, 0 to 100
     * @param risk whether the bar is one to worry about
     */
    public record Bar(String label, String href, List<String> values, long share, boolean risk) {}
}
