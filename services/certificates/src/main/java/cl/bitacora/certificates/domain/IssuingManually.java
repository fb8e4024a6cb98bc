package cl.bitacora.certificates.domain;

import cl.bitacora.certificates.domain.CertificateCommand.IssueManual;
import cl.bitacora.certificates.domain.CertificateState.Known;
import cl.bitacora.certificates.domain.CertificateState.None;
import cl.bitacora.certificates.domain.CertificateState.Paper;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateEvent;
import cl.bitacora.contracts.certificates.CertificatesEvent.Kind;
import cl.bitacora.contracts.certificates.CertificatesEvent.ManualCertificateIssued;
import cl.bitacora.kernel.Decision;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import java.util.Optional;

/** The certificate that the DR issues by resolution after an operational error (CERT-041). */
final class IssuingManually {
    private IssuingManually() {}

    static Decision<CertificateEvent> decide(IssueManual command, CertificateState state) {
        return switch (state) {
            case None none -> issue(command, Optional.empty());
            case Known known ->
                switch (known.status()) {
                    case APROBADO_PARA_REEMISION -> issue(command, Optional.of(known));
                    case EMITIDO, PENDIENTE_DE_VALIDACION, PENDIENTE_DE_EMITIR -> again(command, known);
                    case RECHAZADO -> Decision.refuse(Refusals.reissueNotAllowed(known));
                };
        };
    }

    @Rule("CERT-041")
    private static Decision<CertificateEvent> issue(IssueManual command, Optional<Known> known) {
        CourseFacts facts = command.facts();
        PaperChecks checks = new PaperChecks(Kind.MANUAL, command.at(), facts, command.form(), command.lines())
                .and(ManualIssue.resolution(command.resolution()))
                .and(ManualIssue.region(facts.region()))
                .and(Annulment.office(facts.region(), command.officeRegion()));
        Optional<Refusal> refusal = checks.firstRefusal();
        if (refusal.isPresent()) {
            return Decision.refuse(refusal.get());
        }
        Seal seal = command.seal();
        if (!seal.fits(known.map(Known::nextVersion).orElse(1))) {
            return Decision.refuse(Refusals.changedMeanwhile());
        }
        return Decision.accept(new ManualCertificateIssued(
                command.certificate(),
                facts.section(),
                command.at(),
                seal.version(),
                seal.folio(),
                known.flatMap(Known::current).map(Paper::folio).orElse(""),
                seal.verificationCode(),
                checks.body(command.at()),
                command.resolution().strip(),
                facts.region(),
                facts.programme(),
                seal.pdfSha256(),
                Issuing.issued(seal, Kind.MANUAL).restingOn(checks.findings()).explanation()));
    }

    private static Decision<CertificateEvent> again(IssueManual command, Known known) {
        boolean sameResolution = known.current().map(Paper::resolution).stream()
                .anyMatch(command.resolution().strip()::equals);
        return sameResolution && PaperChecks.repeats(command.form(), known)
                ? Decision.nothing()
                : Decision.refuse(Refusals.alreadyActive(known));
    }
}
