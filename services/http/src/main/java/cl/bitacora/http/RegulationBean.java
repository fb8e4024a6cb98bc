package cl.bitacora.http;

import cl.bitacora.regulation.Regulation;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The law data, read once at start; a service may produce its own. */
@Singleton
class RegulationBean {
    @Produces
    @DefaultBean
    @Singleton
    Regulation regulation() {
        return Regulation.load();
    }
}
