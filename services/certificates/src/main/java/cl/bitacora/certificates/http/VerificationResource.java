package cl.bitacora.certificates.http;

import cl.bitacora.http.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Public verification for machines; the page for people is {@link VerificationPages}. */
@Path("/v1/verifications/{code}")
@PermitAll
@Tag(name = "Verificación pública")
public class VerificationResource {
    private final Verifications verifications;
    private final VerificationLimit limit;

    @Inject
    public VerificationResource(Verifications verifications, VerificationLimit limit) {
        this.verifications = verifications;
        this.limit = limit;
    }

    @GET
    @RunOnVirtualThread
    @Operation(
            summary = "Verifica un certificado por su código, sin identificarse",
            description =
                    "El RUT va parcialmente oculto. Un código desconocido responde 404. integrity dice si el registro"
                            + " sigue siendo el que se firmó y el que el papel lleva impreso.")
    public Response verify(
            @Parameter(description = "Código impreso bajo el QR", example = "K7Q2M4XW5N3ZB6T2VHJ4RDSA3Y")
                    @PathParam("code")
                    String code,
            @Parameter(description = "Punto de control impreso, como lo trae el QR") @QueryParam("r") @Nullable
                    String printed,
            @Context HttpServerRequest request) {
        limit.require(request);
        return Response.ok(verifications.find(code, printed).orElseThrow(Problems::notFound))
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex, nofollow")
                .build();
    }
}
