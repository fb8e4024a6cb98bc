package cl.bitacora.certificates.http;

import cl.bitacora.certificates.domain.PaperStatus;
import cl.bitacora.certificates.http.paper.Formats;
import cl.bitacora.certificates.http.paper.PaperContent;
import cl.bitacora.certificates.views.Await;
import cl.bitacora.certificates.views.CertificateRow;
import cl.bitacora.certificates.views.PaperRow;
import cl.bitacora.contracts.certificates.CertificatesEvent.Body;
import cl.bitacora.contracts.certificates.CertificatesEvent.Line;
import cl.bitacora.contracts.people.PersonRecord;
import cl.bitacora.eventstore.PeopleReplica;
import cl.bitacora.kernel.PersonId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What anybody who holds a paper may know about it: its content, as it stands in the log, and whether it is still valid.
 * Whoever does not hold it cannot guess the code. Blocking: call on a virtual thread.
 */
@Singleton
public class Verifications {
    private static final Pattern CODE = Pattern.compile("[A-Z2-7]{26}");

    private final PeopleReplica people;
    private final Integrities integrities;

    Verifications(PeopleReplica people, Integrities integrities) {
        this.people = people;
        this.integrities = integrities;
    }

    private record Rows(
            PaperRow paper,
            CertificateRow certificate,
            @Nullable PaperRow next) {}

    /**
     * The paper of a code, as typed: spaces, hyphens and small letters do not matter.
     *
     * @param printed the checkpoint that the address in the QR code brings along
     */
    public Optional<Answers.Verification> find(String typed, @Nullable String printed) {
        String code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (!CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(Await.uni(() -> Panache.withSession(() -> rows(code))))
                .map(rows -> verification(rows, printed));
    }

    private static Uni<@Nullable Rows> rows(String code) {
        return PaperRow.<PaperRow>find("verificationCode", code).firstResult().chain(paper -> {
            if (paper == null) {
                return Uni.createFrom().<@Nullable Rows>nullItem();
            }
            return CertificateRow.<CertificateRow>findById(paper.certificate)
                    .chain(certificate -> PaperRow.<PaperRow>findById(paper.certificate + "/" + (paper.version + 1))
                            .map(next -> new Rows(paper, certificate, next)));
        });
    }

    private Answers.Verification verification(Rows rows, @Nullable String printed) {
        PaperRow paper = rows.paper();
        Body body = paper.body();
        Map<PersonId, PersonRecord> names =
                people.findAll(body.lines().stream().map(Line::participant).toList());
        PaperStatus status = PaperStatus.of(rows.certificate().status, paper.version, rows.certificate().version);
        return new Answers.Verification(
                status,
                Texts.of(status),
                paper.folio,
                paper.replacesFolio.isEmpty() ? null : paper.replacesFolio,
                rows.next() == null ? null : rows.next().folio,
                paper.issuedAt,
                body.kind(),
                body.otecName(),
                body.otecRut(),
                body.activityName(),
                body.senceCode(),
                body.startsOn(),
                body.endsOn(),
                Formats.hours(body.hours(), body.minutes()),
                people(body.lines(), names),
                paper.pdfSha256,
                integrities.of(paper, printed));
    }

    private static List<Answers.VerifiedPerson> people(List<Line> lines, Map<PersonId, PersonRecord> names) {
        return lines.stream()
                .map(line -> Optional.ofNullable(names.get(line.participant()))
                        .map(person -> new Answers.VerifiedPerson(
                                Formats.masked(person.rut()),
                                (person.names() + " " + person.lastNames()).strip(),
                                line.percent()))
                        .orElseGet(() -> new Answers.VerifiedPerson(null, PaperContent.ERASED, line.percent())))
                .toList();
    }
}
