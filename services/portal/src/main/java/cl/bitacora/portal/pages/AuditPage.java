package cl.bitacora.portal.pages;

import static cl.bitacora.portal.words.Tongue.say;

import cl.bitacora.portal.views.Work;
import cl.bitacora.portal.words.Spanish;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Auditoría: any stream as a story, event by event, each with what the offline check of the bundle finds it by. */
@Path("/auditoria")
@Authenticated
@RunOnVirtualThread
public class AuditPage {
    private static final Logger READINGS = Logger.getLogger("cl.bitacora.portal.readings");
    private final Desk desk;
    private final Work work;
    private final StoryLines lines;

    @Inject
    public AuditPage(Desk desk, Work work, StoryLines lines) {
        this.desk = desk;
        this.work = work;
        this.lines = lines;
    }

    @GET
    public Response page(@QueryParam("historia") @Nullable String said) {
        return desk.html(() -> {
            desk.requireAudit();
            return Templates.audit(
                    desk.frame(say("Auditoría"), "auditoria"),
                    view(Objects.requireNonNullElse(said, "").strip()));
        });
    }

    private AuditView view(String said) {
        if (said.isEmpty()) {
            return new AuditView("", "", "", List.of(), "", List.of());
        }
        READINGS.infof("%s %s auditoria", desk.caller().subject(), said.replaceAll("[^A-Za-z0-9:._-]", "?"));
        List<AuditView.Stream> streams = work.streams(said).entrySet().stream()
                .map(stream -> new AuditView.Stream(
                        stream.getKey(),
                        UriBuilder.fromPath("/auditoria")
                                .queryParam("historia", "{stream}")
                                .build(stream.getKey())
                                .toString(),
                        Spanish.count(stream.getValue(), "evento", "eventos")))
                .toList();
        List<StoryLine> story = streams.isEmpty() ? lines.of(work.stream(said)) : List.of();
        return new AuditView(
                said,
                streams.isEmpty() ? "" : said,
                streams.isEmpty() && story.isEmpty() ? say("No hay una historia ni una sección con ese nombre.") : "",
                streams,
                Spanish.count(story.size(), "evento", "eventos"),
                story);
    }
}
