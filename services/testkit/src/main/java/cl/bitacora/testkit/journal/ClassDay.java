package cl.bitacora.testkit.journal;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.MarkMethod;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.contracts.journals.wire.JournalCodec;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Programme;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What one installation writes down about one block. Records are written in the order of their time. */
public final class ClassDay {
    private static final Duration CREATED_BEFORE = Duration.ofMinutes(10);

    private final JournalSimulator simulator;
    private final BlockKey block;
    private final Instant startsAt;
    private final int durationMinutes;
    private final List<JournalRecord> records = new ArrayList<>();
    private Programme programme = Programme.BONO_MIPE_2020;
    private boolean started = true;

    ClassDay(JournalSimulator simulator, BlockKey block, Instant startsAt, int durationMinutes) {
        this.simulator = simulator;
        this.block = block;
        this.startsAt = startsAt;
        this.durationMinutes = durationMinutes;
    }

    /** Another programme than Bono Mipe 2020. */
    public ClassDay programme(Programme other) {
        programme = other;
        return this;
    }

    /** This computer only joins a block that another computer starts (LCE-027); or nobody pressed the button (LCE-034). */
    public ClassDay withoutStart() {
        started = false;
        return this;
    }

    /** The relator's entry and exit. */
    public ClassDay relator(PersonId relator, Instant entersAt, Instant exitsAt) {
        records.add(new JournalRecord.RelatorEntered(block, entersAt, relator));
        records.add(new JournalRecord.RelatorExited(block, exitsAt, relator));
        return this;
    }

    /** A participant's marks by fingerprint: entry, exit, entry… */
    public ClassDay participant(PersonId participant, Instant... marksAt) {
        for (Instant at : marksAt) {
            mark(participant, at, MarkMethod.FINGERPRINT);
        }
        return this;
    }

    /** One mark. */
    public ClassDay mark(PersonId participant, Instant at, MarkMethod method) {
        records.add(new JournalRecord.ParticipantMarked(block, at, participant, method));
        return this;
    }

    /** The relator's observation about a participant; its words stay here, their digest is written. */
    public ClassDay observation(PersonId participant, Instant at, String reasonCode, String words) {
        records.add(new JournalRecord.ObservationWritten(
                block, at, participant.value(), reasonCode, JournalCodec.sha256(words)));
        return this;
    }

    public ClassDay activities(Instant at, String text) {
        records.add(new JournalRecord.ActivitiesWritten(block, at, text));
        return this;
    }

    public ClassDay informed(Instant at) {
        records.add(new JournalRecord.AttendanceInformed(block, at));
        return this;
    }

    public ClassDay clockChanged(Instant at, long jumpSeconds) {
        records.add(new JournalRecord.ClockChanged(block, at, jumpSeconds));
        return this;
    }

    /** Writes the day into the journal. */
    public JournalSimulator write() {
        records.add(new JournalRecord.BlockCreated(
                block, startsAt.minus(CREATED_BEFORE), programme, durationMinutes, false));
        if (started) {
            records.add(new JournalRecord.BlockStarted(block, startsAt));
        }
        // Stable: what carries the same second stays in the order in which it was told.
        records.sort(Comparator.comparing(JournalRecord::at).thenComparing(said -> rank(said)));
        records.forEach(simulator::write);
        return simulator;
    }

    private static int rank(JournalRecord said) {
        return said instanceof JournalRecord.BlockCreated ? 0 : 1;
    }
}
