package cl.bitacora.courses.http;

import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.courses.Streams;
import cl.bitacora.courses.domain.Section;
import cl.bitacora.eventstore.BitacoraJson;
import cl.bitacora.eventstore.EventLog;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.http.Language;
import cl.bitacora.http.Messages;
import cl.bitacora.http.Page;
import cl.bitacora.http.Permission;
import cl.bitacora.kernel.Fact;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happened to a section, in order. */
@Path("/v1/sections/{id}/history")
@Authenticated
@Tag(name = "Secciones")
public class HistoryResource {
    private final Desk desk;
    private final EventLog<CoursesEvent> log;
    private final Messages messages;

    HistoryResource(Desk desk, EventLog<CoursesEvent> log, Messages messages) {
        this.desk = desk;
        this.log = log;
        this.messages = messages;
    }

    /** One event, in words and as data; people by pseudonym. */
    @Schema(name = "Hecho")
    public record HistoryEntry(
            @Schema(description = "Posición en el registro del servicio")
            long position,

            String stream,
            long version,
            @Schema(examples = "courses.section-enabled.v1") String type,
            @Schema(description = "Momento legal del hecho") Instant at,

            @Schema(description = "Momento en que se guardó")
            Instant recordedAt,

            String actor,

            @Schema(examples = "La Dirección Regional habilitó la sección.")
            String sentence,

            @Schema(description = "Huella de la entrada en la cadena del registro")
            String leafHash) {}

    @GET
    @RunOnVirtualThread
    @Operation(summary = "Historia de la sección y de sus acuerdos, hecho por hecho")
    public Page<HistoryEntry> history(@PathParam("id") String id, @Context HttpHeaders headers) {
        Section section = desk.section(id, Permission.READ).value();
        List<RecordedEvent<CoursesEvent>> events = new ArrayList<>(log.readStream(Streams.section(section.id()), 0));
        for (int n = 1; ; n++) {
            var acuerdo = log.readStream(Streams.acuerdo(Streams.acuerdoOf(section.id(), n)), 0);
            if (acuerdo.isEmpty()) {
                break;
            }
            events.addAll(acuerdo);
        }
        Locale locale = Language.of(headers);
        return new Page<>(
                events.stream()
                        .sorted(Comparator.comparingLong(RecordedEvent::position))
                        .map(event -> entry(event, locale))
                        .toList(),
                null);
    }

    private HistoryEntry entry(RecordedEvent<CoursesEvent> event, Locale locale) {
        return new HistoryEntry(
                event.position(),
                event.stream(),
                event.version(),
                event.type(),
                event.event().at(),
                event.recordedAt(),
                event.metadata().actor(),
                messages.text(locale, "history." + event.type(), facts(event.event()))
                        .orElse(event.type()),
                event.leafHash());
    }

    /** The event's plain values under their names; lists by how many they are. */
    private static List<Fact> facts(CoursesEvent event) {
        JsonNode json = BitacoraJson.mapper().valueToTree(event);
        List<Fact> facts = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            JsonNode value = field.getValue();
            if (value.isValueNode()) {
                facts.add(new Fact(field.getKey(), value.asText()));
            } else if (value.isArray()) {
                facts.add(new Fact(field.getKey(), Integer.toString(value.size())));
            }
        }
        return facts;
    }
}
