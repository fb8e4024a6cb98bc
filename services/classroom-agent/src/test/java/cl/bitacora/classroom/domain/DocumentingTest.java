package cl.bitacora.classroom.domain;

import static cl.bitacora.classroom.domain.Room.ANA;
import static cl.bitacora.classroom.domain.Room.at;
import static cl.bitacora.classroom.domain.Room.block;
import static cl.bitacora.classroom.domain.Room.now;
import static cl.bitacora.classroom.domain.Room.refused;
import static cl.bitacora.classroom.domain.Room.rule;
import static cl.bitacora.classroom.domain.Room.said;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Programme;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Observations, activities, "informar asistencia", and what the equipment must be. */
class DocumentingTest {
    private final Room room = Room.started().marks("09:00", ANA).marks("13:00", ANA);

    @Test
    @Covers("LCE-039")
    void an_observation_keeps_its_words_here_and_sends_their_digest() {
        var done = (Verdict.Done) room.does(new ClassroomCommand.WriteObservation(
                now("10:00"), room.course(), Optional.of(ANA), "permiso", "Sale al médico"));
        assertThat(done.steps()).first().isInstanceOf(Step.WordsKept.class);
        assertThat(done.records().toString()).doesNotContain("médico");
        assertThat(refused(room.does(new ClassroomCommand.WriteObservation(
                        now("10:00"), room.course(), Optional.of(ANA), "permiso", "  "))))
                .isEqualTo("observation-missing");
    }

    @Test
    @Covers("LCE-043")
    void LCE_043_T1_activities_are_written_here() {
        room.writes("12:58", "Inventario rotativo");
        assertThat(room.journal().getLast())
                .isEqualTo(new JournalRecord.ActivitiesWritten(block("A"), at("12:58"), "Inventario rotativo"));
        int written = room.journal().size();
        room.writes("12:59", "Inventario rotativo");
        assertThat(room.journal()).hasSize(written);
    }

    @Test
    @Covers({"LCE-043", "LCE-044"})
    void LCE_043_T2_LCE_044_T4_without_activities_there_is_no_report() {
        room.closesAt("13:04");
        Verdict verdict = room.does(room.inform("13:10", true));
        assertThat(refused(verdict)).isEqualTo("no-activities");
        assertThat(rule(verdict)).isEqualTo("LCE-043");
    }

    @Test
    @Covers("LCE-044")
    void LCE_044_started_closed_documented_and_online() {
        room.writes("12:58", "Inventario");
        assertThat(refused(room.does(room.inform("13:00", true)))).isEqualTo("not-closed");
        room.closesAt("13:04");
        assertThat(said(room.does(room.inform("13:10", true)))).isEqualTo("informed");
        assertThat(said(room.does(room.inform("13:11", true)))).isEqualTo("already-informed");
        assertThat(room.journal().getLast()).isEqualTo(new JournalRecord.AttendanceInformed(block("A"), at("13:10")));
        assertThat(room.state().toInform()).isEmpty();
    }

    @Test
    @Covers({"LCE-044", "LCE-049"})
    void LCE_049_T1_everything_but_the_report_was_done_offline() {
        room.writes("12:58", "Inventario").closesAt("13:04");
        assertThat(refused(room.does(room.inform("13:10", false)))).isEqualTo("inform-needs-network");
        assertThat(room.state().toInform()).hasSize(1);
    }

    @Test
    @Covers("LCE-049")
    void LCE_049_T2_what_was_not_downloaded_cannot_be_marked() {
        Room empty = Room.closed().prepare();
        assertThat(refused(empty.does(new ClassroomCommand.ChooseCourse(now("08:50"), Optional.empty()))))
                .isEqualTo("course-not-downloaded");
    }

    @ParameterizedTest(name = "{0} MB: {1}")
    @CsvSource({"1024, Windows 10, true", "1023, Windows 10, false", "16384, Linux, true"})
    @Covers("LCE-012")
    void LCE_012(long ramMb, String system, boolean enough) {
        assertThat(Equipment.computer(ramMb, system).value()).isEqualTo(enough);
    }

    @ParameterizedTest(name = "{0}: {1} by {2}")
    @CsvSource({
        "FRANQUICIA_TRIBUTARIA, true, LCE-001",
        "FPT_APRENDICES, true, LCE-001",
        "BONO_MIPE_2020, true, LCE-010",
        "BECAS_LABORALES_2022, false, LCE-010"
    })
    @Covers({"LCE-001", "LCE-009", "LCE-010"})
    void LCE_001(Programme programme, boolean compulsory, String rule) {
        assertThat(Duty.of(programme).value()).isEqualTo(compulsory);
        assertThat(Duty.of(programme).rule().value()).isEqualTo(rule);
    }
}
