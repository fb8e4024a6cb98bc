package cl.bitacora.auditor.verify;

import cl.bitacora.kernel.proof.SignedNote;
import cl.bitacora.kernel.proof.VerifierKey;
import java.util.List;

/**
 * What the verifier is told from outside the bundle.
 *
 * @param checkpoints that somebody kept: only these expose a history that was cut off or rebuilt as a whole
 * @param keys of the logs as published elsewhere; if there are any, those in the bundle are not believed
 */
public record Trust(List<SignedNote> checkpoints, List<VerifierKey> keys) {
    /** Nothing but the bundle. */
    public static final Trust NONE = new Trust(List.of(), List.of());

    public Trust {
        checkpoints = List.copyOf(checkpoints);
        keys = List.copyOf(keys);
    }
}
