package cl.bitacora.gateway.domain;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.kernel.Rut;
import java.time.Duration;
import java.time.Instant;

/** What may be asked of a class PC's registration. */
public sealed interface InstallationCommand {
    String installation();

    /** The moment of the request. */
    Instant at();

    /**
     * The executor registers a class PC.
     *
     * @param region code of the region where it stands
     * @param publicKey Ed25519, X.509 SubjectPublicKeyInfo in Base64
     */
    record Enrol(String installation, Instant at, Rut otec, String region, String name, String publicKey)
            implements InstallationCommand {}

    /** The class PC downloads a course (LCE-022); {@code participants} is how many the list named. */
    record RecordDownload(String installation, Instant at, SectionId section, int participants)
            implements InstallationCommand {}

    /** It signs with another key from now on; the request was signed with the one before. */
    record RotateKey(String installation, Instant at, String publicKey) implements InstallationCommand {}

    /**
     * It called.
     *
     * @param reader driver of the fingerprint reader, {@code none} without one
     * @param driftSeconds its wall clock minus the gateway's
     * @param clockTolerance a drift up to this is none
     */
    record NoteContact(
            String installation,
            Instant at,
            String softwareVersion,
            String reader,
            long pendingRecords,
            long lastSeq,
            long driftSeconds,
            Duration clockTolerance)
            implements InstallationCommand {}

    /** Nothing may be uploaded with its key any more. */
    record Revoke(String installation, Instant at, String reasonCode) implements InstallationCommand {}
}
