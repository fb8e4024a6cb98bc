package cl.bitacora.contracts.journals;

import cl.bitacora.contracts.BlockKey;
import java.time.Instant;
import java.util.List;

/**
 * Stream {@code journal-<installation>}: one event per accepted journal record, in the installation's sequence, then
 * the receipt of the batch. The stream's events of one installation keep the device's hash chain, so that anybody can
 * recompute it: {@code hash = SHA-256(prevHash ‖ canonical record)}.
 */
public sealed interface UploadEvent extends JournalEvent {

    /** The installation whose journal this is. */
    String installation();

    /** A record of the journal as uploaded. {@code seq} starts at 1 and has no holes; {@code hash} in hex. */
    sealed interface Recorded extends UploadEvent {
        long seq();

        String hash();

        JournalRecord said();

        @Override
        default Instant at() {
            return said().at();
        }

        default BlockKey block() {
            return said().block();
        }
    }

    record BlockCreatedRecorded(String installation, long seq, String hash, JournalRecord.BlockCreated said)
            implements Recorded {}

    record RelatorEnteredRecorded(String installation, long seq, String hash, JournalRecord.RelatorEntered said)
            implements Recorded {}

    record BlockStartedRecorded(String installation, long seq, String hash, JournalRecord.BlockStarted said)
            implements Recorded {}

    record ParticipantMarkedRecorded(String installation, long seq, String hash, JournalRecord.ParticipantMarked said)
            implements Recorded {}

    record ObservationRecorded(String installation, long seq, String hash, JournalRecord.ObservationWritten said)
            implements Recorded {}

    record RelatorExitedRecorded(String installation, long seq, String hash, JournalRecord.RelatorExited said)
            implements Recorded {}

    record ActivitiesRecorded(String installation, long seq, String hash, JournalRecord.ActivitiesWritten said)
            implements Recorded {}

    record AttendanceInformedRecorded(String installation, long seq, String hash, JournalRecord.AttendanceInformed said)
            implements Recorded {}

    record ClockChangedRecorded(String installation, long seq, String hash, JournalRecord.ClockChanged said)
            implements Recorded {}

    record TimeReadRecorded(String installation, long seq, String hash, JournalRecord.TimeRead said)
            implements Recorded {}

    /**
     * The receipt: records {@code firstSeq..lastSeq} are kept. The signature (Base64) is over the canonical batch head.
     * {@code at} is the gateway's clock: when the batch arrived.
     */
    record BatchReceived(
            String installation,
            Instant at,
            long firstSeq,
            long lastSeq,
            String prevHash,
            String lastHash,
            String signature)
            implements UploadEvent {}

    /**
     * The installation was told the time (LCE-023): with it, its clock since start-up dates what it writes down.
     *
     * @param at server time, to the millisecond
     * @param anchor {@code a-} and 16 hexadecimal digits
     * @param bootMillis the installation's clock since start-up when it asked
     * @param installationWall its wall clock when it asked
     */
    record AnchorIssued(
            String installation,
            Instant at,
            String anchor,
            String nonce,
            String bootId,
            long bootMillis,
            Instant installationWall)
            implements UploadEvent {}

    /** What the clocks' evidence says about the times of a batch's records, right after its receipt (LCE-023, LCE-067). */
    record TimeClassified(String installation, Instant at, List<TimeStretch> stretches) implements UploadEvent {
        public TimeClassified {
            stretches = List.copyOf(stretches);
        }
    }

    /**
     * The same sequence arrived signed with other content: a clone or a rolled-back disk. Both contents are kept: the
     * rival batch as it was signed is in the {@link RivalPartKept} events right before this one.
     *
     * @param atSeq the first record that differs
     * @param keptHash hash of the record that was kept there
     * @param rivalHash hash of the rival's record there
     * @param rivalLastHash hash of the rival's last record: names the rival batch
     * @param rivalSha256 SHA-256 of the parts joined
     * @param parts how many parts
     * @param signature of the rival's batch head, Base64
     */
    record ForkDetected(
            String installation,
            Instant at,
            long atSeq,
            String keptHash,
            String rivalHash,
            String rivalLastHash,
            String rivalSha256,
            int parts,
            String signature)
            implements UploadEvent {}

    /** A piece of a rival batch, in order from 1; cut because a batch may be longer than a message may be. */
    record RivalPartKept(String installation, Instant at, String rivalLastHash, int part, String text)
            implements UploadEvent {}
}
