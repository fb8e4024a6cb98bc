package cl.bitacora.testkit.engine;

import cl.bitacora.contracts.Event;
import cl.bitacora.contracts.EventCatalogue;
import java.time.Instant;

/** Stream {@code counter-<name>}: a number that grows, and notes about it. */
sealed interface SampleEvent extends Event {
    EventCatalogue<SampleEvent> CATALOGUE = EventCatalogue.<SampleEvent>of("sample", "bitacora.sample.v1")
            .add("sample.counted.v1", Counted.class)
            .add("sample.noted.v1", Noted.class)
            .build();

    String counter();

    record Counted(String counter, Instant at, long amount) implements SampleEvent {}

    record Noted(String counter, Instant at, String text) implements SampleEvent {}
}
