package cl.bitacora.payments.http;

import cl.bitacora.contracts.payments.PaymentKind;
import cl.bitacora.eventstore.Loaded;
import cl.bitacora.http.Access;
import cl.bitacora.http.Commands;
import cl.bitacora.http.CurrentCaller;
import cl.bitacora.http.Page;
import cl.bitacora.http.Permission;
import cl.bitacora.payments.domain.PaymentFile;
import cl.bitacora.payments.http.Answers.FileAnswer;
import cl.bitacora.payments.http.Answers.FileItem;
import cl.bitacora.payments.http.Answers.PreviewAnswer;
import cl.bitacora.payments.views.FileList;
import cl.bitacora.payments.views.FileRow;
import cl.bitacora.payments.views.SectionRow;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Looking at payment files. */
@Path("/v1")
@Authenticated
@Tag(name = "Expedientes de pago")
public class FileResource {
    private final Commands commands;
    private final CurrentCaller caller;
    private final Files files;
    private final FileAnswers answers;
    private final FileList list;
    private final Preview preview;
    private final Wording wording;

    @Inject
    public FileResource(
            Commands commands,
            CurrentCaller caller,
            Files files,
            FileAnswers answers,
            FileList list,
            Preview preview,
            Wording wording) {
        this.commands = commands;
        this.caller = caller;
        this.files = files;
        this.answers = answers;
        this.list = list;
        this.preview = preview;
        this.wording = wording;
    }

    @GET
    @Path("sections/{section}/{file: advance|liquidation}")
    @RunOnVirtualThread
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
    @Path("sections/{section}/liquidation/preview")
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

    @GET
    @Path("payments")
    @Operation(summary = "Expedientes de pago que usted puede ver, del más nuevo al más antiguo")
    public Uni<Page<FileItem>> list(
            @QueryParam("state") @Parameter(example = "EN_VALIDACION") @Nullable String state,
            @QueryParam("kind") @Parameter(example = "LIQUIDACION") @Nullable String kind,
            @QueryParam("otec") @Parameter(example = "76111222-5") @Nullable String otec,
            @QueryParam("region") @Parameter(example = "07") @Nullable String region,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        String otecRut = otec == null ? null : Reading.rut("otec", otec).toString();
        return list.page(
                        Access.visible(caller.get()),
                        new FileList.Filter(state, kind, otecRut, region, cursor, Page.size(limit)))
                .map(page ->
                        new Page<>(page.items().stream().map(FileResource::item).toList(), page.next()));
    }

    private static FileItem item(FileRow row) {
        return new FileItem(
                row.file,
                row.section,
                row.kind,
                row.state,
                row.otec,
                row.region,
                row.amount,
                row.paid,
                row.late,
                row.requestedAt,
                row.changedAt,
                row.answerDueOn);
    }
}
