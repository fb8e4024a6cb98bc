package cl.bitacora.certificates.domain;

import cl.bitacora.certificates.domain.CertificateState.Known;
import cl.bitacora.certificates.domain.CertificateState.Paper;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;

/** Refusals that the state of a certificate causes. */
final class Refusals {
    private Refusals() {}

    /** One active certificate per action and kind (CERT-901). */
    @Rule("CERT-901")
    static Refusal alreadyActive(Known known) {
        return Refusal.of("certificate-already-active", RuleId.of("CERT-901"), Norms.cert("Q130"), folio(known));
    }

    /** After a rejected annulment there is no second issue; the paper stays valid (CERT-026). */
    @Rule("CERT-026")
    static Refusal reissueNotAllowed(Known known) {
        return Refusal.of("reissue-not-allowed", RuleId.of("CERT-026"), Norms.cert("estados"), folio(known));
    }

    /** Without a draft there is nothing to accept (CERT-007). */
    @Rule("CERT-007")
    static Refusal notGenerated() {
        return Refusal.of("certificate-not-generated", RuleId.of("CERT-007"), Norms.cert("Q128"));
    }

    /** An approved annulment comes first (CERT-025). */
    @Rule("CERT-025")
    static Refusal annulmentNeeded(Known known) {
        return Refusal.of("annulment-not-approved", RuleId.of("CERT-025"), Norms.cert("Q131"), folio(known));
    }

    /** The version that was prepared is not the next one any more. */
    @Rule("CERT-901")
    static Refusal changedMeanwhile() {
        return Refusal.of("certificate-changed-meanwhile", RuleId.of("CERT-901"), Norms.cert("Q130"));
    }

    /** The manual certificate has its own way (CERT-041). */
    @Rule("CERT-041")
    static Refusal manualByResolutionOnly() {
        return Refusal.of(
                "manual-by-resolution-only", RuleId.of("CERT-041"), Norms.lce("Resuelvo 3.A, procedimiento c."));
    }

    private static Fact folio(Known known) {
        return Fact.of("folio", known.current().map(Paper::folio).orElse(""));
    }
}
