package cl.bitacora.payments.http;

import cl.bitacora.http.ExplanationView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the resources answer. Amounts in whole pesos; absent members do not apply. */
public final class Answers {
    private Answers() {}

    /** A payment file. */
    @Schema(name = "ExpedienteDePago")
    public record FileAnswer(
            @Schema(examples = "bodegas-1-liquidacion") String file,
            @Schema(examples = "bodegas-1") String section,
            @Schema(examples = "LIQUIDACION") String kind,
            @Schema(examples = "EN_VALIDACION") String state,
            @Schema(examples = "76111222-5") String otec,
            @Schema(examples = "07") String region,
            @Schema(examples = "Gestión de Bodegas") String courseName,
            @Schema(examples = "BM-20-077") String senceCode,

            @Schema(description = "Monto que calculó el sistema", examples = "1616000") @Nullable
            Long amountClp,

            @Nullable Instant requestedAt,

            @Schema(description = "Pedido fuera de plazo") @Nullable
            Boolean late,

            @Schema(description = "Lo que quien revisa debe mirar") @Nullable
            List<String> flags,

            @Nullable String observation,

            @Schema(description = "Texto que debe llevar la factura") @Nullable
            String invoiceText,

            @Nullable InvoiceAnswer invoice,
            @Nullable Long withheldClp,
            @Nullable List<String> missingMonths,
            @Nullable PaidAnswer payment,
            @Nullable RestitutionAnswer restitution,

            @Schema(description = "Qué falta para el pago, quién debe hacerlo y hasta cuándo")
            WaitingAnswer waitingFor,

            @Nullable LiquidationAnswer liquidation,
            @Nullable ExplanationView why) {}

    /** The invoice in force. */
    @Schema(name = "FacturaDelExpediente")
    public record InvoiceAnswer(String number, LocalDate issuedOn, long amountClp, LocalDate answerDueOn) {}

    /** What was paid. */
    @Schema(name = "Pago")
    public record PaidAnswer(
            Instant at,
            long payableClp,
            long withheldClp,
            long compensatedClp,
            @Schema(examples = "1616000") long paidClp,
            long remainingDebtClp,
            @Nullable ExplanationView why) {}

    /** An advance that must come back. */
    @Schema(name = "OrdenDeRestitucion")
    public record RestitutionAnswer(String act, LocalDate dueOn, long amountClp) {}

    /** What stands between the file and the money. */
    @Schema(name = "Espera")
    public record WaitingAnswer(
            @Schema(examples = "waiting-validation") String code,
            @Schema(examples = "DIRECCION_REGIONAL") String who,

            @Schema(examples = "La Dirección Regional debe validar los documentos.")
            String sentence,

            @Nullable LocalDate until,
            @Nullable Boolean overdue,
            @Schema(examples = "BONO-150") String rule,
            @Schema(examples = "RES-0334-2020, 8.A a)") String citation) {}

    /** A liquidation. {@code netClp = trainingValueClp + examinationsClp − advancesClp}. */
    @Schema(name = "Liquidacion")
    public record LiquidationAnswer(
            @Schema(description = "Sin cierre visado: por la asistencia hasta ahora")
            boolean provisional,

            @Nullable String closingForm,
            @Schema(examples = "4000") long vhaceClp,
            @Schema(examples = "400000") long vaceClp,
            @Schema(examples = "10000000") long vceClp,
            @Schema(examples = "6616000") long trainingValueClp,

            @Schema(
                    description = "Suma de los montos por persona, cada uno redondeado por separado para mostrarlo",
                    examples = "6616000")
            long sumOfLinesClp,

            @Schema(examples = "0") long examinationsClp,
            @Schema(examples = "5000000") long advancesClp,
            @Schema(examples = "1616000") long netClp,
            List<ParticipantAnswer> participants,
            @Nullable ExplanationView why) {}

    /** A participant's part. RUT and name only while the person is known to the platform. */
    @Schema(name = "ParticipanteLiquidado")
    public record ParticipantAnswer(
            @Schema(examples = "12.345.678-5") @Nullable String rut,
            @Schema(examples = "Pérez Soto, Ana") @Nullable String name,
            @Schema(examples = "DESERTOR") String state,
            @Schema(examples = "10 h 30 min") String attended,
            @Schema(examples = "37800") long creditedSeconds,
            @Schema(examples = "42000") long amountClp,
            @Nullable ExplanationView why) {}

    /** What a liquidation would be, and what stands against asking for it. */
    @Schema(name = "VistaPreviaLiquidacion")
    public record PreviewAnswer(LiquidationAnswer liquidation, List<ObstacleAnswer> obstacles) {}

    /** Something that would refuse a request. */
    @Schema(name = "Obstaculo")
    public record ObstacleAnswer(String code, String detail, String remedy, String rule, String citation) {}

    /** A payment file in a list. */
    @Schema(name = "ExpedienteEnLista")
    public record FileItem(
            String file,
            String section,
            String kind,
            String state,
            String otec,
            String region,
            long amountClp,
            @Nullable Long paidClp,
            boolean late,
            Instant requestedAt,
            Instant changedAt,
            @Nullable LocalDate answerDueOn) {}

    /** What an executor owes. */
    @Schema(name = "CuentaDelEjecutor")
    public record AccountAnswer(String otec, long owedClp, List<DebtAnswer> debts) {}

    /** One debt. */
    @Schema(name = "DeudaDelEjecutor")
    public record DebtAnswer(
            @Schema(examples = "saldo-bodegas-1-liquidacion")
            String id,

            @Schema(examples = "SALDO_NEGATIVO") String cause,
            long amountClp,
            long remainingClp,
            String reference) {}
}
