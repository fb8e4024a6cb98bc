package cl.bitacora.classroom.domain;

import static cl.bitacora.classroom.domain.Room.ANA;
import static cl.bitacora.classroom.domain.Room.BETO;
import static cl.bitacora.classroom.domain.Room.asked;
import static cl.bitacora.classroom.domain.Room.at;
import static cl.bitacora.classroom.domain.Room.block;
import static cl.bitacora.classroom.domain.Room.refused;
import static cl.bitacora.classroom.domain.Room.rule;
import static cl.bitacora.classroom.domain.Room.said;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.MarkMethod;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.contracts.journals.wire.JournalCodec;
import cl.bitacora.kernel.Covers;
import org.junit.jupiter.api.Test;

/** The special authorisations. */
class AuthorisingTest {
    private static final String WORDS = "Perdió la cédula ayer; muestra constancia de la 3ª Comisaría";
    private final Room room = Room.started();

    @Test
    @Covers({"LCE-036", "LCE-084"})
    void LCE_036_T1_the_cards_number_authorises_the_entry() {
        Verdict verdict = room.does(room.authorise("09:05", ANA, MarkMethod.DOCUMENT_NUMBER, "523.456.789", true, ""));
        assertThat(said(verdict)).isEqualTo("entered-special");
        assertThat(room.book().inside()).containsExactly(ANA);
    }

    @Test
    @Covers("LCE-036")
    void LCE_036_the_number_stays_on_the_PC_and_cannot_be_found_from_its_digest() {
        var done = (Verdict.Done)
                room.does(room.authorise("09:05", ANA, MarkMethod.DOCUMENT_NUMBER, "A123456789", true, ""));
        assertThat(done.steps().get(1)).isInstanceOfSatisfying(Step.WordsKept.class, kept -> {
            assertThat(kept.words()).contains("A123456789").contains("00ff");
            assertThat(done.records().getLast())
                    .isEqualTo(new JournalRecord.ObservationWritten(
                            block("A"), at("09:05"), ANA.value(), "document-number", kept.sha256()));
            assertThat(kept.sha256())
                    .isEqualTo(JournalCodec.sha256(kept.words()))
                    .isNotEqualTo(JournalCodec.sha256("Número de cédula A123456789."));
        });
        assertThat(done.records().toString()).doesNotContain("123456789");
    }

    @Test
    @Covers({"LCE-036", "LCE-084"})
    void LCE_036_T2_no_number_no_entry() {
        Verdict verdict = room.does(room.authorise("09:05", ANA, MarkMethod.DOCUMENT_NUMBER, " ", true, ""));
        assertThat(refused(verdict)).isEqualTo("document-number-missing");
        assertThat(rule(verdict)).isEqualTo("LCE-036");
    }

    @Test
    @Covers({"LCE-037", "LCE-039"})
    void LCE_037_T1_a_police_record_shown_now_with_the_relators_words() {
        var done = (Verdict.Done) room.does(room.authorise("09:05", ANA, MarkMethod.POLICE_RECORD, "", true, WORDS));
        assertThat(done.records())
                .element(0)
                .isEqualTo(new JournalRecord.ParticipantMarked(block("A"), at("09:05"), ANA, MarkMethod.POLICE_RECORD));
        assertThat(done.records())
                .element(1)
                .isInstanceOfSatisfying(
                        JournalRecord.ObservationWritten.class,
                        written -> assertThat(written.reasonCode()).isEqualTo("police-record"));
    }

    @Test
    @Covers("LCE-037")
    void LCE_037_T2_promised_for_tomorrow_is_not_shown() {
        Verdict verdict = room.does(room.authorise("09:05", ANA, MarkMethod.POLICE_RECORD, "", false, WORDS));
        assertThat(refused(verdict)).isEqualTo("document-not-shown");
        assertThat(rule(verdict)).isEqualTo("LCE-037");
    }

    @Test
    @Covers("LCE-038")
    void LCE_038_T1_a_renewal_receipt_shown() {
        assertThat(said(room.does(room.authorise("09:05", BETO, MarkMethod.RENEWAL_RECEIPT, "", true, WORDS))))
                .isEqualTo("entered-special");
    }

    @Test
    @Covers("LCE-038")
    void LCE_038_T2_there_is_no_third_document() {
        assertThat(MarkMethod.values())
                .containsExactly(
                        MarkMethod.FINGERPRINT,
                        MarkMethod.DOCUMENT_NUMBER,
                        MarkMethod.POLICE_RECORD,
                        MarkMethod.RENEWAL_RECEIPT);
        Verdict verdict = room.does(room.authorise("09:05", BETO, MarkMethod.FINGERPRINT, "", true, WORDS));
        assertThat(refused(verdict)).isEqualTo("not-a-special-method");
    }

    @Test
    @Covers("LCE-039")
    void LCE_039_T2_without_the_relators_words_there_is_no_mark() {
        int written = room.journal().size();
        Verdict verdict = room.does(room.authorise("09:05", ANA, MarkMethod.RENEWAL_RECEIPT, "", true, "  x "));
        assertThat(refused(verdict)).isEqualTo("observation-missing");
        assertThat(rule(verdict)).isEqualTo("LCE-039");
        assertThat(room.journal()).hasSize(written);
    }

    @Test
    @Covers("LCE-039")
    void LCE_039_it_is_the_relator_who_authorises() {
        Room early = Room.prepared().create("08:50", 240);
        assertThat(refused(early.does(early.authorise("08:52", ANA, MarkMethod.POLICE_RECORD, "", true, WORDS))))
                .isEqualTo("relator-authorises");
    }

    @Test
    @Covers("LCE-039")
    void LCE_039_T2_a_no_card_mark_that_lost_its_words_blocks_the_report() {
        Room other = Room.closed().prepare();
        other.create("08:50", 240).marks("08:55", Room.RELATOR).start("09:00");
        ClassroomState cut = other.state()
                .after(new JournalRecord.ParticipantMarked(block("A"), at("09:05"), ANA, MarkMethod.POLICE_RECORD))
                .after(new JournalRecord.RelatorExited(block("A"), at("13:00"), Room.RELATOR))
                .after(new JournalRecord.ActivitiesWritten(block("A"), at("13:01"), "Inventario"));
        assertThat(refused(ClassroomDecider.decide(other.inform("13:05", true), cut)))
                .isEqualTo("mark-without-observation");
        ClassroomState observed = cut.after(
                new JournalRecord.ObservationWritten(block("A"), at("13:06"), ANA.value(), "police-record", "00"));
        assertThat(said(ClassroomDecider.decide(other.inform("13:07", true), observed)))
                .isEqualTo("informed");
    }

    @Test
    @Covers("LCE-042")
    void LCE_042_T1_the_number_authorises_the_exit() {
        room.marks("09:05", ANA);
        assertThat(said(room.does(room.authorise("13:00", ANA, MarkMethod.DOCUMENT_NUMBER, "523456789", true, ""))))
                .isEqualTo("left-special");
        assertThat(room.book().inside()).isEmpty();
    }

    @Test
    @Covers("LCE-042")
    void LCE_042_T2_no_number_no_exit_and_papers_are_for_entering() {
        room.marks("09:05", ANA);
        Verdict without = room.does(room.authorise("13:00", ANA, MarkMethod.DOCUMENT_NUMBER, "", true, ""));
        assertThat(rule(without)).isEqualTo("LCE-042");
        assertThat(refused(room.does(room.authorise("13:00", ANA, MarkMethod.POLICE_RECORD, "", true, WORDS))))
                .isEqualTo("exit-needs-number");
    }

    @Test
    @Covers("LCE-047")
    void a_special_mark_is_guarded_like_any_other() {
        room.marks("09:05", ANA);
        assertThat(asked(room.does(room.authorise("09:06", ANA, MarkMethod.DOCUMENT_NUMBER, "523456789", true, ""))))
                .contains("double-mark");
    }
}
