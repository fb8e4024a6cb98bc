package cl.bitacora.portal.pages;

import java.util.List;

/**
 * The first page.
 *
 * @param watching whether the reader has no tasks of their own and sees what is overdue of others
 * @param total how many tasks there are, also those that are not listed
 */
public record HomeView(
        boolean watching,
        long total,
        long overdue,
        List<TaskLine> tasks,
        List<Others> others,
        List<StoryLine> news,
        long courses) {

    /** What waits for somebody else. */
    public record Others(String owner, String count, String overdue) {}
}
