package cl.bitacora.payments.http;

import cl.bitacora.contracts.payments.AccountEvent;
import cl.bitacora.contracts.payments.DebtCause;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.Loaded;
import cl.bitacora.http.Accepted;
import cl.bitacora.http.Access;
import cl.bitacora.http.Commands;
import cl.bitacora.http.CurrentCaller;
import cl.bitacora.http.Fields;
import cl.bitacora.http.Permission;
import cl.bitacora.http.Scope;
import cl.bitacora.kernel.Rut;
import cl.bitacora.payments.domain.Account;
import cl.bitacora.payments.domain.AccountCommand;
import cl.bitacora.payments.domain.AccountCommand.RecordDebtPayment;
import cl.bitacora.payments.domain.AccountCommand.RegisterDebt;
import cl.bitacora.payments.domain.AccountDecider;
import cl.bitacora.payments.http.Answers.AccountAnswer;
import cl.bitacora.payments.http.Answers.DebtAnswer;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What executors owe SENCE: the other side of compensation (BONO-157). */
@Path("/v1/debts")
@Authenticated
@Tag(name = "Deudas y compensación")
public class DebtResource {
    private final Commands commands;
    private final CurrentCaller caller;
    private final Aggregates<AccountCommand, Account, AccountEvent> accounts;

    @Inject
    public DebtResource(
            Commands commands, CurrentCaller caller, Aggregates<AccountCommand, Account, AccountEvent> accounts) {
        this.commands = commands;
        this.caller = caller;
        this.accounts = accounts;
    }

    @GET
    @Path("{otec}")
    @RunOnVirtualThread
    @APIResponse(
            responseCode = "200",
            description = "Así queda",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AccountAnswer.class)))
    @Operation(summary = "Lo que una OTEC adeuda a SENCE")
    public Response show(@PathParam("otec") @Parameter(example = "76111222-5") String otec) {
        Rut rut = Reading.rut("otec", otec);
        Access.require(caller.get(), Permission.READ, Scope.of(rut));
        Loaded<Account> loaded = accounts.load(AccountDecider.stream(rut));
        return Response.ok(answer(rut, loaded.state()))
                .tag(Long.toString(loaded.version()))
                .build();
    }

    @POST
    @RunOnVirtualThread
    @APIResponse(
            responseCode = "200",
            description = "Así queda",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AccountAnswer.class)))
    @Operation(
            summary = "SENCE registra una multa impaga para compensarla con los pagos de la OTEC",
            description = "Los saldos negativos y los anticipos por restituir se registran solos.")
    public Response register(Requests.Debt request) {
        Rut otec = Reading.rut("otec", request.otec());
        Access.require(caller.get(), Permission.NATIONAL, Scope.of(otec));
        return respond(
                otec,
                new RegisterDebt(
                        otec,
                        commands.now(),
                        commands.newId("multa"),
                        DebtCause.MULTA_IMPAGA,
                        Fields.pesos("amountClp", request.amountClp()),
                        Fields.text("reference", request.reference(), 1, 200)));
    }

    @POST
    @Path("{otec}/{debt}/payments")
    @RunOnVirtualThread
    @APIResponse(
            responseCode = "200",
            description = "Así queda",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AccountAnswer.class)))
    @Operation(summary = "SENCE registra que la OTEC pagó una deuda directamente")
    public Response pay(
            @PathParam("otec") @Parameter(example = "76111222-5") String otec,
            @PathParam("debt") @Parameter(example = "saldo-bodegas-1-liquidacion") String debt,
            Requests.DebtPayment request) {
        Rut rut = Reading.rut("otec", otec);
        Access.require(caller.get(), Permission.NATIONAL, Scope.of(rut));
        return respond(
                rut,
                new RecordDebtPayment(
                        rut,
                        commands.now(),
                        debt,
                        Fields.pesos("amountClp", request.amountClp()),
                        Fields.text("reference", request.reference(), 1, 200)));
    }

    private Response respond(Rut otec, AccountCommand command) {
        Accepted<Account, AccountEvent> accepted = commands.run(accounts, AccountDecider.stream(otec), command);
        return commands.respond(accepted, answer(otec, accepted.state())).build();
    }

    private static AccountAnswer answer(Rut otec, Account account) {
        return new AccountAnswer(
                otec.toString(),
                account.owed().pesos(),
                account.debts().stream()
                        .map(debt -> new DebtAnswer(
                                debt.id(),
                                debt.cause().name(),
                                debt.amount().pesos(),
                                debt.remaining().pesos(),
                                debt.reference()))
                        .toList());
    }
}
