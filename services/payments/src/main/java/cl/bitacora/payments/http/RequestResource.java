package cl.bitacora.payments.http;

import cl.bitacora.contracts.DocumentRef;
import cl.bitacora.contracts.FinalState;
import cl.bitacora.contracts.courses.FinalStateLine;
import cl.bitacora.contracts.payments.PaymentKind;
import cl.bitacora.http.Accepted;
import cl.bitacora.http.Commands;
import cl.bitacora.http.Fields;
import cl.bitacora.http.Permission;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.payments.domain.ClosingFacts;
import cl.bitacora.payments.domain.DocumentKinds;
import cl.bitacora.payments.domain.Guarantee;
import cl.bitacora.payments.domain.PaymentCommand.RequestAdvance;
import cl.bitacora.payments.domain.PaymentCommand.RequestLiquidation;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The executor asks: estado de avance and liquidation. */
@Path("/v1/sections/{section}")
@Authenticated
@Tag(name = "Solicitudes de pago")
public class RequestResource {
    private final Commands commands;
    private final Files files;
    private final FileAnswers answers;
    private final Reading reading;
    private final Wording wording;

    @Inject
    public RequestResource(Commands commands, Files files, FileAnswers answers, Reading reading, Wording wording) {
        this.commands = commands;
        this.files = files;
        this.answers = answers;
        this.reading = reading;
        this.wording = wording;
    }

    @POST
    @Path("advance")
    @RunOnVirtualThread
    @APIResponse(
            responseCode = "200",
            description = "Así queda",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FileAnswer.class)))
    @Operation(
            summary = "Pide el estado de avance: 50 % del VCE, hasta la mitad de las horas",
            description = "El monto lo calcula el sistema. Los documentos se suben antes en /v1/documents. Repetir la"
                    + " misma solicitud no crea otra.")
    public Response advance(
            @PathParam("section") String section, Requests.Advance request, @Context HttpHeaders headers) {
        SectionRow row = files.require(section, Permission.SUBMIT);
        Instant now = commands.now();
        LocalDate today = Chile.dayOf(now);
        Fields.list("courseCodes", request.courseCodes());
        Guarantee guarantee = Reading.guarantee(request.guarantee());
        String file = PaymentFile.id(section, PaymentKind.ESTADO_DE_AVANCE);
        RequestAdvance command = new RequestAdvance(
                now,
                files.subject(),
                row.facts(),
                row.agreed,
                row.startedOn != null,
                files.lookup().elapsed(row, today),
                request.courseCodes(),
                reading.documents(request.documents()),
                Reading.certificate(request.labourCertificate()),
                guarantee,
                files.lookup().guaranteeUsedBy(guarantee, file),
                Reading.claimed(request.amountClp()),
                files.parameters(row, today));
        return answer(
                row,
                PaymentKind.ESTADO_DE_AVANCE,
                commands.run(files.aggregates(), PaymentFile.stream(section, PaymentKind.ESTADO_DE_AVANCE), command),
                now,
                headers);
    }

    @POST
    @Path("liquidation")
    @RunOnVirtualThread
    @APIResponse(
            responseCode = "200",
            description = "Así queda",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FileAnswer.class)))
    @Operation(
            summary = "Pide la liquidación de la fase lectiva",
            description =
                    "El sistema la calcula desde el formulario de cierre visado y la asistencia del libro de clases."
                            + " Fuera de plazo se acepta y queda marcada. Repetir la misma solicitud no crea otra.")
    public Response liquidation(
            @PathParam("section") String section, Requests.Liquidation request, @Context HttpHeaders headers) {
        SectionRow row = files.require(section, Permission.SUBMIT);
        Instant now = commands.now();
        Optional<ClosingFacts> closing = files.lookup().closing(row);
        List<DocumentRef> documents = reading.documents(request.documents());
        RequestLiquidation command = new RequestLiquidation(
                now,
                files.subject(),
                row.facts(),
                closing,
                files.advancesPaid(row),
                documents,
                Reading.certificate(request.labourCertificate()),
                reading.examinations(
                        request.examinations(),
                        states(closing),
                        DocumentKinds.has(documents, DocumentKinds.COMPLEMENTARY_COSTS)),
                Reading.claimed(request.amountClp()),
                files.calendar(row),
                files.parameters(row, closing.map(ClosingFacts::endedOn).orElse(Chile.dayOf(now))));
        return answer(
                row,
                PaymentKind.LIQUIDACION,
                commands.run(files.aggregates(), PaymentFile.stream(section, PaymentKind.LIQUIDACION), command),
                now,
                headers);
    }

    private Response answer(
            SectionRow row, PaymentKind kind, Accepted<PaymentFile, ?> accepted, Instant now, HttpHeaders headers) {
        return commands.respond(
                        accepted, answers.answer(row, kind, accepted.state(), now, false, wording.locale(headers)))
                .build();
    }

    private static Map<PersonId, FinalState> states(Optional<ClosingFacts> closing) {
        return closing.map(ClosingFacts::lines).orElse(List.of()).stream()
                .collect(Collectors.toMap(FinalStateLine::participant, FinalStateLine::state, (first, next) -> first));
    }
}
