/**
 * Evidence that a log was not altered: the Merkle tree of RFC 6962 over its entries, checkpoints signed in the forms that
 * C2SP publishes (signed-note, tlog-checkpoint, tlog-cosignature, tlog-proof), and the proofs that connect an entry or an
 * older checkpoint with a newer one. Everything needed to verify is here and depends on the JDK only, so that an auditor
 * needs neither our database nor our services.
 */
@NullMarked
package cl.bitacora.kernel.proof;

import org.jspecify.annotations.NullMarked;
