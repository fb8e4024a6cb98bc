package cl.bitacora.gateway.domain;

import cl.bitacora.kernel.Rut;
import java.time.Instant;

/** What may be asked of a one-time code. */
public sealed interface InvitationCommand {
    /** SHA-256 of the code, in hexadecimal digits. */
    String codeSha256();

    /** The moment of the request. */
    Instant at();

    /** The executor wants one class PC to enrol itself. */
    record Invite(String codeSha256, Instant at, Rut otec, String region, String name) implements InvitationCommand {}

    /** A class PC that knows the code enrols itself with its key. */
    record Use(String codeSha256, Instant at, String installation, String publicKey) implements InvitationCommand {}
}
