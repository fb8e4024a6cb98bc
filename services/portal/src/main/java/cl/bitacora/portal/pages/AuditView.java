package cl.bitacora.portal.pages;

import java.util.List;

/**
 * The auditor's corner: a stream as a story.
 *
 * @param said what was looked for
 * @param section that was looked for, or empty
 * @param notFound why nothing is shown, or empty
 * @param streams of a section, where a section was looked for
 */
public record AuditView(
        String said, String section, String notFound, List<Stream> streams, String count, List<StoryLine> lines) {
    /** A stream with as many events. */
    public record Stream(String name, String href, String events) {}
}
