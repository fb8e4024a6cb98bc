package cl.bitacora.portal.views;

import static cl.bitacora.portal.views.Write.row;

import cl.bitacora.contracts.payments.AccountEvent;
import cl.bitacora.contracts.payments.PaymentFileEvent;
import cl.bitacora.contracts.payments.PaymentKind;
import cl.bitacora.contracts.payments.PaymentsEvent;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.portal.domain.TaskKind;
import cl.bitacora.portal.words.Spanish;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Payment files from the request to the money. */
final class PaymentsFold {
    private PaymentsFold() {}

    static List<Write> of(RecordedEvent<PaymentsEvent> recorded) {
        return switch (recorded.event()) {
            case PaymentFileEvent event -> file(event, recorded);
            case AccountEvent ignored -> List.of(); // a debt is of an executor, not of a course
        };
    }

    private static List<Write> file(PaymentFileEvent event, RecordedEvent<PaymentsEvent> recorded) {
        return switch (event) {
            case PaymentFileEvent.ValidationRequested it -> requested(it, recorded);
            case PaymentFileEvent.GuaranteeReceived ignored -> List.of();
            case PaymentFileEvent.LiquidationCalculated it -> calculated(it, recorded);
            case PaymentFileEvent.DocumentsObserved it ->
                List.of(
                        state(it, "OBSERVADO", "note", it.reason()),
                        turn(TaskKind.CORREGIR_PAGO, it, null, it.reason()));
            case PaymentFileEvent.DocumentsValidated it ->
                List.of(
                        state(
                                it,
                                "VALIDADO",
                                "validated_at",
                                it.at(),
                                "amount",
                                it.amount().pesos(),
                                "note",
                                null),
                        it.amount().pesos() > 0 ? turn(TaskKind.FACTURAR, it, null, "") : closed(it));
            case PaymentFileEvent.InvoiceIssued it ->
                List.of(
                        state(
                                it,
                                "FACTURADO",
                                "invoice",
                                it.number(),
                                "invoice_on",
                                it.issuedOn(),
                                "answer_due_on",
                                it.answerDueOn()),
                        turn(TaskKind.RESPONDER_FACTURA, it, it.answerDueOn(), "Factura " + it.number()),
                        why(it, "factura", recorded, it.why()));
            case PaymentFileEvent.InvoiceConfirmed it ->
                List.of(
                        state(
                                it,
                                "POR_PAGAR",
                                "due_on",
                                it.dueOn(),
                                "withheld",
                                it.withheld().pesos()),
                        turn(TaskKind.PAGAR, it, it.dueOn(), ""));
            case PaymentFileEvent.InvoiceRejected it ->
                List.of(
                        state(it, "RECHAZADO", "note", "Factura " + it.number() + " rechazada"),
                        turn(TaskKind.FACTURAR_OTRA_VEZ, it, null, "Factura " + it.number() + " rechazada"));
            case PaymentFileEvent.PaymentHeld it -> {
                String missing = "Faltan: " + String.join(", ", it.missingMonths());
                yield List.of(
                        state(it, "RETENIDO", "note", missing), turn(TaskKind.INFORMACION_LABORAL, it, null, missing));
            }
            case PaymentFileEvent.HoldLifted it ->
                List.of(
                        state(it, "POR_PAGAR", "withheld", it.withheld().pesos(), "note", null),
                        turn(TaskKind.PAGAR, it, null, ""));
            case PaymentFileEvent.PaymentMade it ->
                List.of(
                        state(
                                it,
                                "PAGADO",
                                "paid",
                                it.paid().pesos(),
                                "paid_at",
                                it.at(),
                                "withheld",
                                it.withheld().pesos(),
                                "compensated",
                                it.compensated().pesos(),
                                "note",
                                null),
                        closed(it),
                        why(it, "pago", recorded, it.why()));
            case PaymentFileEvent.RestitutionOrdered it ->
                List.of(
                        Write.row("payment", "file", it.file())
                                .change(
                                        "note",
                                        "Restituir el anticipo hasta el " + Spanish.day(it.dueOn()) + " (" + it.act()
                                                + ")"),
                        why(it, "restitucion", recorded, it.why()));
        };
    }

    private static List<Write> requested(
            PaymentFileEvent.ValidationRequested it, RecordedEvent<PaymentsEvent> recorded) {
        List<Write> writes = new ArrayList<>();
        writes.add(row("payment", "file", it.file())
                .put(
                        "section", it.section().value(),
                        "kind", it.kind().name(),
                        "state", "EN_VALIDACION",
                        "amount", it.amount().pesos(),
                        "requested_at", it.at(),
                        "late", it.late(),
                        "note", null));
        writes.add(turn(TaskKind.VALIDAR_PAGO, it, null, ""));
        writes.add(why(it, "solicitud", recorded, it.why()));
        if (it.kind() == PaymentKind.LIQUIDACION) {
            writes.add(Tasks.settled(TaskKind.PEDIR_LIQUIDACION, it.section(), it.at()));
        }
        return writes;
    }

    private static List<Write> calculated(
            PaymentFileEvent.LiquidationCalculated it, RecordedEvent<PaymentsEvent> recorded) {
        List<Write> writes = new ArrayList<>();
        writes.add(row("payment", "file", it.file())
                .put(
                        "section", it.section().value(),
                        "kind", PaymentKind.LIQUIDACION.name(),
                        "state", "EN_VALIDACION",
                        "training_value", it.trainingValue().pesos(),
                        "examinations", it.examinations().pesos(),
                        "advances", it.advances().pesos(),
                        "net", it.net().pesos()));
        writes.add(new Write.Row("payment_line", Map.of("file", it.file())).remove());
        for (PaymentFileEvent.Line line : it.lines()) {
            String person = line.participant().value();
            writes.add(row("payment_line", "file", it.file(), "participant", person)
                    .put(
                            "state", line.state().name(),
                            "seconds", line.creditedSeconds(),
                            "amount", line.amount().pesos()));
            writes.add(Reasons.of(
                    "parte:" + it.file() + ":" + person, it.section(), "parte", person, recorded, line.why()));
        }
        writes.add(why(it, "liquidacion", recorded, it.why()));
        return writes;
    }

    private static Write state(PaymentFileEvent event, String state, @Nullable Object... more) {
        @Nullable Object[] columns = new @Nullable Object[2 + more.length];
        columns[0] = "state";
        columns[1] = state;
        System.arraycopy(more, 0, columns, 2, more.length);
        return row("payment", "file", event.file()).change(columns);
    }

    private static Write turn(TaskKind kind, PaymentFileEvent event, @Nullable LocalDate dueOn, String note) {
        return Tasks.turn("pago:" + event.file(), kind, event.section(), event.at(), dueOn, note);
    }

    private static Write closed(PaymentFileEvent event) {
        return row("task", "task", "pago:" + event.file()).remove();
    }

    private static Write why(
            PaymentFileEvent event, String subject, RecordedEvent<PaymentsEvent> recorded, Explanation why) {
        return Reasons.of(subject + ":" + event.file(), event.section(), subject, "", recorded, why);
    }
}
