package cl.bitacora.eventstore;

import cl.bitacora.contracts.Event;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** The log of one service. Safe for many threads; appends that wait are committed together (group append). */
public interface EventLog<E extends Event> {

    /**
     * Appends atomically in one round trip.
     *
     * <p>The stage fails only when the outcome is unknown (connection lost, time-out): repeat with the same command id or
     * consumed position to learn it.
     */
    CompletionStage<AppendOutcome> appendAsync(Append append);

    /** {@link #appendAsync} and wait; for virtual threads. */
    AppendOutcome append(Append append);

    /** A stream's events after a version, in order. */
    List<RecordedEvent<E>> readStream(String stream, long afterVersion);

    /** A stream's events after a version, in order, one at a time: however long it is, only a page of it is in memory. */
    default void scanStream(String stream, long afterVersion, Consumer<? super RecordedEvent<E>> each) {
        readStream(stream, afterVersion).forEach(each);
    }

    /**
     * The whole log after a position, in order, at most {@code limit}.
     *
     * @throws LogDamagedException when a position is missing: the reader must stop
     */
    List<RecordedEvent<E>> read(long afterPosition, int limit);

    /** The last position. */
    long head();

    /** What was answered to a command before, if it is known. */
    Optional<AppendOutcome.AlreadyDone> findCommand(String commandId);
}
