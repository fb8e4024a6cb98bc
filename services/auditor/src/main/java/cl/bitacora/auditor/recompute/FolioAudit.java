package cl.bitacora.auditor.recompute;

import cl.bitacora.certificates.domain.FolioDecider;
import cl.bitacora.certificates.domain.FolioDecider.Folios;
import cl.bitacora.certificates.domain.FolioDecider.Reserve;
import cl.bitacora.contracts.certificates.CertificatesEvent.FolioReserved;
import cl.bitacora.kernel.RuleId;
import java.util.Optional;

/** Gives the folios of a year out again, one after the other. */
final class FolioAudit {
    private static final RuleId FOLIO = RuleId.of("CERT-007");

    private final Findings findings;
    private final FolioDecider decider = new FolioDecider();
    private Folios state = decider.initial();

    FolioAudit(Findings findings) {
        this.findings = findings;
    }

    void apply(Act<FolioReserved> act) {
        FolioReserved first = act.first().event();
        findings.decided(
                FigureKind.FOLIO,
                act.stream(),
                FolioDecider.folio(first.correlative(), first.year()),
                act,
                Optional.of(FOLIO),
                decider.decide(
                        new Reserve(first.at(), first.certificate(), first.section(), first.version(), first.year()),
                        state));
        state = decider.replay(state, act.said());
    }
}
