package cl.bitacora.certificates.domain;

import cl.bitacora.certificates.domain.CertificateCommand.NoteAttendanceChange;
import cl.bitacora.certificates.domain.CertificateState.Known;
import cl.bitacora.certificates.domain.CertificateState.Paper;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateEvent;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateOutdated;
import cl.bitacora.contracts.certificates.CertificatesEvent.Kind;
import cl.bitacora.contracts.certificates.CertificatesEvent.Line;
import cl.bitacora.kernel.Decision;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Rule;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Attendance that changed after issuing: the printed percentages stay, somebody is told (CERT-903). */
final class Outdating {
    private Outdating() {}

    /** An alert when the percentages that differ from the paper are others than last noted. */
    @Rule("CERT-903")
    static Decision<CertificateEvent> decide(NoteAttendanceChange command, CertificateState state) {
        // A manual certificate prints what a resolution approved, not what the ledger says.
        if (!(state instanceof Known known) || known.kind() == Kind.MANUAL || !standing(known.status())) {
            return Decision.nothing();
        }
        Map<PersonId, Ratio> printed = known.current().map(Paper::body).stream()
                .flatMap(body -> body.lines().stream())
                .collect(Collectors.toMap(Line::participant, Line::ratio));
        List<Line> differing = command.current().stream()
                .filter(line -> !line.ratio().equals(printed.get(line.participant())))
                .toList();
        return sameFigures(differing, known.differing())
                ? Decision.nothing()
                : Decision.accept(new CertificateOutdated(
                        known.certificate(),
                        known.section(),
                        command.at(),
                        command.cause(),
                        differing.stream().map(Line::participant).toList(),
                        differing));
    }

    private static boolean sameFigures(List<Line> one, List<Line> other) {
        return figures(one).equals(figures(other));
    }

    private static Map<PersonId, Ratio> figures(List<Line> lines) {
        return lines.stream().collect(Collectors.toMap(Line::participant, Line::ratio));
    }

    private static boolean standing(CertificateStatus status) {
        return switch (status) {
            case EMITIDO, PENDIENTE_DE_VALIDACION, RECHAZADO -> true;
            case PENDIENTE_DE_EMITIR, APROBADO_PARA_REEMISION -> false;
        };
    }
}
