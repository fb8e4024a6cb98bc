package cl.bitacora.attendance.domain.rules;

import static cl.bitacora.attendance.domain.Given.at;
import static cl.bitacora.attendance.domain.Given.bono;
import static cl.bitacora.attendance.domain.Given.ft;
import static cl.bitacora.attendance.domain.Given.medical;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.MarkMethod;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Finding;
import cl.bitacora.regulation.AttendanceParameters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every set of marks. */
class CreditPropertiesTest {

    /** Up to a dozen marks between 08:00 and 14:00 on two computers, with many collisions. */
    @Provide
    Arbitrary<List<Mark>> marks() {
        Arbitrary<Integer> second = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 6 * 3600),
                Arbitraries.integers().between(3590, 3620),
                Arbitraries.integers().between(4790, 4810));
        return second.list().ofMaxSize(12).map(seconds -> {
            List<Mark> marks = new ArrayList<>();
            for (int offset : seconds) {
                String computer = offset % 7 == 0 ? "pc-2" : "pc-1";
                marks.add(new Mark(
                        computer + ":" + (marks.size() + 1),
                        at("08:00").plusSeconds(offset),
                        MarkMethod.FINGERPRINT,
                        computer));
            }
            return marks;
        });
    }

    @Provide
    Arbitrary<BlockTimes> blocks() {
        return Arbitraries.integers()
                .between(0, 300)
                .flatMap(minutes -> Arbitraries.integers()
                        .between(-60, 400)
                        .map(exit -> new BlockTimes(
                                at("09:00"),
                                minutes,
                                exit < -30
                                        ? Optional.empty()
                                        : Optional.of(at("09:00").plusSeconds(60L * exit)))));
    }

    @Property(tries = 500)
    @Covers({"LCE-904", "LCE-905"})
    void credit_is_never_negative_and_never_more_than_the_window(
            @ForAll("marks") List<Mark> marks, @ForAll("blocks") BlockTimes times, @ForAll boolean bono) {
        long credited = credited(marks, times, bono ? bono() : ft()).value();

        assertThat(credited).isBetween(0L, BlockWindow.of(times).value().seconds());
    }

    @Property(tries = 300)
    @Covers("LCE-904")
    void one_more_stay_never_makes_the_credit_negative(
            @ForAll("marks") List<Mark> marks,
            @ForAll("blocks") BlockTimes times,
            @ForAll @IntRange(max = 21_000) int entry,
            @ForAll @IntRange(min = 1, max = 3_600) int stay) {
        List<Mark> more = new ArrayList<>(marks);
        more.add(new Mark("pc-1:98", at("08:00").plusSeconds(entry), MarkMethod.FINGERPRINT, "pc-1"));
        more.add(new Mark("pc-1:99", at("08:00").plusSeconds(entry + stay), MarkMethod.FINGERPRINT, "pc-1"));

        assertThat(credited(more, times, ft()).value())
                .isBetween(0L, BlockWindow.of(times).value().seconds());
    }

    /**
     * Coming earlier or leaving later never credits less, under both norms. The steps that there are go up: at the tolerance
     * (LCE-040), and in the Bono at the quarter of the day from which it is lost (BONO-133).
     */
    @Property(tries = 1000)
    @Covers({"LCE-040", "LCE-904", "BONO-133"})
    void being_there_longer_never_credits_less(
            @ForAll("blocks") BlockTimes times,
            @ForAll boolean bono,
            @ForAll boolean excused,
            @ForAll @IntRange(max = 21_000) int entry,
            @ForAll @IntRange(min = 1, max = 20_000) int stay,
            @ForAll @IntRange(max = 9_000) int earlier,
            @ForAll @IntRange(max = 9_000) int later) {
        AttendanceParameters norm = bono ? bono() : ft();
        long shorter = credited(entry, entry + stay, times, excused, norm);

        assertThat(credited(Math.max(0, entry - earlier), entry + stay, times, excused, norm))
                .isGreaterThanOrEqualTo(shorter);
        assertThat(credited(entry, entry + stay + later, times, excused, norm)).isGreaterThanOrEqualTo(shorter);
    }

    private static long credited(int entry, int exit, BlockTimes times, boolean excused, AttendanceParameters norm) {
        Instant eight = at("08:00");
        List<Mark> stay = List.of(
                new Mark("pc-1:1", eight.plusSeconds(entry), MarkMethod.FINGERPRINT, "pc-1"),
                new Mark("pc-1:2", eight.plusSeconds(exit), MarkMethod.FINGERPRINT, "pc-1"));
        var day = new PersonDay(
                times.startedAt(), 4 * 3600, Optional.empty(), excused ? Optional.of(medical()) : Optional.empty());
        return CreditedTime.of(stay, times, day, norm).value();
    }

    @Property(tries = 300)
    @Covers("LCE-901")
    void dropping_the_dropped_again_changes_nothing(@ForAll("marks") List<Mark> marks) {
        Debounce.Kept once = Debounce.of(marks, ft()).value();
        Debounce.Kept twice = Debounce.of(once.marks(), ft()).value();

        assertThat(twice.marks()).isEqualTo(once.marks());
        assertThat(twice.dropped()).isEmpty();
    }

    @Property(tries = 300)
    @Covers({"LCE-901", "LCE-902", "LCE-904"})
    void the_order_of_delivery_does_not_matter(@ForAll("marks") List<Mark> marks, @ForAll long seed) {
        List<Mark> shuffled = new ArrayList<>(marks);
        Collections.shuffle(shuffled, new Random(seed));
        BlockTimes times = new BlockTimes(at("09:00"), 240, Optional.of(at("13:04")));

        assertThat(credited(shuffled, times, ft()).explanation())
                .isEqualTo(credited(marks, times, ft()).explanation());
    }

    @Property(tries = 300)
    @Covers({"BONO-133", "LCE-907"})
    void a_justification_never_costs_anything(@ForAll("marks") List<Mark> marks) {
        BlockTimes times = new BlockTimes(at("09:00"), 240, Optional.of(at("13:04")));
        var without = new PersonDay(at("09:00"), 4 * 3600, Optional.empty(), Optional.empty());
        var with = new PersonDay(at("09:00"), 4 * 3600, Optional.empty(), Optional.of(medical()));

        assertThat(CreditedTime.of(marks, times, with, bono()).value())
                .isGreaterThanOrEqualTo(
                        CreditedTime.of(marks, times, without, bono()).value());
    }

    @Property(tries = 300)
    @Covers("LCE-902")
    void every_kept_mark_is_an_entry_or_an_exit(@ForAll("marks") List<Mark> marks) {
        Finding<Debounce.Kept> kept = Debounce.of(marks, ft());
        Pairing.Presence presence = Pairing.of(kept).value();

        assertThat(2 * presence.intervals().size() + (presence.inside() ? 1 : 0))
                .isEqualTo(kept.value().marks().size());
    }

    @Property(tries = 200)
    @Covers("LCE-906")
    void the_share_passes_exactly_from_75_percent(
            @ForAll @IntRange(max = 1_000_000) int credited, @ForAll @IntRange(min = 1, max = 1_000_000) int total) {
        boolean passes = AttendancePercentage.passes(
                AttendancePercentage.of(credited, total, ft()).value(), ft());

        assertThat(passes).isEqualTo(100L * credited >= 75L * total);
    }

    private static Finding<Long> credited(List<Mark> marks, BlockTimes times, AttendanceParameters parameters) {
        var day = new PersonDay(times.startedAt(), 4 * 3600, Optional.empty(), Optional.empty());
        return CreditedTime.of(marks, times, day, parameters);
    }
}
