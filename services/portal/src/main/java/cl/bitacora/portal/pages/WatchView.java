package cl.bitacora.portal.pages;

import java.util.List;

/**
 * The first page of an OTIC: it decides nothing here, it watches what others have to do in the courses that it stands
 * between.
 *
 * @param whose RUT of the OTIC; empty if the account does not say which one it is of
 * @param open how many tasks of others there are, also those that are not listed
 * @param dates what is due and which phases come, the earliest first; tasks without a date at the end
 * @param hands whose turn it is, and how often
 */
public record WatchView(
        String whose,
        long courses,
        long open,
        long overdue,
        List<DateLine> dates,
        List<HomeView.Others> hands,
        List<StoryLine> news) {

    /** Something that is due, or a phase that begins or ends; numeral and rule are empty where no rule sets it. */
    public record DateLine(
            String label,
            String href,
            String note,
            String course,
            String section,
            String executor,
            String owner,
            Tag light,
            String day,
            String left,
            String numeral,
            String rule) {}
}
