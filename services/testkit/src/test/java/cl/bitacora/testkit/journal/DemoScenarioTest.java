package cl.bitacora.testkit.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.EvaluationResult;
import cl.bitacora.contracts.FinalState;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.contracts.journals.wire.ChainedRecord;
import cl.bitacora.contracts.journals.wire.JournalKeys;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Ratio;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Holds the hand-made table against the marks by the dullest possible means, a stopwatch that asks every second of every
 * class who is inside. It shares no code and no approach with the attendance ledger.
 */
class DemoScenarioTest {
    private static final byte[] KEY = new byte[32];
    private static final long TOTAL = 8 * 4 * 3_600L;

    private final DemoScenario scenario = new DemoScenario(new SectionId("bodegas-1"), KEY, "sala-1", "sala-2");

    private record Seen(Instant at, String room) {}

    @Test
    void the_table_follows_from_the_marks() {
        Map<String, Long> seconds = new TreeMap<>();
        for (DemoPerson person : DemoPerson.PARTICIPANTS) {
            long sum = 0;
            for (int day = 1; day <= 8; day++) {
                sum += stopwatch(person, day);
            }
            seconds.put(person.key(), sum);
        }
        assertThat(seconds)
                .isEqualTo(DemoScenario.expected().stream()
                        .collect(Collectors.toMap(
                                DemoScenario.Expected::person, DemoScenario.Expected::creditedSeconds)));
    }

    @Test
    void percentages_states_and_pesos_follow_from_the_seconds() {
        long deserterSeconds = 0;
        long complete = 0;
        for (DemoScenario.Expected row : DemoScenario.expected()) {
            Ratio ratio = Ratio.of(row.creditedSeconds(), TOTAL);
            assertThat(ratio.percentTruncated().toPlainString()).isEqualTo(row.percentDisplayed());
            boolean enough = row.creditedSeconds() * 100 >= 75 * TOTAL;
            FinalState state = !enough
                    ? FinalState.DESERTOR
                    : person(row.person()).evaluation() == EvaluationResult.APROBADA
                            ? FinalState.APROBADO
                            : FinalState.REPROBADO;
            assertThat(row.finalState()).as(row.person()).isEqualTo(state);
            Clp amount = enough
                    ? Clp.of(128_000)
                    : Clp.roundHalfUp(Ratio.of(row.creditedSeconds(), 3_600).times(Ratio.of(4_000, 1)));
            assertThat(row.amountClp()).as(row.person()).isEqualTo(amount);
            complete += enough ? 1 : 0;
            deserterSeconds += enough ? 0 : row.creditedSeconds();
        }
        Clp value = Clp.of(128_000 * complete)
                .plus(Clp.roundHalfUp(Ratio.of(deserterSeconds, 3_600).times(Ratio.of(4_000, 1))));
        DemoScenario.Totals totals = DemoScenario.totals();
        assertThat(totals.trainingValue()).isEqualTo(value);
        assertThat(totals.vce()).isEqualTo(Clp.of(4_000L * DemoCourse.HOURS * DemoCourse.QUOTA));
        assertThat(totals.advance().times(2)).isEqualTo(totals.vce());
        assertThat(totals.net()).isEqualTo(totals.trainingValue().minus(totals.advance()));
    }

    @Test
    void the_course_obeys_the_schedule_rules() {
        assertThat(DemoCourse.DAYS).hasSize(8).allSatisfy(day -> {
            assertThat(day.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(day).isNotEqualTo(LocalDate.of(2020, 4, 10));
        });
        assertThat(DemoPerson.PARTICIPANTS).hasSize(12);
        assertThat(DemoPerson.ENROLLED).hasSize(13);
        assertThat(DemoDelay.ALL)
                .allSatisfy(delay -> assertThat(delay.attachedOn()).isBeforeOrEqualTo(DemoCourse.DAYS.getLast()));
        // The change of the clock lies between day 4 and day 5: nine in the morning is another instant of the day.
        assertThat(DemoCourse.startedAt(4)).isEqualTo(Instant.parse("2020-04-02T12:00:00Z"));
        assertThat(DemoCourse.startedAt(6)).isEqualTo(Instant.parse("2020-04-07T13:00:00Z"));
    }

    @Test
    void every_batch_continues_its_journal_and_is_signed() {
        Map<String, Long> next = new TreeMap<>(Map.of("sala-1", 1L, "sala-2", 1L));
        assertThat(scenario.uploads()).hasSize(10);
        for (DemoScenario.Upload upload : scenario.uploads()) {
            assertThat(upload.batch().head().firstSeq()).isEqualTo(next.get(upload.installation()));
            next.put(upload.installation(), upload.batch().head().lastSeq() + 1);
            Keypair keys = upload.installation().equals("sala-1")
                    ? DemoScenario.firstRoomKeys()
                    : DemoScenario.secondRoomKeys();
            assertThat(JournalKeys.verify(
                            JournalKeys.publicKey(keys.publicKey()).orElseThrow(),
                            upload.batch().head().canonicalBytes(),
                            upload.batch().signature()))
                    .isTrue();
        }
        assertThat(new DemoScenario(new SectionId("bodegas-1"), KEY, "sala-1", "sala-2").uploads())
                .isEqualTo(scenario.uploads());
    }

    @Test
    void everybody_of_the_first_day_counts_towards_the_minimum() {
        assertThat(new HashSet<>(marks(1).stream()
                        .map(entry -> ((JournalRecord.ParticipantMarked) entry.said()).participant())
                        .toList()))
                .hasSize(12);
    }

    /** Credited seconds by asking each second of the window whether the person is inside. */
    private long stopwatch(DemoPerson person, int day) {
        List<Seen> kept = new ArrayList<>();
        for (DemoScenario.Upload upload : scenario.uploads(day)) {
            for (ChainedRecord entry : upload.batch().records()) {
                if (entry.said() instanceof JournalRecord.ParticipantMarked mark
                        && mark.participant().equals(id(person))) {
                    kept.add(new Seen(mark.at(), upload.installation()));
                }
            }
        }
        kept.sort(Comparator.comparing(Seen::at));
        for (int i = 1; i < kept.size(); ) {
            boolean bounce =
                    Duration.between(kept.get(i - 1).at(), kept.get(i).at()).toSeconds() <= 5;
            if (bounce) {
                kept.remove(i);
            } else {
                i++;
            }
        }
        Instant start = DemoCourse.startedAt(day);
        if (kept.isEmpty()
                || !admitted(
                        person, day, Duration.between(start, kept.getFirst().at()))) {
            return 0;
        }
        boolean inTime = !kept.getFirst().at().isAfter(start.plusSeconds(20 * 60));
        long inside = 0;
        for (Instant second = start; second.isBefore(DemoCourse.endsAt(day)); second = second.plusSeconds(1)) {
            for (int i = 0; i + 1 < kept.size(); i += 2) {
                Instant from = i == 0 && inTime ? start : kept.get(i).at();
                boolean sameRoom = kept.get(i).room().equals(kept.get(i + 1).room());
                if (sameRoom
                        && !second.isBefore(from)
                        && second.isBefore(kept.get(i + 1).at())) {
                    inside++;
                }
            }
        }
        return inside;
    }

    private static boolean admitted(DemoPerson person, int day, Duration late) {
        boolean justified = DemoDelay.ALL.stream()
                .anyMatch(delay ->
                        delay.person().equals(person.key()) && delay.on().equals(DemoCourse.DAYS.get(day - 1)));
        return late.compareTo(Duration.ofMinutes(20)) <= 0 || justified && late.compareTo(Duration.ofMinutes(60)) <= 0;
    }

    private List<ChainedRecord> marks(int day) {
        return scenario.uploads(day).stream()
                .flatMap(upload -> upload.batch().records().stream())
                .filter(entry -> entry.said() instanceof JournalRecord.ParticipantMarked)
                .filter(entry -> Chile.dayOf(entry.said().at()).equals(DemoCourse.DAYS.get(day - 1)))
                .toList();
    }

    private static DemoPerson person(String key) {
        return DemoPerson.ENROLLED.stream()
                .filter(person -> person.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static PersonId id(DemoPerson person) {
        return person.id(KEY);
    }
}
