package cl.bitacora.portal.pages;

import java.util.List;

/** The tab Asistencia: participants down, blocks across. */
public record GridView(
        List<Column> columns,
        List<Line> lines,
        List<FlagLine> flags,
        List<Waiting> waiting,
        String held,
        String total,
        String csv) {

    /** A block. */
    public record Column(String day, String letter, String hours, String starts, Tag state) {}

    /** A participant. */
    public record Line(String name, String rut, List<Cell> cells, String hours, String percent, int share) {}

    /**
     * What one block is worth for one person.
     *
     * @param share of the block in whole percent, cut, for the bar
     * @param flags e.g. {@code 1 alerta}, or empty
     * @param detail what hover and focus tell
     * @param why address of the explanation, or empty
     */
    public record Cell(int share, String text, String flags, String detail, String why, boolean corrected) {}

    /** A late entry that waits for an answer, and what the reader may answer. */
    public record Waiting(String text, List<Offer> offers) {}

    /** A flag in words. */
    public record FlagLine(String day, String person, String sentence, boolean foreign, String numeral, String rule) {}
}
