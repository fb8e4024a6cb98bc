package cl.bitacora.gateway.domain.time;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.MarkMethod;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.contracts.journals.TimeStretch;
import cl.bitacora.contracts.journals.wire.ChainedRecord;
import cl.bitacora.kernel.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** A class PC whose clocks the test moves, and what it writes down. Knows the true time, which it never writes. */
final class ClassPc {
    private static final BlockKey BLOCK = BlockKey.parse("bodegas-1.20260309.A");
    private static final PersonId SOMEBODY = new PersonId("p-00112233445566778899aabbccddeeff");

    private final List<ChainedRecord> written = new ArrayList<>();
    private Clocks evidence = Clocks.UNKNOWN;
    private Instant truth;
    private Duration wallAhead = Duration.ZERO;
    private String bootId = "boot-0001";
    private long bootMillis = 40_000;
    private String named = "";
    private int anchors;

    ClassPc(Instant startsAt) {
        this.truth = startsAt;
    }

    static ClassPc on(String startsAt) {
        return new ClassPc(Instant.parse(startsAt));
    }

    ClassPc passes(Duration time) {
        truth = truth.plus(time);
        bootMillis += time.toMillis();
        return this;
    }

    /** Somebody, or something, moves the wall clock. */
    ClassPc moves(Duration step) {
        wallAhead = wallAhead.plus(step);
        return this;
    }

    /** The clock since start-up is moved: no honest computer does this. */
    ClassPc movesBootClock(Duration step) {
        bootMillis += step.toMillis();
        return this;
    }

    /** Time passes while network time corrects the rate of the wall clock, and of the clock since start-up if told so. */
    ClassPc slews(Duration time, int partsPerMillion, boolean bootClockToo) {
        Duration gained = Duration.ofMillis(time.toMillis() * partsPerMillion / 1_000_000);
        passes(time).moves(gained);
        return bootClockToo ? movesBootClock(gained) : this;
    }

    ClassPc reboots() {
        bootId = "boot-%04d".formatted(Integer.parseInt(bootId.substring(5)) + 1);
        bootMillis = 35_000;
        named = "";
        return passes(Duration.ofSeconds(50));
    }

    /** Gets a signed server time, and writes both clocks down. */
    ClassPc anchors() {
        named = "a-%016x".formatted(++anchors);
        evidence = evidence.given(new Anchor(named, bootId, bootMillis, truth));
        return passes(Duration.ofMillis(200)).reads();
    }

    /** Claims another anchor than it has. */
    ClassPc names(String anchor) {
        named = anchor;
        return this;
    }

    ClassPc reads() {
        return write(new JournalRecord.TimeRead(BLOCK, wall(), bootId, bootMillis, named));
    }

    ClassPc marks(int count) {
        for (int i = 0; i < count; i++) {
            write(new JournalRecord.ParticipantMarked(BLOCK, wall(), SOMEBODY, MarkMethod.FINGERPRINT));
            passes(Duration.ofSeconds(7));
        }
        return this;
    }

    /** Uploads what it has; the evidence of what was uploaded stays. */
    List<TimeStretch> uploads() {
        List<TimeStretch> stretches = TimeClassifier.classify(
                evidence, written, truth.truncatedTo(ChronoUnit.SECONDS), Duration.ofSeconds(60));
        for (ChainedRecord record : written) {
            evidence = evidence.said(record.said());
        }
        written.clear();
        return stretches;
    }

    private Instant wall() {
        return truth.plus(wallAhead).truncatedTo(ChronoUnit.SECONDS);
    }

    private ClassPc write(JournalRecord said) {
        written.add(new ChainedRecord(written.size() + 1L, said, ""));
        return this;
    }
}
