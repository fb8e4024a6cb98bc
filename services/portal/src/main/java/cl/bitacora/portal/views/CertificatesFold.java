package cl.bitacora.portal.views;

import static cl.bitacora.portal.views.Write.row;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.certificates.CertificatesEvent;
import cl.bitacora.contracts.certificates.CertificatesEvent.Line;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.portal.domain.TaskKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Certificates as their last event left them. */
final class CertificatesFold {
    private CertificatesFold() {}

    static List<Write> of(RecordedEvent<CertificatesEvent> recorded) {
        CertificatesEvent event = recorded.event();
        String id = event.certificate();
        SectionId section = event.section();
        Write.Row row = row("certificate", "certificate", id);
        return switch (event) {
            case CertificatesEvent.CertificateGenerated it -> {
                List<Write> writes = new ArrayList<>(lines(id, it.lines()));
                writes.add(row.put(
                        "section",
                        section.value(),
                        "kind",
                        it.kind().name(),
                        "state",
                        "PENDIENTE_DE_EMITIR",
                        "people",
                        it.lines().size(),
                        "note",
                        null));
                writes.add(turn(TaskKind.EMITIR_CERTIFICADO, it, ""));
                writes.add(why(recorded, "certificado-porcentajes", it.why()));
                yield writes;
            }
            case CertificatesEvent.CertificateIssued it -> {
                List<Write> writes = new ArrayList<>(
                        issued(it, it.body(), it.version(), it.folio(), it.verificationCode(), it.at()));
                writes.add(why(recorded, "certificado-emision", it.why()));
                yield writes;
            }
            case CertificatesEvent.CertificateReissued it -> {
                List<Write> writes = new ArrayList<>(
                        issued(it, it.body(), it.version(), it.folio(), it.verificationCode(), it.at()));
                writes.add(row.change("note", "Reemplaza al folio " + it.replacesFolio()));
                writes.add(why(recorded, "certificado-reemision", it.why()));
                yield writes;
            }
            case CertificatesEvent.ManualCertificateIssued it -> {
                List<Write> writes = new ArrayList<>(
                        issued(it, it.body(), it.version(), it.folio(), it.verificationCode(), it.at()));
                writes.add(row.change("note", "Por resolución " + it.resolution()));
                writes.add(why(recorded, "certificado-manual", it.why()));
                yield writes;
            }
            case CertificatesEvent.AnnulmentRequested it ->
                List.of(
                        row.change(
                                "state",
                                "PENDIENTE_DE_VALIDACION",
                                "decision_due_on",
                                it.decisionDueOn(),
                                "note",
                                it.reason()),
                        Tasks.turn(
                                "certificado:" + id,
                                TaskKind.DECIDIR_ANULACION,
                                section,
                                it.at(),
                                it.decisionDueOn(),
                                it.reason()),
                        why(recorded, "certificado-anulacion", it.why()));
            case CertificatesEvent.AnnulmentApproved it ->
                List.of(
                        row.change("state", "ANULADO", "decision_due_on", null),
                        closed(id),
                        why(recorded, "certificado-anulacion", it.why()));
            case CertificatesEvent.AnnulmentRejected it ->
                List.of(
                        row.change("state", "EMITIDO", "decision_due_on", null, "note", it.reason()),
                        closed(id),
                        why(recorded, "certificado-anulacion", it.why()));
            case CertificatesEvent.CertificateOutdated it ->
                List.of(
                        row.change("outdated", it.participants().size()),
                        it.participants().isEmpty()
                                ? Tasks.done(TaskKind.REVISAR_CERTIFICADO, section, id)
                                : Tasks.open(TaskKind.REVISAR_CERTIFICADO, section, id, it.at(), null, "", ""));
            case CertificatesEvent.DetailHidden ignored -> List.of(row.change("hidden", true));
            case CertificatesEvent.FolioReserved ignored -> List.of();
        };
    }

    private static List<Write> issued(
            CertificatesEvent event, CertificatesEvent.Body body, int version, String folio, String code, Instant at) {
        String id = event.certificate();
        List<Write> writes = new ArrayList<>(lines(id, body.lines()));
        writes.add(row("certificate", "certificate", id)
                .put(
                        "section",
                        event.section().value(),
                        "kind",
                        body.kind().name(),
                        "state",
                        "EMITIDO",
                        "folio",
                        folio,
                        "version",
                        version,
                        "code",
                        code,
                        "issued_at",
                        at,
                        "people",
                        body.lines().size(),
                        "outdated",
                        0,
                        "decision_due_on",
                        null));
        writes.add(closed(id));
        writes.add(Tasks.done(TaskKind.REVISAR_CERTIFICADO, event.section(), id));
        return writes;
    }

    private static List<Write> lines(String id, List<Line> lines) {
        List<Write> writes = new ArrayList<>();
        writes.add(new Write.Row("certificate_line", Map.of("certificate", id)).remove());
        for (Line line : lines) {
            writes.add(row(
                            "certificate_line",
                            "certificate",
                            id,
                            "participant",
                            line.participant().value())
                    .put("seconds", line.creditedSeconds(), "total", line.totalSeconds(), "percent", line.percent()));
        }
        return writes;
    }

    private static Write turn(TaskKind kind, CertificatesEvent event, String note) {
        return Tasks.turn("certificado:" + event.certificate(), kind, event.section(), event.at(), null, note);
    }

    private static Write closed(String certificate) {
        return row("task", "task", "certificado:" + certificate).remove();
    }

    private static Write why(
            RecordedEvent<CertificatesEvent> recorded, String subject, cl.bitacora.kernel.Explanation why) {
        return Reasons.of(
                subject + ":" + recorded.event().certificate(), recorded.event().section(), subject, "", recorded, why);
    }
}
