package cl.bitacora.portal.pages;

import java.util.List;

/** The tab Historia. Addresses are empty where there is no such page. */
public record HistoryView(
        List<Kind> kinds, List<StoryLine> lines, boolean laterPage, String first, String next, String csv) {

    /** A filter. */
    public record Kind(String label, long count, String href, boolean current) {}
}
