package cl.bitacora.classroom.domain;

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
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Programme;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Creating a block and starting it. */
class BlockTest {
    private final Room room = Room.prepared();

    private Verdict create(String at, Sharing sharing, String letter, boolean allDay, List<Integer> minutes) {
        return room.does(new CreateBlock(now(at), room.course(), sharing, letter, allDay, minutes, false));
    }

    @Test
    @Covers("LCE-026")
    void LCE_026_T1_no_mark_without_a_block() {
        Verdict verdict = room.does(room.finger("09:00", Room.ANA));
        assertThat(refused(verdict)).isEqualTo("no-block");
        assertThat(rule(verdict)).isEqualTo("LCE-026");
    }

    @Test
    @Covers({"LCE-026", "LCE-030"})
    void LCE_026_the_first_block_is_A_with_the_duration_declared() {
        assertThat(said(create("08:50", Sharing.ALONE, "", false, List.of(240))))
                .isEqualTo("block-created");
        assertThat(room.journal())
                .containsExactly(new JournalRecord.BlockCreated(
                        block("A"), at("08:50"), Programme.FRANQUICIA_TRIBUTARIA, 240, false));
    }

    @Test
    @Covers("LCE-030")
    void LCE_030_T1_start_and_duration_give_the_planned_end() {
        Book book = Room.started().book();
        assertThat(book.plannedEndAt()).contains(at("13:00"));
    }

    @Test
    @Covers("LCE-030")
    void LCE_030_a_duration_is_compulsory() {
        assertThat(refused(create("08:50", Sharing.ALONE, "", false, List.of())))
                .isEqualTo("duration-missing");
        assertThat(refused(create("08:50", Sharing.ALONE, "", false, List.of(0))))
                .isEqualTo("duration-missing");
        assertThat(refused(create("08:50", Sharing.ALONE, "", false, List.of(1441))))
                .isEqualTo("duration-missing");
    }

    @Test
    @Covers("LCE-030")
    void LCE_030_a_duration_other_than_the_communicated_one_is_asked_about() {
        assertThat(asked(create("08:50", Sharing.ALONE, "", false, List.of(24))))
                .containsExactly("duration-differs");
        assertThat(room.journal()).isEmpty();
        room.does(new CreateBlock(now("08:50"), room.course(), Sharing.ALONE, "", false, List.of(24), true));
        assertThat(room.journal()).hasSize(1);
    }

    @Test
    @Covers("LCE-027")
    void LCE_027_several_computers_need_the_letter_that_all_of_them_use() {
        assertThat(refused(create("08:50", Sharing.FIRST_OF_SEVERAL, "", false, List.of(240))))
                .isEqualTo("shared-letter-missing");
        assertThat(refused(create("08:50", Sharing.JOINS, "1", false, List.of(240))))
                .isEqualTo("letter-invalid");
        assertThat(said(create("08:50", Sharing.FIRST_OF_SEVERAL, "A", false, List.of(240))))
                .isEqualTo("block-created");
        assertThat(room.book().shared()).isTrue();
    }

    @Test
    @Covers("LCE-027")
    void LCE_027_T1_another_computer_joins_the_same_letter_and_needs_no_start() {
        Room other = Room.prepared();
        other.does(new CreateBlock(now("08:52"), other.course(), Sharing.JOINS, "A", false, List.of(240), false));
        assertThat(other.book().joins()).isTrue();
        other.marks("08:58", Room.ANA).marks("13:00", Room.ANA);
        assertThat(refused(other.does(other.inform("13:05", true)))).isEqualTo("informed-where-started");
    }

    @Test
    @Covers("LCE-028")
    void LCE_028_T1_morning_A_afternoon_B() {
        room.create("08:50", 240).marks("08:55", Room.RELATOR).start("09:00").closesAt("13:00");
        room.create("13:50", 240);
        assertThat(room.state().blocks().keySet()).containsExactly(block("A"), block("B"));
    }

    @Test
    @Covers("LCE-028")
    void LCE_028_T2_the_same_letter_again_is_refused() {
        room.create("08:50", 240).marks("08:55", Room.RELATOR).start("09:00").closesAt("13:00");
        Verdict verdict = create("13:50", Sharing.FIRST_OF_SEVERAL, "A", false, List.of(240));
        assertThat(refused(verdict)).isEqualTo("letter-taken");
        assertThat(rule(verdict)).isEqualTo("LCE-028");
    }

    @Test
    @Covers("LCE-028")
    void LCE_028_T3_the_next_day_A_is_free_again() {
        room.create("08:50", 240);
        assertThat(room.state().letters(Room.SECTION, Room.TODAY)).containsExactly("A");
        assertThat(room.state().letters(Room.SECTION, Room.TODAY.plusDays(1))).isEmpty();
    }

    @Test
    @Covers("LCE-031")
    void LCE_031_T1_all_day_in_one_block_is_refused() {
        Verdict verdict = create("08:50", Sharing.ALONE, "", true, List.of(540));
        assertThat(refused(verdict)).isEqualTo("all-day-needs-two-blocks");
        assertThat(rule(verdict)).isEqualTo("LCE-031");
    }

    @Test
    @Covers("LCE-031")
    void LCE_031_T2_all_day_is_two_blocks_and_the_morning_comes_first() {
        create("08:50", Sharing.ALONE, "", true, List.of(240, 240));
        assertThat(room.state().blocks().keySet()).containsExactly(block("A"), block("B"));
        assertThat(room.state().blocks().values()).allMatch(Book::allDay);
        room.marks("08:55", Room.RELATOR).start("09:00").closesAt("13:00");
        room.marks("13:58", Room.RELATOR);
        assertThat(room.journal().getLast().block()).isEqualTo(block("B"));
    }

    @Test
    @Covers("LCE-026")
    void LCE_026_no_second_block_while_one_is_under_way() {
        room.create("08:50", 240).marks("08:55", Room.RELATOR);
        assertThat(refused(create("09:10", Sharing.ALONE, "", false, List.of(240))))
                .isEqualTo("block-under-way");
    }

    @Test
    @Covers("LCE-034")
    void LCE_034_leaving_a_block_unstarted_is_asked_about() {
        room.create("08:50", 240);
        assertThat(asked(create("08:52", Sharing.ALONE, "", false, List.of(240))))
                .containsExactly("leaves-unstarted");
    }

    @Test
    @Covers("LCE-032")
    void LCE_032_T1_no_start_without_the_relator() {
        room.create("08:50", 240);
        Verdict verdict = room.does(new ClassroomCommand.StartBlock(now("09:00"), room.course(), Drift.of(0), 60));
        assertThat(refused(verdict)).isEqualTo("relator-first");
        assertThat(rule(verdict)).isEqualTo("LCE-032");
    }

    @Test
    @Covers({"LCE-032", "LCE-033"})
    void LCE_033_T1_relator_in_at_0855_pressed_at_0900() {
        room.create("08:50", 240);
        assertThat(said(room.does(room.finger("08:55", Room.RELATOR)))).isEqualTo("relator-entered");
        assertThat(said(room.does(new ClassroomCommand.StartBlock(now("09:00"), room.course(), Drift.of(0), 60))))
                .isEqualTo("started");
        assertThat(room.journal())
                .containsExactly(
                        new JournalRecord.BlockCreated(
                                block("A"), at("08:50"), Programme.FRANQUICIA_TRIBUTARIA, 240, false),
                        new JournalRecord.RelatorEntered(block("A"), at("08:55"), Room.RELATOR),
                        new JournalRecord.BlockStarted(block("A"), at("09:00")));
    }

    @Test
    @Covers({"LCE-033", "LCE-061"})
    void LCE_033_T2_pressed_at_0930_it_starts_at_0930_and_says_that_it_is_late() {
        room.create("08:50", 240).marks("08:55", Room.RELATOR);
        Verdict verdict = room.does(new ClassroomCommand.StartBlock(now("09:30"), room.course(), Drift.of(0), 60));
        assertThat(said(verdict)).isEqualTo("started-late");
        assertThat(room.book().startedAt()).contains(at("09:30"));
    }

    @Test
    @Covers("LCE-033")
    void LCE_033_pressing_twice_starts_once() {
        room.create("08:50", 240).marks("08:55", Room.RELATOR).start("09:00").start("09:01");
        assertThat(room.journal()).hasSize(3);
    }

    @Test
    @Covers("LCE-034")
    void LCE_034_T1_relator_and_participants_in_but_no_start_no_report() {
        room.create("08:50", 240).marks("08:55", Room.RELATOR).marks("08:58", Room.ANA, Room.BETO);
        Verdict verdict = room.does(room.inform("13:30", true));
        assertThat(refused(verdict)).isEqualTo("not-started");
        assertThat(rule(verdict)).isEqualTo("LCE-034");
        assertThat(refused(room.does(room.finger("13:00", Room.RELATOR)))).isEqualTo("start-before-leaving");
    }
}
