package cl.bitacora.payments.http;

import cl.bitacora.contracts.payments.PaymentKind;
import cl.bitacora.http.Accepted;
import cl.bitacora.http.Commands;
import cl.bitacora.http.Fields;
import cl.bitacora.http.Permission;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Clp;
import cl.bitacora.payments.domain.PaymentCommand;
import cl.bitacora.payments.domain.PaymentCommand.ConfirmInvoice;
import cl.bitacora.payments.domain.PaymentCommand.Hold;
import cl.bitacora.payments.domain.PaymentCommand.IssueInvoice;
import cl.bitacora.payments.domain.PaymentCommand.LiftHold;
import cl.bitacora.payments.domain.PaymentCommand.Observe;
import cl.bitacora.payments.domain.PaymentCommand.RejectInvoice;
import cl.bitacora.payments.domain.PaymentCommand.Validate;
import cl.bitacora.payments.domain.PaymentFile;
import cl.bitacora.payments.http.Answers.FileAnswer;
import cl.bitacora.payments.views.SectionRow;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** From the documents to a payable invoice: {@code advance} or {@code liquidation} of a section. */
@Path("/v1/sections/{section}")
@Authenticated
@Tag(name = "Revisión y factura")
public class ReviewResource {
    /** Which of the two files of a section. */
    static final String FILE = "{file: advance|liquidation}/";

    private final Commands commands;
    private final Files files;
    private final FileAnswers answers;
    private final Wording wording;

    @Inject
    public ReviewResource(Commands commands, Files files, FileAnswers answers, Wording wording) {
        this.commands = commands;
        this.files = files;
        this.answers = answers;
        this.wording = wording;
    }

    @POST
    @Path(FILE + "observe")
    @RunOnVirtualThread
    @APIResponse(
            responseCode = "200",
            description = "Así queda",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FileAnswer.class)))
    @Operation(summary = "La Dirección Regional devuelve los documentos con una observación")
    public Response observe(
            @PathParam("section") String section,
            @PathParam("file") String file,
            Requests.Observation request,
            @Context HttpHeaders headers) {
        SectionRow row = files.require(section, Permission.REVIEW);
        Instant now = commands.now();
        return run(
                row,
                file,
                new Observe(now, files.subject(), Fields.text("reason", request.reason(), 1, 500)),
                now,
                headers);
    }

    @POST
    @Path(FILE + "validate")
    @RunOnVirtualThread
    @APIResponse(
            responseCode = "200",
            description = "Así queda",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FileAnswer.class)))
    @Operation(
            summary = "La Dirección Regional valida los documentos: se puede facturar",
            description =
                    "No puede hacerlo quien pidió el pago, ni si la asistencia, el cierre o los anticipos cambiaron"
                            + " desde la solicitud.")
    public Response validate(
            @PathParam("section") String section,
            @PathParam("file") String file,
            Requests.Validation request,
            @Context HttpHeaders headers) {
        SectionRow row = files.require(section, Permission.REVIEW);
        Instant now = commands.now();
        boolean excused = request.delayExcused() != null && request.delayExcused();
        return run(row, file, new Validate(now, files.subject(), excused, files.basis(row)), now, headers);
    }

    @POST
    @Path(FILE + "invoice")
    @RunOnVirtualThread
    @APIResponse(
            responseCode = "200",
            description = "Así queda",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FileAnswer.class)))
    @Operation(
            summary = "La OTEC registra su factura electrónica",
            description = "Una factura anterior a la validación o por otro monto queda registrada y rechazada.")
    public Response invoice(
            @PathParam("section") String section,
            @PathParam("file") String file,
            Requests.Invoice request,
            @Context HttpHeaders headers) {
        SectionRow row = files.require(section, Permission.SUBMIT);
        Instant now = commands.now();
        IssueInvoice command = new IssueInvoice(
                now,
                files.subject(),
                Fields.text("number", request.number(), 1, 40),
                request.issuedOn(),
                Fields.pesos("amountClp", request.amountClp()),
                Fields.text("text", request.text(), 1, 1000),
                request.purchaseOrder() == null ? "" : Fields.text("purchaseOrder", request.purchaseOrder(), 1, 60),
                Reading.channels(request.channels()),
                row.facts(),
                files.parameters(row, Chile.dayOf(now)));
        return run(row, file, command, now, headers);
    }

    @POST
    @Path(FILE + "invoice-confirmation")
    @RunOnVirtualThread
    @APIResponse(
            responseCode = "200",
            description = "Así queda",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FileAnswer.class)))
    @Operation(
            summary = "La Dirección Regional dice que la factura se paga",
            description = "Antes verifica la información laboral mensual: si falta un mes, el pago queda retenido.")
    public Response confirm(
            @PathParam("section") String section,
            @PathParam("file") String file,
            Requests.Labour request,
            @Context HttpHeaders headers) {
        SectionRow row = files.require(section, Permission.REVIEW);
        Instant now = commands.now();
        return run(
                row,
                file,
                new ConfirmInvoice(
                        now, files.subject(), labour(row, file, request.reportedMonths()), withheld(request)),
                now,
                headers);
    }

    @POST
    @Path(FILE + "invoice-rejection")
    @RunOnVirtualThread
    @APIResponse(
            responseCode = "200",
            description = "Así queda",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FileAnswer.class)))
    @Operation(summary = "La factura no corresponde a lo validado: se rechaza")
    public Response reject(
            @PathParam("section") String section,
            @PathParam("file") String file,
            Requests.Rejection request,
            @Context HttpHeaders headers) {
        SectionRow row = files.require(section, Permission.REVIEW, Permission.NATIONAL);
        Instant now = commands.now();
        return run(
                row,
                file,
                new RejectInvoice(now, files.subject(), Reading.code("reasonCode", request.reasonCode())),
                now,
                headers);
    }

    @POST
    @Path(FILE + "hold")
    @RunOnVirtualThread
    @APIResponse(
            responseCode = "200",
            description = "Así queda",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FileAnswer.class)))
    @Operation(summary = "La Dirección Regional retiene el pago porque falta información laboral de algún mes")
    public Response hold(
            @PathParam("section") String section,
            @PathParam("file") String file,
            Requests.Labour request,
            @Context HttpHeaders headers) {
        SectionRow row = files.require(section, Permission.REVIEW);
        Instant now = commands.now();
        return run(
                row, file, new Hold(now, files.subject(), labour(row, file, request.reportedMonths())), now, headers);
    }

    @POST
    @Path(FILE + "hold-release")
    @RunOnVirtualThread
    @APIResponse(
            responseCode = "200",
            description = "Así queda",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FileAnswer.class)))
    @Operation(summary = "La Dirección Regional libera el pago: la información laboral está completa")
    public Response release(
            @PathParam("section") String section,
            @PathParam("file") String file,
            Requests.Labour request,
            @Context HttpHeaders headers) {
        SectionRow row = files.require(section, Permission.REVIEW);
        Instant now = commands.now();
        return run(
                row,
                file,
                new LiftHold(now, files.subject(), labour(row, file, request.reportedMonths()), withheld(request)),
                now,
                headers);
    }

    private static PaymentCommand.Labour labour(SectionRow row, String file, List<YearMonth> reported) {
        Fields.list("reportedMonths", reported);
        return Files.labour(row, FileAnswers.kind(file), reported);
    }

    private static Clp withheld(Requests.Labour request) {
        @Nullable Long amount = request.withheldClp();
        return amount == null ? Clp.ZERO : Fields.pesos("withheldClp", amount);
    }

    private Response run(SectionRow row, String file, PaymentCommand command, Instant now, HttpHeaders headers) {
        PaymentKind kind = FileAnswers.kind(file);
        Accepted<PaymentFile, ?> accepted =
                commands.run(files.aggregates(), PaymentFile.stream(row.section, kind), command);
        return commands.respond(
                        accepted, answers.answer(row, kind, accepted.state(), now, false, wording.locale(headers)))
                .build();
    }
}
