package cl.bitacora.payments.http;

import cl.bitacora.contracts.payments.AccountEvent;
import cl.bitacora.contracts.payments.AccountEvent.CompensationApplied;
import cl.bitacora.contracts.payments.PaymentFileEvent.LiquidationCalculated;
import cl.bitacora.contracts.payments.PaymentKind;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.http.Accepted;
import cl.bitacora.http.Commands;
import cl.bitacora.http.Fields;
import cl.bitacora.http.Permission;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Rut;
import cl.bitacora.payments.domain.Account;
import cl.bitacora.payments.domain.AccountCommand;
import cl.bitacora.payments.domain.AccountCommand.Compensate;
import cl.bitacora.payments.domain.AccountDecider;
import cl.bitacora.payments.domain.Paying;
import cl.bitacora.payments.domain.PaymentCommand;
import cl.bitacora.payments.domain.PaymentCommand.Basis;
import cl.bitacora.payments.domain.PaymentCommand.OrderRestitution;
import cl.bitacora.payments.domain.PaymentCommand.Pay;
import cl.bitacora.payments.domain.PaymentFile;
import cl.bitacora.payments.domain.PaymentStatus;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The money, out and back: SENCE's central level. */
@Path("/v1/sections/{section}")
@Authenticated
@Tag(name = "Pago")
public class PayResource {
    private final Commands commands;
    private final Files files;
    private final FileAnswers answers;
    private final Wording wording;
    private final Aggregates<AccountCommand, Account, AccountEvent> accounts;

    @Inject
    public PayResource(
            Commands commands,
            Files files,
            FileAnswers answers,
            Wording wording,
            Aggregates<AccountCommand, Account, AccountEvent> accounts) {
        this.commands = commands;
        this.files = files;
        this.answers = answers;
        this.wording = wording;
        this.accounts = accounts;
    }

    @POST
    @Path(ReviewResource.FILE + "payment")
    @RunOnVirtualThread
    @APIResponse(
            responseCode = "200",
            description = "Así queda",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FileAnswer.class)))
    @Operation(
            summary = "SENCE paga, menos lo retenido y lo que el ejecutor adeuda",
            description = "Las deudas se compensan con lo más antiguo primero y lo que exceda queda pendiente. No puede"
                    + " pagar quien pidió ni quien validó.")
    public Response pay(
            @PathParam("section") String section, @PathParam("file") String segment, @Context HttpHeaders headers) {
        SectionRow row = files.require(section, Permission.NATIONAL);
        PaymentKind kind = FileAnswers.kind(segment);
        Instant now = commands.now();
        PaymentFile file = files.load(row, kind).state();
        Basis basis = files.basis(row);
        boolean filed = kind == PaymentKind.ESTADO_DE_AVANCE && files.liquidationFiled(row);
        CompensationApplied compensation = compensation(row, kind, file, basis, filed, now);
        Pay command = new Pay(now, files.subject(), compensation, filed, basis);
        return respond(row, kind, command, now, headers);
    }

    @POST
    @Path("advance/restitution")
    @RunOnVirtualThread
    @APIResponse(
            responseCode = "200",
            description = "Así queda",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FileAnswer.class)))
    @Operation(
            summary = "SENCE ordena restituir el anticipo de un curso que no se ejecutó",
            description =
                    "El monto queda como deuda del ejecutor y se compensa con sus pagos; si no restituye, se cobra la"
                            + " garantía.")
    public Response restitute(
            @PathParam("section") String section, Requests.Restitution request, @Context HttpHeaders headers) {
        SectionRow row = files.require(section, Permission.NATIONAL);
        Instant now = commands.now();
        OrderRestitution command = new OrderRestitution(
                now,
                files.subject(),
                Fields.text("act", request.act(), 1, 200),
                request.dueOn(),
                row.closingEvent != null);
        return respond(row, PaymentKind.ESTADO_DE_AVANCE, command, now, headers);
    }

    /**
     * Prepares the payment in the executor's account. Should the service stop between this and the payment, repeating the
     * request finds what was prepared and goes on from there.
     */
    private CompensationApplied compensation(
            SectionRow row, PaymentKind kind, PaymentFile file, Basis basis, boolean filed, Instant now) {
        Rut otec = Rut.of(row.otec);
        String stream = AccountDecider.stream(otec);
        String id = PaymentFile.id(row.section, kind);
        if (file.status() == PaymentStatus.PAGADO) {
            return accounts.load(stream).state().compensation(id).orElseThrow();
        }
        Paying.obstacle(file, files.subject(), filed, basis).ifPresent(refusal -> {
            throw Problems.refused(refusal);
        });
        Compensate command = new Compensate(
                otec,
                now,
                id,
                row.facts().section(),
                kind,
                file.invoice().orElseThrow().number(),
                file.validation().orElseThrow().amount(),
                file.withheld(),
                file.liquidation().map(LiquidationCalculated::advances).orElse(Clp.ZERO));
        return commands.run("compensation", accounts, stream, command)
                .state()
                .compensation(id)
                .orElseThrow();
    }

    private Response respond(
            SectionRow row, PaymentKind kind, PaymentCommand command, Instant now, HttpHeaders headers) {
        Accepted<PaymentFile, ?> accepted =
                commands.run(files.aggregates(), PaymentFile.stream(row.section, kind), command);
        return commands.respond(
                        accepted, answers.answer(row, kind, accepted.state(), now, true, wording.locale(headers)))
                .build();
    }
}
