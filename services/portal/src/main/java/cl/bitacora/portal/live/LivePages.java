package cl.bitacora.portal.live;

import cl.bitacora.http.Access;
import cl.bitacora.http.Caller;
import cl.bitacora.http.CurrentCaller;
import cl.bitacora.http.Permission;
import cl.bitacora.portal.domain.StoryKind;
import cl.bitacora.portal.live.Listeners.Listener;
import cl.bitacora.portal.views.News;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Predicate;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * The line of an open page: says that there is news, never what. It ends with the reader's token; a browser then asks again
 * with its session, which is renewed as for any page, but only as long as the pass of the page lasts.
 */
@Path("/novedades")
@Authenticated
public class LivePages {
    private static final int BUFFER = 64;

    private final Switchboard switchboard;
    private final LivePass passes;
    private final CurrentCaller current;
    private final SecurityIdentity identity;

    @Inject
    public LivePages(Switchboard switchboard, LivePass passes, CurrentCaller current, SecurityIdentity identity) {
        this.switchboard = switchboard;
        this.passes = passes;
        this.current = current;
        this.identity = identity;
    }

    /**
     * Opens the line.
     *
     * @param section of whose course, or null for everything that the reader may see
     * @param since the last event that the page knows
     * @param heard the last one that a line before this one told of; sent by the browser
     */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @NonBlocking
    public Multi<OutboundSseEvent> line(
            @QueryParam("seccion") @Nullable String section,
            @QueryParam("desde") @DefaultValue("0") long since,
            @QueryParam("pase") @Nullable String pass,
            @HeaderParam("Last-Event-ID") @Nullable Long heard,
            @Context Sse sse) {
        Caller caller = current.get();
        String about = Objects.requireNonNullElse(section, "");
        Instant until = passes.until(caller.subject(), about, Objects.requireNonNullElse(pass, ""))
                .filter(ignored -> switchboard.hasRoom(caller.subject()))
                .orElseThrow(LivePages::askNoMore);
        Instant token = tokenEnds();
        Instant ends = token.isBefore(until) ? token : until;
        long from = Objects.requireNonNullElse(heard, since);
        return Multi.createFrom()
                .emitter(emitter -> open(emitter, sse, caller, concerns(caller, about), ends, from), BUFFER);
    }

    private void open(
            MultiEmitter<? super OutboundSseEvent> emitter,
            Sse sse,
            Caller caller,
            Predicate<News.Item> concerns,
            Instant ends,
            long from) {
        // what the page was made with is no news to it, whenever it is looked at
        Predicate<News.Item> newer = item -> item.number() > from;
        Listener listener = new Listener(caller.subject(), newer.and(concerns), ends, new SseLine(emitter, sse));
        emitter.onTermination(() -> switchboard.leave(listener));
        if (!switchboard.join(listener, from)) {
            emitter.complete(); // the last place went meanwhile; the browser asks once more
        }
    }

    /** What the reader may see and the page shows; single marks are no news on the first page. */
    private static Predicate<News.Item> concerns(Caller caller, String section) {
        Predicate<News.Item> shown = section.isEmpty()
                ? item -> item.kind() != StoryKind.MARCAS
                : item -> item.section().equals(section);
        return shown.and(item -> Access.judge(caller, Permission.READ, item.scope()) == Access.Verdict.ALLOWED);
    }

    private static WebApplicationException askNoMore() {
        return new WebApplicationException(Response.noContent().build());
    }

    private Instant tokenEnds() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : Instant.EPOCH;
    }

    /** Events of the stream. */
    private record SseLine(MultiEmitter<? super OutboundSseEvent> emitter, Sse sse) implements Listeners.Line {
        @Override
        public void news(long number) {
            emitter.emit(sse.newEventBuilder()
                    .name("novedad")
                    .id(Long.toString(number))
                    .data("1")
                    .build());
        }

        @Override
        public void beat() {
            emitter.emit(sse.newEventBuilder().comment("aquí").build());
        }

        @Override
        public void end() {
            emitter.complete();
        }
    }
}
