package cl.bitacora.portal.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Who renews a session: the first that asks, once; whoever comes meanwhile, or soon after with what was used up, gets what
 * the first one got. Bounded: of the renewals beyond {@value #MOST} the oldest is forgotten.
 *
 * @param <T> what a renewal brings
 */
final class Renewals<T> {
    static final int MOST = 2_000;

    /** How long a used token still leads to what took its place: an answer that got lost, a page that was left. */
    static final Duration REMEMBERED = Duration.ofSeconds(60);

    private final Clock clock;
    private final Map<String, Renewal<T>> renewals = new LinkedHashMap<>();

    Renewals(Clock clock) {
        this.clock = clock;
    }

    private record Renewal<T>(Instant since, CompletableFuture<Optional<T>> outcome) {}

    /**
     * What the one who asks shall do: nothing to wait for means to renew, and to say then {@link #renewed} or {@link #left}.
     *
     * @param key what is used up by a renewal, or its digest
     * @return what the renewal that somebody else has begun brings; empty inside if it brought nothing
     */
    synchronized Optional<CompletionStage<Optional<T>>> awaited(String key) {
        Instant now = clock.instant();
        renewals.values().removeIf(renewal -> renewal.since().plus(REMEMBERED).isBefore(now));
        Renewal<T> begun = renewals.get(key);
        if (begun != null) {
            // a stage of its own for each: who gives up waiting does not give up for the others
            return Optional.of(begun.outcome().thenApply(outcome -> outcome));
        }
        if (renewals.size() >= MOST) {
            String oldest = renewals.keySet().iterator().next();
            finish(renewals.remove(oldest), Optional.empty());
        }
        renewals.put(key, new Renewal<>(now, new CompletableFuture<>()));
        return Optional.empty();
    }

    /** The renewal brought this; it is remembered for a while. */
    void renewed(String key, T brought) {
        Renewal<T> renewal;
        synchronized (this) {
            // also if whoever began it was gone before the answer came: the next one brings what is used up now
            renewal =
                    renewals.computeIfAbsent(key, ignored -> new Renewal<>(clock.instant(), new CompletableFuture<>()));
        }
        finish(renewal, Optional.of(brought));
    }

    /** Whoever began a renewal left; if it brought nothing by then, the next one may try. */
    void left(String key) {
        Renewal<T> renewal;
        synchronized (this) {
            renewal = renewals.get(key);
            if (renewal == null || renewal.outcome().isDone()) {
                return;
            }
            renewals.remove(key);
        }
        finish(renewal, Optional.empty());
    }

    private static <T> void finish(@Nullable Renewal<T> renewal, Optional<T> outcome) {
        if (renewal != null) {
            renewal.outcome().complete(outcome);
        }
    }
}
