package cl.bitacora.portal.pages;

import static cl.bitacora.portal.words.Tongue.say;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.eventstore.BitacoraJson;
import cl.bitacora.http.Page;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.portal.domain.StoryKind;
import cl.bitacora.portal.domain.Tone;
import cl.bitacora.portal.views.CourseBook;
import cl.bitacora.portal.views.CourseBook.Reason;
import cl.bitacora.portal.views.SectionRow;
import cl.bitacora.portal.views.Work;
import cl.bitacora.portal.words.Spanish;
import cl.bitacora.portal.words.StoryWords;
import cl.bitacora.portal.words.Telling;
import cl.bitacora.portal.words.Wordbook;
import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A course: Historia, and the explanation of any figure. */
@Path("/cursos/{section}")
@Authenticated
@RunOnVirtualThread
public class HistoryPage {
    private static final int ROWS = 100;
    private final Desk desk;
    private final CourseDesk courses;
    private final Work work;
    private final StoryLines lines;
    private final CourseBook book;
    private final People people;
    private final Telling telling;
    private final StoryWords codes;
    private final Wordbook words;

    @Inject
    public HistoryPage(
            Desk desk,
            CourseDesk courses,
            Work work,
            StoryLines lines,
            CourseBook book,
            People people,
            Telling telling,
            StoryWords codes,
            Wordbook words) {
        this.desk = desk;
        this.courses = courses;
        this.work = work;
        this.lines = lines;
        this.book = book;
        this.people = people;
        this.telling = telling;
        this.codes = codes;
        this.words = words;
    }

    @GET
    @Path("historia")
    public Response history(
            @PathParam("section") String id,
            @QueryParam("tipo") @Nullable String kind,
            @QueryParam("desde") @Nullable String from) {
        return desk.liveHtml(() -> {
            SectionRow row = courses.section(id, "historia");
            Frame.Live live = desk.live(row.section());
            return Templates.history(
                    courses.frame(row, "Historia").kept(live),
                    courses.head(row, "historia"),
                    view(row, kind(kind), from));
        });
    }

    @GET
    @Path("historia.csv")
    public Response historyCsv(
            @PathParam("section") String id,
            @QueryParam("tipo") @Nullable String kind,
            @QueryParam("desde") @Nullable String from) {
        return desk.csv("historia-" + id.replaceAll("[^a-z0-9-]", ""), () -> {
            Csv csv = new Csv(List.of("Día", "Hora", "Tipo", "Qué pasó", "Guardado", "Evento", "Historia", "Huella"));
            for (StoryLine line :
                    view(courses.section(id, "historia.csv"), kind(kind), from).lines()) {
                csv.add(List.of(
                        line.day(),
                        line.time(),
                        line.kind(),
                        line.sentence(),
                        line.recorded(),
                        line.event(),
                        line.stream(),
                        line.hash()));
            }
            return csv;
        });
    }

    @GET
    @Path("por-que/{reason}")
    public Response why(@PathParam("section") String id, @PathParam("reason") String reason) {
        return desk.html(() -> {
            SectionRow row = courses.section(id, "por-que");
            Reason found =
                    book.reason(row.section(), reason).filter(desk::shows).orElseThrow(Problems::notFound);
            return Templates.why(courses.frame(row, "¿Por qué?"), courses.head(row, ""), why(row, found));
        });
    }

    private HistoryView view(SectionRow row, @Nullable StoryKind kind, @Nullable String from) {
        String cursor = from == null || from.isBlank() ? null : from;
        Page<Work.Story> page = work.story(row.section(), kind, cursor, ROWS);
        String base = "/cursos/" + row.section() + "/historia";
        return new HistoryView(
                kinds(row, kind, base),
                lines.of(page.items()),
                cursor != null,
                address(base, kind, null),
                page.next() == null ? "" : address(base, kind, page.next()),
                address(base + ".csv", kind, cursor));
    }

    private List<HistoryView.Kind> kinds(SectionRow row, @Nullable StoryKind open, String base) {
        Map<StoryKind, Long> counts = work.kinds(row.section());
        List<HistoryView.Kind> kinds = new ArrayList<>();
        kinds.add(new HistoryView.Kind(
                say("Todo"), counts.values().stream().mapToLong(Long::longValue).sum(), base, open == null));
        counts.forEach((kind, count) ->
                kinds.add(new HistoryView.Kind(say(kind.label()), count, address(base, kind, null), kind == open)));
        return kinds;
    }

    private static String address(String base, @Nullable StoryKind kind, @Nullable String from) {
        List<String> parts = new ArrayList<>();
        if (kind != null) {
            parts.add("tipo=" + kind.name().toLowerCase(Locale.ROOT));
        }
        if (from != null) {
            parts.add("desde=" + from);
        }
        return parts.isEmpty() ? base : base + "?" + String.join("&", parts);
    }

    private static @Nullable StoryKind kind(@Nullable String said) {
        return said == null || said.isBlank()
                ? null
                : Arrays.stream(StoryKind.values())
                        .filter(kind -> kind.name().equals(said.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> Problems.field("tipo", "unreadable-field"));
    }

    private WhyView why(SectionRow row, Reason reason) {
        if (!reason.participant().isEmpty()) {
            people.load(List.of(reason.participant()));
        }
        boolean credit = reason.subject().equals("credito");
        BlockKey block = credit ? BlockKey.parse(reason.reason().split(":")[1]) : null;
        Telling.Told told = telling.tell(explanation(reason.explanation()), service(reason.subject()));
        String tab = tab(reason.subject());
        return new WhyView(
                words.text("subject." + reason.subject()).orElse(reason.subject()),
                reason.participant().isEmpty()
                        ? ""
                        : people.name(reason.participant()) + " · " + people.rut(reason.participant()),
                block == null ? "" : say("Bloque {} del {}", block.letter(), Spanish.longDay(block.on())),
                told.sentence(),
                told.foreign(),
                WhyView.steps(told),
                block == null ? List.of() : marks(block, reason.participant()),
                credit,
                "/cursos/" + row.section() + (tab.equals("resumen") ? "" : "/" + tab),
                say(Spanish.sentence(tab)),
                reason.event(),
                Spanish.moment(reason.at()));
    }

    private List<WhyView.MarkLine> marks(BlockKey block, String participant) {
        return book.marks(block.toString(), participant).stream()
                .map(mark -> new WhyView.MarkLine(
                        Spanish.second(mark.at()),
                        Spanish.sentence(codes.code(mark.method())),
                        mark.installation(),
                        mark.counts()
                                ? Tag.of("Cuenta", Tone.DONE)
                                : Tag.said(
                                        say("No cuenta: a {} de la anterior", Spanish.duration(gap(mark.gapSeconds()))),
                                        Tone.NEUTRAL)))
                .toList();
    }

    private static long gap(@Nullable Long seconds) {
        return seconds == null ? 0 : seconds;
    }

    /** The module whose words a finding is told in. */
    private static String service(String subject) {
        return switch (subject) {
            case "credito", "atraso" -> "attendance-ledger";
            case "inicio", "estado-final" -> "course-lifecycle";
            default -> subject.startsWith("certificado") ? "certificates" : "payments";
        };
    }

    private static String tab(String subject) {
        return switch (subject) {
            case "credito", "atraso" -> "asistencia";
            case "inicio" -> "resumen";
            case "estado-final" -> "formularios";
            default -> subject.startsWith("certificado") ? "certificados" : "pagos";
        };
    }

    private static Explanation explanation(String json) {
        try {
            return BitacoraJson.mapper().readValue(json, Explanation.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable explanation", e);
        }
    }
}
