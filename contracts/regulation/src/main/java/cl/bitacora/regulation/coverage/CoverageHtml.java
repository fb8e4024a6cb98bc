package cl.bitacora.regulation.coverage;

import cl.bitacora.regulation.LegalReading;
import cl.bitacora.regulation.RuleStatus;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The report as one self-contained page in Spanish, for lawyers as much as for programmers. */
final class CoverageHtml {
    private static final String STYLE = """
            body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:75rem;padding:0 1rem;color:#1b1b1b}
            table{border-collapse:collapse;width:100%;margin:1rem 0}
            caption{text-align:left;font-weight:600;padding:.3rem 0}
            th,td{border:1px solid #b8b8b8;padding:.35rem .6rem;text-align:left;vertical-align:top}
            th{background:#eef2f7} td.n{text-align:right}
            code{font-size:.85em;overflow-wrap:anywhere} .problem{background:#fde8e8;border-left:.4rem solid #b00020;padding:.5rem 1rem}
            .AUTOMATED{background:#e6f4ea}.RECORDED{background:#e8f0fe}.OUTSIDE{background:#f3e8fd}.PENDING{background:#f5f5f5}
            """;

    private CoverageHtml() {}

    static String write(CoverageReport report) {
        StringBuilder html = new StringBuilder();
        html.append("<!doctype html>\n<html lang=\"es-CL\"><head><meta charset=\"utf-8\">")
                .append(
                        "<meta name=\"viewport\" content=\"width=device-width\"><title>Cobertura de reglas</title><style>\n")
                .append(STYLE)
                .append("</style></head><body>\n<h1>Cobertura de reglas</h1>\n<p>")
                .append(report.rows().size())
                .append(" reglas de las normas. Revisión de la normativa: <code>")
                .append(escape(report.regulation()))
                .append("</code>. Módulos leídos: ")
                .append(escape(String.join(", ", report.modules())))
                .append(". <a href=\"#lecturas\">")
                .append(report.readings().size())
                .append(" lecturas</a> de contradicciones y silencios.</p>\n");
        list(html, "problem", "Problemas", report.problems());
        summary(html, report);
        list(html, "remarks", "Para revisar", report.remarks());
        rules(html, report);
        readings(html, report.readings());
        return html.append("</body></html>\n").toString();
    }

    private static void summary(StringBuilder html, CoverageReport report) {
        Map<String, Map<RuleStatus, Integer>> counts = new TreeMap<>();
        Map<RuleStatus, Integer> totals = new EnumMap<>(RuleStatus.class);
        for (CoverageReport.Row row : report.rows()) {
            counts.computeIfAbsent(row.rule().family(), family -> new EnumMap<>(RuleStatus.class))
                    .merge(row.rule().status(), 1, Integer::sum);
            totals.merge(row.rule().status(), 1, Integer::sum);
        }
        html.append("<table><caption>Resumen por familia y estado</caption><tr><th scope=\"col\">Familia</th>");
        for (RuleStatus status : RuleStatus.values()) {
            html.append("<th scope=\"col\">")
                    .append(capitalised(status.label()))
                    .append("</th>");
        }
        html.append("<th scope=\"col\">Total</th></tr>\n");
        counts.forEach((family, byStatus) -> summaryRow(html, family, byStatus));
        summaryRow(html, "Todas", totals);
        html.append("</table>\n");
    }

    private static void summaryRow(StringBuilder html, String name, Map<RuleStatus, Integer> byStatus) {
        html.append("<tr><th scope=\"row\">").append(escape(name)).append("</th>");
        int total = 0;
        for (RuleStatus status : RuleStatus.values()) {
            int count = byStatus.getOrDefault(status, 0);
            total += count;
            html.append("<td class=\"n\">").append(count).append("</td>");
        }
        html.append("<td class=\"n\">").append(total).append("</td></tr>\n");
    }

    private static void rules(StringBuilder html, CoverageReport report) {
        html.append("<table><caption>Reglas</caption><tr>");
        for (String head : List.of("Regla", "Título y numerales", "Estado", "Código", "Pruebas")) {
            html.append("<th scope=\"col\">").append(head).append("</th>");
        }
        html.append("</tr>\n");
        for (CoverageReport.Row row : report.rows()) {
            html.append("<tr id=\"")
                    .append(row.rule().id())
                    .append("\" class=\"")
                    .append(row.rule().status().name())
                    .append("\"><th scope=\"row\">")
                    .append(row.rule().id())
                    .append("</th><td>")
                    .append(escape(row.rule().title()))
                    .append("<br><small>")
                    .append(escape(String.join(
                            "; ",
                            row.rule().grounds().stream().map(Object::toString).toList())))
                    .append("</small></td><td>")
                    .append(capitalised(row.rule().status().label()));
            row.rule()
                    .reason()
                    .ifPresent(reason ->
                            html.append("<br><small>").append(escape(reason)).append("</small>"));
            for (String reading : row.readings()) {
                html.append("<br><small>Lectura <a href=\"#")
                        .append(reading)
                        .append("\">")
                        .append(reading)
                        .append("</a></small>");
            }
            html.append("</td><td>");
            places(html, row.code());
            html.append("</td><td>");
            places(html, row.tests());
            html.append("</td></tr>\n");
        }
        html.append("</table>\n");
    }

    private static void readings(StringBuilder html, List<LegalReading> readings) {
        html.append(
                        "<table id=\"lecturas\"><caption>Lecturas: donde las normas se contradicen, callan o un caso se aparta")
                .append("</caption><tr>");
        for (String head : List.of("Lectura", "Duda", "Qué se eligió", "Por qué", "Quién lo nota", "Qué la cambia")) {
            html.append("<th scope=\"col\">").append(head).append("</th>");
        }
        html.append("</tr>\n");
        for (LegalReading reading : readings) {
            html.append("<tr id=\"")
                    .append(reading.id())
                    .append("\"><th scope=\"row\">")
                    .append(reading.id())
                    .append("</th>");
            for (String cell : List.of(reading.question(), reading.reading(), reading.why(), reading.affects())) {
                html.append("<td>").append(escape(cell)).append("</td>");
            }
            html.append("<td><code>")
                    .append(escape(reading.parameter().orElse("el código")))
                    .append("</code></td></tr>\n");
        }
        html.append("</table>\n");
    }

    private static void places(StringBuilder html, List<Place> places) {
        for (Place place : places) {
            html.append("<code>").append(escape(place.toString())).append("</code><br>");
        }
    }

    private static void list(StringBuilder html, String kind, String title, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        html.append("<section class=\"")
                .append(kind)
                .append("\"><h2>")
                .append(title)
                .append(" (")
                .append(lines.size())
                .append(")</h2><ul>\n");
        lines.forEach(line -> html.append("<li>").append(escape(line)).append("</li>\n"));
        html.append("</ul></section>\n");
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
