package cl.bitacora.classroom.domain;

import static cl.bitacora.classroom.domain.Room.OPERATOR;
import static cl.bitacora.classroom.domain.Room.OTEC;
import static cl.bitacora.classroom.domain.Room.now;
import static cl.bitacora.classroom.domain.Room.refused;
import static cl.bitacora.classroom.domain.Room.rule;
import static cl.bitacora.classroom.domain.Room.said;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.classroom.domain.ClassroomCommand.Finger;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Programme;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Before the class: opening, downloading, "Pasar Lista", start date, clock. */
class OpeningTest {
    private static final Optional<Operator> KNOWN = Optional.of(new Operator(OPERATOR, true));
    private final Room room = Room.closed();

    private Verdict finger(boolean reader, Optional<Operator> who, Finger finger) {
        return room.does(new ClassroomCommand.OpenWithFinger(now("08:40"), reader, who, finger));
    }

    private Verdict password(boolean reader, Optional<Operator> who, boolean right) {
        return room.does(new ClassroomCommand.OpenWithPassword(now("08:40"), reader, who, right));
    }

    @Test
    @Covers("LCE-020")
    void LCE_020_T1_a_recognised_print_opens() {
        assertThat(said(finger(true, KNOWN, Finger.MATCHED))).isEqualTo("opened");
        assertThat(room.state().session().orElseThrow().method()).isEqualTo(OpeningMethod.FINGERPRINT);
    }

    @Test
    @Covers({"LCE-020", "LCE-021"})
    void LCE_020_T2_a_failed_print_and_the_right_password_open_and_the_first_block_says_so() {
        assertThat(said(finger(true, KNOWN, Finger.NOT_MATCHED))).isEqualTo("finger-not-recognised");
        assertThat(said(password(true, KNOWN, true))).isEqualTo("opened-by-password");
        room.does(new ClassroomCommand.CheckClock(now("08:41"), true, Drift.UNKNOWN, Room.DRIFT_LIMIT));
        room.does(new ClassroomCommand.ChooseCourse(now("08:42"), Optional.of(room.course())));
        room.does(new ClassroomCommand.CheckStartDate(now("08:42"), room.course(), true));
        room.create("08:50", 240);
        assertThat(room.journal().get(1)).isInstanceOfSatisfying(JournalRecord.ObservationWritten.class, flag -> {
            assertThat(flag.reasonCode()).isEqualTo("contingency-password");
            assertThat(flag.participant()).isEmpty();
        });
    }

    @Test
    @Covers({"LCE-020", "LCE-021"})
    void LCE_020_whose_prints_are_not_here_hears_so_and_may_use_the_password() {
        assertThat(said(finger(true, KNOWN, Finger.NOT_ENROLLED))).isEqualTo("finger-not-enrolled");
        assertThat(said(password(true, KNOWN, true))).isEqualTo("opened-by-password");
    }

    @Test
    @Covers("LCE-020")
    void LCE_020_T3_without_a_reader_nothing_opens() {
        assertThat(refused(finger(false, KNOWN, Finger.MATCHED))).isEqualTo("reader-missing");
        assertThat(refused(password(false, KNOWN, true))).isEqualTo("reader-missing");
    }

    @Test
    @Covers("LCE-020")
    void LCE_020_the_password_is_no_way_around_the_print() {
        assertThat(refused(password(true, KNOWN, true))).isEqualTo("finger-first");
        finger(true, KNOWN, Finger.NOT_MATCHED);
        assertThat(refused(password(true, KNOWN, false))).isEqualTo("password-wrong");
        assertThat(refused(password(true, Optional.of(new Operator(Room.ANA, true)), true)))
                .isEqualTo("finger-first");
        assertThat(room.state().session()).isEmpty();
    }

    @Test
    @Covers("LCE-021")
    void LCE_021_T1_a_failed_print_and_no_password_open_nothing() {
        Optional<Operator> without = Optional.of(new Operator(OPERATOR, false));
        finger(true, without, Finger.NOT_MATCHED);
        Verdict verdict = password(true, without, true);
        assertThat(refused(verdict)).isEqualTo("no-contingency-password");
        assertThat(rule(verdict)).isEqualTo("LCE-021");
    }

    @Test
    @Covers("LCE-020")
    void LCE_020_nobody_unknown_opens() {
        assertThat(refused(finger(true, Optional.empty(), Finger.MATCHED))).isEqualTo("operator-unknown");
    }

    @Test
    @Covers("LCE-020")
    void LCE_020_a_closed_application_does_nothing() {
        assertThat(refused(room.does(room.finger("09:00", Room.ANA)))).isEqualTo("session-closed");
        assertThat(refused(room.does(room.inform("14:00", true)))).isEqualTo("session-closed");
        room.prepare();
        room.does(new ClassroomCommand.EndSession(now("08:45")));
        assertThat(refused(room.does(room.finger("09:00", Room.ANA)))).isEqualTo("session-closed");
    }

    @Test
    @Covers("LCE-022")
    void LCE_022_T1_a_search_needs_rut_and_programme() {
        room.prepare();
        assertThat(refused(search("76.543.210-3", Optional.empty(), true))).isEqualTo("programme-missing");
        assertThat(refused(search("", bono(), true))).isEqualTo("executor-rut-missing");
        assertThat(refused(search("1-1", bono(), true))).isEqualTo("rut-invalid");
        assertThat(refused(search("11.111.111-1", bono(), true))).isEqualTo("other-executor");
        assertThat(said(search("76.543.210-3", bono(), true))).isEqualTo("searching");
    }

    @Test
    @Covers({"LCE-022", "LCE-049"})
    void LCE_022_downloading_needs_a_network() {
        room.prepare();
        assertThat(refused(search("76543210-3", bono(), false))).isEqualTo("download-needs-network");
    }

    @Test
    @Covers("LCE-022")
    void LCE_022_T3_a_course_that_was_not_downloaded_has_no_blocks() {
        room.prepare();
        Verdict verdict = room.does(new ClassroomCommand.ChooseCourse(now("08:50"), Optional.empty()));
        assertThat(refused(verdict)).isEqualTo("course-not-downloaded");
        assertThat(rule(verdict)).isEqualTo("LCE-022");
    }

    @Test
    @Covers({"LCE-024", "LCE-049"})
    void LCE_024_the_list_needs_rut_and_programme_and_neither_action_nor_network() {
        room.prepare();
        assertThat(refused(room.does(new ClassroomCommand.TakeList("", bono(), OTEC))))
                .isEqualTo("executor-rut-missing");
        assertThat(refused(room.does(new ClassroomCommand.TakeList("76543210-3", Optional.empty(), OTEC))))
                .isEqualTo("programme-missing");
        assertThat(said(room.does(new ClassroomCommand.TakeList("76543210-3", bono(), OTEC))))
                .isEqualTo("list-taken");
    }

    @Test
    @Covers({"LCE-025", "LCE-083"})
    void LCE_025_T1_another_start_date_warns_and_marking_goes_on() {
        room.prepare();
        Verdict verdict = room.does(new ClassroomCommand.CheckStartDate(now("08:43"), room.course(), false));
        assertThat(said(verdict)).isEqualTo("start-date-differs");
        assertThat(said(room.does(new ClassroomCommand.CreateBlock(
                        now("08:50"), room.course(), ClassroomCommand.Sharing.ALONE, "", false, List.of(240), false))))
                .isEqualTo("block-created");
    }

    @Test
    @Covers("LCE-025")
    void LCE_025_no_block_before_the_start_date_was_looked_at() {
        room.prepare();
        room.does(new ClassroomCommand.ChooseCourse(now("08:43"), Optional.of(room.course())));
        Verdict verdict = room.does(new ClassroomCommand.CreateBlock(
                now("08:50"), room.course(), ClassroomCommand.Sharing.ALONE, "", false, List.of(240), false));
        assertThat(refused(verdict)).isEqualTo("start-date-not-checked");
    }

    @Test
    @Covers("LCE-023")
    void LCE_023_T1_a_right_clock_is_checked() {
        room.prepare();
        assertThat(said(clock("08:45", true, Drift.of(0)))).isEqualTo("clock-checked");
        assertThat(said(clock("08:45", true, Drift.of(-60)))).isEqualTo("clock-checked");
        assertThat(said(clock("08:45", true, Drift.UNKNOWN))).isEqualTo("clock-checked");
    }

    @Test
    @Covers("LCE-023")
    void LCE_023_T2_an_hour_off_must_be_corrected_before_the_block_starts() {
        room.prepare().create("08:50", 240).marks("08:55", Room.RELATOR);
        assertThat(refused(clock("08:56", true, Drift.of(3600)))).isEqualTo("clock-wrong");
        assertThat(refused(clock("08:56", true, Drift.of(61)))).isEqualTo("clock-wrong");
        assertThat(refused(clock("08:56", false, Drift.UNKNOWN))).isEqualTo("clock-said-wrong");
        Verdict start = room.does(
                new ClassroomCommand.StartBlock(now("09:00"), room.course(), Drift.of(3600), Room.DRIFT_LIMIT));
        assertThat(refused(start)).isEqualTo("clock-wrong");
        assertThat(rule(start)).isEqualTo("LCE-023");
    }

    @Test
    @Covers("LCE-023")
    void LCE_023_with_the_class_under_way_a_wrong_clock_is_noted_and_nobody_loses_a_mark() {
        room.prepare().create("08:50", 240).marks("08:55", Room.RELATOR).start("09:00");
        assertThat(said(clock("09:30", true, Drift.of(3600)))).isEqualTo("clock-differs-noted");
        assertThat(room.journal().getLast())
                .isInstanceOfSatisfying(
                        JournalRecord.ObservationWritten.class,
                        noted -> assertThat(noted.reasonCode()).isEqualTo("clock-differs"));
        room.marks("09:31", Room.ANA);
    }

    @Test
    @Covers("LCE-023")
    void LCE_023_no_mark_of_a_session_before_the_clock_was_looked_at() {
        room.prepare().create("08:50", 240);
        room.does(new ClassroomCommand.OpenWithFinger(now("08:58"), true, KNOWN, Finger.MATCHED));
        assertThat(refused(room.does(room.finger("08:59", Room.ANA)))).isEqualTo("clock-not-checked");
        clock("08:59", true, Drift.UNKNOWN);
        room.marks("08:59", Room.ANA);
    }

    private Verdict clock(String at, boolean right, Drift drift) {
        return room.does(new ClassroomCommand.CheckClock(now(at), right, drift, Room.DRIFT_LIMIT));
    }

    private Verdict search(String rut, Optional<Programme> programme, boolean online) {
        return room.does(new ClassroomCommand.SearchDownloads(rut, programme, OTEC, online));
    }

    private static Optional<Programme> bono() {
        return Optional.of(Programme.BONO_MIPE_2020);
    }
}
