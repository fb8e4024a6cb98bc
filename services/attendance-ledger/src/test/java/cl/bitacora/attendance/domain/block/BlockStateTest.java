package cl.bitacora.attendance.domain.block;

import static cl.bitacora.attendance.domain.Given.ANA;
import static cl.bitacora.attendance.domain.Given.BETO;
import static cl.bitacora.attendance.domain.Given.BLOCK;
import static cl.bitacora.attendance.domain.Given.PC1;
import static cl.bitacora.attendance.domain.Given.at;
import static cl.bitacora.attendance.domain.Given.facts;
import static cl.bitacora.attendance.domain.Given.ft;
import static cl.bitacora.attendance.domain.Given.person;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.attendance.domain.BlockFacts;
import cl.bitacora.attendance.domain.block.BlockCommand.TakeRecord;
import cl.bitacora.contracts.attendance.BlockEvent;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.kernel.Covers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a block says of itself as it goes on. */
class BlockStateTest {
    private static final BlockFacts FT = facts(ft(), ANA, BETO);

    @ParameterizedTest(name = "after {0} records: {1}")
    @Covers({"LCE-026", "LCE-032", "LCE-041", "LCE-043", "LCE-044"})
    @CsvSource({"0, UNKNOWN", "1, CREATED", "2, READY", "3, RUNNING", "4, CLOSED", "5, DOCUMENTED", "6, REPORTED"})
    void a_block_moves_from_status_to_status(int records, BlockStatus status) {
        List<TakeRecord> whole = Journal.ordinary(PC1, BLOCK, FT).ends().commands();

        assertThat(whole).hasSize(6);
        assertThat(Journal.run(BlockState.UNKNOWN, whole.subList(0, records)).status())
                .isEqualTo(status);
    }

    @Test
    @Covers("LCE-039")
    void an_observation_is_of_one_participant() {
        BlockState state =
                Journal.ordinary(PC1, BLOCK, FT).observed(ANA, "09:05").state();

        assertThat(state.observed(ANA)).isTrue();
        assertThat(state.observed(BETO)).isFalse();
    }

    @Test
    @Covers("LCE-043")
    void blank_activities_document_nothing() {
        BlockState closed = Journal.ordinary(PC1, BLOCK, FT).relatorOut("13:04").state();
        TakeRecord blank = new TakeRecord(new JournalRecord.ActivitiesWritten(BLOCK, at("13:05"), "  "), PC1, 5, FT);

        assertThat(Journal.run(closed, List.of(blank)).documented()).isFalse();
        assertThat(Journal.ordinary(PC1, BLOCK, FT).ends().state().documented()).isTrue();
    }

    @Test
    @Covers("LCE-044")
    void a_report_counts_from_the_version_that_brought_it() {
        BlockState state = Journal.ordinary(PC1, BLOCK, FT).ends().state();
        int version = state.events().indexOf(state.reported().orElseThrow()) + 1;

        assertThat(state.reportedBy(version - 1)).isFalse();
        assertThat(state.reportedBy(version)).isTrue();
    }

    @Test
    @Covers("LCE-041")
    void the_exit_of_each_relator_is_kept_once() {
        Journal journal = new Journal(PC1, BLOCK, FT)
                .created("08:50", 240)
                .relatorIn("08:55")
                .relatorOut("08:57");
        BlockState early = journal.state();
        TakeRecord repeated = journal.last();
        TakeRecord another =
                new TakeRecord(new JournalRecord.RelatorExited(BLOCK, at("08:57"), person(98)), PC1, 9, FT);
        TakeRecord later = new TakeRecord(new JournalRecord.RelatorExited(BLOCK, at("08:58"), person(99)), PC1, 10, FT);

        assertThat(Journal.events(early, repeated)).isEmpty();
        assertThat(Journal.events(early, another)).hasSize(1);
        assertThat(Journal.events(early, later)).hasSize(1);
    }

    @Test
    @Covers({"LCE-035", "LCE-041"})
    void the_end_names_the_relator_and_who_was_still_inside() {
        BlockState state = Journal.ordinary(PC1, BLOCK, FT)
                .marks(ANA, "09:00", "13:05")
                .marks(BETO, "09:00", "12:00")
                .relatorOut("13:04")
                .state();

        assertThat(state.all(BlockEvent.BlockClosed.class)).singleElement().satisfies(closed -> {
            assertThat(closed.relator()).isEqualTo(person(99));
            assertThat(closed.open()).containsExactly(ANA);
            assertThat(closed.early()).isFalse();
        });
    }
}
