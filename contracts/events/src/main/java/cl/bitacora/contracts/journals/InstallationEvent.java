package cl.bitacora.contracts.journals;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.kernel.Rut;
import java.time.Instant;

/** Stream {@code installation-<id>}: a class PC, its key, its end. */
public sealed interface InstallationEvent extends JournalEvent {
    String installation();

    /**
     * A class PC may upload from now on.
     *
     * @param publicKey Ed25519, X.509 SubjectPublicKeyInfo in Base64
     */
    record InstallationEnrolled(String installation, Instant at, Rut otec, String region, String name, String publicKey)
            implements InstallationEvent {}

    /** The course was downloaded into the installation (LCE-022). */
    record CourseDownloaded(String installation, Instant at, SectionId section, int participants)
            implements InstallationEvent {}

    /** The key is not accepted any more: nothing can be uploaded after this, whatever its records' time. */
    record InstallationRevoked(String installation, Instant at, String reasonCode) implements InstallationEvent {}
}
