package cl.bitacora.portal.pages;

import static cl.bitacora.portal.words.Tongue.say;

import cl.bitacora.http.Page;
import cl.bitacora.http.Problems;
import cl.bitacora.http.Visibility;
import cl.bitacora.kernel.Chile;
import cl.bitacora.portal.pages.CoursesView.Option;
import cl.bitacora.portal.views.PaperList;
import cl.bitacora.portal.words.Spanish;
import cl.bitacora.regulation.Regulation;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Certificates and payments across courses, of what the reader may see. Filters stand in the address. */
@Path("/")
@Authenticated
@RunOnVirtualThread
public class PaperListPage {
    private static final int ROWS = 25;

    private final Desk desk;
    private final CourseDesk courses;
    private final PaperList papers;
    private final Regulation law;

    @Inject
    public PaperListPage(Desk desk, CourseDesk courses, PaperList papers, Regulation law) {
        this.desk = desk;
        this.courses = courses;
        this.papers = papers;
        this.law = law;
    }

    /** What differs between the two. */
    private enum Shown {
        CERTIFICATES(
                PaperList.Of.CERTIFICATES,
                "Certificados",
                "certificados",
                "certificado",
                List.of("PENDIENTE_DE_EMITIR", "EMITIDO", "PENDIENTE_DE_VALIDACION", "ANULADO"),
                List.of("Folio", "Emitido", "Personas")),
        PAYMENTS(
                PaperList.Of.PAYMENTS,
                "Pagos",
                "pagos",
                "pago",
                List.of(
                        "EN_VALIDACION",
                        "OBSERVADO",
                        "VALIDADO",
                        "FACTURADO",
                        "RECHAZADO",
                        "RETENIDO",
                        "POR_PAGAR",
                        "PAGADO"),
                List.of("Factura", "Solicitado", "Monto", "Pagado"));

        private final PaperList.Of list;
        private final String title;
        private final String name;
        private final String one;
        private final List<String> states;
        private final List<String> heads;

        Shown(PaperList.Of list, String title, String name, String one, List<String> states, List<String> heads) {
            this.list = list;
            this.title = title;
            this.name = name;
            this.one = one;
            this.states = states;
            this.heads = heads;
        }

        String address() {
            return "/" + name;
        }
    }

    /** What an address asks for; empty means any. */
    private record Asked(Shown shown, String state, String region, String cursor) {
        String at(String path, String from) {
            List<String> parts = new ArrayList<>();
            Stream.of(List.of("estado", state), List.of("region", region), List.of("desde", from))
                    .filter(part -> !part.getLast().isEmpty())
                    .forEach(part -> parts.add(
                            part.getFirst() + "=" + URLEncoder.encode(part.getLast(), StandardCharsets.UTF_8)));
            return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
        }
    }

    /** A certificate or a payment in a row; {@code cells} stand under the heads of its list. */
    public record Line(
            String href,
            String course,
            String section,
            String executor,
            String executorRut,
            String region,
            String kind,
            Tag state,
            List<String> cells) {}

    /** The page. */
    public record View(
            String title,
            String address,
            List<String> heads,
            List<Option> states,
            List<Option> regions,
            boolean filtered,
            String count,
            boolean laterPage,
            String first,
            String next,
            String csv,
            String notFound,
            List<Line> lines) {}

    @GET
    @Path("certificados")
    public Response certificates(
            @QueryParam("estado") @Nullable String state,
            @QueryParam("region") @Nullable String region,
            @QueryParam("desde") @Nullable String cursor) {
        return page(Shown.CERTIFICATES, state, region, cursor);
    }

    @GET
    @Path("certificados.csv")
    public Response certificatesCsv(
            @QueryParam("estado") @Nullable String state,
            @QueryParam("region") @Nullable String region,
            @QueryParam("desde") @Nullable String cursor) {
        return csv(Shown.CERTIFICATES, state, region, cursor);
    }

    @GET
    @Path("pagos")
    public Response payments(
            @QueryParam("estado") @Nullable String state,
            @QueryParam("region") @Nullable String region,
            @QueryParam("desde") @Nullable String cursor) {
        return page(Shown.PAYMENTS, state, region, cursor);
    }

    @GET
    @Path("pagos.csv")
    public Response paymentsCsv(
            @QueryParam("estado") @Nullable String state,
            @QueryParam("region") @Nullable String region,
            @QueryParam("desde") @Nullable String cursor) {
        return csv(Shown.PAYMENTS, state, region, cursor);
    }

    private Response page(Shown shown, @Nullable String state, @Nullable String region, @Nullable String cursor) {
        return desk.html(() -> Templates.paperList(
                desk.frame(say(shown.title), shown.name), view(asked(shown, state, region, cursor))));
    }

    private Response csv(Shown shown, @Nullable String state, @Nullable String region, @Nullable String cursor) {
        return desk.csv(shown.name, () -> {
            List<String> heads = new ArrayList<>(
                    List.of("Curso", "Sección", "Ejecutor", "RUT ejecutor", "Región", "Clase", "Estado"));
            heads.addAll(shown.heads);
            Csv csv = new Csv(heads);
            for (Line line : view(asked(shown, state, region, cursor)).lines()) {
                List<String> cells = new ArrayList<>(List.of(
                        line.course(),
                        line.section(),
                        line.executor(),
                        line.executorRut(),
                        line.region(),
                        line.kind(),
                        line.state().label()));
                cells.addAll(line.cells());
                csv.add(cells);
            }
            return csv;
        });
    }

    private Asked asked(Shown shown, @Nullable String state, @Nullable String region, @Nullable String cursor) {
        Asked asked = new Asked(
                shown,
                Objects.requireNonNullElse(state, ""),
                Objects.requireNonNullElse(region, ""),
                Objects.requireNonNullElse(cursor, ""));
        if (!asked.state().isEmpty() && !shown.states.contains(asked.state())) {
            throw Problems.field("estado", "unreadable-field");
        }
        if (!asked.region().isEmpty()
                && law.territory().findRegion(asked.region()).isEmpty()) {
            throw Problems.field("region", "unreadable-field");
        }
        return asked;
    }

    private View view(Asked asked) {
        Shown shown = asked.shown();
        Visibility visibility = desk.visibility();
        @Nullable String state = some(asked.state());
        @Nullable String region = some(asked.region());
        Page<PaperList.Line> page = papers.page(shown.list, visibility, state, region, some(asked.cursor()), ROWS);
        String following = page.next();
        return new View(
                say(shown.title),
                shown.address(),
                shown.heads.stream().map(head -> say(head)).toList(),
                options(say("Todos"), shown.states, asked.state()),
                Regions.options(law.territory(), asked.region()),
                state != null || region != null,
                Spanish.count(papers.count(shown.list, visibility, state, region), shown.one, shown.name),
                !asked.cursor().isEmpty(),
                asked.at(shown.address(), ""),
                following == null ? "" : asked.at(shown.address(), following),
                asked.at(shown.address() + ".csv", asked.cursor()),
                visibility instanceof Visibility.Nothing
                        ? say("Su cuenta todavía no tiene cursos que ver aquí.")
                        : say("Ninguno calza con lo que busca."),
                page.items().stream().map(line -> line(shown, line)).toList());
    }

    private Line line(Shown shown, PaperList.Line line) {
        String number = Objects.requireNonNullElse(line.number(), "—");
        String dated = line.dated() == null
                ? "—"
                : Spanish.shortDay(Chile.dayOf(line.dated().toInstant()));
        return new Line(
                "/cursos/" + line.section() + shown.address(),
                line.courseName(),
                line.section(),
                line.otecName(),
                Spanish.rut(line.otec()),
                courses.region(line.region()),
                Spanish.sentence(courses.word(line.kind())),
                courses.tag(line.state()),
                switch (shown) {
                    case CERTIFICATES -> List.of(number, dated, Spanish.number(line.people()));
                    case PAYMENTS -> List.of(number, dated, pesos(line.amount()), pesos(line.paid()));
                });
    }

    private List<Option> options(String all, List<String> states, String chosen) {
        List<Option> options = new ArrayList<>(List.of(new Option("", all, chosen.isEmpty())));
        states.forEach(state -> options.add(new Option(state, courses.word(state), state.equals(chosen))));
        return options;
    }

    private static String pesos(@Nullable Long amount) {
        return amount == null ? "—" : Spanish.pesos(amount);
    }

    private static @Nullable String some(String value) {
        return value.isEmpty() ? null : value;
    }
}
