package cl.bitacora.http;

import cl.bitacora.eventstore.LogDamagedException;
import cl.bitacora.kernel.Fact;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every error leaves as a problem; none shows a stack trace, a class name or personal data. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private final ProblemWriter writer;

    @Inject
    public ProblemMappers(ProblemWriter writer) {
        this.writer = writer;
    }

    @ServerExceptionMapper
    public Response problem(ProblemException problem, HttpHeaders headers) {
        return writer.answer(problem.drafts(), headers);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthenticated(Exception failure, HttpHeaders headers) {
        return identityProviderDown(failure)
                ? writer.answer(Problems.plain(503, "identity-unavailable", "").drafts(), headers)
                : writer.answer(Problems.unauthenticated().drafts(), headers);
    }

    @ServerExceptionMapper
    public Response identityProvider(OIDCException failure, HttpHeaders headers) {
        LOG.warnf("identity provider: %s", failure.getMessage());
        return writer.answer(Problems.plain(503, "identity-unavailable", "").drafts(), headers);
    }

    /** The log contradicts its signatures: nobody may take its word. */
    @ServerExceptionMapper
    public Response damaged(LogDamagedException failure, HttpHeaders headers) {
        LOG.errorf("the log is damaged: %s", failure.getMessage());
        return writer.answer(Problems.plain(500, "log-altered", "").drafts(), headers);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException failure, HttpHeaders headers) {
        return writer.answer(Problems.forbidden().drafts(), headers);
    }

    @ServerExceptionMapper
    public Response json(JsonProcessingException failure, HttpHeaders headers) {
        return writer.answer(unreadable(failure).drafts(), headers);
    }

    /** More specific than the framework's own mapper, which would answer in its own shape. */
    @ServerExceptionMapper
    public Response mismatch(MismatchedInputException failure, HttpHeaders headers) {
        return json(failure, headers);
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException failure, HttpHeaders headers) {
        if (failure.getCause() instanceof JsonProcessingException json) {
            return json(json, headers);
        }
        int status = failure.getResponse().getStatus();
        if (status < 400) {
            return failure.getResponse();
        }
        return writer.answer(
                (status == 404 ? Problems.notFound() : Problems.plain(status, "http-" + status, "")).drafts(), headers);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure, HttpHeaders headers) {
        if (failure.getCause() instanceof ProblemException problem) {
            return problem(problem, headers);
        }
        // The reference joins what the caller sees to the log; the message of the failure may hold personal data.
        String reference = UUID.randomUUID().toString();
        LOG.errorf(failure, "unexpected failure %s", reference);
        return writer.answer(
                Problems.plain(500, "unexpected", "", Fact.of("reference", reference))
                        .drafts(),
                headers);
    }

    private static ProblemException unreadable(JsonProcessingException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException unknown ->
                Problems.field(path(unknown), "unknown-field", Fact.of("field", path(unknown)));
            case JsonMappingException mapping ->
                Problems.field(path(mapping), "unreadable-field", Fact.of("field", path(mapping)));
            case StreamReadException broken ->
                Problems.field(
                        "",
                        "unreadable-json",
                        Fact.of("line", broken.getLocation().getLineNr()));
            default -> Problems.field("", "unreadable-json", Fact.of("line", 1));
        };
    }

    private static String path(JsonMappingException failure) {
        String path = failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path;
    }

    private static boolean identityProviderDown(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OIDCException || cause instanceof java.net.ConnectException) {
                return true;
            }
        }
        return false;
    }
}
