package cl.bitacora.portal.pages;

import cl.bitacora.http.Access;
import cl.bitacora.http.Caller;
import cl.bitacora.http.CurrentCaller;
import cl.bitacora.http.Permission;
import cl.bitacora.http.ProblemException;
import cl.bitacora.http.Problems;
import cl.bitacora.http.Scope;
import cl.bitacora.http.Visibility;
import cl.bitacora.portal.commands.SandboxClock;
import cl.bitacora.portal.live.LivePass;
import cl.bitacora.portal.views.CourseBook;
import cl.bitacora.portal.views.CourseList;
import cl.bitacora.portal.views.News;
import cl.bitacora.portal.views.SectionRow;
import cl.bitacora.portal.words.Tongue;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Who asks, what they may see, and the page that answers when something is wrong. */
@RequestScoped
public class Desk {
    private static final Logger LOG = Logger.getLogger(Desk.class);
    private static final Logger READINGS = Logger.getLogger("cl.bitacora.portal.readings");
    static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    private final CurrentCaller current;
    private final People people;
    private final CourseList courses;
    private final SandboxClock clock;
    private final boolean sandbox;
    private final String certificates;
    private final ContentPolicy policy;
    private final LivePass passes;
    private final News news;
    private final Reader reader;

    @Inject
    public Desk(
            CurrentCaller current,
            People people,
            CourseList courses,
            SandboxClock clock,
            @ConfigProperty(name = "bitacora.sandbox") boolean sandbox,
            @ConfigProperty(name = "bitacora.certificates-url") String certificates,
            ContentPolicy policy,
            LivePass passes,
            News news,
            Reader reader) {
        this.current = current;
        this.people = people;
        this.courses = courses;
        this.clock = clock;
        this.sandbox = sandbox;
        this.certificates = certificates;
        this.policy = policy;
        this.passes = passes;
        this.news = news;
        this.reader = reader;
    }

    public Caller caller() {
        return current.get();
    }

    public Visibility visibility() {
        return Access.visible(caller());
    }

    /** Whether a certificate is the reader's to look into: an OTIC gets it from the executor (CERT-032). */
    boolean seesCertificates() {
        return !(visibility() instanceof Visibility.OwnOtic);
    }

    /** Whether a finding is one that the reader may look into. */
    boolean shows(CourseBook.Reason reason) {
        return seesCertificates() || !reason.subject().startsWith("certificado");
    }

    /** Whether the reader may look at the books themselves. */
    boolean audits() {
        return Access.judge(caller(), Permission.AUDIT, Scope.platform()) == Access.Verdict.ALLOWED;
    }

    /** Lets only who audits pass. */
    void requireAudit() {
        Access.require(caller(), Permission.AUDIT, Scope.platform());
    }

    /** The legal day of this moment. */
    public LocalDate today() {
        return clock.today();
    }

    /** Where anybody verifies a certificate. */
    public String verification() {
        return certificates + "/verificar";
    }

    Frame frame(String title, String active) {
        return new Frame(
                title,
                Frame.Link.all(active, audits()),
                people.self(),
                Home.role(caller()),
                true,
                sandbox,
                verification(),
                Assets.STYLE,
                reader.otherTongue(),
                Frame.Live.NOT);
    }

    /** For somebody who is not signed in. */
    Frame strangersFrame(String title) {
        return new Frame(
                title,
                List.of(),
                "",
                "",
                false,
                sandbox,
                verification(),
                Assets.STYLE,
                reader.otherTongue(),
                Frame.Live.NOT);
    }

    /** What keeps a page up to date; to be asked for before the page reads what it shows. */
    Frame.Live live(String section) {
        return Frame.Live.of(passes.of(caller().subject(), section), section, news.last());
    }

    /**
     * The section of an address, for reading. Whoever looks at a course sees people: the reading is logged.
     *
     * @throws ProblemException 404 if there is none or it is foreign
     */
    SectionRow section(String id, String page) {
        SectionRow row = courses.find(id).orElseThrow(Problems::notFound);
        Access.require(caller(), Permission.READ, row.scope());
        READINGS.infof("%s %s %s", caller().subject(), id, page);
        return row;
    }

    /** A page, or the page that says what is wrong. */
    Response html(Supplier<TemplateInstance> page) {
        return answer(() -> Response.ok(page.get().render(), HTML));
    }

    /** The same for a page that the script keeps up to date. */
    Response liveHtml(Supplier<TemplateInstance> page) {
        return answer(() -> Response.ok(page.get().render(), HTML).header(ContentPolicy.HEADER, policy.live()));
    }

    /** A file of what a page shows, or the page that says what is wrong. */
    Response csv(String name, Supplier<Csv> rows) {
        return file(() -> Response.ok(
                        rows.get().toString().getBytes(StandardCharsets.UTF_8), new MediaType("text", "csv", "UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\""));
    }

    /** A file: it is handed on to others, so it is in Spanish whoever takes it. */
    Response file(Supplier<Response.ResponseBuilder> content) {
        return answer(() -> Tongue.SPANISH.speak(content));
    }

    /** A page with a status of its own. */
    Response.ResponseBuilder page(int status, TemplateInstance page) {
        return Response.status(status).type(HTML).entity(page.render());
    }

    /** The same with a form that the script looks at while it is written. */
    Response.ResponseBuilder helpedPage(int status, TemplateInstance page) {
        return page(status, page).header(ContentPolicy.HEADER, policy.live());
    }

    /** What another service did not give. */
    Response.ResponseBuilder refused(int status) {
        return Response.fromResponse(trouble(status, ""));
    }

    /** An answer in the reader's language, or the page that says what is wrong. */
    Response answer(Supplier<Response.ResponseBuilder> page) {
        return reader.tongue().speak(() -> answered(page));
    }

    private Response answered(Supplier<Response.ResponseBuilder> page) {
        try {
            return page.get().build();
        } catch (ProblemException problem) {
            return trouble(problem.drafts().getFirst().status(), "");
        } catch (RuntimeException e) {
            // The reference joins the page to the log; the failure's message may hold personal data.
            String reference = UUID.randomUUID().toString();
            LOG.errorf(e, "unexpected failure %s", reference);
            return trouble(500, reference);
        }
    }

    /** The page that says what is wrong. */
    private Response trouble(int status, String reference) {
        return Response.status(status)
                .type(HTML)
                .entity(Templates.trouble(frame(Trouble.title(status), ""), status, reference)
                        .render())
                .build();
    }
}
