package cl.bitacora.testkit.engine;

import cl.bitacora.contracts.Event;
import cl.bitacora.contracts.EventCatalogue;
import java.time.Instant;

/** What another service says. */
sealed interface OtherEvent extends Event {
    EventCatalogue<OtherEvent> CATALOGUE = EventCatalogue.<OtherEvent>of("other", "bitacora.other.v1")
            .add("other.said.v1", Said.class)
            .build();

    /** {@code what} names what the policy and the view do with it. */
    record Said(String what, Instant at, long amount) implements OtherEvent {}
}
