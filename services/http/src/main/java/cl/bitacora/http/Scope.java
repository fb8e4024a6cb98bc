package cl.bitacora.http;

import cl.bitacora.kernel.Rut;
import java.util.Optional;

/** Where a resource lies: the OTEC it belongs to and the region it happens in. Empty: belongs to nobody in particular. */
public record Scope(Optional<Rut> otec, Optional<String> region) {
    public Scope {
        region = region.map(Regions::canonical);
    }

    /** Of one OTEC, in one region. */
    public static Scope of(Rut otec, String region) {
        return new Scope(Optional.of(otec), Optional.of(region));
    }

    /** Of one OTEC, anywhere. */
    public static Scope of(Rut otec) {
        return new Scope(Optional.of(otec), Optional.empty());
    }

    /** The platform itself. */
    public static Scope platform() {
        return new Scope(Optional.empty(), Optional.empty());
    }
}
