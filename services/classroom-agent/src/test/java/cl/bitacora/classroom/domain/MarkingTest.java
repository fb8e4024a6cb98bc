package cl.bitacora.classroom.domain;

import static cl.bitacora.classroom.domain.Room.ANA;
import static cl.bitacora.classroom.domain.Room.BETO;
import static cl.bitacora.classroom.domain.Room.CARLA;
import static cl.bitacora.classroom.domain.Room.asked;
import static cl.bitacora.classroom.domain.Room.at;
import static cl.bitacora.classroom.domain.Room.block;
import static cl.bitacora.classroom.domain.Room.now;
import static cl.bitacora.classroom.domain.Room.refused;
import static cl.bitacora.classroom.domain.Room.rule;
import static cl.bitacora.classroom.domain.Room.said;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.classroom.domain.ClassroomCommand.CreateBlock;
import cl.bitacora.classroom.domain.ClassroomCommand.Sharing;
import cl.bitacora.contracts.MarkMethod;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Programme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Entering, being late, marking twice, leaving. */
class MarkingTest {
    private final Room room = Room.started();

    private Book book() {
        return room.book();
    }

    @Test
    @Covers({"LCE-035", "LCE-002"})
    void LCE_035_T1_a_recognised_print_moves_from_A_to_B() {
        assertThat(said(room.does(room.finger("09:05", ANA)))).isEqualTo("entered");
        assertThat(book().inside()).containsExactly(ANA);
        assertThat(room.journal().getLast())
                .isEqualTo(new JournalRecord.ParticipantMarked(block("A"), at("09:05"), ANA, MarkMethod.FINGERPRINT));
    }

    @Test
    @Covers("LCE-035")
    void LCE_035_a_stranger_stays_outside() {
        assertThat(refused(room.does(room.finger("09:05", Room.STRANGER)))).isEqualTo("not-enrolled");
        assertThat(book().inside()).isEmpty();
    }

    @ParameterizedTest(name = "{0} under {1}: {2}")
    @CsvSource({
        "09:19:00, FRANQUICIA_TRIBUTARIA, entered",
        "09:19:59, FRANQUICIA_TRIBUTARIA, entered",
        "09:20:00, FRANQUICIA_TRIBUTARIA, entered-late",
        "09:20:00, BONO_MIPE_2020, entered",
        "09:20:01, BONO_MIPE_2020, entered-late-justify",
        "09:20:01, FPT_APRENDICES, entered-late",
    })
    @Covers({"LCE-040", "BONO-133"})
    void LCE_040(String time, Programme programme, String notice) {
        Room other = Room.of(programme)
                .prepare()
                .create("08:50", 240)
                .marks("08:55", Room.RELATOR)
                .start("09:00");
        assertThat(said(other.does(other.finger(time, ANA)))).isEqualTo(notice);
        assertThat(other.journal().getLast()).isInstanceOf(JournalRecord.ParticipantMarked.class);
    }

    @Test
    @Covers("LCE-040")
    void LCE_040_T1_a_mark_before_the_start_is_in_time() {
        Room other = Room.waiting();
        assertThat(said(other.does(other.finger("08:58", ANA)))).isEqualTo("entered-before-start");
    }

    @Test
    @Covers("LCE-040")
    void LCE_040_T6_the_tolerance_runs_from_the_button_and_not_from_the_relators_entry() {
        Room other = Room.prepared()
                .create("08:45", 240)
                .marks("08:50", Room.RELATOR)
                .start("09:10");
        assertThat(said(other.does(other.finger("09:29:00", ANA)))).isEqualTo("entered");
    }

    @ParameterizedTest(name = "second mark at {0}: {1}")
    @CsvSource({
        "09:30:00, same-mark",
        "09:30:05, same-mark",
        "09:30:06, double-mark",
        "09:39:59, double-mark",
        "09:40:00, left-before-end",
        "13:00:00, left",
    })
    @Covers({"LCE-047", "LCE-901"})
    void LCE_047(String time, String outcome) {
        room.marks("09:30:00", ANA);
        int written = room.journal().size();
        Verdict verdict = room.does(room.finger(time, ANA));
        if (outcome.equals("double-mark")) {
            assertThat(asked(verdict)).containsExactly("double-mark");
            assertThat(room.journal()).hasSize(written);
            assertThat(book().inside()).containsExactly(ANA);
        } else {
            assertThat(said(verdict)).isEqualTo(outcome);
            assertThat(book().inside(ANA)).isEqualTo(outcome.equals("same-mark"));
        }
    }

    @Test
    @Covers("LCE-047")
    void LCE_047_what_is_meant_is_recorded() {
        room.marks("09:30", ANA).insists("09:32", ANA);
        assertThat(book().inside()).isEmpty();
        assertThat(book().marksOf(ANA)).hasSize(2);
    }

    @ParameterizedTest(name = "exit at {0}: asked {1}")
    @CsvSource({"09:09:59, true", "09:10:00, false"})
    @Covers("LCE-048")
    void LCE_048(String time, boolean misuse) {
        Room other = Room.waiting().marks("08:56", ANA).start("09:00");
        Verdict verdict = other.does(other.finger(time, ANA));
        if (misuse) {
            assertThat(asked(verdict)).containsExactly("early-exit");
        } else {
            assertThat(said(verdict)).isEqualTo("left-before-end");
        }
    }

    @Test
    @Covers("LCE-048")
    void LCE_048_T4_an_exit_before_the_start_is_asked_about() {
        Room other = Room.waiting().marks("08:56", ANA);
        assertThat(asked(other.does(other.finger("08:59", ANA)))).containsExactly("double-mark", "early-exit");
    }

    @Test
    void a_second_entry_asks_for_an_observation() {
        room.marks("09:00", ANA).marks("10:30", ANA);
        assertThat(said(room.does(room.finger("10:45", ANA)))).isEqualTo("entered-again");
    }

    @Test
    @Covers("LCE-029")
    void LCE_029_T2_in_a_shared_block_a_late_first_mark_may_be_an_exit_that_belongs_elsewhere() {
        Room shared = Room.prepared();
        shared.does(new CreateBlock(
                now("08:50"), shared.course(), Sharing.FIRST_OF_SEVERAL, "A", false, List.of(240), false));
        shared.marks("08:55", Room.RELATOR).start("09:00").marks("09:05", ANA);
        assertThat(asked(shared.does(shared.finger("12:59", BETO)))).containsExactly("exit-on-entry-computer");
        shared.marks("12:59", ANA);
    }

    @Test
    @Covers("LCE-029")
    void LCE_029_T1_entry_and_exit_here_are_asked_nothing() {
        room.marks("09:05", ANA).marks("13:00", ANA);
        assertThat(book().inside()).isEmpty();
    }

    @Test
    @Covers("LCE-041")
    void LCE_041_T1_participants_first_and_the_relator_last() {
        room.marks("09:00", ANA, BETO).marks("13:00", ANA).marks("13:03", BETO);
        assertThat(asked(room.does(room.finger("13:04", Room.RELATOR)))).containsExactly("closes-block");
        room.closesAt("13:04");
        assertThat(book().closed().orElseThrow().at()).isEqualTo(at("13:04"));
    }

    @Test
    @Covers({"LCE-041", "LCE-062"})
    void LCE_041_T2_leaving_before_the_declared_end_is_asked_about() {
        assertThat(asked(room.does(room.finger("12:50", Room.RELATOR)))).containsExactly("closes-early");
        assertThat(book().closed()).isEmpty();
    }

    @Test
    @Covers("LCE-041")
    void LCE_041_T3_a_participant_after_the_relator_is_asked_about_and_kept_if_meant() {
        room.marks("09:00", ANA).closesAt("13:04");
        assertThat(asked(room.does(room.finger("13:05", ANA)))).containsExactly("exit-after-relator");
        room.insists("13:05", ANA);
        assertThat(book().inside()).isEmpty();
    }

    @Test
    @Covers("LCE-041")
    void LCE_041_T4_closing_with_somebody_inside_is_asked_about() {
        room.marks("09:00", ANA, BETO).marks("13:00", ANA);
        assertThat(asked(room.does(room.finger("13:04", Room.RELATOR)))).containsExactly("closes-with-inside");
    }

    @Test
    @Covers("LCE-041")
    void LCE_041_nobody_enters_a_closed_block() {
        room.closesAt("13:04");
        assertThat(refused(room.does(room.finger("13:05", CARLA)))).isEqualTo("block-closed");
        assertThat(said(room.does(room.finger("13:06", Room.RELATOR)))).isEqualTo("already-closed");
    }

    @Test
    void an_entry_after_the_planned_end_is_asked_about() {
        assertThat(asked(room.does(room.finger("13:00", CARLA)))).containsExactly("entry-after-end");
    }

    @Test
    @Covers("LCE-035")
    void a_restart_finds_the_same_columns() {
        room.marks("09:05", ANA, BETO).marks("10:00", BETO);
        ClassroomState found = ClassroomDecider.replay(room.journal());
        assertThat(found.blocks()).isEqualTo(room.state().blocks());
        assertThat(found.session()).isEmpty();
        assertThat(found.current(Room.TODAY).orElseThrow().inside()).containsExactly(ANA);
    }

    @Test
    @Covers("LCE-020")
    void a_rule_of_the_reader_is_named() {
        assertThat(rule(ClassroomDecider.decide(room.finger("09:00", ANA), ClassroomState.INITIAL)))
                .isEqualTo("LCE-020");
    }
}
