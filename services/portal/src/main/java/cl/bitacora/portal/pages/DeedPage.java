package cl.bitacora.portal.pages;

import static cl.bitacora.portal.words.Tongue.say;

import cl.bitacora.http.Access;
import cl.bitacora.http.Problems;
import cl.bitacora.portal.commands.Deed;
import cl.bitacora.portal.commands.FormGuard;
import cl.bitacora.portal.commands.Platform;
import cl.bitacora.portal.questions.Ask;
import cl.bitacora.portal.questions.Filled;
import cl.bitacora.portal.questions.Form;
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
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/** A form for something to do in a course; sent, it becomes a command with the reader's own token. */
@Path("/cursos/{section}/hacer/{deed}")
@Authenticated
@RunOnVirtualThread
public class DeedPage {
    /** Patience until the portal's own pages show what was done. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Sent along by who wants a look at what was written, and what asks for that part of the page only. */
    private static final String LOOK = "revisar";

    private static final String PART = "parte";

    private static FormView.Trouble silent() {
        return FormView.Trouble.of(
                say("El servicio que decide esto no respondió: no se sabe si quedó hecho."),
                say("Envíelo otra vez: aunque la primera haya llegado, se hace una sola vez."));
    }

    private static FormView.Trouble stale() {
        return FormView.Trouble.of(
                say("Este formulario ya no vale: estuvo abierto demasiado tiempo o no salió de esta página."),
                say("Revise lo escrito y envíelo de nuevo."));
    }

    private final Desk desk;
    private final CourseDesk courses;
    private final Subjects subjects;
    private final AcuerdoDrafts drafts;
    private final Uploads uploads;
    private final Telling telling;
    private final FormGuard guard;
    private final Platform platform;
    private final Work work;

    @Inject
    public DeedPage(
            Desk desk,
            CourseDesk courses,
            Subjects subjects,
            AcuerdoDrafts drafts,
            Uploads uploads,
            Telling telling,
            FormGuard guard,
            Platform platform,
            Work work) {
        this.desk = desk;
        this.courses = courses;
        this.subjects = subjects;
        this.drafts = drafts;
        this.uploads = uploads;
        this.telling = telling;
        this.guard = guard;
        this.platform = platform;
        this.work = work;
    }

    /** What an address names, for a reader who may do it; {@code rows} are those of its lists, zero without lists. */
    private record Named(SectionRow row, Deed deed, String subject, List<Ask.Option> people, int rows) {
        Form form() {
            return deed.form(rows).withPeople(people);
        }

        Named withRows(int more) {
            int clamped = deed.hasRows() ? Math.clamp(more, 1, AcuerdoDrafts.MOST_ROWS) : 0;
            return new Named(row, deed, subject, people, clamped);
        }
    }

    @GET
    public Response form(
            @PathParam("section") String section,
            @PathParam("deed") String address,
            @QueryParam("de") @Nullable String subject,
            @QueryParam("filas") @Nullable Integer rows) {
        return desk.answer(() -> {
            Named named = named(section, address, subject);
            if (named.deed().hasRows()) {
                var content = drafts.last(named.row());
                Named sized =
                        named.withRows(Math.max(AcuerdoDrafts.rows(content), Objects.requireNonNullElse(rows, 0)));
                Filled filled = sized.form().filled(sized.form().values(content));
                return answer(200, sized, FormView.of(filled));
            }
            Map<String, String> known = named.deed() == Deed.PEDIR_AVANCE
                    ? Map.of(
                            "courseCodes",
                            named.row().senceCode(),
                            "g-cursos",
                            named.row().senceCode())
                    : Map.of();
            return answer(200, named, FormView.of(named.form().filled(known)));
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(
            @PathParam("section") String section,
            @PathParam("deed") String address,
            @QueryParam("de") @Nullable String subject,
            MultivaluedMap<String, String> form) {
        return desk.answer(() -> sent(named(section, address, subject), flat(form), Uploads.Files.NONE));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response sendWithDocuments(
            @PathParam("section") String section,
            @PathParam("deed") String address,
            @QueryParam("de") @Nullable String subject,
            MultipartFormDataInput form) {
        return desk.answer(() -> sent(named(section, address, subject), Uploads.texts(form), Uploads.files(form)));
    }

    private Response.ResponseBuilder sent(Named unsized, Map<String, String> sent, Uploads.Files files) {
        String rows = sent.getOrDefault("filas", "0");
        Named named = unsized.withRows(rows.matches("[0-9]{1,3}") ? Integer.parseInt(rows) : 0);
        if (!guard.accepts(desk.caller().subject(), sent.getOrDefault("formulario", ""))) {
            return answer(403, named, FormView.of(named.form().filled(sent), stale()));
        }
        Map<String, String> refusedFiles = uploads.store(named.deed().target(), named.form(), files, sent);
        Filled filled = named.form().filled(sent);
        Map<String, String> wrong = new HashMap<>(filled.wrong());
        wrong.putAll(refusedFiles);
        if (!wrong.isEmpty() && PART.equals(sent.get(LOOK))) {
            return desk.page(200, Templates.review(Review.unread(FormView.wrong(filled, wrong))));
        }
        if (!wrong.isEmpty()) {
            return answer(400, named, FormView.wrong(filled, wrong));
        }
        if (sent.containsKey(LOOK)) {
            Review review = review(named, filled);
            return sent.get(LOOK).equals(PART)
                    ? desk.page(200, Templates.review(review))
                    : answer(200, named, sent.getOrDefault("clave", ""), FormView.of(filled), review);
        }
        String key = sent.getOrDefault("clave", "");
        String section = named.row().section();
        long before = work.told(section);
        String path = named.deed().path(section, named.subject());
        return switch (platform.send(named.deed(), path, filled.body(), key)) {
            case Platform.Answer.Done _ -> {
                work.awaitMore(section, before, PATIENCE);
                yield Response.seeOther(
                        URI.create(back(named) + "?hecho=" + named.deed().address()));
            }
            // what was refused may be asked again, and is then another request
            case Platform.Answer.Refused refused ->
                answer(refused.status(), named, FormView.refused(filled, refused, member -> written(named, member)));
            case Platform.Answer.Silent _ -> answer(503, named, key, FormView.of(filled, silent()), Review.NONE);
        };
    }

    /** What the service would miss; nothing is done. */
    private Review review(Named named, Filled filled) {
        return named.deed()
                .check(named.row().section())
                .map(path -> Review.of(filled, platform.simulate(named.deed().target(), path, filled.body())))
                .orElseGet(() -> new Review(true, List.of(), ""));
    }

    /** Where what an acuerdo lacks is written, when it is refused as it is sent. */
    private static Optional<String> written(Named named, String member) {
        return named.deed() != Deed.ENVIAR_ACUERDO
                ? Optional.empty()
                : Deed.EDITAR_ACUERDO
                        .form(1)
                        .declared(member)
                        .map(field -> Offer.href(named.row().section(), Deed.EDITAR_ACUERDO, "") + "#" + field);
    }

    private Named named(String section, String address, @Nullable String subject) {
        SectionRow row = courses.section(section, "hacer");
        Deed deed = Deed.named(address).orElseThrow(Problems::notFound);
        Access.require(desk.caller(), deed.permission(), row.scope());
        String about = Objects.requireNonNullElse(subject, "");
        if (deed.aboutSomething() ? !subjects.known(row, deed, about) : !about.isEmpty()) {
            throw Problems.notFound();
        }
        return new Named(row, deed, about, deed.form(1).hasPeople() ? subjects.people(row) : List.of(), 0);
    }

    private Response.ResponseBuilder answer(int status, Named named, FormView form) {
        return answer(status, named, "", form, Review.NONE);
    }

    private Response.ResponseBuilder answer(int status, Named named, String key, FormView form, Review review) {
        TemplateInstance page = page(named, key, form, review);
        return named.deed().reviewed() ? desk.helpedPage(status, page) : desk.page(status, page);
    }

    private TemplateInstance page(Named named, String key, FormView form, Review review) {
        Deed deed = named.deed();
        SectionRow row = named.row();
        String address = Offer.href(row.section(), deed, named.subject());
        return Templates.deed(
                deed.reviewed() ? courses.frame(row, deed.label()).helped() : courses.frame(row, deed.label()),
                courses.head(row, ""),
                new DeedView(
                        say(deed.label()),
                        say(deed.effect()),
                        telling.numeral(deed.rule()),
                        telling.norm(deed.rule()),
                        address,
                        deed.hasRows() && named.rows() < AcuerdoDrafts.MOST_ROWS
                                ? address + "?filas=" + Math.min(2 * named.rows(), AcuerdoDrafts.MOST_ROWS)
                                : "",
                        guard.token(desk.caller().subject()),
                        key.isEmpty() ? UUID.randomUUID().toString() : key,
                        deed.reviewed(),
                        review,
                        named.rows(),
                        form,
                        back(named)));
    }

    private static String back(Named named) {
        String course = "/cursos/" + named.row().section();
        return switch (named.deed()) {
            case HABILITAR,
                    MATRICULAR,
                    EVALUAR,
                    RETIRAR,
                    PROPONER_EXPULSION,
                    DECIDIR_EXPULSION,
                    AUTORIZAR_MINIMO,
                    PRORROGAR_INICIO -> course;
            case DECIDIR_ATRASO -> course + "/asistencia";
            case CREAR_ACUERDO,
                    EDITAR_ACUERDO,
                    ENTREGAR_RESPALDO,
                    ENVIAR_ACUERDO,
                    PEDIR_CAMBIOS,
                    PEDIR_RESPALDO,
                    VISAR_ACUERDO,
                    RECHAZAR_ACUERDO,
                    FIRMAR_ACUERDO,
                    ENVIAR_CIERRE,
                    OBSERVAR_CIERRE,
                    VISAR_CIERRE -> course + "/formularios";
            case PREPARAR_CERTIFICADO,
                    EMITIR_CERTIFICADO,
                    REEMITIR_CERTIFICADO,
                    PEDIR_ANULACION,
                    APROBAR_ANULACION,
                    RECHAZAR_ANULACION -> course + "/certificados";
            case PEDIR_AVANCE,
                    PEDIR_LIQUIDACION,
                    FACTURAR,
                    CONFIRMAR_FACTURA,
                    RECHAZAR_FACTURA,
                    OBSERVAR_PAGO,
                    VALIDAR_PAGO,
                    PAGAR -> course + "/pagos";
        };
    }

    /** The first value of each name. */
    static Map<String, String> flat(MultivaluedMap<String, String> form) {
        Map<String, String> flat = new HashMap<>();
        form.forEach((name, values) -> flat.put(name, values.isEmpty() ? "" : values.getFirst()));
        return flat;
    }
}
