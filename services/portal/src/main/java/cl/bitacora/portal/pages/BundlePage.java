package cl.bitacora.portal.pages;

import cl.bitacora.eventstore.BitacoraJson;
import cl.bitacora.http.Page;
import cl.bitacora.portal.commands.Platform;
import cl.bitacora.portal.questions.Target;
import cl.bitacora.portal.views.SectionRow;
import cl.bitacora.portal.views.Work;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Auditoría: a section's history as a file, a line per event, each with the proof that its service's log has it (C2SP
 * tlog-proof), and each log's signed checkpoint before it. What whole events say is in the bundle of {@code scripts/audit}.
 */
@Path("/auditoria/historia.jsonl")
@Authenticated
@RunOnVirtualThread
public class BundlePage {
    private static final int AT_ONCE = 200;
    private static final Map<String, Target> LOGS = Map.of(
            "gateway", Target.GATEWAY,
            "attendance", Target.ATTENDANCE,
            "courses", Target.COURSES,
            "certificates", Target.CERTIFICATES,
            "payments", Target.PAYMENTS);

    private final Desk desk;
    private final Work work;
    private final Platform platform;

    @Inject
    public BundlePage(Desk desk, Work work, Platform platform) {
        this.desk = desk;
        this.work = work;
        this.platform = platform;
    }

    @GET
    public Response file(@QueryParam("seccion") @Nullable String said) {
        return desk.answer(() -> {
            desk.requireAudit();
            SectionRow row = desk.section(Objects.requireNonNullElse(said, "").strip(), "auditoria/historia.jsonl");
            String section = row.section();
            StreamingOutput lines = out -> write(section, out);
            return Response.ok(lines, "application/jsonl")
                    .header(
                            "Content-Disposition",
                            "attachment; filename=\"historia-" + section.replaceAll("[^A-Za-z0-9-]", "") + ".jsonl\"");
        });
    }

    private void write(String section, OutputStream out) throws IOException {
        ObjectNode head = BitacoraJson.mapper().createObjectNode();
        line(out, head.put("line", "history").put("section", section).put("events", work.told(section)));
        Map<Target, String> notes = new EnumMap<>(Target.class);
        for (Target log : LOGS.values()) {
            Optional<String> note = platform.look(log, "/v1/log/checkpoint");
            if (note.isPresent()) {
                notes.put(log, note.get());
                ObjectNode checkpoint = BitacoraJson.mapper().createObjectNode();
                line(
                        out,
                        checkpoint
                                .put("line", "checkpoint")
                                .put("service", log.module())
                                .put("note", note.get()));
            }
        }
        @Nullable String cursor = null;
        do {
            Page<Work.Story> page = work.story(section, null, cursor, AT_ONCE);
            for (Work.Story story : page.items()) {
                line(out, event(story, notes));
            }
            out.flush();
            cursor = page.next();
        } while (cursor != null);
    }

    /** A log that shows no checkpoint has no proofs either, and is not asked for each. */
    private ObjectNode event(Work.Story story, Map<Target, String> notes) {
        ObjectNode event = BitacoraJson.mapper()
                .createObjectNode()
                .put("line", "event")
                .put("event", story.event())
                .put("stream", story.stream())
                .put("version", story.version())
                .put("type", story.type())
                .put("at", story.at().toString())
                .put("recordedAt", story.recordedAt().toString())
                .put("leafHash", story.hash());
        event.set("facts", BitacoraJson.mapper().valueToTree(StoryLines.facts(story.facts())));
        @Nullable Target log = LOGS.get(story.source());
        if (log != null && notes.containsKey(log)) {
            platform.look(log, "/v1/log/proofs/inclusion.tlog-proof?event=" + story.event())
                    .ifPresent(proof -> event.put("proof", proof));
        }
        return event;
    }

    private static void line(OutputStream out, ObjectNode line) throws IOException {
        try {
            out.write((BitacoraJson.mapper().writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
