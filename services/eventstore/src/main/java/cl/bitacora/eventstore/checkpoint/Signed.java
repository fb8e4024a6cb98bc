package cl.bitacora.eventstore.checkpoint;

import cl.bitacora.kernel.proof.Hash;
import cl.bitacora.kernel.proof.SignedNote;
import java.time.Instant;

/**
 * A checkpoint that was signed.
 *
 * @param previous size of the one before; 0 for the first
 * @param chain link of the hash chain at its last event
 */
record Signed(long size, long previous, Hash root, Hash chain, SignedNote note, Instant signedAt) {}
