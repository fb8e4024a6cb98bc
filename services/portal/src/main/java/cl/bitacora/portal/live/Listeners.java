package cl.bitacora.portal.live;

import cl.bitacora.portal.views.News;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The open pages of this process, not more than there is room for. */
final class Listeners {
    private final int most;
    private final int mostOfOne;
    private final Set<Listener> open = new LinkedHashSet<>();

    Listeners(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /** Where an open page hears of it. */
    interface Line {
        /** There is news up to this number. */
        void news(long number);

        /** Nothing new, still there. */
        void beat();

        /** That was all: the page may ask again. */
        void end();
    }

    /**
     * An open page.
     *
     * @param subject whose it is
     * @param concerns what its reader may see and the page shows
     * @param until when the reader's token ends
     */
    record Listener(String subject, Predicate<News.Item> concerns, Instant until, Line line) {}

    /** Whether there was room for it. */
    synchronized boolean add(Listener listener) {
        return hasRoom(listener.subject()) && open.add(listener);
    }

    synchronized boolean hasRoom(String subject) {
        long own =
                open.stream().filter(other -> other.subject().equals(subject)).count();
        return open.size() < most && own < mostOfOne;
    }

    synchronized void remove(Listener listener) {
        open.remove(listener);
    }

    synchronized boolean isEmpty() {
        return open.isEmpty();
    }

    synchronized int size() {
        return open.size();
    }

    private synchronized List<Listener> all() {
        return List.copyOf(open);
    }

    /** Everybody whom one of these concerns hears of it once. */
    void tell(Collection<News.Item> news) {
        for (Listener listener : all()) {
            news.stream()
                    .filter(listener.concerns())
                    .mapToLong(News.Item::number)
                    .max()
                    .ifPresent(number -> listener.line().news(number));
        }
    }

    /** Everybody hears of it: what is known of each event is not known any more. */
    void tellAll(long number) {
        all().forEach(listener -> listener.line().news(number));
    }

    /** Everybody learns that the line is there. */
    void beat() {
        all().forEach(listener -> listener.line().beat());
    }

    /** Ends those whose token has ended. */
    void endOverdue(Instant now) {
        for (Listener listener : all()) {
            if (!listener.until().isAfter(now)) {
                remove(listener);
                listener.line().end();
            }
        }
    }

    /** Ends all of them: the process stops. */
    void endAll() {
        for (Listener listener : all()) {
            remove(listener);
            listener.line().end();
        }
    }
}
