package cl.bitacora.http;

import cl.bitacora.contracts.Event;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.CommandContext;
import cl.bitacora.eventstore.Metadata;
import cl.bitacora.eventstore.Outcome;
import cl.bitacora.eventstore.Views;
import cl.bitacora.regulation.Regulation;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** How an endpoint runs a command: idempotency key, expected version, actor, waiting for the own views. */
@IfBuildProperty(name = "bitacora.log.enabled", stringValue = "true", enableIfMissing = true)
@RequestScoped
public class Commands {
    /** Header with the legal time of a request, in a sandbox only. */
    public static final String SANDBOX_TIME = "Sandbox-Time";

    private static final Duration VIEW_PATIENCE = Duration.ofSeconds(3);

    private final CurrentCaller caller;
    private final RequestBody body;
    private final Views views;
    private final Clock clock;
    private final Regulation regulation;
    private final String service;
    private final boolean sandbox;

    @Context
    @Nullable
    HttpHeaders headers;

    @Context
    @Nullable
    UriInfo uri;

    @Context
    @Nullable
    Request request;

    @Inject
    public Commands(
            CurrentCaller caller,
            RequestBody body,
            Views views,
            Clock clock,
            Regulation regulation,
            @ConfigProperty(name = "bitacora.service") String service,
            @ConfigProperty(name = "bitacora.sandbox", defaultValue = "false") boolean sandbox) {
        this.caller = caller;
        this.body = body;
        this.views = views;
        this.clock = clock;
        this.regulation = regulation;
        this.service = service;
        this.sandbox = sandbox;
    }

    /**
     * The moment of this request, to the second: the legal time of what it causes. In a sandbox the caller may set it with
     * {@code Sandbox-Time}, so that a term of forty days can be tried in a minute.
     *
     * @throws ProblemException 400 if the header comes where no sandbox is, or is not an instant
     */
    public Instant now() {
        String given = header(SANDBOX_TIME);
        if (given == null) {
            return clock.instant().truncatedTo(ChronoUnit.SECONDS);
        }
        if (!sandbox) {
            throw Problems.field(SANDBOX_TIME, "sandbox-disabled");
        }
        try {
            return OffsetDateTime.parse(given).toInstant().truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeParseException e) {
            throw Problems.field(SANDBOX_TIME, "unreadable-instant");
        }
    }

    /** Actor, correlation and law of this request. */
    public Metadata metadata() {
        String subject = caller.get().subject();
        return new Metadata(subject, "", correlation(), regulation.revision());
    }

    /** Context of the request's one command. */
    public CommandContext context() {
        return context("");
    }

    /** Context of one of several commands of a request, told apart by {@code part}. */
    public CommandContext context(String part) {
        return new CommandContext(
                metadata(),
                Optional.of(
                        new CommandContext.CommandKey(commandId() + (part.isEmpty() ? "" : "/" + part), fingerprint())),
                part.isEmpty() ? ifMatch() : Optional.empty());
    }

    /** Runs the request's command and waits, bounded, until the own views have it. */
    public <C, S, E extends Event> Accepted<S, E> run(Aggregates<C, S, E> aggregates, String stream, C command) {
        return run("", aggregates, stream, command);
    }

    /** Runs one of several commands of the request. */
    public <C, S, E extends Event> Accepted<S, E> run(
            String part, Aggregates<C, S, E> aggregates, String stream, C command) {
        return switch (aggregates.execute(stream, command, context(part))) {
            case Outcome.Done<S, E>(String s, long version, long position, S state, List<E> events) ->
                waited(new Accepted<>(s, version, position, state, events, false));
            case Outcome.Repeated<S, E>(String s, long version, long position, S state) ->
                waited(new Accepted<>(s, version, position, state, List.of(), true));
            case Outcome.Refused<S, E> refused -> throw Problems.refused(refused.refusal());
            case Outcome.Stale<S, E> stale -> throw Problems.stale(stale.actualVersion());
            case Outcome.KeyReused<S, E> reused ->
                throw Problems.plain(422, "idempotency-key-reused", "Idempotency-Key");
        };
    }

    /** 201 for a new stream, 200 otherwise; ETag is the stream's version. */
    public Response.ResponseBuilder respond(Accepted<?, ?> accepted, Object entity) {
        boolean created = !accepted.events().isEmpty()
                && accepted.version() == accepted.events().size();
        return Response.status(created ? 201 : 200)
                .entity(entity)
                .tag(Long.toString(accepted.version()))
                .header("Bitacora-Position", service + ":" + accepted.position());
    }

    /** An id that a repeat of this request gets again: prefix and 16 characters of a digest of caller and key. */
    public String newId(String prefix) {
        String digest = Digests.sha256Hex((commandId() + "/" + prefix).getBytes(StandardCharsets.UTF_8));
        return prefix + "-" + digest.substring(0, 16);
    }

    private <S, E extends Event> Accepted<S, E> waited(Accepted<S, E> accepted) {
        views.await(accepted.position(), VIEW_PATIENCE);
        return accepted;
    }

    private String commandId() {
        String key = header("Idempotency-Key");
        if (key == null || key.isBlank() || key.length() > 200) {
            throw Problems.field("Idempotency-Key", "idempotency-key-missing");
        }
        return caller.get().subject() + "/" + key.strip();
    }

    private String fingerprint() {
        String method = request == null ? "" : request.getMethod();
        String path = uri == null ? "" : uri.getPath();
        return Digests.sha256Hex(method + " " + path + " " + body.sha256());
    }

    private Optional<Long> ifMatch() {
        String tag = header("If-Match");
        if (tag == null || tag.equals("*")) {
            return Optional.empty();
        }
        String digits = tag.replace("\"", "").replace("W/", "").strip();
        if (!digits.matches("[0-9]{1,18}")) {
            throw Problems.field("If-Match", "unreadable-version");
        }
        return Optional.of(Long.parseLong(digits));
    }

    private String correlation() {
        String given = header("X-Correlation-Id");
        String id = given != null && given.matches("[A-Za-z0-9._-]{1,64}")
                ? given.toLowerCase(Locale.ROOT)
                : Digests.sha256Hex(commandId()).substring(0, 16);
        // What happened at a time that the caller chose must be recognisable for ever.
        return header(SANDBOX_TIME) == null ? id : "sandbox." + id;
    }

    private @Nullable String header(String name) {
        return headers == null ? null : headers.getHeaderString(name);
    }
}
