package cl.bitacora.certificates.http;

import cl.bitacora.certificates.domain.ActionState;
import cl.bitacora.certificates.domain.CertificateCommand;
import cl.bitacora.certificates.domain.CertificateCommand.Generate;
import cl.bitacora.certificates.domain.CertificateCommand.IssueManual;
import cl.bitacora.certificates.domain.CertificateState;
import cl.bitacora.certificates.domain.Certificates;
import cl.bitacora.certificates.domain.CourseFacts;
import cl.bitacora.certificates.domain.IssueForm;
import cl.bitacora.certificates.domain.RealDates;
import cl.bitacora.certificates.domain.Snapshot;
import cl.bitacora.certificates.views.SectionFacts;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateEvent;
import cl.bitacora.contracts.certificates.CertificatesEvent.Kind;
import cl.bitacora.contracts.certificates.CertificatesEvent.Line;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.http.Accepted;
import cl.bitacora.http.Access;
import cl.bitacora.http.Commands;
import cl.bitacora.http.CurrentCaller;
import cl.bitacora.http.ExplanationView;
import cl.bitacora.http.Language;
import cl.bitacora.http.Messages;
import cl.bitacora.http.Page;
import cl.bitacora.http.Permission;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Sections: searching, looking at percentages, preparing certificates. */
@Path("/v1/sections")
@Authenticated
@Tag(name = "Secciones")
public class SectionResource {
    private final Commands commands;
    private final CurrentCaller caller;
    private final Sections sections;
    private final SectionSearch search;
    private final Reading reading;
    private final CertificateAnswers answers;
    private final IssueDesk desk;
    private final ReadLog reads;
    private final Messages messages;
    private final Aggregates<CertificateCommand, CertificateState, CertificateEvent> certificates;

    @Inject
    public SectionResource(
            Commands commands,
            CurrentCaller caller,
            Sections sections,
            SectionSearch search,
            Reading reading,
            CertificateAnswers answers,
            IssueDesk desk,
            ReadLog reads,
            Messages messages,
            Aggregates<CertificateCommand, CertificateState, CertificateEvent> certificates) {
        this.commands = commands;
        this.caller = caller;
        this.sections = sections;
        this.search = search;
        this.reading = reading;
        this.answers = answers;
        this.desk = desk;
        this.reads = reads;
        this.messages = messages;
        this.certificates = certificates;
    }

    @GET
    @WithSession
    @Operation(
            summary = "Busca secciones por línea de capacitación y al menos un criterio",
            description = "Los criterios se suman (todos deben cumplirse) y la búsqueda queda dentro de su alcance.")
    public Uni<Page<Answers.Section>> search(
            @Parameter(description = "Línea de capacitación, obligatoria", example = "FRANQUICIA_TRIBUTARIA")
                    @QueryParam("line")
                    @Nullable
                    String line,
            @Parameter(description = "Curso: identificador o parte del nombre", example = "bodegas")
                    @QueryParam("course")
                    @Nullable
                    String course,
            @Parameter(description = "Código SENCE", example = "1237890001") @QueryParam("senceCode") @Nullable
                    String senceCode,
            @Parameter(description = "Código de región", example = "07") @QueryParam("region") @Nullable String region,
            @Parameter(description = "RUT de un participante", example = "999000001-5")
                    @QueryParam("participantRut")
                    @Nullable
                    String participantRut,
            @Parameter(description = "Entidad capacitadora: RUT o parte del nombre", example = "998000001-7")
                    @QueryParam("executor")
                    @Nullable
                    String executor,
            @Parameter(description = "Entidad supervisora: Dirección Regional u OTIC", example = "Maule")
                    @QueryParam("supervisingEntity")
                    @Nullable
                    String supervisingEntity,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        String typedLine = blankToNull(line);
        String rut = blankToNull(participantRut);
        PersonId participant = rut == null ? null : reading.person("participantRut", rut);
        return search.search(
                caller.get(),
                Access.visible(caller.get()),
                typedLine == null ? null : Reading.named(Programme.class, "line", typedLine),
                new SectionSearch.Criteria(
                        blankToNull(course),
                        blankToNull(senceCode),
                        blankToNull(region),
                        participant,
                        blankToNull(executor),
                        blankToNull(supervisingEntity)),
                cursor,
                limit);
    }

    @GET
    @Path("/{section}/percentages")
    @RunOnVirtualThread
    @Operation(
            summary = "Porcentajes de asistencia de los participantes comunicados",
            description =
                    "Hasta la liquidación del curso. La lectura queda registrada. Con explain=true, cada uno con su"
                            + " explicación.")
    public Answers.Percentages percentages(
            @PathParam("section") String section,
            @Parameter(example = "NORMAL") @QueryParam("kind") @Nullable String kind,
            @QueryParam("explain") boolean explain,
            @Context HttpHeaders headers) {
        SectionFacts.Known known = sections.require(reading.section(section), Permission.READ);
        requireVisibleDetail(known.facts());
        Kind of = Reading.kind(kind);
        Locale locale = Language.of(headers);
        reads.record(caller.get(), ReadLog.What.PERCENTAGES, section);
        List<Answers.Percentage> lines = Snapshot.of(of, known.facts()).stream()
                .map(line -> answers.percentage(line, known.names(), explain ? why(line, locale) : null))
                .toList();
        return new Answers.Percentages(
                section,
                of,
                known.facts().state(),
                RealDates.termStart(of, known.facts()),
                lines,
                known.facts().unnamed().size());
    }

    @POST
    @Path("/{section}/certificates")
    @RunOnVirtualThread
    @Operation(summary = "Genera el certificado: borrador con los porcentajes de ahora, pendiente de emitir")
    public Response generate(
            @PathParam("section") String section, Requests.Generate request, @Context HttpHeaders headers) {
        SectionId id = reading.section(section);
        SectionFacts.Known known = sections.require(id, Permission.SUBMIT);
        Kind kind = Reading.kind(request.kind());
        CourseFacts facts = known.facts();
        Generate command = new Generate(
                commands.now(),
                Certificates.id(id, kind),
                kind,
                facts,
                reading.parameters(facts.programme(), RealDates.termStart(kind, facts)));
        Accepted<CertificateState, CertificateEvent> accepted =
                commands.run(certificates, Certificates.stream(id, kind), command);
        return respond(accepted, known, headers);
    }

    @POST
    @Path("/{section}/manual-certificate")
    @RunOnVirtualThread
    @Operation(
            summary = "Emite el certificado manual que una resolución de la Dirección Regional aprobó",
            description = "Fuera de las regiones Metropolitana, de Valparaíso y del Biobío.")
    public Response manual(
            @PathParam("section") String section, Requests.Manual request, @Context HttpHeaders headers) {
        SectionId id = reading.section(section);
        SectionFacts.Known known = sections.require(id, Permission.SIGN);
        CourseFacts facts = known.facts();
        Instant now = commands.now();
        String certificate = Certificates.id(id, Kind.MANUAL);
        IssueForm form = reading.form(request);
        List<Line> lines = lines(request, facts);
        Accepted<CertificateState, CertificateEvent> accepted = desk.issue(
                certificate,
                id,
                now,
                seal -> new IssueManual(
                        now,
                        certificate,
                        facts,
                        reading.parameters(facts.programme(), facts.endsOn()),
                        form,
                        Reading.text(request.resolution()),
                        caller.get().region().orElse(""),
                        lines,
                        seal));
        return respond(accepted, known, headers);
    }

    /** What the resolution approved, or what the class book says. Only communicated participants have a line. */
    private List<Line> lines(Requests.Manual request, CourseFacts facts) {
        if (request.participants() == null) {
            return Snapshot.of(Kind.MANUAL, facts);
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < request.participants().size(); i++) {
            Requests.ApprovedLine approved = request.participants().get(i);
            String field = "participants[" + i + "]";
            PersonId person = reading.person(field + ".rut", approved.rut());
            if (!facts.roster().contains(person)) {
                throw Problems.field(
                        field + ".rut", "participant-not-communicated", RuleId.of("CERT-001"), Norms.cert("Q125"));
            }
            if (approved.creditedSeconds() < 0 || approved.creditedSeconds() > facts.totalSeconds()) {
                throw Problems.field(field + ".creditedSeconds", "credit-out-of-course");
            }
            lines.add(Snapshot.line(person, approved.creditedSeconds(), facts.totalSeconds()));
        }
        return lines;
    }

    private Response respond(
            Accepted<CertificateState, CertificateEvent> accepted, SectionFacts.Known known, HttpHeaders headers) {
        return commands.respond(
                        accepted,
                        answers.of(
                                CertificateAnswers.known(accepted.state()),
                                known,
                                commands.now(),
                                Language.of(headers),
                                false))
                .build();
    }

    /** The detail is shown until the liquidation (CERT-031). */
    @Rule("CERT-031")
    private static void requireVisibleDetail(CourseFacts facts) {
        if (facts.state() == ActionState.LIQUIDADO) {
            throw Problems.refused(Refusal.of("detail-hidden", RuleId.of("CERT-031"), Norms.cert("Q132")));
        }
    }

    private ExplanationView why(Line line, Locale locale) {
        return ExplanationView.of(Snapshot.finding(line).explanation(), messages, locale);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
