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

    /**
     * It called, and something about it is worth noting: the first call of an hour, another version or reader, marks that
     * wait or wait no more, a clock that went wrong or right (LCE-023).
     *
     * @param reader driver of the fingerprint reader, {@code none} without one (LCE-013)
     * @param pendingRecords records that wait to be uploaded
     * @param lastSeq last record of its journal
     * @param driftSeconds its wall clock minus the gateway's
     */
    record InstallationSeen(
            String installation,
            Instant at,
            String softwareVersion,
            String reader,
            long pendingRecords,
            long lastSeq,
            long driftSeconds)
            implements InstallationEvent {}

    /** It signs with another key from now on; what the old one signed before stays valid. */
    record InstallationKeyRotated(String installation, Instant at, String publicKey) implements InstallationEvent {}

    /** The key is not accepted any more: nothing can be uploaded after this, whatever its records' time. */
    record InstallationRevoked(String installation, Instant at, String reasonCode) implements InstallationEvent {}
}
