package cl.bitacora.eventstore.log;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Unique ids that begin with the time (UUID version 7), so that their index grows at its end. */
final class EventIds {
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    EventIds(Clock clock) {
        this.clock = clock;
    }

    UUID next() {
        long high = (clock.millis() << 16) | 0x7000 | (random.nextLong() & 0x0fff);
        long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
