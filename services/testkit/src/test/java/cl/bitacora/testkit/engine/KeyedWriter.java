package cl.bitacora.testkit.engine;

import static cl.bitacora.testkit.engine.LogHarness.META;

import cl.bitacora.eventstore.Append;
import cl.bitacora.eventstore.Append.CommandRecord;
import cl.bitacora.eventstore.AppendOutcome;
import cl.bitacora.eventstore.AppendOutcome.AlreadyDone;
import cl.bitacora.eventstore.AppendOutcome.Appended;
import cl.bitacora.eventstore.LogUnavailableException;
import cl.bitacora.eventstore.StreamAppend;
import cl.bitacora.eventstore.log.PgEventLog;
import cl.bitacora.testkit.engine.SampleEvent.Noted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** A client as a good one is: numbers its commands and repeats one until it knows what became of it. */
final class KeyedWriter implements Runnable {
    private static final Instant AT = Instant.parse("2020-03-09T12:00:00Z");

    final String stream;
    /** What the log has said is stored, in order. */
    final List<String> acknowledged = new ArrayList<>();

    private final PgEventLog<SampleEvent> log;
    private final AtomicBoolean going;
    private final Tally tally;

    KeyedWriter(int number, PgEventLog<SampleEvent> log, AtomicBoolean going, Tally tally) {
        this.stream = "counter-" + number;
        this.log = log;
        this.going = going;
        this.tally = tally;
    }

    @Override
    public void run() {
        while (going.get()) {
            String text = stream + " " + acknowledged.size();
            Append append = new Append(
                    List.of(new StreamAppend(stream, acknowledged.size(), List.of(new Noted("c", AT, text)))),
                    META,
                    Optional.of(new CommandRecord("command " + text, "print", "{}")),
                    Optional.empty());
            if (!stored(append)) {
                return;
            }
            acknowledged.add(text);
            tally.acknowledged.incrementAndGet();
        }
    }

    /** Repeats until there is an answer; false if it was told to stop before one came. */
    private boolean stored(Append append) {
        boolean unknown = false;
        while (true) {
            try {
                AppendOutcome outcome = log.append(append);
                if (outcome instanceof AlreadyDone && unknown) {
                    tally.committedWithoutReply.incrementAndGet();
                } else if (!(outcome instanceof Appended)) {
                    throw new AssertionError(stream + ": " + outcome);
                }
                return true;
            } catch (LogUnavailableException e) {
                tally.refused.incrementAndGet();
                if (e.outcomeUnknown() && !unknown) {
                    unknown = true;
                    tally.unanswered.incrementAndGet();
                }
                if (!going.get()) {
                    return false;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What happened to all writers together. */
    static final class Tally {
        /** Appends known to be stored. */
        final AtomicLong acknowledged = new AtomicLong();
        /** Answers "unavailable". */
        final AtomicLong refused = new AtomicLong();
        /** Appends that were sent and got no answer. */
        final AtomicLong unanswered = new AtomicLong();
        /** Of those, the ones that a repetition found stored. */
        final AtomicLong committedWithoutReply = new AtomicLong();
    }
}
