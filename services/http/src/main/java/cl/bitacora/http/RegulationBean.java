package cl.bitacora.http;

import cl.bitacora.eventstore.LawRevision;
import cl.bitacora.regulation.Regulation;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The law data of the service, and its revision for every event that it records. */
@Singleton
class RegulationBean {
    /** Loaded as a whole, once: a service that cannot read the law must not start. */
    @Produces
    @Singleton
    @Startup
    Regulation regulation() {
        return Regulation.load();
    }

    @Produces
    @Singleton
    LawRevision revision(Regulation regulation) {
        return regulation::revision;
    }
}
