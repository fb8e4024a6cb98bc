package cl.bitacora.portal.pages;

import java.util.List;

/** The tab Resumen. */
public record SummaryView(
        List<Fact> facts,
        List<TaskLine> tasks,
        List<PersonLine> people,
        List<PcLine> installations,
        List<Offer> offers) {

    /** Somebody of the course; addresses are empty where there is nothing to explain. */
    public record PersonLine(
            String name, String rut, Tag state, String hours, String percent, String evaluation, String why) {}

    /** A class PC. */
    public record PcLine(String name, String installation, String downloaded, String lastContact, Tag state) {}
}
