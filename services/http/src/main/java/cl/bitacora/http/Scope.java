package cl.bitacora.http;

import cl.bitacora.kernel.Rut;
import java.util.Optional;

/**
 * Where a resource lies: the OTEC it belongs to, the OTIC that stands between, the region it happens in. Empty: belongs to
 * nobody in particular.
 */
public record Scope(Optional<Rut> otec, Optional<Rut> otic, Optional<String> region) {
    public Scope {
        region = region.map(Regions::canonical);
    }

    /** Of one OTEC, through one OTIC or none, in one region. */
    public static Scope of(Rut otec, Optional<Rut> otic, String region) {
        return new Scope(Optional.of(otec), otic, Optional.of(region));
    }

    /** Of one OTEC, in one region; through no OTIC, or none that the service knows of: then no OTIC sees it. */
    public static Scope of(Rut otec, String region) {
        return of(otec, Optional.empty(), region);
    }

    /** Of one OTEC, anywhere. */
    public static Scope of(Rut otec) {
        return new Scope(Optional.of(otec), Optional.empty(), Optional.empty());
    }

    /** The platform itself. */
    public static Scope platform() {
        return new Scope(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
