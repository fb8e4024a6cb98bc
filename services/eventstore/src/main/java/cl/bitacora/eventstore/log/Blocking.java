package cl.bitacora.eventstore.log;

import cl.bitacora.eventstore.LogUnavailableException;
import io.vertx.core.Context;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waiting for the reactive client on a virtual (or any other blockable) thread. */
public final class Blocking {
    /** Longer than the connections' statement timeout, so that the server's answer comes first. */
    public static final Duration PATIENCE = Duration.ofSeconds(35);

    private Blocking() {}

    /**
     * The value of a query.
     *
     * @throws LogUnavailableException if the database failed or did not answer
     */
    public static <T> T await(Future<T> future) {
        try {
            return awaitOrThrow(future);
        } catch (ExecutionException e) {
            throw new LogUnavailableException("the database did not answer", false, e);
        } catch (TimeoutException e) {
            throw new LogUnavailableException("the database did not answer in time", false, e);
        }
    }

    static <T> T awaitOrThrow(Future<T> future) throws ExecutionException, TimeoutException {
        if (Context.isOnEventLoopThread()) {
            throw new IllegalStateException("blocking call on an event loop: use a virtual thread");
        }
        try {
            return future.toCompletionStage().toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException("interrupted", e);
        }
    }
}
