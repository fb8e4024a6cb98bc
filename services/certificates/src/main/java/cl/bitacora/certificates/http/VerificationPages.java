package cl.bitacora.certificates.http;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page that the QR code leads to, and the form for who has only the print. No sign-in, no script. */
@Path("/verificar")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class VerificationPages {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    private final Verifications verifications;
    private final VerificationLimit limit;
    private final Template page;
    private final Template form;

    @Inject
    public VerificationPages(
            Verifications verifications,
            VerificationLimit limit,
            @Location("verify/certificado.html") Template page,
            @Location("verify/formulario.html") Template form) {
        this.verifications = verifications;
        this.limit = limit;
        this.page = page;
        this.form = form;
    }

    @GET
    @RunOnVirtualThread
    @Operation(hidden = true)
    public Response form(
            @QueryParam("folio") @Nullable String folio,
            @QueryParam("codigo") @Nullable String code,
            @Context HttpServerRequest request) {
        if (folio == null && code == null) {
            return answer(200, blankForm("", "", ""));
        }
        String typedFolio = folio == null ? "" : folio.strip();
        String typedCode = code == null ? "" : code.strip();
        if (typedFolio.isEmpty() || typedCode.isEmpty()) {
            return answer(400, blankForm(typedFolio, typedCode, "Escriba el folio y el código del certificado."));
        }
        if (!limit.admits(request)) {
            return tooMany();
        }
        boolean matches = verifications.find(typedCode, null).stream()
                .anyMatch(found -> found.folio().equals(typedFolio.replace(" ", "")));
        return matches
                ? secured(Response.seeOther(
                                URI.create("/verificar/" + URLEncoder.encode(typedCode, StandardCharsets.UTF_8))))
                        .build()
                : answer(404, blankForm(typedFolio, typedCode, UNKNOWN));
    }

    private static final String UNKNOWN =
            "No existe un certificado con ese folio y código. Revise que los haya copiado completos; si coinciden con el"
                    + " papel, el certificado no fue emitido en esta plataforma.";

    @GET
    @Path("/{code}")
    @RunOnVirtualThread
    @Operation(hidden = true)
    public Response page(
            @PathParam("code") String code,
            @QueryParam("r") @Nullable String printed,
            @Context HttpServerRequest request) {
        if (!limit.admits(request)) {
            return tooMany();
        }
        Optional<Answers.Verification> found = verifications.find(code, printed);
        return found.isPresent()
                ? answer(200, page.data("view", VerificationView.of(found.get())))
                : answer(
                        404,
                        blankForm(
                                "",
                                "",
                                "Este código no corresponde a ningún certificado emitido en esta plataforma. Si llegó aquí"
                                        + " por un código QR, desconfíe del documento; si lo escribió a mano, revíselo."));
    }

    private Response tooMany() {
        return secured(Response.status(429)
                        .entity(blankForm(
                                "",
                                "",
                                "Demasiadas consultas desde su conexión. Espere un minuto y vuelva a intentarlo.")))
                .header("Retry-After", "60")
                .build();
    }

    private TemplateInstance blankForm(String folio, String code, String message) {
        return form.data("folio", folio).data("codigo", code).data("mensaje", message);
    }

    private static Response answer(int status, TemplateInstance entity) {
        return secured(Response.status(status).entity(entity)).build();
    }

    private static Response.ResponseBuilder secured(Response.ResponseBuilder response) {
        return response.header("Content-Security-Policy", POLICY)
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store");
    }
}
