package cl.bitacora.auditor.recompute;

import cl.bitacora.certificates.domain.CertificateCommand;
import cl.bitacora.certificates.domain.CertificateCommand.ApproveAnnulment;
import cl.bitacora.certificates.domain.CertificateCommand.Generate;
import cl.bitacora.certificates.domain.CertificateCommand.HideDetail;
import cl.bitacora.certificates.domain.CertificateCommand.Issue;
import cl.bitacora.certificates.domain.CertificateCommand.IssueManual;
import cl.bitacora.certificates.domain.CertificateCommand.NoteAttendanceChange;
import cl.bitacora.certificates.domain.CertificateCommand.Reissue;
import cl.bitacora.certificates.domain.CertificateCommand.RejectAnnulment;
import cl.bitacora.certificates.domain.CertificateCommand.RequestAnnulment;
import cl.bitacora.certificates.domain.CertificateDecider;
import cl.bitacora.certificates.domain.CertificateState;
import cl.bitacora.certificates.domain.CourseFacts;
import cl.bitacora.certificates.domain.IssueForm;
import cl.bitacora.certificates.domain.RealDates;
import cl.bitacora.certificates.domain.Seal;
import cl.bitacora.certificates.domain.Snapshot;
import cl.bitacora.contracts.certificates.CertificatesEvent.AnnulmentApproved;
import cl.bitacora.contracts.certificates.CertificatesEvent.AnnulmentRejected;
import cl.bitacora.contracts.certificates.CertificatesEvent.AnnulmentRequested;
import cl.bitacora.contracts.certificates.CertificatesEvent.Body;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateEvent;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateGenerated;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateIssued;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateOutdated;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateReissued;
import cl.bitacora.contracts.certificates.CertificatesEvent.DetailHidden;
import cl.bitacora.contracts.certificates.CertificatesEvent.Kind;
import cl.bitacora.contracts.certificates.CertificatesEvent.Line;
import cl.bitacora.contracts.certificates.CertificatesEvent.ManualCertificateIssued;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.CertificateParameters;
import cl.bitacora.regulation.Regulation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the certificates' decider again what it was asked: what the executor typed is on the paper itself. */
final class CertificateAudit {
    private final Laws laws;
    private final Findings findings;
    private final CertificateFacts facts;
    private final CertificateDecider decider = new CertificateDecider();
    private final Map<String, CertificateState> states = new HashMap<>();

    CertificateAudit(Laws laws, Findings findings, CertificateFacts facts) {
        this.laws = laws;
        this.findings = findings;
        this.facts = facts;
    }

    void apply(Act<CertificateEvent> act) {
        CertificateState before = states.getOrDefault(act.stream(), decider.initial());
        CertificateEvent first = act.first().event();
        command(first, act, before)
                .ifPresent(command -> findings.decided(
                        FigureKind.CERTIFICATE,
                        first.certificate(),
                        what(first),
                        act,
                        rule(first),
                        decider.decide(command, before)));
        states.put(act.stream(), decider.replay(before, act.said()));
    }

    private Optional<CertificateCommand> command(CertificateEvent event, Act<?> act, CertificateState before) {
        Kind known = before instanceof CertificateState.Known it ? it.kind() : Kind.NORMAL;
        return switch (event) {
            case CertificateGenerated it ->
                facts(it.lines(), withoutName(it.why()))
                        .map(now -> new Generate(
                                it.at(), it.certificate(), it.kind(), now, parameters(act, it.kind(), now)));
            case CertificateIssued it ->
                facts(it.body().lines(), 0)
                        .map(now -> new Issue(
                                it.at(),
                                now,
                                parameters(act, known, now),
                                form(it.body(), it.lateReason()),
                                new Seal(it.version(), it.folio(), it.verificationCode(), it.pdfSha256())));
            case CertificateReissued it ->
                facts(it.body().lines(), 0)
                        .map(now -> new Reissue(
                                it.at(),
                                now,
                                parameters(act, known, now),
                                form(it.body(), ""),
                                new Seal(it.version(), it.folio(), it.verificationCode(), it.pdfSha256())));
            case ManualCertificateIssued it ->
                facts(it.body().lines(), 0)
                        .map(now -> new IssueManual(
                                it.at(),
                                it.certificate(),
                                now,
                                parameters(act, Kind.MANUAL, now),
                                form(it.body(), ""),
                                it.resolution(),
                                office(it.why()).orElse(it.region()),
                                it.body().lines(),
                                new Seal(it.version(), it.folio(), it.verificationCode(), it.pdfSha256())));
            case AnnulmentRequested it ->
                facts(List.of(), 0)
                        .map(now -> new RequestAnnulment(
                                it.at(),
                                it.reasonCode(),
                                it.reason(),
                                now,
                                parameters(act, known, now),
                                LedgerAudit.businessDays(law(act), now.region())));
            case AnnulmentApproved it ->
                Optional.of(new ApproveAnnulment(it.at(), office(it.why()).orElse(it.region())));
            case AnnulmentRejected it -> Optional.of(new RejectAnnulment(it.at(), it.region(), it.reason()));
            case CertificateOutdated it ->
                facts(it.current(), 0)
                        .map(now -> new NoteAttendanceChange(it.at(), it.cause(), Snapshot.of(known, now)));
            case DetailHidden it -> Optional.of(new HideDetail(it.at()));
        };
    }

    private Optional<CourseFacts> facts(List<Line> lines, int unnamed) {
        List<PersonId> order = lines.stream().map(Line::participant).toList();
        return facts.facts(order, unnamed);
    }

    private CertificateParameters parameters(Act<?> act, Kind kind, CourseFacts now) {
        return CertificateParameters.of(law(act).parameters(), now.programme(), RealDates.termStart(kind, now));
    }

    private Regulation law(Act<?> act) {
        return laws.of(act.first().metadata().regulation());
    }

    /** What was typed is what was printed. */
    private static IssueForm form(Body body, String lateReason) {
        return new IssueForm(
                true,
                body.documentNumber(),
                lateReason,
                body.kind() == Kind.COMPLEMENTARIA ? Optional.of(body.startsOn()) : Optional.empty(),
                body.kind() == Kind.PARCIAL ? Optional.of(body.endsOn()) : Optional.empty(),
                Optional.empty(),
                body.companyName(),
                body.companyRut(),
                body.oticName(),
                body.oticRut(),
                body.actionRegistration(),
                body.signatory(),
                true);
    }

    private static int withoutName(Explanation why) {
        return Integer.parseInt(Fact.toMap(why.facts()).getOrDefault("withoutName", "0"));
    }

    /** The office that acted, as the finding of CERT-023 writes its region. */
    private static Optional<String> office(Explanation why) {
        RuleId rule = RuleId.of("CERT-023");
        return why.basis().stream()
                .filter(basis -> basis.rule().equals(rule))
                .map(Explanation::value)
                .findFirst();
    }

    private static Optional<RuleId> rule(CertificateEvent event) {
        return switch (event) {
            case CertificateGenerated it -> Optional.of(it.why().rule());
            case CertificateIssued it -> Optional.of(it.why().rule());
            case CertificateReissued it -> Optional.of(it.why().rule());
            case ManualCertificateIssued it -> Optional.of(it.why().rule());
            case AnnulmentRequested it -> Optional.of(it.why().rule());
            case AnnulmentApproved it -> Optional.of(it.why().rule());
            case AnnulmentRejected it -> Optional.of(it.why().rule());
            case CertificateOutdated it -> Optional.of(RuleId.of("CERT-903"));
            case DetailHidden it -> Optional.of(RuleId.of("CERT-031"));
        };
    }

    private static String what(CertificateEvent event) {
        return switch (event) {
            case CertificateIssued it -> "folio " + it.folio();
            case CertificateReissued it -> "folio " + it.folio();
            case ManualCertificateIssued it -> "folio " + it.folio();
            case CertificateGenerated it -> it.lines().size() + " %";
            case CertificateOutdated it -> it.participants().size() + " %";
            case AnnulmentRequested it -> it.reasonCode().name();
            case AnnulmentApproved it -> it.region();
            case AnnulmentRejected it -> it.region();
            case DetailHidden it -> "";
        };
    }
}
