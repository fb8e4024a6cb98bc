package cl.bitacora.certificates.domain;

import cl.bitacora.certificates.domain.CertificateCommand.ApproveAnnulment;
import cl.bitacora.certificates.domain.CertificateCommand.RejectAnnulment;
import cl.bitacora.certificates.domain.CertificateCommand.RequestAnnulment;
import cl.bitacora.certificates.domain.CertificateState.Known;
import cl.bitacora.certificates.domain.CertificateState.Request;
import cl.bitacora.contracts.certificates.CertificatesEvent.AnnulmentApproved;
import cl.bitacora.contracts.certificates.CertificatesEvent.AnnulmentRejected;
import cl.bitacora.contracts.certificates.CertificatesEvent.AnnulmentRequested;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateEvent;
import cl.bitacora.kernel.Decision;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An annulment from its request to the decision of the DR. */
final class Annulling {
    private Annulling() {}

    static Decision<CertificateEvent> request(RequestAnnulment command, CertificateState state) {
        if (!(state instanceof Known known)) {
            return Decision.refuse(notIssued());
        }
        return switch (known.status()) {
            case EMITIDO -> send(command, known);
            case RECHAZADO ->
                command.parameters().annulmentAfterRejection()
                        ? send(command, known)
                        : Decision.refuse(
                                Refusal.of("annulment-rejected-before", RuleId.of("CERT-026"), Norms.cert("estados")));
            case PENDIENTE_DE_VALIDACION -> repeated(command, known);
            case PENDIENTE_DE_EMITIR, APROBADO_PARA_REEMISION -> Decision.refuse(notIssued());
        };
    }

    @Rule({"CERT-020", "CERT-021", "CERT-022"})
    private static Decision<CertificateEvent> send(RequestAnnulment command, Known known) {
        LocalDate endsOn = RealDates.termStart(known.kind(), command.facts());
        boolean liquidated = known.detailHidden() || command.facts().state() == ActionState.LIQUIDADO;
        List<Check<?>> checks = List.of(
                Annulment.reason(command.reason()),
                Annulment.ground(command.reasonCode(), command.parameters()),
                Annulment.window(endsOn, liquidated, command.at(), command.parameters()));
        Optional<Refusal> refusal = Check.firstRefusal(checks);
        if (refusal.isPresent()) {
            return Decision.refuse(refusal.get());
        }
        Finding<LocalDate> due = Annulment.decisionDueOn(command.at(), command.parameters(), command.businessDays());
        List<Finding<?>> basis = new ArrayList<>(Check.findings(checks));
        basis.add(due);
        Finding<CertificateStatus> why = Finding.<CertificateStatus>of(
                        RuleId.of("CERT-022"), CertificateStatus.PENDIENTE_DE_VALIDACION, Norms.cert("Q130"))
                .restingOn(basis);
        return Decision.accept(new AnnulmentRequested(
                known.certificate(),
                known.section(),
                command.at(),
                command.reasonCode(),
                command.reason().strip(),
                IssueTerm.daysFromEnd(endsOn, command.at()),
                due.value(),
                why.explanation()));
    }

    private static Decision<CertificateEvent> repeated(RequestAnnulment command, Known known) {
        boolean same = known.request().stream()
                .anyMatch(request -> request.reasonCode() == command.reasonCode()
                        && request.reason().equals(command.reason().strip()));
        return same
                ? Decision.nothing()
                : Decision.refuse(Refusal.of("annulment-already-requested", RuleId.of("CERT-022"), Norms.cert("Q130")));
    }

    /** The DR of the region of execution approves: the certificate may be issued again (CERT-023, CERT-025). */
    @Rule({"CERT-023", "CERT-025"})
    static Decision<CertificateEvent> approve(ApproveAnnulment command, CertificateState state) {
        if (!(state instanceof Known known)) {
            return Decision.refuse(nothingPending());
        }
        Check<String> office = Annulment.office(known.region(), command.officeRegion());
        Optional<Refusal> refusal = Check.firstRefusal(List.of(office));
        if (refusal.isPresent()) {
            return Decision.refuse(refusal.get());
        }
        if (known.status() == CertificateStatus.APROBADO_PARA_REEMISION) {
            return Decision.nothing();
        }
        if (known.status() != CertificateStatus.PENDIENTE_DE_VALIDACION) {
            return Decision.refuse(nothingPending());
        }
        Finding<Boolean> overdue = Annulment.overdue(dueOn(known), command.at());
        Finding<CertificateStatus> why = Finding.<CertificateStatus>of(
                        RuleId.of("CERT-025"), CertificateStatus.APROBADO_PARA_REEMISION, Norms.cert("Q131"))
                .restingOn(with(Check.findings(List.of(office)), overdue));
        return Decision.accept(new AnnulmentApproved(
                known.certificate(),
                known.section(),
                command.at(),
                command.officeRegion(),
                overdue.value(),
                why.explanation()));
    }

    /** The DR of the region of execution rejects, with a reason: the paper stays valid, for good (CERT-023, CERT-026). */
    @Rule({"CERT-023", "CERT-026"})
    static Decision<CertificateEvent> reject(RejectAnnulment command, CertificateState state) {
        if (!(state instanceof Known known)) {
            return Decision.refuse(nothingPending());
        }
        Check<String> office = Annulment.office(known.region(), command.officeRegion());
        Optional<Refusal> refusal = Check.firstRefusal(List.of(office));
        if (refusal.isPresent()) {
            return Decision.refuse(refusal.get());
        }
        if (known.status() == CertificateStatus.RECHAZADO) {
            return Decision.nothing();
        }
        if (known.status() != CertificateStatus.PENDIENTE_DE_VALIDACION) {
            return Decision.refuse(nothingPending());
        }
        if (command.reason().isBlank()) {
            return Decision.refuse(Refusal.ofField(
                    "reason", "rejection-reason-missing", RuleId.of("CERT-026"), Norms.cert("estados")));
        }
        Finding<Boolean> overdue = Annulment.overdue(dueOn(known), command.at());
        Finding<CertificateStatus> why = Finding.<CertificateStatus>of(
                        RuleId.of("CERT-026"), CertificateStatus.RECHAZADO, Norms.cert("estados"))
                .restingOn(with(Check.findings(List.of(office)), overdue));
        return Decision.accept(new AnnulmentRejected(
                known.certificate(),
                known.section(),
                command.at(),
                command.officeRegion(),
                command.reason().strip(),
                overdue.value(),
                why.explanation()));
    }

    private static LocalDate dueOn(Known known) {
        return known.request()
                .map(Request::decisionDueOn)
                .orElseThrow(() -> new IllegalStateException("pending without a request"));
    }

    private static List<Finding<?>> with(List<Finding<?>> findings, Finding<?> more) {
        List<Finding<?>> all = new ArrayList<>(findings);
        all.add(more);
        return all;
    }

    @Rule("CERT-022")
    private static Refusal notIssued() {
        return Refusal.of("certificate-not-issued", RuleId.of("CERT-022"), Norms.cert("Q130"));
    }

    @Rule("CERT-025")
    private static Refusal nothingPending() {
        return Refusal.of("no-annulment-pending", RuleId.of("CERT-025"), Norms.cert("Q131"));
    }
}
