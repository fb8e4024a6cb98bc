package cl.bitacora.contracts.journals;

import cl.bitacora.kernel.Rut;
import java.time.Instant;

/** Stream {@code invitation-<first 16 digits of the code's hash>}: a code with which one class PC may enrol itself. */
public sealed interface InvitationEvent extends JournalEvent {
    /** SHA-256 of the code, in hexadecimal digits; the code itself is kept nowhere. */
    String codeSha256();

    /** The executor asked for a code. */
    record InstallationInvited(String codeSha256, Instant at, Rut otec, String region, String name, Instant expiresAt)
            implements InvitationEvent {}

    /** The code was used up by this key, and by no other. */
    record InvitationUsed(String codeSha256, Instant at, String installation, String publicKey)
            implements InvitationEvent {}
}
