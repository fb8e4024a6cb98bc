package cl.bitacora.portal.live;

import cl.bitacora.eventstore.runtime.Loop;
import cl.bitacora.portal.live.Listeners.Listener;
import cl.bitacora.portal.views.News;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks once a second whether something new came in, for all open pages of the process at once; not at all without any. */
@Singleton
public class Switchboard {
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** Sooner than anything between here and a browser closes a silent line. */
    private static final Duration BEAT = Duration.ofSeconds(15);

    /** A browser has six lines to a host, and the pages themselves need some. */
    static final int MOST_OF_ONE = 4;

    private static final int MOST_AT_ONCE = 1_000;
    private static final long NOBODY = -1;

    private final News news;
    private final Clock clock;
    private final Listeners listeners;
    private final Loop loop;
    private final Queue<Newcomer> newcomers = new ConcurrentLinkedQueue<>();

    // of the loop's thread
    private long heard = NOBODY;
    private Instant beaten = Instant.EPOCH;

    /** An open page that was not told yet what it has missed. */
    private record Newcomer(Listener listener, long since) {}

    @Inject
    public Switchboard(
            News news,
            Clock clock,
            MeterRegistry metrics,
            @ConfigProperty(name = "bitacora.live.pages", defaultValue = "200") int most) {
        this.news = news;
        this.clock = clock;
        this.listeners = new Listeners(most, MOST_OF_ONE);
        this.loop = new Loop("live pages", LOOK, this::look, listeners::endAll);
        metrics.gauge("bitacora_live_pages", listeners, Listeners::size);
    }

    void start(@Observes StartupEvent started) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.close();
    }

    /** Whether another page of this person could be put through. */
    boolean hasRoom(String subject) {
        return listeners.hasRoom(subject);
    }

    /**
     * Puts an open page through; the next look, which is at once, tells it what it has missed. Never blocks.
     *
     * @param since the number of the last event that the page knows
     * @return whether there was room
     */
    boolean join(Listener listener, long since) {
        if (!listeners.add(listener)) {
            return false;
        }
        listener.line().beat();
        newcomers.add(new Newcomer(listener, since));
        loop.wake();
        return true;
    }

    void leave(Listener listener) {
        listeners.remove(listener);
    }

    /** One look; says whether there is more to tell at once. */
    private boolean look() {
        if (listeners.isEmpty()) {
            newcomers.clear();
            heard = NOBODY;
            return false;
        }
        Instant now = clock.instant();
        listeners.endOverdue(now);
        if (!beaten.plus(BEAT).isAfter(now)) {
            beaten = now;
            listeners.beat();
        }
        long last = news.last();
        if (heard == NOBODY) {
            heard = last;
        }
        for (Newcomer next = newcomers.poll(); next != null; next = newcomers.poll()) {
            tellMissed(next, last);
        }
        return tellSince(last);
    }

    /** What came in between a page and its line; what came later everybody is told. */
    private void tellMissed(Newcomer newcomer, long last) {
        long since = newcomer.since();
        // a page may well know more than the last look saw, but never more than there is: then its numbers are of old
        // tables
        boolean unknown = since > last || heard - since > MOST_AT_ONCE;
        if (unknown
                || news.after(since, MOST_AT_ONCE).stream()
                        .filter(item -> item.number() <= heard)
                        .anyMatch(newcomer.listener().concerns())) {
            newcomer.listener().line().news(heard);
        }
    }

    private boolean tellSince(long last) {
        if (last < heard) {
            // the tables were built anew, and their events have other numbers now
            listeners.tellAll(last);
            heard = last;
            return false;
        }
        List<News.Item> items = last == heard ? List.of() : news.after(heard, MOST_AT_ONCE);
        listeners.tell(items);
        boolean more = items.size() == MOST_AT_ONCE;
        // also past an event of a section that is not known yet: its creation is news by itself
        heard = more ? items.getLast().number() : last;
        return more;
    }
}
