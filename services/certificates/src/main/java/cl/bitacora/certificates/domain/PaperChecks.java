package cl.bitacora.certificates.domain;

import cl.bitacora.certificates.domain.CertificateState.Known;
import cl.bitacora.certificates.domain.CertificateState.Paper;
import cl.bitacora.certificates.domain.RealDates.Period;
import cl.bitacora.contracts.certificates.CertificatesEvent.Body;
import cl.bitacora.contracts.certificates.CertificatesEvent.DocumentKind;
import cl.bitacora.contracts.certificates.CertificatesEvent.Kind;
import cl.bitacora.contracts.certificates.CertificatesEvent.Line;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.kernel.Rut;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What every issue checks, however it came about, and the paper that results. */
final class PaperChecks {
    private static final int SECONDS_PER_HOUR = 3600;

    private final List<Check<?>> checks = new ArrayList<>();
    private final CourseFacts facts;
    private final IssueForm form;
    private final Kind kind;
    private final List<Line> lines;
    private final Check<DocumentKind> document;
    private final Check<Period> period;
    private final Check<Long> seconds;

    PaperChecks(Kind kind, Instant at, CourseFacts facts, IssueForm form, List<Line> lines) {
        this.facts = facts;
        this.form = form;
        this.kind = kind;
        this.lines = lines;
        this.document = Document.of(facts.intermediated(), form.documentNumber());
        this.period = RealDates.of(kind, facts, form);
        this.seconds = EffectiveHours.of(kind, facts, form.declaredHours());
        checks.addAll(List.of(
                Eligibility.of(facts, at),
                acceptance(form),
                document,
                period,
                seconds,
                Fields.names(facts),
                Fields.of(facts, form, lines)));
    }

    /** Adds a check of its own. */
    PaperChecks and(Check<?> check) {
        checks.add(check);
        return this;
    }

    Optional<Refusal> firstRefusal() {
        return Check.firstRefusal(checks);
    }

    List<Finding<?>> findings() {
        return Check.findings(checks);
    }

    /** The Anexo 3 fields; only after {@link #firstRefusal} was empty. */
    Body body(Instant at) {
        Period dates = value(period);
        long effective = value(seconds);
        return new Body(
                kind,
                facts.executorName(),
                facts.executor().toString(),
                form.companyName().strip(),
                canonical(form.companyRut()),
                form.oticName().strip(),
                canonical(form.oticRut()),
                facts.activityName(),
                facts.senceCode(),
                dates.startsOn(),
                dates.endsOn(),
                Math.toIntExact(effective / SECONDS_PER_HOUR),
                Math.toIntExact(effective % SECONDS_PER_HOUR / 60),
                value(document),
                form.documentNumber().strip(),
                form.actionRegistration().strip(),
                form.signatory(),
                Chile.dayOf(at),
                lines);
    }

    /** Only "Acepto emitir el Certificado" makes a certificate (CERT-007). */
    @Rule("CERT-007")
    private static Check<String> acceptance(IssueForm form) {
        RuleId rule = RuleId.of("CERT-007");
        Citation ground = Norms.cert("Q128");
        return form.accepted()
                ? Check.kept(Finding.of(rule, "ACEPTADO", ground))
                : Check.broken(Refusal.ofField("accept", "acceptance-missing", rule, ground));
    }

    /** Whether what was typed is what the newest paper already says: the same click twice. */
    static boolean repeats(IssueForm form, Known known) {
        return known.current().map(Paper::body).stream()
                .anyMatch(body -> form.accepted()
                        && body.documentNumber().equals(form.documentNumber().strip())
                        && body.actionRegistration()
                                .equals(form.actionRegistration().strip())
                        && body.companyName().equals(form.companyName().strip())
                        && body.companyRut().equals(canonical(form.companyRut()))
                        && body.oticName().equals(form.oticName().strip())
                        && body.oticRut().equals(canonical(form.oticRut()))
                        && body.signatory().equals(form.signatory()));
    }

    private static String canonical(String rut) {
        return Rut.parse(rut).map(Rut::toString).orElse("");
    }

    private static <T> T value(Check<T> check) {
        return switch (check) {
            case Check.Kept<T> kept -> kept.finding().value();
            case Check.Broken<T> broken ->
                throw new IllegalStateException("refused: " + broken.refusal().code());
        };
    }
}
