package cl.bitacora.certificates.http;

import cl.bitacora.certificates.domain.IssueForm;
import cl.bitacora.certificates.http.Requests.Party;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.certificates.CertificatesEvent.AnnulmentReason;
import cl.bitacora.contracts.certificates.CertificatesEvent.Kind;
import cl.bitacora.eventstore.PeopleReplica;
import cl.bitacora.eventstore.PersonIds;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Rut;
import cl.bitacora.regulation.CertificateParameters;
import cl.bitacora.regulation.Regulation;
import cl.bitacora.regulation.RegulationException;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what callers send; what cannot be read is a problem with its field. */
@Singleton
public class Reading {
    private final PersonIds ids;
    private final PeopleReplica people;
    private final Regulation regulation;

    Reading(PersonIds ids, PeopleReplica people, Regulation regulation) {
        this.ids = ids;
        this.people = people;
        this.regulation = regulation;
    }

    /** A section's id; what cannot be one does not exist. */
    public SectionId section(String text) {
        try {
            return new SectionId(text);
        } catch (IllegalArgumentException e) {
            throw Problems.notFound();
        }
    }

    /** The pseudonym of a RUT. */
    public PersonId person(String field, String rut) {
        return ids.of(Rut.parse(rut).orElseThrow(() -> Problems.field(field, "rut-invalid")));
    }

    /** The rules of the programme at the end of the course. */
    public CertificateParameters parameters(Programme programme, LocalDate endsOn) {
        try {
            return CertificateParameters.of(regulation.parameters(), programme, endsOn);
        } catch (RegulationException e) {
            throw Problems.plain(409, "programme-without-certificates", "", Fact.of("line", programme));
        }
    }

    /** The typed form of an electronic certificate. */
    public IssueForm form(Requests.Issue request) {
        PersonId signatory = person("signatoryRut", request.signatoryRut());
        return new IssueForm(
                Boolean.TRUE.equals(request.accept()),
                text(request.documentNumber()),
                text(request.lateReason()),
                Optional.ofNullable(request.realStartDate()),
                Optional.ofNullable(request.realEndDate()),
                Optional.ofNullable(request.hours()),
                name(request.company()),
                rut(request.company()),
                name(request.otic()),
                rut(request.otic()),
                text(request.actionRegistration()),
                signatory,
                people.find(signatory).isPresent());
    }

    /** The typed form of a manual certificate. */
    public IssueForm form(Requests.Manual request) {
        PersonId signatory = person("signatoryRut", request.signatoryRut());
        return new IssueForm(
                Boolean.TRUE.equals(request.accept()),
                text(request.documentNumber()),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                name(request.company()),
                rut(request.company()),
                name(request.otic()),
                rut(request.otic()),
                text(request.actionRegistration()),
                signatory,
                people.find(signatory).isPresent());
    }

    /** A kind that is generated; the manual one is not. */
    public static Kind kind(@Nullable String text) {
        return text == null ? Kind.NORMAL : named(Kind.class, "kind", text);
    }

    /** A ground of annulment. */
    public static AnnulmentReason reason(String text) {
        return named(AnnulmentReason.class, "reasonCode", text);
    }

    /** A value of an enumeration by its name. */
    public static <T extends Enum<T>> T named(Class<T> type, String field, String text) {
        for (T value : type.getEnumConstants()) {
            if (value.name().equals(text)) {
                return value;
            }
        }
        throw Problems.field(field, "unknown-value", Fact.of("field", field));
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String name(@Nullable Party party) {
        return party == null ? "" : party.name();
    }

    private static String rut(@Nullable Party party) {
        return party == null ? "" : party.rut();
    }
}
