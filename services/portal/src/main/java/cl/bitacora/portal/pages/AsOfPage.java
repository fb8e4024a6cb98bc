package cl.bitacora.portal.pages;

import static cl.bitacora.portal.words.Tongue.say;

import cl.bitacora.kernel.Chile;
import cl.bitacora.portal.views.ToldFigures;
import cl.bitacora.portal.views.ToldFigures.Figure;
import cl.bitacora.portal.words.Spanish;
import cl.bitacora.portal.words.StoryWords;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Auditoría: what was known of a section's figures at the end of a day, and what changed until the end of another. */
@Path("/auditoria/al")
@Authenticated
@RunOnVirtualThread
public class AsOfPage {
    private final Desk desk;
    private final ToldFigures figures;
    private final People people;
    private final StoryWords words;

    @Inject
    public AsOfPage(Desk desk, ToldFigures figures, People people, StoryWords words) {
        this.desk = desk;
        this.figures = figures;
        this.people = people;
        this.words = words;
    }

    /**
     * A figure.
     *
     * @param before at the end of the first day, {@code value} of the second; without a second day, {@code before} is empty
     * @param href the stream of the event that said it
     */
    public record Line(String figure, String whose, String before, String value, String event, String href) {}

    /**
     * The page.
     *
     * @param trouble why nothing is shown, or empty
     * @param count how much is shown, in words
     */
    public record View(
            String section,
            String day,
            String other,
            String trouble,
            String count,
            boolean compared,
            List<Line> lines) {}

    @GET
    public Response page(
            @QueryParam("seccion") @Nullable String section,
            @QueryParam("fecha") @Nullable String day,
            @QueryParam("otra") @Nullable String other) {
        return desk.html(() -> {
            desk.requireAudit();
            return Templates.asOf(
                    desk.frame(say("Lo que se sabía"), "auditoria"), view(said(section), said(day), said(other)));
        });
    }

    private View view(String section, String day, String other) {
        if (section.isEmpty()) {
            return new View("", day, other, "", "", false, List.of());
        }
        desk.section(section, "auditoria/al"); // 404 for none, and the reading is logged
        Optional<LocalDate> first = day(day);
        Optional<LocalDate> second = other.isEmpty() ? first : day(other);
        if (first.isEmpty() || second.isEmpty() || second.get().isBefore(first.get())) {
            return new View(
                    section,
                    day,
                    other,
                    say("Escriba las fechas como 2020-03-30; la segunda, si la hay, no es anterior a la primera."),
                    "",
                    false,
                    List.of());
        }
        List<Figure> then = figures.before(section, Chile.endOf(first.get()));
        if (other.isEmpty()) {
            return new View(section, day, other, "", known(section, first.get()), false, lines(Map.of(), then, false));
        }
        List<Figure> later = figures.before(section, Chile.endOf(second.get()));
        Map<String, Figure> before = then.stream().collect(Collectors.toMap(Figure::key, Function.identity()));
        List<Line> lines = lines(before, later, true);
        return new View(
                section,
                day,
                other,
                "",
                say(
                        "{} desde el fin del {} hasta el fin del {}.",
                        Spanish.count(lines.size(), "cifra cambió", "cifras cambiaron"),
                        Spanish.longDay(first.get()),
                        Spanish.longDay(second.get())),
                true,
                lines);
    }

    private String known(String section, LocalDate day) {
        return say(
                "Con {} hasta el fin del {}.",
                Spanish.count(figures.events(section, Chile.endOf(day)), "evento guardado", "eventos guardados"),
                Spanish.longDay(day));
    }

    private List<Line> lines(Map<String, Figure> before, List<Figure> figures, boolean changedOnly) {
        Set<String> pseudonyms = new LinkedHashSet<>();
        figures.forEach(figure -> pseudonyms.add(figure.participant()));
        people.load(pseudonyms);
        List<Line> lines = new ArrayList<>();
        figures.stream()
                .sorted(Comparator.comparing(Figure::kind).thenComparing(this::whose))
                .filter(figure ->
                        !changedOnly || !told(before.get(figure.key())).equals(told(figure)))
                .forEach(figure -> lines.add(new Line(
                        say(figure.kind().label()),
                        whose(figure),
                        told(before.get(figure.key())),
                        told(figure),
                        say(
                                "{} Guardado el {}.",
                                words.sentence(figure.type(), StoryLines.facts(figure.facts()), people::name),
                                Spanish.moment(figure.recordedAt())),
                        UriBuilder.fromPath("/auditoria")
                                .queryParam("historia", "{stream}")
                                .build(figure.stream())
                                .toString())));
        return lines;
    }

    private String whose(Figure figure) {
        return figure.participant().isEmpty() ? figure.about() : people.name(figure.participant());
    }

    private static String told(@Nullable Figure figure) {
        if (figure == null) {
            return "—";
        }
        return switch (figure.kind().unit()) {
            case PESOS -> Spanish.pesos(figure.value());
            case SECONDS -> Spanish.duration(figure.value());
            case PEOPLE -> Spanish.number(figure.value());
        };
    }

    private static Optional<LocalDate> day(String said) {
        try {
            return Optional.of(LocalDate.parse(said));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String said(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
