package cl.bitacora.portal.pages;

import static cl.bitacora.portal.pages.CourseDesk.why;
import static cl.bitacora.portal.pages.CoursePage.moment;
import static cl.bitacora.portal.words.Tongue.say;

import cl.bitacora.http.Problems;
import cl.bitacora.portal.commands.Deed;
import cl.bitacora.portal.commands.Platform;
import cl.bitacora.portal.pages.FormsView.FinalLine;
import cl.bitacora.portal.pages.FormsView.Paper;
import cl.bitacora.portal.questions.Target;
import cl.bitacora.portal.views.CourseBook;
import cl.bitacora.portal.views.CourseBook.Reason;
import cl.bitacora.portal.views.CoursePapers;
import cl.bitacora.portal.views.SectionRow;
import cl.bitacora.portal.words.Spanish;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A course: Formularios, Certificados and Pagos. */
@Path("/cursos/{section}")
@Authenticated
@RunOnVirtualThread
public class PapersPage {
    private static final String FROM_THE_EXECUTOR =
            "Los porcentajes y el documento los entrega el ejecutor al OTIC (FAQ-CERTIFICADOS, CERT-032).";

    private final Desk desk;
    private final CourseDesk courses;
    private final CourseBook book;
    private final CoursePapers papers;
    private final AcuerdoDrafts drafts;
    private final People people;
    private final Platform platform;

    @Inject
    public PapersPage(
            Desk desk,
            CourseDesk courses,
            CourseBook book,
            CoursePapers papers,
            AcuerdoDrafts drafts,
            People people,
            Platform platform) {
        this.desk = desk;
        this.courses = courses;
        this.book = book;
        this.papers = papers;
        this.drafts = drafts;
        this.people = people;
        this.platform = platform;
    }

    @GET
    @Path("formularios")
    public Response forms(@PathParam("section") String id) {
        return desk.html(() -> {
            SectionRow row = courses.section(id, "formularios");
            return Templates.forms(courses.frame(row, "Formularios"), courses.head(row, "formularios"), forms(row));
        });
    }

    @GET
    @Path("certificados")
    public Response certificates(@PathParam("section") String id) {
        return desk.html(() -> {
            SectionRow row = courses.section(id, "certificados");
            Set<String> known = reasons(row);
            return Templates.certificates(
                    courses.frame(row, "Certificados"),
                    courses.head(row, "certificados"),
                    papers.certificates(row.section()).stream()
                            .map(certificate -> certificate(row, certificate, known))
                            .toList(),
                    CertificateSteps.of(""),
                    offered(row));
        });
    }

    /** The paper itself, as the service that issued it keeps it. */
    @GET
    @Path("certificados/{certificate}.pdf")
    public Response paper(@PathParam("section") String id, @PathParam("certificate") String certificate) {
        return desk.answer(() -> {
            SectionRow row = courses.section(id, "certificado.pdf");
            CoursePapers.Certificate known = papers.certificates(row.section()).stream()
                    .filter(one -> one.certificate().equals(certificate) && one.code() != null)
                    .findFirst()
                    .orElseThrow(Problems::notFound);
            Platform.Document paper =
                    platform.document(Target.CERTIFICATES, "/v1/certificates/" + known.certificate() + "/pdf");
            return paper.status() == 200
                    ? Response.ok(paper.content(), "application/pdf")
                            .header("Content-Disposition", "inline; filename=\"certificado-" + known.folio() + ".pdf\"")
                    : desk.refused(paper.status());
        });
    }

    @GET
    @Path("pagos")
    public Response payments(@PathParam("section") String id) {
        return desk.html(() -> {
            SectionRow row = courses.section(id, "pagos");
            Set<String> known = reasons(row);
            List<CoursePapers.Payment> asked = papers.payments(row.section());
            return Templates.payments(
                    courses.frame(row, "Pagos"),
                    courses.head(row, "pagos"),
                    asked.stream().map(payment -> payment(row, payment, known)).toList(),
                    Offer.payments(
                            desk.caller(),
                            row,
                            asked.stream().map(CoursePapers.Payment::kind).collect(Collectors.toSet())));
        });
    }

    private FormsView forms(SectionRow row) {
        List<CourseBook.Person> all = book.people(row.section());
        people.load(all.stream().map(CourseBook.Person::participant).toList());
        List<CoursePapers.Acuerdo> acuerdos = papers.acuerdos(row.section());
        String closing = row.closingState();
        return new FormsView(
                acuerdos.stream().map(acuerdo -> acuerdo(row, acuerdo)).toList(),
                Offer.newAcuerdo(
                        desk.caller(),
                        row,
                        acuerdos.isEmpty() ? "" : acuerdos.getLast().state()),
                acuerdos.isEmpty()
                        ? List.of()
                        : drafts.changes(
                                acuerdos.getLast().acuerdo(), Deed.EDITAR_ACUERDO.form(AcuerdoDrafts.MOST_ROWS)),
                closing == null
                        ? List.of()
                        : List.of(new Paper(
                                say("Formulario de cierre"),
                                courses.tag(closing),
                                List.of(
                                        Fact.of("Última novedad", moment(row.closingAt(), "—")),
                                        Fact.of("Término de la fase lectiva", day(row.endedOn()))),
                                blank(row.closingNote()),
                                List.of())),
                all.stream()
                        .filter(person -> person.finalState() != null)
                        .sorted(people.byName(person -> person.participant()))
                        .map(person -> line(row, person))
                        .toList(),
                Offer.closing(desk.caller(), row));
    }

    private Paper acuerdo(SectionRow row, CoursePapers.Acuerdo acuerdo) {
        Integer participants = acuerdo.formulario1People();
        return new Paper(
                say("Acuerdo operativo {}", acuerdo.acuerdo()),
                courses.tag(acuerdo.state()),
                List.of(
                        Fact.of("Creado", moment(acuerdo.createdAt(), "—")),
                        Fact.of("Inicio propuesto", day(acuerdo.startsOn())),
                        Fact.of("Enviado a la Dirección Regional", moment(acuerdo.finalisedAt(), "—")),
                        Fact.of("Visado", moment(acuerdo.stampedAt(), "—")),
                        Fact.of(
                                "Formulario N° 1",
                                participants == null
                                        ? "—"
                                        : moment(acuerdo.formulario1At(), "—") + ", "
                                                + Spanish.count(participants, "participante", "participantes")),
                        Fact.of("Firmado por el director regional", moment(acuerdo.signedAt(), "—"))),
                blank(acuerdo.note()),
                Offer.acuerdo(desk.caller(), row, acuerdo.state()));
    }

    private FinalLine line(SectionRow row, CourseBook.Person person) {
        String id = person.participant();
        String state = Objects.requireNonNullElse(person.finalState(), "");
        long seconds = Objects.requireNonNullElse(person.finalSeconds(), 0L);
        long total = Objects.requireNonNullElse(person.finalTotal(), 0L);
        return new FinalLine(
                people.name(id),
                people.rut(id),
                courses.tag(state),
                Spanish.sentence(courses.word(Objects.requireNonNullElse(person.evaluation(), "NO_REALIZADA"))),
                Spanish.duration(seconds),
                Spanish.percent(seconds, total),
                why(row.section(), "final:" + row.section() + ":" + id));
    }

    private CertificateView certificate(SectionRow row, CoursePapers.Certificate certificate, Set<String> known) {
        boolean own = desk.seesCertificates();
        List<CoursePapers.CertificateLine> lines = own ? papers.lines(certificate) : List.of();
        people.load(
                lines.stream().map(CoursePapers.CertificateLine::participant).toList());
        String id = certificate.certificate();
        String code = own ? certificate.code() : null;
        Integer version = certificate.version();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                "Personas",
                Spanish.number(certificate.people()),
                explained(row, "certificado-porcentajes:" + id, known)));
        facts.add(new Fact(
                "Folio",
                certificate.folio() == null
                        ? say("Aún no tiene")
                        : say("{} (versión {})", certificate.folio(), Objects.requireNonNullElse(version, 0)),
                explained(row, "certificado-emision:" + id, known)));
        facts.add(Fact.of("Emitido", moment(certificate.issuedAt(), say("Aún no"))));
        if (certificate.decisionDueOn() != null) {
            facts.add(new Fact(
                    "Decisión de la anulación",
                    say("hasta el {}", day(certificate.decisionDueOn())),
                    explained(row, "certificado-anulacion:" + id, known)));
        }
        if (certificate.outdated() > 0) {
            facts.add(Fact.of(
                    "Cambió la asistencia",
                    say("de {} después de emitirlo", Spanish.count(certificate.outdated(), "persona", "personas"))));
        }
        return new CertificateView(
                say("Certificado {}", courses.word(certificate.kind()).toLowerCase(java.util.Locale.ROOT)),
                courses.tag(certificate.state()),
                facts,
                blank(certificate.note()),
                own ? "" : (blank(certificate.note()).isEmpty() ? "" : " ") + say(FROM_THE_EXECUTOR),
                certificate.hidden(),
                code == null ? "" : desk.verification() + "/" + code,
                code == null ? "" : "/cursos/" + row.section() + "/certificados/" + id + ".pdf",
                CertificateSteps.of(certificate.state()),
                lines.stream()
                        .sorted(people.byName(line -> line.participant()))
                        .map(line -> new CertificateView.PersonLine(
                                people.name(line.participant()),
                                people.rut(line.participant()),
                                Spanish.duration(line.seconds()),
                                line.percent().replace('.', ',') + " %"))
                        .toList(),
                Offer.certificate(desk.caller(), row, id, certificate.state()));
    }

    private PaymentView payment(SectionRow row, CoursePapers.Payment payment, Set<String> known) {
        List<CoursePapers.PaymentLine> parts = papers.parts(payment.file());
        people.load(parts.stream().map(CoursePapers.PaymentLine::participant).toList());
        String file = payment.file();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                "Solicitud",
                Boolean.TRUE.equals(payment.late())
                        ? say("{}, fuera de plazo", moment(payment.requestedAt(), say("Aún no")))
                        : moment(payment.requestedAt(), say("Aún no")),
                explained(row, "solicitud:" + file, known)));
        facts.add(Fact.of("Monto", pesos(payment.amount())));
        if (payment.net() != null) {
            facts.add(Fact.of("Valor de la capacitación", pesos(payment.trainingValue())));
            facts.add(Fact.of("Exámenes", pesos(payment.examinations())));
            facts.add(Fact.of("Anticipos que se descuentan", pesos(payment.advances())));
            facts.add(new Fact("Liquidación", pesos(payment.net()), explained(row, "liquidacion:" + file, known)));
        }
        facts.add(Fact.of("Documentos validados", moment(payment.validatedAt(), say("Aún no"))));
        facts.add(new Fact(
                "Factura",
                payment.invoice() == null
                        ? say("Aún no")
                        : say(
                                "N° {} del {}; respuesta hasta el {}",
                                payment.invoice(),
                                day(payment.invoiceOn()),
                                day(payment.answerDueOn())),
                explained(row, "factura:" + file, known)));
        facts.add(Fact.of("Retenido", pesos(payment.withheld())));
        facts.add(Fact.of("Compensado con deudas", pesos(payment.compensated())));
        facts.add(new Fact(
                "Pagado",
                payment.paid() == null
                        ? say("Aún no")
                        : say("{} el {}", pesos(payment.paid()), moment(payment.paidAt(), "")),
                explained(row, "pago:" + file, known)));
        return new PaymentView(
                payment.kind().equals("LIQUIDACION") ? say("Liquidación") : say("Estado de avance"),
                courses.tag(payment.state()),
                facts,
                blank(payment.note()),
                parts.stream()
                        .sorted(people.byName(part -> part.participant()))
                        .map(part -> new PaymentView.PartLine(
                                people.name(part.participant()),
                                people.rut(part.participant()),
                                courses.tag(part.state()),
                                Spanish.duration(part.seconds()),
                                Spanish.pesos(part.amount()),
                                why(row.section(), "parte:" + file + ":" + part.participant())))
                        .toList(),
                Offer.payment(
                        desk.caller(),
                        row,
                        payment.kind().equals("LIQUIDACION") ? "liquidation" : "advance",
                        payment.state()));
    }

    private List<Offer> offered(SectionRow row) {
        return Offer.certificates(
                desk.caller(), row, papers.certificates(row.section()).isEmpty());
    }

    private Set<String> reasons(SectionRow row) {
        return book.reasons(row.section()).stream()
                .filter(desk::shows)
                .map(Reason::reason)
                .collect(Collectors.toSet());
    }

    private static String explained(SectionRow row, String reason, Set<String> known) {
        return known.contains(reason) ? why(row.section(), reason) : "";
    }

    private static String pesos(@Nullable Long amount) {
        return amount == null ? "—" : Spanish.pesos(amount);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "—" : Spanish.day(day);
    }

    private static String blank(@Nullable String text) {
        return Stream.ofNullable(text).findFirst().orElse("");
    }
}
