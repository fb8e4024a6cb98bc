package cl.bitacora.certificates.http;

import cl.bitacora.certificates.domain.CertificateCommand;
import cl.bitacora.certificates.domain.CertificateCommand.ApproveAnnulment;
import cl.bitacora.certificates.domain.CertificateCommand.Issue;
import cl.bitacora.certificates.domain.CertificateCommand.Reissue;
import cl.bitacora.certificates.domain.CertificateCommand.RejectAnnulment;
import cl.bitacora.certificates.domain.CertificateCommand.RequestAnnulment;
import cl.bitacora.certificates.domain.CertificateState;
import cl.bitacora.certificates.domain.CertificateState.Known;
import cl.bitacora.certificates.domain.Certificates;
import cl.bitacora.certificates.domain.CourseFacts;
import cl.bitacora.certificates.domain.IssueForm;
import cl.bitacora.certificates.domain.RealDates;
import cl.bitacora.certificates.domain.Regions;
import cl.bitacora.certificates.views.SectionFacts;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateEvent;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.Loaded;
import cl.bitacora.http.Accepted;
import cl.bitacora.http.Commands;
import cl.bitacora.http.CurrentCaller;
import cl.bitacora.http.Language;
import cl.bitacora.http.Permission;
import cl.bitacora.http.Problems;
import cl.bitacora.regulation.CertificateParameters;
import cl.bitacora.regulation.Regulation;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A certificate from its draft to its annulment and reissue. */
@Path("/v1/certificates/{certificate}")
@Authenticated
@Tag(name = "Certificados")
public class CertificateResource {
    private final Commands commands;
    private final CurrentCaller caller;
    private final Sections sections;
    private final Reading reading;
    private final CertificateAnswers answers;
    private final IssueDesk desk;
    private final ReadLog reads;
    private final Regulation regulation;
    private final Aggregates<CertificateCommand, CertificateState, CertificateEvent> certificates;

    @Inject
    public CertificateResource(
            Commands commands,
            CurrentCaller caller,
            Sections sections,
            Reading reading,
            CertificateAnswers answers,
            IssueDesk desk,
            ReadLog reads,
            Regulation regulation,
            Aggregates<CertificateCommand, CertificateState, CertificateEvent> certificates) {
        this.commands = commands;
        this.caller = caller;
        this.sections = sections;
        this.reading = reading;
        this.answers = answers;
        this.desk = desk;
        this.reads = reads;
        this.regulation = regulation;
        this.certificates = certificates;
    }

    /** A certificate with its section, for a caller who may. */
    private record Found(Known known, SectionFacts.Known section, long version) {
        CourseFacts facts() {
            return section.facts();
        }
    }

    @GET
    @RunOnVirtualThread
    @Operation(summary = "Un certificado con todas sus versiones; con explain=true, por qué se decidió cada cosa")
    public Response get(
            @PathParam("certificate") String certificate,
            @QueryParam("explain") boolean explain,
            @Context HttpHeaders headers) {
        Found found = require(certificate, Permission.READ);
        reads.record(
                caller.get(), ReadLog.What.CERTIFICATE, found.known().section().value());
        return Response.ok(answers.of(found.known(), found.section(), commands.now(), Language.of(headers), explain))
                .tag(Long.toString(found.version()))
                .build();
    }

    @POST
    @Path("/issue")
    @RunOnVirtualThread
    @Operation(
            summary = "Acepta y emite el certificado: folio, PDF y código de verificación",
            description = "Hasta el día 40 desde el término del curso; hasta el 59 con motivo.")
    public Response issue(
            @PathParam("certificate") String certificate, Requests.Issue request, @Context HttpHeaders headers) {
        Found found = require(certificate, Permission.SUBMIT);
        Instant now = commands.now();
        IssueForm form = reading.form(request);
        CertificateParameters parameters = parameters(found);
        Accepted<CertificateState, CertificateEvent> accepted = desk.issue(
                certificate,
                found.known().section(),
                now,
                seal -> new Issue(now, found.facts(), parameters, form, seal));
        return respond(accepted, found, headers);
    }

    @POST
    @Path("/reissue")
    @RunOnVirtualThread
    @Operation(
            summary = "Emite de nuevo, tras una anulación aprobada: versión y folio nuevos; el anterior queda anulado")
    public Response reissue(
            @PathParam("certificate") String certificate, Requests.Issue request, @Context HttpHeaders headers) {
        Found found = require(certificate, Permission.SUBMIT);
        Instant now = commands.now();
        IssueForm form = reading.form(request);
        CertificateParameters parameters = parameters(found);
        Accepted<CertificateState, CertificateEvent> accepted = desk.issue(
                certificate,
                found.known().section(),
                now,
                seal -> new Reissue(now, found.facts(), parameters, form, seal));
        return respond(accepted, found, headers);
    }

    @POST
    @Path("/annulment-requests")
    @RunOnVirtualThread
    @Operation(summary = "Solicita la anulación a la Dirección Regional donde se ejecutó el curso")
    public Response requestAnnulment(
            @PathParam("certificate") String certificate, Requests.Annulment request, @Context HttpHeaders headers) {
        Found found = require(certificate, Permission.SUBMIT);
        RequestAnnulment command = new RequestAnnulment(
                commands.now(),
                Reading.reason(request.reasonCode()),
                Reading.text(request.reason()),
                found.facts(),
                parameters(found),
                regulation.holidays().of(Regions.twoDigits(found.known().region())));
        return run(certificate, command, found, headers);
    }

    @POST
    @Path("/annulment-decision")
    @RunOnVirtualThread
    @Operation(summary = "La Dirección Regional aprueba o rechaza la anulación")
    public Response decideAnnulment(
            @PathParam("certificate") String certificate, Requests.Decision request, @Context HttpHeaders headers) {
        Found found = require(certificate, Permission.REVIEW);
        String office = caller.get().region().orElse("");
        CertificateCommand command = request.approve()
                ? new ApproveAnnulment(commands.now(), office)
                : new RejectAnnulment(commands.now(), office, Reading.text(request.reason()));
        return run(certificate, command, found, headers);
    }

    private Response run(String certificate, CertificateCommand command, Found found, HttpHeaders headers) {
        return respond(commands.run(certificates, Certificates.stream(certificate), command), found, headers);
    }

    private Response respond(Accepted<CertificateState, CertificateEvent> accepted, Found found, HttpHeaders headers) {
        Known known = CertificateAnswers.known(accepted.state());
        return commands.respond(
                        accepted, answers.of(known, found.section(), commands.now(), Language.of(headers), false))
                .build();
    }

    private CertificateParameters parameters(Found found) {
        return reading.parameters(
                found.facts().programme(), RealDates.termStart(found.known().kind(), found.facts()));
    }

    private Found require(String certificate, Permission permission) {
        Loaded<CertificateState> loaded = certificates.load(Certificates.stream(certificate));
        if (!(loaded.state() instanceof Known known)) {
            throw Problems.notFound();
        }
        return new Found(known, sections.require(known.section(), permission), loaded.version());
    }
}
