package cl.bitacora.portal.pages;

import static cl.bitacora.portal.words.Tongue.say;

import cl.bitacora.portal.domain.Owner;
import cl.bitacora.portal.views.Work;
import cl.bitacora.portal.words.Spanish;
import java.util.List;
import java.util.Map;

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
    public record Others(String owner, String count, String overdue) {
        /** In words, one for each. */
        static List<Others> of(Map<Owner, Work.Count> counts) {
            return counts.entrySet().stream()
                    .map(entry -> new Others(
                            say(entry.getKey().label()),
                            Spanish.count(entry.getValue().all(), "tarea", "tareas"),
                            entry.getValue().overdue() == 0
                                    ? say("ninguna vencida")
                                    : Spanish.count(entry.getValue().overdue(), "vencida", "vencidas")))
                    .toList();
        }
    }
}
