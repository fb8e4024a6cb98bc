package cl.bitacora.portal.views;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.courses.AcuerdoContent;
import cl.bitacora.contracts.courses.AcuerdoEvent;
import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.portal.domain.TaskKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Acuerdos operativos from draft to signature. Whoever's turn it is has one task about it. */
final class AcuerdoFold {
    private AcuerdoFold() {}

    /** What it changes, and the content as it was said. */
    static List<Write> of(AcuerdoEvent event, RecordedEvent<CoursesEvent> recorded) {
        List<Write> writes = new ArrayList<>(of(event));
        content(event)
                .ifPresent(content -> writes.add(
                        Write.row("acuerdo_version", "acuerdo", event.acuerdo(), "version", recorded.version())
                                .put(
                                        "section",
                                        event.section().value(),
                                        "at",
                                        event.at(),
                                        "content",
                                        CoursesFold.json(content))));
        return writes;
    }

    private static Optional<AcuerdoContent> content(AcuerdoEvent event) {
        return switch (event) {
            case AcuerdoEvent.AcuerdoOperativoCreated it -> Optional.of(it.content());
            case AcuerdoEvent.AcuerdoOperativoEdited it -> Optional.of(it.content());
            case AcuerdoEvent.AcuerdoOperativoFinalised _,
                    AcuerdoEvent.ChangesRequested _,
                    AcuerdoEvent.SupportRequested _,
                    AcuerdoEvent.SupportDelivered _,
                    AcuerdoEvent.AcuerdoOperativoRejected _,
                    AcuerdoEvent.AcuerdoOperativoStamped _,
                    AcuerdoEvent.Formulario1Generated _,
                    AcuerdoEvent.AcuerdoOperativoSigned _ -> Optional.empty();
        };
    }

    static List<Write> of(AcuerdoEvent event) {
        String id = event.acuerdo();
        SectionId section = event.section();
        Write.Row row = Write.row("acuerdo", "acuerdo", id);
        String of = section.value();
        return switch (event) {
            case AcuerdoEvent.AcuerdoOperativoCreated it ->
                List.of(
                        row.put(
                                "section",
                                of,
                                "state",
                                "BORRADOR",
                                "created_at",
                                it.at(),
                                "starts_on",
                                it.content().startsOn()),
                        turn(TaskKind.ENVIAR_ACUERDO, it, it.content().startsOn()));
            case AcuerdoEvent.AcuerdoOperativoEdited it ->
                List.of(
                        row.put(
                                "section",
                                of,
                                "state",
                                "BORRADOR",
                                "starts_on",
                                it.content().startsOn()),
                        task(it).change("due_on", before(it.content().startsOn())));
            case AcuerdoEvent.AcuerdoOperativoFinalised it ->
                List.of(
                        row.put(
                                "section",
                                of,
                                "state",
                                "ENVIADO",
                                "finalised_at",
                                it.at(),
                                "starts_on",
                                it.startsOn(),
                                "note",
                                null),
                        turn(TaskKind.VISAR_ACUERDO, it, it.startsOn()));
            case AcuerdoEvent.ChangesRequested it ->
                List.of(
                        row.put("section", of, "state", "DEVUELTO", "note", it.reason()),
                        turn(TaskKind.CORREGIR_ACUERDO, it, it.reason()));
            case AcuerdoEvent.SupportRequested it ->
                List.of(
                        row.put("section", of, "state", "RESPALDO_PEDIDO", "note", it.what()),
                        turn(TaskKind.RESPALDAR_ACUERDO, it, it.what()));
            case AcuerdoEvent.SupportDelivered it ->
                List.of(
                        row.put("section", of, "state", "ENVIADO", "note", null),
                        turn(TaskKind.VISAR_ACUERDO, it, "Respaldo entregado"));
            case AcuerdoEvent.AcuerdoOperativoRejected it ->
                List.of(row.put("section", of, "state", "RECHAZADO", "note", it.reason()), closed(it));
            case AcuerdoEvent.AcuerdoOperativoStamped it ->
                List.of(
                        row.put("section", of, "state", "VISADO", "stamped_at", it.at(), "note", null),
                        turn(TaskKind.FIRMAR_ACUERDO, it, ""));
            case AcuerdoEvent.Formulario1Generated it ->
                List.of(
                        row.put("section", of, "state", "VISADO"),
                        row.change(
                                "formulario1_at",
                                it.at(),
                                "formulario1_people",
                                it.participants().size()));
            case AcuerdoEvent.AcuerdoOperativoSigned it ->
                List.of(row.put("section", of, "state", "FIRMADO", "signed_at", it.at()), closed(it));
        };
    }

    private static Write turn(TaskKind kind, AcuerdoEvent event, LocalDate startsOn) {
        return Tasks.turn("acuerdo:" + event.acuerdo(), kind, event.section(), event.at(), before(startsOn), "");
    }

    private static Write turn(TaskKind kind, AcuerdoEvent event, String note) {
        return Tasks.turn("acuerdo:" + event.acuerdo(), kind, event.section(), event.at(), note);
    }

    /** The last day on which it can be sent (BONO-102) and approved (BONO-107): both come before the course starts. */
    private static LocalDate before(LocalDate startsOn) {
        return startsOn.minusDays(1);
    }

    private static Write.Row task(AcuerdoEvent event) {
        return Write.row("task", "task", "acuerdo:" + event.acuerdo());
    }

    private static Write closed(AcuerdoEvent event) {
        return task(event).remove();
    }
}
