package cl.bitacora.certificates.domain;

import cl.bitacora.certificates.domain.CertificateCommand.Issue;
import cl.bitacora.certificates.domain.CertificateState.Known;
import cl.bitacora.certificates.domain.CertificateState.None;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateEvent;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateIssued;
import cl.bitacora.contracts.certificates.CertificatesEvent.Kind;
import cl.bitacora.contracts.certificates.CertificatesEvent.Line;
import cl.bitacora.kernel.Decision;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** "Acepto emitir el Certificado": the first version. */
final class Issuing {
    private Issuing() {}

    static Decision<CertificateEvent> decide(Issue command, CertificateState state) {
        return switch (state) {
            case None none -> Decision.refuse(Refusals.notGenerated());
            case Known known when known.kind() == Kind.MANUAL -> Decision.refuse(Refusals.manualByResolutionOnly());
            case Known known ->
                switch (known.status()) {
                    case PENDIENTE_DE_EMITIR -> issue(command, known);
                    case EMITIDO, PENDIENTE_DE_VALIDACION -> again(command.form(), known);
                    case APROBADO_PARA_REEMISION ->
                        Decision.refuse(Refusal.of("reissue-instead", RuleId.of("CERT-025"), Norms.cert("Q131")));
                    case RECHAZADO -> Decision.refuse(Refusals.reissueNotAllowed(known));
                };
        };
    }

    @Rule({"CERT-007", "CERT-903"})
    private static Decision<CertificateEvent> issue(Issue command, Known known) {
        CourseFacts facts = command.facts();
        LocalDate endsOn = RealDates.termStart(known.kind(), facts);
        List<Line> lines = Snapshot.of(known.kind(), facts);
        PaperChecks checks = new PaperChecks(known.kind(), command.at(), facts, command.form(), lines)
                .and(IssueTerm.of(endsOn, command.at(), command.form().lateReason(), command.parameters()))
                .and(verified(known, lines));
        Optional<Refusal> refusal = checks.firstRefusal();
        if (refusal.isPresent()) {
            return Decision.refuse(refusal.get());
        }
        Seal seal = command.seal();
        if (!seal.fits(known.nextVersion())) {
            return Decision.refuse(Refusals.changedMeanwhile());
        }
        List<Finding<?>> basis = new ArrayList<>(checks.findings());
        basis.add(IssueTerm.liquidationDueOn(endsOn, command.parameters()));
        return Decision.accept(new CertificateIssued(
                known.certificate(),
                known.section(),
                command.at(),
                seal.version(),
                seal.folio(),
                seal.verificationCode(),
                checks.body(command.at()),
                IssueTerm.daysFromEnd(endsOn, command.at()),
                command.form().lateReason().strip(),
                seal.pdfSha256(),
                issued(seal, known.kind()).restingOn(basis).explanation()));
    }

    /** The same click twice changes nothing; a second certificate is refused (CERT-901). */
    @Rule("CERT-901")
    private static Decision<CertificateEvent> again(IssueForm form, Known known) {
        return PaperChecks.repeats(form, known) ? Decision.nothing() : Decision.refuse(Refusals.alreadyActive(known));
    }

    static Finding<CertificateStatus> issued(Seal seal, Kind kind) {
        return Finding.of(
                RuleId.of("CERT-007"),
                CertificateStatus.EMITIDO,
                Norms.cert("Q128"),
                Fact.of("folio", seal.folio()),
                Fact.of("version", seal.version()),
                Fact.of("kind", kind));
    }

    /**
     * The percentages that the executor verified in the draft must be those that are printed: if attendance changed since,
     * a new draft must be looked at first (CERT-007, steps 6 to 8).
     */
    @Rule("CERT-007")
    static Check<Integer> verified(Known known, List<Line> lines) {
        RuleId rule = RuleId.of("CERT-007");
        return known.draft().filter(draft -> Snapshot.same(draft, lines)).isPresent()
                ? Check.kept(Finding.of(rule, lines.size(), Norms.cert("Q128")))
                : Check.broken(Refusal.of("draft-outdated", rule, Norms.cert("Q128")));
    }
}
