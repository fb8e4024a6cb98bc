package cl.bitacora.gateway.domain;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.journals.InstallationEvent.InstallationSeen;
import cl.bitacora.kernel.Rut;
import java.util.Map;
import java.util.Optional;

/** A class PC's registration. */
public sealed interface InstallationState {

    /** Nobody enrolled it. */
    record Unknown() implements InstallationState {}

    /**
     * Enrolled.
     *
     * @param downloads downloaded courses and how many participants the last list named
     * @param seen the last contact that was noted
     */
    record Active(Registration registration, Map<SectionId, Integer> downloads, Optional<InstallationSeen> seen)
            implements InstallationState {
        public Active {
            downloads = Map.copyOf(downloads);
        }
    }

    /** Its key does not count any more. */
    record Revoked(Registration registration) implements InstallationState {}

    /** What was enrolled. */
    record Registration(Rut otec, String region, String name, String publicKey) {
        Registration with(String newKey) {
            return new Registration(otec, region, name, newKey);
        }
    }
}
