package cl.bitacora.certificates.domain;

import cl.bitacora.certificates.domain.CertificateCommand.Reissue;
import cl.bitacora.certificates.domain.CertificateState.Known;
import cl.bitacora.certificates.domain.CertificateState.None;
import cl.bitacora.certificates.domain.CertificateState.Paper;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateEvent;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateReissued;
import cl.bitacora.contracts.certificates.CertificatesEvent.Kind;
import cl.bitacora.contracts.certificates.CertificatesEvent.Line;
import cl.bitacora.kernel.Decision;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Issuing again after the DR approved the annulment: a new version with a new folio (CERT-025). */
final class Reissuing {
    private Reissuing() {}

    static Decision<CertificateEvent> decide(Reissue command, CertificateState state) {
        return switch (state) {
            case None none -> Decision.refuse(Refusals.notGenerated());
            case Known known when known.kind() == Kind.MANUAL -> Decision.refuse(Refusals.manualByResolutionOnly());
            case Known known ->
                switch (known.status()) {
                    case APROBADO_PARA_REEMISION -> reissue(command, known);
                    case EMITIDO -> again(command.form(), known);
                    case PENDIENTE_DE_EMITIR, PENDIENTE_DE_VALIDACION ->
                        Decision.refuse(Refusals.annulmentNeeded(known));
                    case RECHAZADO -> Decision.refuse(Refusals.reissueNotAllowed(known));
                };
        };
    }

    @Rule({"CERT-025", "CERT-902"})
    private static Decision<CertificateEvent> reissue(Reissue command, Known known) {
        if (known.draft().isEmpty()) {
            return Decision.refuse(Refusals.notGenerated());
        }
        CourseFacts facts = command.facts();
        LocalDate endsOn = RealDates.termStart(known.kind(), facts);
        List<Line> lines = Snapshot.of(known.kind(), facts);
        PaperChecks checks = new PaperChecks(known.kind(), command.at(), facts, command.form(), lines)
                .and(Issuing.verified(known, lines));
        Optional<Refusal> refusal = checks.firstRefusal();
        if (refusal.isPresent()) {
            return Decision.refuse(refusal.get());
        }
        Seal seal = command.seal();
        if (!seal.fits(known.nextVersion())) {
            return Decision.refuse(Refusals.changedMeanwhile());
        }
        Finding<Boolean> late = ReissueTerm.outOfLiquidationTerm(endsOn, command.at(), command.parameters());
        List<Finding<?>> basis = new ArrayList<>(checks.findings());
        basis.add(late);
        return Decision.accept(new CertificateReissued(
                known.certificate(),
                known.section(),
                command.at(),
                seal.version(),
                seal.folio(),
                known.current().map(Paper::folio).orElse(""),
                seal.verificationCode(),
                checks.body(command.at()),
                late.value(),
                seal.pdfSha256(),
                Issuing.issued(seal, known.kind()).restingOn(basis).explanation()));
    }

    /** A reissue that is done already is repeated in peace; a certificate never annulled is not issued again. */
    private static Decision<CertificateEvent> again(IssueForm form, Known known) {
        return known.papers().size() > 1 && PaperChecks.repeats(form, known)
                ? Decision.nothing()
                : Decision.refuse(Refusals.annulmentNeeded(known));
    }
}
