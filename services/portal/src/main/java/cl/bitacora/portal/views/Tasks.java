package cl.bitacora.portal.views;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.portal.domain.TaskKind;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What waits for whom, as rows. */
final class Tasks {
    private Tasks() {}

    /** Somebody has to do this now; {@code about} tells several of a kind in one section apart. */
    static Write open(
            TaskKind kind,
            SectionId section,
            String about,
            Instant since,
            @Nullable LocalDate dueOn,
            String participant,
            String note) {
        return write(key(kind, section, about), kind, section, since, dueOn, participant, note);
    }

    /** Done, or not needed any more; for what the same source opened. */
    static Write done(TaskKind kind, SectionId section, String about) {
        return Write.row("task", "task", key(kind, section, about)).remove();
    }

    /** Done according to another source than the one that opened it: the two may be heard in any order. */
    static Write settled(TaskKind kind, SectionId section, Instant at) {
        return Write.row("settled", "task", key(kind, section, "")).put("at", at);
    }

    /** The one step that a file or an agreement waits for; the next step takes its place. */
    static Write turn(
            String task, TaskKind kind, SectionId section, Instant since, @Nullable LocalDate dueOn, String note) {
        return write(task, kind, section, since, dueOn, "", note);
    }

    /** The same when the step before said until when, and that still holds. */
    static Write turn(String task, TaskKind kind, SectionId section, Instant since, String note) {
        return Write.row("task", "task", task)
                .put(
                        "section",
                        section.value(),
                        "kind",
                        kind.name(),
                        "owner",
                        kind.owner().name(),
                        "since",
                        since,
                        "participant",
                        "",
                        "note",
                        note);
    }

    private static Write write(
            String task,
            TaskKind kind,
            SectionId section,
            Instant since,
            @Nullable LocalDate dueOn,
            String participant,
            String note) {
        return Write.row("task", "task", task)
                .put(
                        "section", section.value(),
                        "kind", kind.name(),
                        "owner", kind.owner().name(),
                        "since", since,
                        "due_on", dueOn,
                        "participant", participant,
                        "note", note);
    }

    /** What a task was opened about; empty for those that are one step of a file. */
    static String about(String task, String kind, String section) {
        String start = kind + ":" + section + ":";
        return task.startsWith(start) ? task.substring(start.length()) : "";
    }

    private static String key(TaskKind kind, SectionId section, String about) {
        return kind.name() + ":" + section + (about.isEmpty() ? "" : ":" + about);
    }
}
