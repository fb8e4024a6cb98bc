package cl.bitacora.certificates.http;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * So many requests per minute and address, in this process: enough against somebody who tries codes, and it keeps one
 * visitor from crowding out the others. Bounded: it never remembers more than {@value #MOST_ADDRESSES} addresses.
 */
final class Throttle {
    private static final int MOST_ADDRESSES = 10_000;

    private final Clock clock;
    private final int perMinute;
    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    private record Window(long minute, int count) {}

    Throttle(Clock clock, int perMinute) {
        this.clock = clock;
        this.perMinute = perMinute;
    }

    /** Counts a request; false if the address had its share of this minute. */
    boolean admits(String address) {
        long minute = clock.millis() / 60_000;
        if (windows.size() >= MOST_ADDRESSES) {
            windows.values().removeIf(window -> window.minute() < minute);
            if (windows.size() >= MOST_ADDRESSES && !windows.containsKey(address)) {
                return false;
            }
        }
        Window now = windows.merge(
                address,
                new Window(minute, 1),
                (known, first) -> known.minute() == minute ? new Window(minute, known.count() + 1) : first);
        return now.count() <= perMinute;
    }
}
