package cl.bitacora.gateway.http;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.journals.EnrolmentEvent;
import cl.bitacora.contracts.journals.EnrolmentEvent.PersonEnrolled;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.CommandContext;
import cl.bitacora.eventstore.PeopleReplica;
import cl.bitacora.gateway.biometrics.Erasures;
import cl.bitacora.gateway.biometrics.TemplateVault;
import cl.bitacora.gateway.domain.EnrolmentCommand;
import cl.bitacora.gateway.domain.EnrolmentCommand.EnrolPerson;
import cl.bitacora.gateway.domain.EnrolmentDecider;
import cl.bitacora.gateway.domain.EnrolmentState;
import cl.bitacora.gateway.domain.InstallationState.Registration;
import cl.bitacora.gateway.views.GatewayQueries;
import cl.bitacora.gateway.views.SectionRow;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Rule;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Enrolling a person's fingerprints at a class PC, after notice (Ley 19.628 as changed by Ley 21.719, art. 16 ter). The event
 * with the notice is written before the templates are kept: there is never a template without the word of what was told.
 */
@Path("/v1/installations/{id}/people-enrolments")
@Tag(name = "Huellas")
public class PeopleEnrolmentResource {
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final String PURPOSE = "attendance";

    /** Longer than any course with its corrections: nobody is to be told "until ever". */
    private static final int MOST_DAYS = 730;

    /** Clocks of class PCs may be a little ahead. */
    private static final int AHEAD_SECONDS = 300;

    private final SignedRequests signed;
    private final GatewayQueries queries;
    private final PeopleReplica people;
    private final Aggregates<EnrolmentCommand, EnrolmentState, EnrolmentEvent> enrolments;
    private final TemplateVault vault;
    private final RequestMetadata metadata;
    private final Clock clock;

    @Inject
    public PeopleEnrolmentResource(
            SignedRequests signed,
            GatewayQueries queries,
            PeopleReplica people,
            Aggregates<EnrolmentCommand, EnrolmentState, EnrolmentEvent> enrolments,
            TemplateVault vault,
            RequestMetadata metadata,
            Clock clock) {
        this.signed = signed;
        this.queries = queries;
        this.people = people;
        this.enrolments = enrolments;
        this.vault = vault;
        this.metadata = metadata;
        this.clock = clock;
    }

    /** What the person was told, and when. */
    @Schema(name = "EnrolmentNotice")
    public record Notice(
            @Schema(description = "Versión del texto mostrado", examples = "2026-1")
            String version,

            @Schema(description = "Para qué se usarán", enumeration = PURPOSE, examples = PURPOSE)
            String purpose,

            @Schema(description = "Primer día en que ya no se conservan", examples = "2026-12-31")
            LocalDate retentionUntil,

            @Schema(examples = "2026-03-09T11:39:20Z") Instant shownAt,
            @Schema(examples = "2026-03-09T11:40:00Z") Instant acceptedAt) {}

    /** One finger. */
    @Schema(name = "EnrolledFinger")
    public record FingerImpressions(
            @Schema(examples = "RIGHT_INDEX") String finger,

            @Schema(description = "Tres o más impresiones, ISO/IEC 19794-2:2005, Base64")
            List<String> impressions) {
        @Override
        public String toString() {
            return "FingerImpressions[" + finger + "]";
        }
    }

    /** A person's enrolment. */
    @Schema(name = "PeopleEnrolment")
    public record PeopleEnrolment(
            @Schema(examples = "p-00112233445566778899aabbccddeeff")
            String person,

            @Schema(examples = "bodegas-1") String section,
            @Schema(examples = "2026-03-09T11:40:00Z") Instant at,
            Notice notice,
            @Schema(description = "Dos dedos o más") List<FingerImpressions> fingers) {}

    /** What is kept, and until when. */
    @Schema(name = "PersonEnrolled")
    public record EnrolmentAnswer(
            @Schema(examples = "p-00112233445566778899aabbccddeeff")
            String person,

            @Schema(examples = "2026-12-31") LocalDate expiresOn) {}

    @POST
    @PermitAll
    @RunOnVirtualThread
    @Rule("LCE-002")
    @Operation(
            summary = "Registra las huellas de una persona de la sección, informada y con su aceptación",
            description =
                    "Firmado por el equipo. Se guardan cifradas con una clave por persona y nunca pasan por el registro de"
                            + " eventos. Repetirlo es inocuo; si ya se borraron, un registro anterior al borrado se rechaza.")
    public Response enrol(@PathParam("id") String id, PeopleEnrolment request) {
        Registration registration = signed.require(id).registration();
        SectionRow section = RosterResource.section(registration, request.section(), queries);
        PersonId person = person(request.person());
        if (!queries.peopleOf(section).contains(person.value())) {
            throw Problems.plain(422, "person-not-in-section", "person");
        }
        // Whose record was erased is not enrolled again by an agent that has not heard of it.
        if (people.find(person).isEmpty()) {
            throw Problems.plain(409, "person-unknown", "person");
        }
        requireNotice(request);
        List<TemplateVault.Stored> templates = Impressions.checked(request.fingers());
        PersonEnrolled said = new PersonEnrolled(
                person,
                request.notice().acceptedAt().truncatedTo(ChronoUnit.SECONDS),
                id,
                new SectionId(section.id),
                request.notice().version(),
                request.notice().purpose(),
                request.notice().shownAt().truncatedTo(ChronoUnit.SECONDS),
                request.fingers().stream().map(FingerImpressions::finger).toList(),
                request.notice().retentionUntil());
        EnrolmentState state = Outcomes.state(enrolments.execute(
                Erasures.stream(person),
                new EnrolPerson(said),
                CommandContext.of(metadata.of("installation:" + id, "enrolment-" + person))));
        PersonEnrolled kept = state.current().orElseThrow(() -> new IllegalStateException("enrolled and not there"));
        if (kept.equals(said)) {
            vault.store(person, templates, said.at(), said.expiresOn());
            forgetIfErasedMeanwhile(said);
        }
        return Response.status(201)
                .entity(new EnrolmentAnswer(person.value(), kept.expiresOn()))
                .build();
    }

    /** An erasure between the word and the templates has found none to erase. */
    private void forgetIfErasedMeanwhile(PersonEnrolled said) {
        EnrolmentState now = enrolments.load(Erasures.stream(said.person())).state();
        if (now.current().isEmpty()) {
            vault.erase(said.person());
            throw Problems.plain(409, EnrolmentDecider.ERASED, "");
        }
    }

    private void requireNotice(PeopleEnrolment request) {
        Notice notice = request.notice();
        Instant now = clock.instant();
        LocalDate today = Chile.dayOf(now);
        require(VERSION.matcher(notice.version()).matches(), "notice.version");
        require(notice.purpose().equals(PURPOSE), "notice.purpose");
        require(!notice.acceptedAt().isBefore(notice.shownAt()), "notice.acceptedAt");
        require(!notice.acceptedAt().isAfter(now.plusSeconds(AHEAD_SECONDS)), "notice.acceptedAt");
        require(!request.at().isBefore(notice.acceptedAt().truncatedTo(ChronoUnit.SECONDS)), "at");
        require(
                notice.retentionUntil().isAfter(today)
                        && !notice.retentionUntil().isAfter(today.plusDays(MOST_DAYS)),
                "notice.retentionUntil");
    }

    private static void require(boolean fits, String field) {
        if (!fits) {
            throw Problems.plain(422, "notice-insufficient", field, Fact.of("field", field));
        }
    }

    static PersonId person(String text) {
        try {
            return new PersonId(text);
        } catch (IllegalArgumentException e) {
            throw Problems.field("person", "unreadable-field", Fact.of("field", "person"));
        }
    }
}
