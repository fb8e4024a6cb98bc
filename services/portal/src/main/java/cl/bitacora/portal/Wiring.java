package cl.bitacora.portal;

import cl.bitacora.contracts.Event;
import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.eventstore.Own;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The portal decides nothing: its own log stays empty, everything that it shows was said by others. */
@Singleton
public class Wiring {
    /** No event is ever the portal's. */
    public interface PortalEvent extends Event {}

    @Produces
    @Singleton
    @Own
    EventCatalogue<PortalEvent> own() {
        return EventCatalogue.<PortalEvent>of("portal", "bitacora.portal.v1").build();
    }
}
