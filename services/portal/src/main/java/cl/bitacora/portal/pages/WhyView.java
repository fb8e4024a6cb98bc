package cl.bitacora.portal.pages;

import cl.bitacora.portal.words.Telling.Told;
import java.util.ArrayList;
import java.util.List;

/** ¿Por qué?: the tree of a finding as numbered lines, and the marks below it. */
public record WhyView(
        String subject,
        String person,
        String about,
        String conclusion,
        boolean foreign,
        List<Step> steps,
        List<MarkLine> marks,
        boolean showsMarks,
        String back,
        String backLabel,
        String event,
        String when) {

    /**
     * A line of the tree.
     *
     * @param number e.g. {@code 1.2.1}
     * @param level from 1
     * @param foreign whether the sentence is Spanish on an English page
     */
    public record Step(
            String number, int level, String sentence, boolean foreign, String numeral, String norm, String rule) {}

    /** A mark as it was made. */
    public record MarkLine(String time, String method, String installation, Tag counts) {}

    /** Numbers the tree as the norms number themselves. */
    static List<Step> steps(Told told) {
        List<Step> steps = new ArrayList<>();
        number(told, "1", 1, steps);
        return steps;
    }

    private static void number(Told told, String number, int level, List<Step> steps) {
        steps.add(new Step(
                number, Math.min(level, 6), told.sentence(), told.foreign(), told.numeral(), told.norm(), told.rule()));
        for (int i = 0; i < told.basis().size(); i++) {
            number(told.basis().get(i), number + "." + (i + 1), level + 1, steps);
        }
    }
}
