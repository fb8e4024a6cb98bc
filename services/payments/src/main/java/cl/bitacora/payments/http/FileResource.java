package cl.bitacora.payments.http;

import cl.bitacora.contracts.payments.PaymentKind;
import cl.bitacora.eventstore.Loaded;
import cl.bitacora.http.Commands;
import cl.bitacora.http.Permission;
import cl.bitacora.payments.domain.PaymentFile;
import cl.bitacora.payments.http.Answers.FileAnswer;
import cl.bitacora.payments.http.Answers.PreviewAnswer;
import cl.bitacora.payments.views.SectionRow;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Looking at payment files. */
@Path("/v1/sections/{section}")
@Authenticated
@Tag(name = "Expedientes de pago")
public class FileResource {
    private final Commands commands;
    private final Files files;
    private final FileAnswers answers;
    private final Preview preview;
    private final Wording wording;

    @Inject
    public FileResource(Commands commands, Files files, FileAnswers answers, Preview preview, Wording wording) {
        this.commands = commands;
        this.files = files;
        this.answers = answers;
        this.preview = preview;
        this.wording = wording;
    }

    @GET
    @Path("{file: advance|liquidation}")
    @RunOnVirtualThread
    @APIResponse(
            responseCode = "200",
            description = "Así queda",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FileAnswer.class)))
    @Operation(
            summary = "Un expediente de pago: estado, montos, personas, y qué falta para el pago y hasta cuándo",
            description = "Con explain=true, cada monto trae las reglas, numerales y datos de los que sale.")
    public Response show(
            @PathParam("section") String section,
            @PathParam("file") String segment,
            @QueryParam("explain") @DefaultValue("false") boolean explain,
            @Context HttpHeaders headers) {
        SectionRow row = files.require(section, Permission.READ);
        PaymentKind kind = FileAnswers.kind(segment);
        Loaded<PaymentFile> loaded = files.load(row, kind);
        FileAnswer answer = answers.answer(row, kind, loaded.state(), commands.now(), explain, wording.locale(headers));
        return Response.ok(answer).tag(Long.toString(loaded.version())).build();
    }

    @GET
    @Path("liquidation/preview")
    @RunOnVirtualThread
    @Operation(
            summary = "Lo que sería la liquidación ahora, sin pedirla",
            description =
                    "Sin cierre visado es provisional: paga el valor completo a quien ya alcanza la asistencia mínima"
                            + " del curso entero, y las horas a los demás. No incluye exámenes.")
    public PreviewAnswer preview(
            @PathParam("section") String section,
            @QueryParam("explain") @DefaultValue("false") boolean explain,
            @Context HttpHeaders headers) {
        SectionRow row = files.require(section, Permission.READ);
        return preview.of(row, commands.now(), explain, wording.locale(headers));
    }
}
