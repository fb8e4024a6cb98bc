package cl.bitacora.portal.pages;

import static cl.bitacora.portal.words.Tongue.say;

import cl.bitacora.eventstore.BitacoraJson;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.portal.domain.Tone;
import cl.bitacora.portal.pages.GridView.Cell;
import cl.bitacora.portal.pages.GridView.Column;
import cl.bitacora.portal.pages.GridView.FlagLine;
import cl.bitacora.portal.pages.GridView.Line;
import cl.bitacora.portal.views.CourseBook;
import cl.bitacora.portal.views.CourseBook.Block;
import cl.bitacora.portal.views.CourseBook.Credit;
import cl.bitacora.portal.views.CourseBook.Flag;
import cl.bitacora.portal.views.CourseBook.Person;
import cl.bitacora.portal.views.SectionRow;
import cl.bitacora.portal.words.Spanish;
import cl.bitacora.portal.words.StoryWords;
import cl.bitacora.portal.words.Telling;
import cl.bitacora.portal.words.Wordbook;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a section's credits and flags into a grid. */
@RequestScoped
public class Grid {
    private static final TypeReference<List<Fact>> FACTS = new TypeReference<>() {};
    private final CourseBook book;
    private final People people;
    private final Telling telling;
    private final StoryWords words;
    private final Subjects subjects;
    private final Desk desk;

    @Inject
    public Grid(CourseBook book, People people, Telling telling, StoryWords words, Subjects subjects, Desk desk) {
        this.book = book;
        this.people = people;
        this.telling = telling;
        this.words = words;
        this.subjects = subjects;
        this.desk = desk;
    }

    GridView of(SectionRow section) {
        String id = section.section();
        List<Block> blocks = book.blocks(id);
        List<Flag> flags = book.flags(id);
        Map<String, Credit> credits = book.credits(id).stream()
                .collect(Collectors.toMap(credit -> key(credit.block(), credit.participant()), credit -> credit));
        List<Person> all = book.people(id);
        people.load(Stream.concat(
                        all.stream().map(Person::participant), flags.stream().map(Flag::participant))
                .toList());
        List<Line> lines = all.stream()
                .filter(Person::agreed)
                .sorted(people.byName(person -> person.participant()))
                .map(person -> line(section, person, blocks, credits, flags))
                .toList();
        Map<String, Block> byKey = new HashMap<>();
        blocks.forEach(block -> byKey.put(block.block(), block));
        return new GridView(
                blocks.stream().map(Grid::column).toList(),
                lines,
                flags.stream()
                        .map(flag -> flagLine(flag, byKey.get(flag.block())))
                        .toList(),
                subjects.delays(section).stream()
                        .map(delay -> waiting(section, delay))
                        .toList(),
                Spanish.duration(section.heldSeconds()),
                section.totalSeconds() == 0
                        ? Spanish.count(section.hours(), "hora", "horas")
                        : Spanish.duration(section.totalSeconds()),
                "/cursos/" + id + "/asistencia.csv");
    }

    private GridView.Waiting waiting(SectionRow section, String delay) {
        String[] personAndDay = delay.split("/", 2);
        people.load(List.of(personAndDay[0]));
        return new GridView.Waiting(
                people.name(personAndDay[0]) + ", " + Spanish.longDay(LocalDate.parse(personAndDay[1])),
                Offer.delay(desk.caller(), section, delay));
    }

    private Line line(
            SectionRow section, Person person, List<Block> blocks, Map<String, Credit> credits, List<Flag> flags) {
        String id = person.participant();
        Long counted = person.countedSeconds();
        long seconds = counted == null ? 0 : counted;
        return new Line(
                people.name(id),
                people.rut(id),
                blocks.stream()
                        .map(block -> cell(section.section(), block, id, credits.get(key(block.block(), id)), flags))
                        .toList(),
                Spanish.duration(seconds),
                Spanish.percent(seconds, section.totalSeconds()),
                share(seconds, section.totalSeconds()));
    }

    private Cell cell(String section, Block block, String person, @Nullable Credit credit, List<Flag> flags) {
        List<Flag> own = flags.stream()
                .filter(flag ->
                        flag.block().equals(block.block()) && flag.participant().equals(person))
                .toList();
        String flagText = own.isEmpty() ? "" : Spanish.count(own.size(), "alerta", "alertas");
        String told = own.stream()
                .map(flag -> telling.flag(flag.code(), facts(flag)))
                .filter(one -> !one.foreign()) // the table below tells those, and in which language
                .map(Wordbook.Sentence::text)
                .collect(Collectors.joining(" "));
        if (credit == null) {
            return new Cell(0, block.evaluated() ? "—" : say("Por informar"), flagText, told, "", false);
        }
        String text = credit.present() ? Spanish.duration(credit.seconds()) : say("Ausente");
        String corrected = credit.corrected();
        String detail =
                (credit.present() ? say("{} de {}", text, Spanish.duration(block.minutes() * 60L)) : say("No marcó"))
                        + (corrected == null ? "" : ". " + say("Evaluado de nuevo: {}", words.code(corrected)))
                        + (told.isEmpty() ? "" : ". " + told.replaceFirst("\\.$", "")); // the sentence goes on
        return new Cell(
                share(credit.seconds(), block.minutes() * 60L),
                text,
                flagText,
                detail,
                CourseDesk.why(section, "credito:" + block.block() + ":" + person),
                corrected != null);
    }

    private static Column column(Block block) {
        Instant started = block.startedAt();
        return new Column(
                Spanish.classDay(block.on()),
                block.letter(),
                Spanish.duration(block.minutes() * 60L),
                started == null ? say("sin inicio") : Spanish.time(started),
                state(block));
    }

    private static Tag state(Block block) {
        if (block.reportedAt() != null) {
            return Boolean.TRUE.equals(block.late())
                    ? Tag.of("Informado tarde", Tone.RISK)
                    : Tag.of("Informado", Tone.DONE);
        }
        return block.closedAt() != null
                ? Tag.of("Por informar", Tone.WARNING)
                : block.startedAt() != null ? Tag.of("En clase", Tone.ACTIVE) : Tag.of("Sin iniciar", Tone.NEUTRAL);
    }

    private FlagLine flagLine(Flag flag, @Nullable Block block) {
        Wordbook.Sentence said = telling.flag(flag.code(), facts(flag));
        return new FlagLine(
                block == null ? "" : say("{}, bloque {}", Spanish.classDay(block.on()), block.letter()),
                flag.participant().isEmpty() ? say("Todo el bloque") : people.name(flag.participant()),
                said.text(),
                said.foreign(),
                telling.numeral(RuleId.of(flag.rule())),
                flag.rule());
    }

    private static List<Fact> facts(Flag flag) {
        try {
            return BitacoraJson.mapper().readValue(flag.facts(), FACTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable facts of a flag", e);
        }
    }

    /** Whole percent, cut: a bar is full only when nothing is missing. */
    private static int share(long part, long whole) {
        return whole <= 0 ? 0 : (int) Math.min(100, Math.max(0, part * 100 / whole));
    }

    private static String key(String block, String participant) {
        return block + "|" + participant;
    }
}
