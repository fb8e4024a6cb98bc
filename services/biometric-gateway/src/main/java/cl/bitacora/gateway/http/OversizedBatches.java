package cl.bitacora.gateway.http;

import cl.bitacora.http.Problem;
import cl.bitacora.http.ProblemWriter;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Answers a batch that announces itself as too large before anything of it is read into memory. Without this the server's
 * own limit would answer without a word.
 */
@ApplicationScoped
public class OversizedBatches {
    /** Before the server's own limit of bodies. */
    private static final int PRIORITY = 500;

    /** What a caller may still push through before the answer: beyond, the connection is cut. */
    private static final long MOST_DISCARDED_BYTES = 256L << 20;

    private static final Pattern BATCHES = Pattern.compile("/v1/installations/[^/]+/batches/?");

    private final BatchLimits limits;
    private final ProblemWriter writer;
    private final ObjectMapper json;

    @Inject
    public OversizedBatches(BatchLimits limits, ProblemWriter writer, ObjectMapper json) {
        this.limits = limits;
        this.writer = writer;
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::filter, PRIORITY);
    }

    private void filter(RoutingContext context) {
        HttpServerRequest request = context.request();
        String length = request.getHeader("Content-Length");
        boolean tooLarge = length != null
                && length.matches("[0-9]{1,18}")
                && Long.parseLong(length) > limits.maxBytes()
                && BATCHES.matcher(context.normalizedPath()).matches();
        if (!tooLarge) {
            context.next();
            return;
        }
        if (request.getHeader("Expect") != null) {
            answer(context);
            return;
        }
        // Many clients read no answer before they have sent everything: let it pass by unread.
        long[] discarded = {0};
        request.handler(buffer -> {
            discarded[0] += buffer.length();
            if (discarded[0] > MOST_DISCARDED_BYTES) {
                request.connection().close();
            }
        });
        request.endHandler(ignored -> answer(context));
        request.resume();
    }

    private void answer(RoutingContext context) {
        Response problem = writer.answer(limits.tooLarge().drafts(), null);
        try {
            context.response()
                    .setStatusCode(problem.getStatus())
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .putHeader("Content-Language", Locale.of("es").toLanguageTag())
                    .putHeader("Connection", "close")
                    .end(Buffer.buffer(json.writeValueAsBytes(problem.getEntity())));
        } catch (JsonProcessingException e) {
            context.fail(e);
        }
    }
}
