package cl.bitacora.portal.pages;

import static cl.bitacora.portal.words.Tongue.say;

import cl.bitacora.portal.views.SectionRow;
import cl.bitacora.portal.words.Spanish;
import java.util.List;
import java.util.stream.Stream;

/**
 * The head of a course's pages.
 *
 * @param next the deadline that comes first, or nothing
 */
public record CourseHead(
        String section,
        String name,
        Tag state,
        String executor,
        String executorRut,
        String senceCode,
        String region,
        List<TaskLine> next,
        List<Tab> tabs,
        String notice) {

    /** A tab; the open one is not a link. */
    public record Tab(String label, String href, boolean current) {}

    static CourseHead of(SectionRow row, String region, List<TaskLine> tasks, String open, String notice) {
        return new CourseHead(
                row.section(),
                row.courseName(),
                Tag.of(row.state().label(), row.state().tone()),
                row.otecName(),
                Spanish.rut(row.otec()),
                row.senceCode(),
                region,
                tasks.stream().filter(task -> !task.due().isEmpty()).limit(1).toList(),
                Stream.of("Resumen", "Asistencia", "Formularios", "Certificados", "Pagos", "Historia")
                        .map(label -> {
                            String tab = label.toLowerCase(java.util.Locale.ROOT);
                            String href = "/cursos/" + row.section() + (tab.equals("resumen") ? "" : "/" + tab);
                            return new Tab(say(label), href, tab.equals(open));
                        })
                        .toList(),
                notice);
    }
}
