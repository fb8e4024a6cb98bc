package cl.bitacora.portal.views;

import cl.bitacora.contracts.Event;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.kernel.Explanation;

/** Findings, kept where a page finds them again. */
final class Reasons {
    private Reasons() {}

    /**
     * A finding.
     *
     * @param reason id; a later finding of the same id takes its place
     * @param subject what it is about, a key of {@code words/portal_es.properties}
     * @param participant pseudonym, or empty
     */
    static Write of(
            String reason,
            SectionId section,
            String subject,
            String participant,
            RecordedEvent<? extends Event> event,
            Explanation why) {
        return Write.row("reason", "reason", reason)
                .put(
                        "section", section.value(),
                        "subject", subject,
                        "participant", participant,
                        "at", event.event().at(),
                        "event", event.eventId(),
                        "explanation", CoursesFold.json(why));
    }
}
