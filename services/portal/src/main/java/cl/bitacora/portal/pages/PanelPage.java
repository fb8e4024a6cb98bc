package cl.bitacora.portal.pages;

import static cl.bitacora.portal.words.Tongue.say;

import cl.bitacora.http.Problems;
import cl.bitacora.http.Visibility;
import cl.bitacora.kernel.Programme;
import cl.bitacora.portal.domain.Span;
import cl.bitacora.portal.pages.CoursesView.Option;
import cl.bitacora.portal.views.Figures;
import cl.bitacora.portal.words.Spanish;
import cl.bitacora.portal.words.StoryWords;
import cl.bitacora.regulation.Regulation;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Panel: the sums of what the reader may see, each with its table, its file and the way to the courses behind it. */
@Path("/panel")
@Authenticated
@RunOnVirtualThread
public class PanelPage {
    private final Desk desk;
    private final Panel panel;
    private final Figures figures;
    private final StoryWords words;
    private final Regulation law;

    @Inject
    public PanelPage(Desk desk, Panel panel, Figures figures, StoryWords words, Regulation law) {
        this.desk = desk;
        this.panel = panel;
        this.figures = figures;
        this.words = words;
        this.law = law;
    }

    @GET
    public Response page(
            @QueryParam("region") @Nullable String region,
            @QueryParam("programa") @Nullable String programme,
            @QueryParam("por") @Nullable String by) {
        return desk.html(() -> Templates.panel(desk.frame(say("Panel"), "panel"), view(filter(region, programme, by))));
    }

    @GET
    @Path("{chart}.csv")
    public Response csv(
            @PathParam("chart") String id,
            @QueryParam("region") @Nullable String region,
            @QueryParam("programa") @Nullable String programme,
            @QueryParam("por") @Nullable String by) {
        return desk.csv("panel-" + id.replaceAll("[^a-z]", ""), () -> {
            PanelView.Chart chart =
                    panel.charts(desk.visibility(), filter(region, programme, by), desk.today()).stream()
                            .filter(one -> one.id().equals(id))
                            .findFirst()
                            .orElseThrow(Problems::notFound);
            Csv csv = new Csv(chart.heads());
            chart.bars().forEach(bar -> csv.add(cells(bar)));
            return csv;
        });
    }

    @GET
    @Path("panel.xlsx")
    public Response workbook(
            @QueryParam("region") @Nullable String region,
            @QueryParam("programa") @Nullable String programme,
            @QueryParam("por") @Nullable String by) {
        return desk.file(() -> Response.ok(
                        Workbooks.of(panel.charts(desk.visibility(), filter(region, programme, by), desk.today())),
                        Workbooks.TYPE)
                .header("Content-Disposition", "attachment; filename=\"panel.xlsx\""));
    }

    static List<String> cells(PanelView.Bar bar) {
        List<String> cells = new ArrayList<>();
        cells.add(bar.label());
        cells.addAll(bar.values());
        return cells;
    }

    private PanelView view(Figures.Filter filter) {
        Visibility visibility = desk.visibility();
        return new PanelView(
                switch (visibility) {
                    case Visibility.Everything _ -> say("Panel nacional");
                    case Visibility.OwnRegion own -> say("Panel de la región: {}", panel.region(own.region()));
                    case Visibility.OwnOtec _ -> say("Panel de su OTEC");
                    case Visibility.OwnOtic _ -> say("Panel de su OTIC");
                    case Visibility.Nothing _ -> say("Panel");
                },
                Regions.options(law.territory(), Objects.requireNonNullElse(filter.region(), "")),
                programmes(filter),
                spans(filter),
                !query(filter).isEmpty(),
                query(filter),
                numbers(visibility, filter),
                panel.charts(visibility, filter, desk.today()));
    }

    private List<PanelView.Figure> numbers(Visibility visibility, Figures.Filter filter) {
        List<Figures.Line> states = figures.states(visibility, filter);
        List<Figures.Line> reports = figures.reports(visibility, filter);
        long late = reports.stream().mapToLong(Figures.Line::second).sum();
        long flags = figures.flags(visibility, filter).stream()
                .mapToLong(Figures.Line::first)
                .sum();
        long paid = figures.money(visibility, filter).stream()
                .filter(money -> money.state().equals("PAGADO"))
                .mapToLong(Figures.Money::pesos)
                .sum();
        return List.of(
                figure(states.stream().mapToLong(Figures.Line::first).sum(), "cursos", "/cursos"),
                figure(
                        states.stream()
                                .filter(line -> line.key().equals("EN_EJECUCION"))
                                .mapToLong(Figures.Line::first)
                                .sum(),
                        "en ejecución",
                        "/cursos?estado=EN_EJECUCION"),
                figure(states.stream().mapToLong(Figures.Line::second).sum(), "participantes", ""),
                new PanelView.Figure(Spanish.number(late), "bloques informados tarde", "", late > 0),
                new PanelView.Figure(Spanish.number(flags), "alertas", "", false),
                new PanelView.Figure(Spanish.pesos(paid), "pagados", "", false));
    }

    private static PanelView.Figure figure(long value, String label, String href) {
        return new PanelView.Figure(Spanish.number(value), label, href, false);
    }

    private List<Option> programmes(Figures.Filter filter) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", say("Todos"), filter.programme() == null));
        Arrays.stream(Programme.values())
                .map(Programme::name)
                .forEach(name -> options.add(new Option(name, words.code(name), name.equals(filter.programme()))));
        return options;
    }

    private static List<Option> spans(Figures.Filter filter) {
        return Arrays.stream(Span.values())
                .map(span -> new Option(span.address(), say(span.label()), span == filter.by()))
                .toList();
    }

    private Figures.Filter filter(@Nullable String region, @Nullable String programme, @Nullable String by) {
        String where = Objects.requireNonNullElse(region, "");
        String what = Objects.requireNonNullElse(programme, "");
        if (!where.isEmpty() && law.territory().findRegion(where).isEmpty()) {
            throw Problems.field("region", "unreadable-field");
        }
        if (!what.isEmpty()
                && Arrays.stream(Programme.values()).noneMatch(one -> one.name().equals(what))) {
            throw Problems.field("programa", "unreadable-field");
        }
        return new Figures.Filter(
                where.isEmpty() ? null : where,
                what.isEmpty() ? null : what,
                Span.of(by).orElseThrow(() -> Problems.field("por", "unreadable-field")));
    }

    private static String query(Figures.Filter filter) {
        List<String> parts = new ArrayList<>();
        if (filter.region() != null) {
            parts.add("region=" + filter.region());
        }
        if (filter.programme() != null) {
            parts.add("programa=" + filter.programme());
        }
        if (filter.by() != Span.MES) {
            parts.add("por=" + filter.by().address());
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }
}
