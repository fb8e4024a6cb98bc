package cl.bitacora.portal.pages;

import cl.bitacora.http.Access;
import cl.bitacora.http.Problem;
import cl.bitacora.http.Problems;
import cl.bitacora.portal.commands.Deed;
import cl.bitacora.portal.commands.FormGuard;
import cl.bitacora.portal.commands.Platform;
import cl.bitacora.portal.commands.Sheet;
import cl.bitacora.portal.views.CoursePapers;
import cl.bitacora.portal.views.SectionRow;
import cl.bitacora.portal.views.Work;
import cl.bitacora.portal.words.Telling;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A form for something to do in a course; sent, it becomes a command with the reader's own token. */
@Path("/cursos/{section}/hacer/{deed}")
@Authenticated
@RunOnVirtualThread
public class DeedPage {
    /** Patience until the portal's own pages show what was done. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final List<String> FILES = List.of("advance", "liquidation");

    private final Desk desk;
    private final CourseDesk courses;
    private final CoursePapers papers;
    private final Telling telling;
    private final FormGuard guard;
    private final Platform platform;
    private final Work work;

    @Inject
    public DeedPage(
            Desk desk,
            CourseDesk courses,
            CoursePapers papers,
            Telling telling,
            FormGuard guard,
            Platform platform,
            Work work) {
        this.desk = desk;
        this.courses = courses;
        this.papers = papers;
        this.telling = telling;
        this.guard = guard;
        this.platform = platform;
        this.work = work;
    }

    /** What an address names, for a reader who may do it. */
    private record Named(SectionRow row, Deed deed, String subject) {}

    @GET
    public Response form(
            @PathParam("section") String section,
            @PathParam("deed") String address,
            @QueryParam("de") @Nullable String subject) {
        return desk.html(() -> {
            Named named = named(section, address, subject);
            return page(named, new Sheet(named.deed(), Map.of()), "", List.of(), List.of());
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(
            @PathParam("section") String section,
            @PathParam("deed") String address,
            @QueryParam("de") @Nullable String subject,
            MultivaluedMap<String, String> form) {
        return desk.answer(() -> {
            Named named = named(section, address, subject);
            if (!guard.accepts(desk.caller().subject(), one(form, "formulario"))) {
                return desk.page(403, stale(named, form));
            }
            String key = one(form, "clave");
            Sheet sheet = Sheet.filled(named.deed(), flat(form));
            long before = work.told(named.row().section());
            String path = sheet.path(named.row().section(), named.subject());
            return switch (platform.post(named.deed(), path, sheet.body(), key)) {
                case Platform.Answer.Done done -> {
                    work.awaitMore(named.row().section(), before, PATIENCE);
                    yield Response.seeOther(
                            URI.create(back(named) + "?hecho=" + named.deed().address()));
                }
                case Platform.Answer.Refused refused ->
                    desk.page(refused.status(), refused(named, sheet, refused.problem()));
                case Platform.Answer.Silent silent -> desk.page(503, silent(named, sheet, key));
            };
        });
    }

    private Named named(String section, String address, @Nullable String subject) {
        SectionRow row = courses.section(section, "hacer");
        Deed deed = Deed.named(address).orElseThrow(Problems::notFound);
        Access.require(desk.caller(), deed.permission(), row.scope());
        String about = Objects.requireNonNullElse(subject, "");
        boolean known = !deed.aboutSomething()
                ? about.isEmpty()
                : FILES.contains(about)
                        || papers.certificates(row.section()).stream()
                                .anyMatch(one -> one.certificate().equals(about));
        if (!known) {
            throw Problems.notFound();
        }
        return new Named(row, deed, about);
    }

    private TemplateInstance refused(Named named, Sheet sheet, Problem problem) {
        List<Problem> problems = Objects.requireNonNullElse(problem.errors(), List.of(problem));
        return page(
                named,
                sheet,
                "", // what was refused may be asked again, and is then another request
                problems,
                problems.stream()
                        .map(one -> new DeedView.Trouble(
                                one.detail(),
                                one.remedy(),
                                Objects.requireNonNullElse(one.citation(), ""),
                                sheet.has(one.field()) ? "#" + one.field() : ""))
                        .toList());
    }

    private TemplateInstance silent(Named named, Sheet sheet, String key) {
        return page(
                named,
                sheet,
                key,
                List.of(),
                List.of(new DeedView.Trouble(
                        "El servicio que decide esto no respondió: no se sabe si quedó hecho.",
                        "Envíelo otra vez: aunque la primera haya llegado, se hace una sola vez.",
                        "",
                        "")));
    }

    private TemplateInstance stale(Named named, MultivaluedMap<String, String> form) {
        return page(
                named,
                Sheet.filled(named.deed(), flat(form)),
                "",
                List.of(),
                List.of(new DeedView.Trouble(
                        "Este formulario ya no vale: estuvo abierto demasiado tiempo o no salió de esta página.",
                        "Revise lo escrito y envíelo de nuevo.",
                        "",
                        "")));
    }

    private TemplateInstance page(
            Named named, Sheet sheet, String key, List<Problem> problems, List<DeedView.Trouble> troubles) {
        Deed deed = named.deed();
        SectionRow row = named.row();
        return Templates.deed(
                courses.frame(row, deed.label()),
                courses.head(row, ""),
                new DeedView(
                        deed.label(),
                        deed.effect(),
                        telling.numeral(deed.rule()),
                        telling.norm(deed.rule()),
                        Offer.href(row.section(), deed, named.subject()),
                        guard.token(desk.caller().subject()),
                        key.isEmpty() ? UUID.randomUUID().toString() : key,
                        sheet.lines(problems).stream().map(DeedPage::line).toList(),
                        troubles,
                        back(named)));
    }

    private static DeedView.FieldLine line(Sheet.Line line) {
        return new DeedView.FieldLine(
                line.name(),
                line.label(),
                line.hint(),
                line.kind(),
                line.value(),
                line.options().stream()
                        .map(one -> new DeedView.OptionLine(one.value(), one.label(), one.chosen()))
                        .toList(),
                line.error());
    }

    private static String back(Named named) {
        String course = "/cursos/" + named.row().section();
        return switch (named.deed()) {
            case HABILITAR -> course;
            case ENVIAR_ACUERDO,
                    PEDIR_CAMBIOS,
                    PEDIR_RESPALDO,
                    VISAR_ACUERDO,
                    RECHAZAR_ACUERDO,
                    FIRMAR_ACUERDO,
                    ENVIAR_CIERRE,
                    OBSERVAR_CIERRE,
                    VISAR_CIERRE -> course + "/formularios";
            case PREPARAR_CERTIFICADO, EMITIR_CERTIFICADO, PEDIR_ANULACION, APROBAR_ANULACION, RECHAZAR_ANULACION ->
                course + "/certificados";
            case OBSERVAR_PAGO, VALIDAR_PAGO, PAGAR -> course + "/pagos";
        };
    }

    private static Map<String, String> flat(MultivaluedMap<String, String> form) {
        Map<String, String> flat = new HashMap<>();
        form.forEach((name, values) -> flat.put(name, values.isEmpty() ? "" : values.getFirst()));
        return flat;
    }

    private static String one(MultivaluedMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "");
    }
}
