package cl.bitacora.portal.pages;

import java.util.List;

/** Class PCs across courses. */
public record InstallationsView(String count, List<PcRow> rows) {
    /** One of them; figures that it never told are a dash. */
    public record PcRow(
            String name,
            String installation,
            String otec,
            String region,
            String contact,
            String ago,
            String pending,
            String drift,
            String software,
            String courses,
            Tag state) {}
}
