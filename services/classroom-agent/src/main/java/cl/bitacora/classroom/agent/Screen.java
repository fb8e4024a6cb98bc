package cl.bitacora.classroom.agent;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** What open pages hear, at once: something changed, somebody marked. A page that hears nothing asks again by itself. */
public final class Screen {
    private static final Duration FRESH = Duration.ofSeconds(3);

    private final BroadcastProcessor<Event> events = BroadcastProcessor.create();
    /** Another process begins far from where this one ends: a page tells the same number from a new one. */
    private final AtomicLong number = new AtomicLong(System.currentTimeMillis() * 1_000);

    private volatile Optional<Said> last = Optional.empty();

    private record Said(Event event, long nanos) {}

    /**
     * For the pages.
     *
     * @param kind {@code result}: a line to show large; {@code changed}: fetch the columns again; {@code go}: another page
     * @param tone {@code good}, {@code info}, {@code warn} or {@code bad}: colour, icon and sound
     */
    public record Event(long number, String kind, String tone, String text, String detail, String place) {}

    public void result(String tone, String text, String detail) {
        Event event = new Event(number.incrementAndGet(), "result", tone, text, detail, "");
        last = Optional.of(new Said(event, System.nanoTime()));
        events.onNext(event);
    }

    public void changed() {
        events.onNext(new Event(number.incrementAndGet(), "changed", "", "", "", ""));
    }

    public void go(String place) {
        events.onNext(new Event(number.incrementAndGet(), "go", "", "", "", place));
    }

    /** What was said a moment ago: a page that was being loaded meanwhile has not heard it. */
    public Optional<Event> justSaid() {
        return last.filter(said -> System.nanoTime() - said.nanos() < FRESH.toNanos())
                .map(Said::event);
    }

    /** From now on, with a sign of life every 20 s. */
    public Multi<Event> stream() {
        Multi<Event> alive = Multi.createFrom()
                .ticks()
                .every(Duration.ofSeconds(20))
                .onOverflow()
                .drop()
                .map(_ -> new Event(0, "alive", "", "", "", ""));
        return Multi.createBy().merging().streams(events.onOverflow().buffer(64), alive);
    }
}
