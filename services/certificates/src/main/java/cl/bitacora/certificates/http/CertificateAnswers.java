package cl.bitacora.certificates.http;

import cl.bitacora.certificates.domain.ActionState;
import cl.bitacora.certificates.domain.CertificateState;
import cl.bitacora.certificates.domain.CertificateState.Known;
import cl.bitacora.certificates.domain.CertificateState.Request;
import cl.bitacora.certificates.domain.CertificateStatus;
import cl.bitacora.certificates.domain.Certificates;
import cl.bitacora.certificates.domain.PaperStatus;
import cl.bitacora.certificates.domain.RealDates;
import cl.bitacora.certificates.views.Await;
import cl.bitacora.certificates.views.PaperRow;
import cl.bitacora.certificates.views.SectionFacts;
import cl.bitacora.contracts.certificates.CertificatesEvent;
import cl.bitacora.contracts.certificates.CertificatesEvent.AnnulmentApproved;
import cl.bitacora.contracts.certificates.CertificatesEvent.AnnulmentRejected;
import cl.bitacora.contracts.certificates.CertificatesEvent.AnnulmentRequested;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateGenerated;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateIssued;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateOutdated;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateReissued;
import cl.bitacora.contracts.certificates.CertificatesEvent.DetailHidden;
import cl.bitacora.contracts.certificates.CertificatesEvent.FolioReserved;
import cl.bitacora.contracts.certificates.CertificatesEvent.Line;
import cl.bitacora.contracts.certificates.CertificatesEvent.ManualCertificateIssued;
import cl.bitacora.contracts.people.PersonRecord;
import cl.bitacora.eventstore.EventLog;
import cl.bitacora.eventstore.PeopleReplica;
import cl.bitacora.http.ExplanationView;
import cl.bitacora.http.Messages;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.regulation.CertificateParameters;
import io.quarkus.hibernate.reactive.panache.Panache;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts a certificate into the words of an answer. Blocking: call on a virtual thread. */
@Singleton
public class CertificateAnswers {
    private final PeopleReplica people;
    private final EventLog<CertificatesEvent> log;
    private final Messages messages;
    private final Papers papers;
    private final Reading reading;

    CertificateAnswers(
            PeopleReplica people, EventLog<CertificatesEvent> log, Messages messages, Papers papers, Reading reading) {
        this.people = people;
        this.log = log;
        this.messages = messages;
        this.papers = papers;
        this.reading = reading;
    }

    /** The certificate as it stands at an instant. */
    public Answers.Certificate of(
            Known known, SectionFacts.Known section, Instant now, Locale locale, boolean explain) {
        LocalDate endsOn = RealDates.termStart(known.kind(), section.facts());
        CertificateParameters terms = reading.parameters(known.subject().programme(), endsOn);
        boolean visible = !known.detailHidden() && section.facts().state() != ActionState.LIQUIDADO;
        Map<PersonId, PersonRecord> names = visible ? people.findAll(everybody(known)) : Map.of();
        boolean pending = known.status() == CertificateStatus.PENDIENTE_DE_VALIDACION;
        Optional<Request> request = pending ? known.request() : Optional.empty();
        return new Answers.Certificate(
                known.certificate(),
                known.section().value(),
                known.kind(),
                known.status(),
                Texts.of(known.status()),
                endsOn,
                endsOn.plusDays(terms.normalDays()),
                endsOn.plusDays(terms.limitDays()),
                endsOn.plusDays(terms.liquidationDays()),
                endsOn.plusDays(terms.annulmentDays()),
                request.map(Request::decisionDueOn).orElse(null),
                request.map(asked -> Chile.dayOf(now).isAfter(asked.decisionDueOn()))
                        .orElse(null),
                request.map(Request::reason).orElse(null),
                visible,
                visible ? known.draft().map(lines -> percentages(lines, names)).orElse(null) : null,
                visible && !known.differing().isEmpty() ? percentages(known.differing(), names) : null,
                papers(known, names, visible),
                warnings(known, section, endsOn, terms, now, locale),
                explain ? why(known.certificate(), locale) : null);
    }

    /** The lines of a snapshot with names. */
    public List<Answers.Percentage> percentages(List<Line> lines, Map<PersonId, PersonRecord> names) {
        return lines.stream().map(line -> percentage(line, names, null)).toList();
    }

    /** One line with its name. */
    public Answers.Percentage percentage(Line line, Map<PersonId, PersonRecord> names, @Nullable ExplanationView why) {
        Optional<PersonRecord> person = Optional.ofNullable(names.get(line.participant()));
        return new Answers.Percentage(
                person.map(known -> known.rut().toString()).orElse(null),
                person.map(PersonRecord::displayName).orElse("persona sin nombre registrado"),
                line.creditedSeconds(),
                line.totalSeconds(),
                line.ratio().toString(),
                line.percent(),
                why);
    }

    private List<Answers.Paper> papers(Known known, Map<PersonId, PersonRecord> names, boolean visible) {
        List<PaperRow> rows = Await.uni(() -> Panache.withSession(
                () -> PaperRow.<PaperRow>list("certificate = ?1 order by version", known.certificate())));
        return rows.stream()
                .map(row -> {
                    PaperStatus status = PaperStatus.of(
                            known.status(), row.version, known.papers().size());
                    return new Answers.Paper(
                            row.version,
                            row.folio,
                            row.replacesFolio.isEmpty() ? null : row.replacesFolio,
                            status,
                            Texts.of(status),
                            row.issuedAt,
                            "/v1/certificates/" + row.certificate + "/pdf?version=" + row.version,
                            row.pdfSha256,
                            papers.link(row.verificationCode),
                            row.outOfTerm,
                            visible ? percentages(row.body().lines(), names) : null);
                })
                .toList();
    }

    private List<String> warnings(
            Known known,
            SectionFacts.Known section,
            LocalDate endsOn,
            CertificateParameters terms,
            Instant now,
            Locale locale) {
        List<String> codes = new ArrayList<>();
        LocalDate today = Chile.dayOf(now);
        if (!known.papers().isEmpty() && !known.differing().isEmpty()) {
            codes.add("warning.attendance-changed");
        }
        if (known.draft().isPresent()) {
            if (today.isBefore(endsOn) || !section.facts().hasClasses()) {
                codes.add("warning.premature");
            }
            if (!section.facts().unnamed().isEmpty()) {
                codes.add("warning.participant-without-name");
            }
        }
        boolean open = known.status() == CertificateStatus.EMITIDO
                || known.status() == CertificateStatus.PENDIENTE_DE_VALIDACION;
        if (open
                && today.isAfter(endsOn.plusDays(terms.annulmentWarningDays()))
                && !today.isAfter(endsOn.plusDays(terms.annulmentDays()))) {
            codes.add("warning.decision-may-miss-liquidation");
        }
        return codes.stream()
                .map(code -> messages.text(locale, code, List.of()).orElse(code))
                .toList();
    }

    private List<ExplanationView> why(String certificate, Locale locale) {
        return log.readStream(Certificates.stream(certificate), 0).stream()
                .flatMap(recorded -> explanation(recorded.event()).stream())
                .map(explanation -> ExplanationView.of(explanation, messages, locale))
                .toList();
    }

    private static Optional<Explanation> explanation(CertificatesEvent event) {
        return switch (event) {
            case CertificateGenerated e -> Optional.of(e.why());
            case CertificateIssued e -> Optional.of(e.why());
            case CertificateReissued e -> Optional.of(e.why());
            case ManualCertificateIssued e -> Optional.of(e.why());
            case AnnulmentRequested e -> Optional.of(e.why());
            case AnnulmentApproved e -> Optional.of(e.why());
            case AnnulmentRejected e -> Optional.of(e.why());
            case CertificateOutdated e -> Optional.empty();
            case DetailHidden e -> Optional.empty();
            case FolioReserved e -> Optional.empty();
        };
    }

    private static Set<PersonId> everybody(Known known) {
        Set<PersonId> everybody = new HashSet<>();
        known.draft().ifPresent(lines -> lines.forEach(line -> everybody.add(line.participant())));
        known.differing().forEach(line -> everybody.add(line.participant()));
        known.papers().forEach(paper -> paper.body().lines().forEach(line -> everybody.add(line.participant())));
        return everybody;
    }

    /** The certificate of an accepted command. */
    static Known known(CertificateState state) {
        return switch (state) {
            case Known known -> known;
            case CertificateState.None none -> throw new IllegalStateException("accepted without a certificate");
        };
    }
}
