package cl.bitacora.eventstore.log;

import cl.bitacora.contracts.Event;
import cl.bitacora.eventstore.Append;
import cl.bitacora.eventstore.AppendOutcome;
import cl.bitacora.eventstore.EventCodec;
import cl.bitacora.eventstore.EventLog;
import cl.bitacora.eventstore.LogUnavailableException;
import cl.bitacora.eventstore.RecordedEvent;
import io.vertx.core.Context;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;

/** The log in PostgreSQL. */
public final class PgEventLog<E extends Event> implements EventLog<E>, AutoCloseable {
    private static final Executor VIRTUAL = task -> Thread.ofVirtual().start(task);

    private final EventCodec<E> codec;
    private final LogReader reader;
    private final GroupWriter writer;
    private final EventIds ids;
    private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();

    /**
     * Opens a log.
     *
     * @param pool for reading
     * @param options of the writer's own connection
     * @param clock of {@code recordedAt}
     */
    public PgEventLog(EventCodec<E> codec, Pool pool, PgConnectOptions options, Clock clock) {
        this.codec = codec;
        this.reader = new LogReader(pool);
        this.ids = new EventIds(clock);
        this.writer =
                new GroupWriter(codec.catalogue().source(), new WriterConnection(options), clock, this::tellListeners);
    }

    @Override
    public CompletionStage<AppendOutcome> appendAsync(Append append) {
        // followers of the stage must not run on the writer's thread
        Waiting waiting = Waiting.encode(append, codec, ids);
        writer.add(waiting);
        return waiting.outcome().thenApplyAsync(Function.identity(), VIRTUAL);
    }

    @Override
    public AppendOutcome append(Append append) {
        if (Context.isOnEventLoopThread()) {
            throw new IllegalStateException("blocking append on an event loop: use a virtual thread");
        }
        Waiting waiting = Waiting.encode(append, codec, ids);
        writer.lead(waiting);
        try {
            return waiting.outcome().get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case LogUnavailableException unavailable ->
                    throw new LogUnavailableException(
                            String.valueOf(unavailable.getMessage()), unavailable.outcomeUnknown(), e);
                case IllegalArgumentException wrong -> throw new IllegalArgumentException(wrong.getMessage(), e);
                case null, default -> throw new CompletionException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailableException("interrupted while waiting for an append", true, e);
        }
    }

    @Override
    public List<RecordedEvent<E>> readStream(String stream, long afterVersion) {
        return reader.readStream(stream, afterVersion).stream()
                .map(this::decode)
                .toList();
    }

    @Override
    public void scanStream(String stream, long afterVersion, Consumer<? super RecordedEvent<E>> each) {
        reader.scanStream(stream, afterVersion, raw -> each.accept(decode(raw)));
    }

    @Override
    public List<RecordedEvent<E>> read(long afterPosition, int limit) {
        return reader.read(afterPosition, limit).stream().map(this::decode).toList();
    }

    @Override
    public long head() {
        return reader.head().position();
    }

    @Override
    public Optional<AppendOutcome.AlreadyDone> findCommand(String commandId) {
        return reader.findCommand(commandId);
    }

    /** Undecoded rows. */
    public LogReader reader() {
        return reader;
    }

    public EventCodec<E> codec() {
        return codec;
    }

    /** A row as services see it. */
    public RecordedEvent<E> decode(RawEvent raw) {
        return new RecordedEvent<>(
                codec.catalogue().source(),
                raw.position(),
                raw.eventId(),
                raw.stream(),
                raw.version(),
                raw.type(),
                codec.decode(raw.type(), raw.payload()),
                raw.metadata(),
                raw.recordedAt(),
                raw.leafHash().toString());
    }

    /** Calls back right after each commit of this process with the new head. Must not block. */
    public void onCommit(LongConsumer listener) {
        listeners.add(listener);
    }

    private void tellListeners(long position) {
        listeners.forEach(listener -> listener.accept(position));
    }

    @Override
    public void close() {
        writer.close();
    }
}
