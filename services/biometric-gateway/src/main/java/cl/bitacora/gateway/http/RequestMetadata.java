package cl.bitacora.gateway.http;

import cl.bitacora.eventstore.Metadata;
import cl.bitacora.http.Commands;
import cl.bitacora.regulation.Regulation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** Metadata of what comes without an Idempotency-Key. */
@RequestScoped
public class RequestMetadata {
    private final Regulation regulation;

    @Context
    @Nullable
    HttpHeaders headers;

    @Inject
    public RequestMetadata(Regulation regulation) {
        this.regulation = regulation;
    }

    /** Who acted and what joins the chain of causes; what happened at a chosen time in a sandbox says so. */
    Metadata of(String actor, String correlation) {
        boolean sandboxed = headers != null && headers.getHeaderString(Commands.SANDBOX_TIME) != null;
        return new Metadata(actor, "", sandboxed ? "sandbox." + correlation : correlation, regulation.revision());
    }
}
