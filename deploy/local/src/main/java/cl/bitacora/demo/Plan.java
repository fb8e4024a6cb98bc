package cl.bitacora.demo;

import cl.bitacora.contracts.courses.ScheduledBlock;
import cl.bitacora.kernel.Programme;
import cl.bitacora.testkit.journal.DemoCourse;
import cl.bitacora.testkit.journal.DemoPerson;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A course that goes through registration and enrolment: when, where and who.
 *
 * @param key begins every Idempotency-Key, so that telling it again changes nothing
 * @param told day that stands for the demonstration's first one when a step says when it was taken
 * @param schedule the blocks, in order
 * @param people who enrols, the relator not among them
 * @param otic RUT of the OTIC that stands between, where one does
 */
record Plan(
        String key,
        String senceCode,
        String name,
        String place,
        int hours,
        LocalDate told,
        List<ScheduledBlock> schedule,
        List<DemoPerson> people,
        DemoPerson relator,
        Programme programme,
        Optional<String> otic) {

    /** The course whose result was worked out by hand. */
    static final Plan DEMONSTRATION = new Plan(
            "demo",
            DemoCourse.SENCE_CODE,
            DemoCourse.NAME,
            DemoCourse.PLACE,
            DemoCourse.HOURS,
            DemoCourse.DAYS.getFirst(),
            DemoCourse.schedule(),
            DemoPerson.ENROLLED,
            DemoPerson.RELATOR,
            DemoCourse.PROGRAMME,
            Optional.empty());

    private static final int PLAY_WEEKS = 2;
    private static final int PLAY_BLOCK_MINUTES = 180;
    /** Invented people of the classroom to play with: numbers of the demonstration's people are below. */
    private static final List<String> PLAYERS = List.of(
            "Amanda Arrayán Coigüe",
            "Benito Boldo Lleuque",
            "Camila Canelo Notro",
            "Danilo Patagua Temu",
            "Elena Maitén Radal",
            "Fabián Ñirre Lenga",
            "Gloria Peumo Corcolén",
            "Hugo Queule Pitao",
            "Irma Tepa Ulmo",
            "Jaime Belloto Lingue",
            "Kelly Mayu Chañar",
            "Lautaro Algarrobo Tamarugo");

    /** A quarter of an hour between blocks: the records of one are over before those of the next begin. */
    private static final int MEASURED_MINUTES = 45;

    private static final List<String> MEASURED_LETTERS = List.of("A", "B", "C", "D");
    private static final int MEASURED_PEOPLE = 10_000;
    private static final int MEASURED_RUN = 650;

    private static final int FIRST_PLAYER = 101;
    private static final int PLAY_RELATOR = 150;
    private static final int PLAYERS_APART = 100;
    /** The demonstration's director signs four days before its first day: at a desk that would have been yesterday. */
    private static final int DESK_DAYS = 3;

    Plan {
        schedule = List.copyOf(schedule);
        people = List.copyOf(people);
    }

    /**
     * A course around this day, for a classroom that a newcomer can play with: six days a week (BONO-083 allows no more), so
     * that today has a block; the two weeks begin on a Monday, in step with the demonstration's.
     */
    static Plan play(LocalDate today) {
        LocalDate anchor = DemoCourse.DAYS.getFirst();
        long weeks = Math.floorDiv(ChronoUnit.DAYS.between(anchor, today), 7L * PLAY_WEEKS) * PLAY_WEEKS;
        LocalDate first = anchor.plusWeeks(weeks);
        DayOfWeek rest = today.getDayOfWeek() == DayOfWeek.SUNDAY ? DayOfWeek.MONDAY : DayOfWeek.SUNDAY;
        List<ScheduledBlock> schedule = first.datesUntil(first.plusWeeks(PLAY_WEEKS))
                .filter(on -> on.getDayOfWeek() != rest)
                .map(on -> new ScheduledBlock(on, DemoCourse.LETTER, LocalTime.of(9, 0), PLAY_BLOCK_MINUTES))
                .toList();
        return new Plan(
                "play-" + schedule.getFirst().on(),
                "PRUEBA-BONO-" + schedule.getFirst().on(),
                "Huella y sala: un curso para probar",
                "Sala de pruebas, Calle Inventada 123, Talca",
                schedule.size() * PLAY_BLOCK_MINUTES / 60,
                schedule.getFirst().on(),
                schedule,
                players(FIRST_PLAYER),
                player(PLAY_RELATOR, "Rosario Arrayán Michay"),
                DemoCourse.PROGRAMME,
                Optional.empty());
    }

    /**
     * A course of the week after next that still waits for somebody at a desk: every step was taken until yesterday.
     *
     * @param number tells the courses of a week apart, from 1
     */
    static Plan desk(LocalDate today, int number, String name) {
        LocalDate first = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).plusWeeks(1);
        List<ScheduledBlock> schedule = first.datesUntil(first.plusWeeks(1))
                .filter(on -> on.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue())
                .map(on -> new ScheduledBlock(on, DemoCourse.LETTER, LocalTime.of(9, 0), PLAY_BLOCK_MINUTES))
                .toList();
        return new Plan(
                "desk-" + first + "-" + number,
                "PRUEBA-BONO-" + first + "-" + number,
                name,
                "Sala " + number + ", Calle Inventada 123, Talca",
                schedule.size() * PLAY_BLOCK_MINUTES / 60,
                today.plusDays(DESK_DAYS),
                schedule,
                players(FIRST_PLAYER + number * PLAYERS_APART),
                player(PLAY_RELATOR, "Rosario Arrayán Michay"),
                DemoCourse.PROGRAMME,
                Optional.empty());
    }

    /** The same course in another town. */
    Plan in(String town) {
        return new Plan(
                key,
                senceCode,
                name,
                place.substring(0, place.lastIndexOf(", ") + 2) + town,
                hours,
                told,
                schedule,
                people,
                relator,
                programme,
                otic);
    }

    /**
     * The same course under the tax franchise, through an OTIC: the norm of the Bono knows no OTIC (CERT-008, Anexo 3 of the
     * class book). It has neither Bonos nor an acuerdo operativo.
     */
    Plan through(String rut) {
        return new Plan(
                key,
                senceCode.replace("BONO", "FT"),
                name,
                place,
                hours,
                told,
                schedule,
                people,
                relator,
                Programme.FRANQUICIA_TRIBUTARIA,
                Optional.of(rut));
    }

    /**
     * A course for measuring: two weeks of the demonstration's days, four short blocks a day, twelve people whom nobody else
     * measures with.
     *
     * @param run told apart from other runs on the same data
     */
    static Plan measured(int run, int number) {
        int first = MEASURED_PEOPLE + run * MEASURED_RUN + number * (PLAYERS.size() + 1);
        List<ScheduledBlock> schedule = DemoCourse.DAYS.stream()
                .flatMap(on -> IntStream.range(0, MEASURED_LETTERS.size())
                        .mapToObj(i -> new ScheduledBlock(
                                on, MEASURED_LETTERS.get(i), LocalTime.of(9 + i, 0), MEASURED_MINUTES)))
                .toList();
        return new Plan(
                "measure-%d-%d".formatted(run, number),
                "MEDIDA-%d-%d".formatted(run, number),
                "Medición " + run + ", sala " + number,
                "Sala " + number + ", Calle Inventada 123, Talca",
                schedule.size() * MEASURED_MINUTES / 60,
                schedule.getFirst().on(),
                schedule,
                IntStream.range(0, PLAYERS.size())
                        .mapToObj(i -> player(first + i, PLAYERS.get(i)))
                        .toList(),
                player(first + PLAYERS.size(), "Rosario Arrayán Michay"),
                DemoCourse.PROGRAMME,
                Optional.empty());
    }

    LocalDate startsOn() {
        return schedule.getFirst().on();
    }

    LocalDate endsOn() {
        return schedule.getLast().on();
    }

    /** A moment of the demonstration's story, as many days earlier or later as this course is told. */
    String at(String moment) {
        long days = ChronoUnit.DAYS.between(DemoCourse.DAYS.getFirst(), told);
        OffsetDateTime shifted = OffsetDateTime.parse(moment).plusDays(days);
        return shifted.toString();
    }

    private static List<DemoPerson> players(int first) {
        return IntStream.range(0, PLAYERS.size())
                .mapToObj(i -> player(first + i, PLAYERS.get(i)))
                .toList();
    }

    private static DemoPerson player(int number, String fullName) {
        int cut = fullName.indexOf(' ');
        return DemoPerson.invented(number, fullName.substring(0, cut), fullName.substring(cut + 1));
    }
}
