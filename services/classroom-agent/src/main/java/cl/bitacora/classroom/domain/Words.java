package cl.bitacora.classroom.domain;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.contracts.journals.wire.JournalCodec;
import java.util.List;

/** Observations: the words stay on the PC, salted; their digest travels (JOURNAL.md). */
final class Words {
    private Words() {}

    static List<Step> observation(Now now, BlockKey block, String participant, String reasonCode, String text) {
        String words = text.strip() + "\n[" + now.salt() + "]";
        String sha256 = JournalCodec.sha256(words);
        return List.of(
                new Step.WordsKept(sha256, words),
                new Step.Wrote(new JournalRecord.ObservationWritten(block, now.at(), participant, reasonCode, sha256)));
    }

    /** The first words of a session that was opened with the password, in its first block (LCE-020). */
    static List<Step> ofPassword(Now now, Book block, Session session) {
        if (session.method() == OpeningMethod.FINGERPRINT || block.observed("", Codes.PASSWORD)) {
            return List.of();
        }
        return observation(
                now,
                block.key(),
                "",
                Codes.PASSWORD,
                "Aplicación abierta con contraseña de contingencia por " + session.operator());
    }
}
