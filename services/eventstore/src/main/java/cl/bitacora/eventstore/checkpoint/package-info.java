/** Tamper evidence: the Merkle tree behind the log, its signed checkpoints, and watching those of other logs. */
@NullMarked
package cl.bitacora.eventstore.checkpoint;

import org.jspecify.annotations.NullMarked;
