package cl.bitacora.http;

import cl.bitacora.kernel.Rut;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks, read from a verified token.
 *
 * @param subject stable id of the user or service account; what events store as actor
 * @param client OAuth2 client
 * @param otec institution of an OTEC user or system
 * @param otic institution of an OTIC user
 * @param region code of the region of a Dirección Regional user
 */
public record Caller(
        String subject,
        String client,
        Set<String> roles,
        Optional<Rut> otec,
        Optional<Rut> otic,
        Optional<String> region) {
    public Caller {
        roles = Set.copyOf(roles);
        region = region.map(Regions::canonical);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }
}
