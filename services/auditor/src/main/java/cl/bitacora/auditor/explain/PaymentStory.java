package cl.bitacora.auditor.explain;

import cl.bitacora.contracts.Event;
import cl.bitacora.contracts.payments.AccountEvent.CompensationApplied;
import cl.bitacora.contracts.payments.PaymentFileEvent;
import cl.bitacora.contracts.payments.PaymentFileEvent.DocumentsObserved;
import cl.bitacora.contracts.payments.PaymentFileEvent.DocumentsValidated;
import cl.bitacora.contracts.payments.PaymentFileEvent.GuaranteeReceived;
import cl.bitacora.contracts.payments.PaymentFileEvent.HoldLifted;
import cl.bitacora.contracts.payments.PaymentFileEvent.InvoiceConfirmed;
import cl.bitacora.contracts.payments.PaymentFileEvent.InvoiceIssued;
import cl.bitacora.contracts.payments.PaymentFileEvent.InvoiceRejected;
import cl.bitacora.contracts.payments.PaymentFileEvent.Line;
import cl.bitacora.contracts.payments.PaymentFileEvent.LiquidationCalculated;
import cl.bitacora.contracts.payments.PaymentFileEvent.PaymentHeld;
import cl.bitacora.contracts.payments.PaymentFileEvent.PaymentMade;
import cl.bitacora.contracts.payments.PaymentFileEvent.RestitutionOrdered;
import cl.bitacora.contracts.payments.PaymentFileEvent.ValidationRequested;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From the peso back: what was paid, from which figures, for whom, for which hours, from which marks. */
final class PaymentStory {
    private final List<RecordedEvent<? extends Event>> events;
    private final Marks marks;

    PaymentStory(List<RecordedEvent<? extends Event>> events, Marks marks) {
        this.events = events;
        this.marks = marks;
    }

    void tell(String file, Optional<PersonId> only, Story story) {
        story.title("Expediente de pago " + file);
        Course.tell(events, story);
        story.chapter("1. Qué pasó, paso a paso");
        List<Explanation> figures = new ArrayList<>();
        Optional<LiquidationCalculated> calculated = Optional.empty();
        for (RecordedEvent<? extends Event> event : events) {
            if (event.event() instanceof PaymentFileEvent it && it.file().equals(file)) {
                story.say(0, "· " + Sentences.moment(it.at()) + "  " + step(it));
                story.say(2, Course.place(event));
                why(it).ifPresent(figures::add);
                if (it instanceof LiquidationCalculated liquidation) {
                    calculated = Optional.of(liquidation);
                }
            } else if (event.event() instanceof CompensationApplied it
                    && it.file().equals(file)) {
                story.say(
                        0,
                        "· " + Sentences.moment(it.at()) + "  La cuenta del ejecutor permite pagar: se compensan "
                                + Story.pesos(it.compensated().pesos()) + " de deudas");
                story.say(2, Course.place(event));
            }
        }
        story.chapter("2. De dónde sale cada cifra");
        figures.forEach(why -> story.because(0, why));
        calculated.ifPresent(liquidation -> people(liquidation, only, story));
    }

    private void people(LiquidationCalculated liquidation, Optional<PersonId> only, Story story) {
        story.chapter("3. Persona por persona, hasta las marcas");
        story.say(0, "Las personas aparecen por su seudónimo; con la llave, su RUT prueba quién es cada una.");
        for (Line line : liquidation.lines()) {
            if (only.isEmpty() || only.get().equals(line.participant())) {
                story.say(0, "");
                story.say(
                        0,
                        line.participant() + ": " + line.state() + ", " + Sentences.duration(line.creditedSeconds())
                                + " → " + Story.pesos(line.amount().pesos()));
                story.because(1, line.why());
                marks.tell(line.participant(), 1, story);
            }
        }
    }

    private static Optional<Explanation> why(PaymentFileEvent event) {
        return switch (event) {
            case ValidationRequested it -> Optional.of(it.why());
            case LiquidationCalculated it -> Optional.of(it.why());
            case PaymentMade it -> Optional.of(it.why());
            case RestitutionOrdered it -> Optional.of(it.why());
            case InvoiceIssued it -> Optional.of(it.why());
            case GuaranteeReceived it -> Optional.empty();
            case DocumentsObserved it -> Optional.empty();
            case DocumentsValidated it -> Optional.empty();
            case InvoiceConfirmed it -> Optional.empty();
            case InvoiceRejected it -> Optional.empty();
            case PaymentHeld it -> Optional.empty();
            case HoldLifted it -> Optional.empty();
        };
    }

    private static String step(PaymentFileEvent event) {
        return switch (event) {
            case ValidationRequested it ->
                "El ejecutor pide validar documentos por "
                        + Story.pesos(it.amount().pesos()) + (it.late() ? ", fuera de plazo" : "");
            case GuaranteeReceived it ->
                "Presenta garantía " + it.kind() + " N° " + it.number() + " por "
                        + Story.pesos(it.amount().pesos());
            case LiquidationCalculated it ->
                "El sistema calcula la liquidación: "
                        + Story.pesos(it.trainingValue().pesos()) + " de capacitación + "
                        + Story.pesos(it.examinations().pesos()) + " de exámenes − "
                        + Story.pesos(it.advances().pesos()) + " anticipados = "
                        + Story.pesos(it.net().pesos());
            case DocumentsObserved it -> "SENCE devuelve los documentos: " + it.reason();
            case DocumentsValidated it ->
                "SENCE valida " + Story.pesos(it.amount().pesos());
            case InvoiceIssued it ->
                "El ejecutor emite la factura " + it.number() + " por "
                        + Story.pesos(it.amount().pesos());
            case InvoiceConfirmed it ->
                "La Dirección Regional confirma la factura" + (it.overdue() ? ", fuera de plazo" : "");
            case InvoiceRejected it -> "La factura " + it.number() + " es rechazada: " + it.reasonCode();
            case PaymentHeld it -> "El pago queda retenido; faltan meses: " + String.join(", ", it.missingMonths());
            case HoldLifted it -> "La retención termina";
            case PaymentMade it ->
                "SENCE paga " + Story.pesos(it.paid().pesos()) + " ("
                        + Story.pesos(it.payable().pesos())
                        + " menos " + Story.pesos(it.withheld().pesos()) + " retenidos y "
                        + Story.pesos(it.compensated().pesos()) + " compensados)";
            case RestitutionOrdered it ->
                "SENCE ordena restituir " + Story.pesos(it.amount().pesos()) + " por " + it.act();
        };
    }
}
