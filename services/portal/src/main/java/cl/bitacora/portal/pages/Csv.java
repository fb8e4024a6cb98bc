package cl.bitacora.portal.pages;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as a file (RFC 4180, with a byte order mark so that spreadsheets read it as UTF-8). A cell that a spreadsheet
 * would take for a formula begins with an apostrophe.
 */
final class Csv {
    private final StringBuilder text = new StringBuilder("\uFEFF");

    Csv(List<String> head) {
        add(head);
    }

    Csv add(List<String> cells) {
        text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    static String cell(String value) {
        String guarded = !value.isEmpty() && "=+-@\t\r\n".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return guarded.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';')
                ? '"' + guarded.replace("\"", "\"\"") + '"'
                : guarded;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
