package cl.bitacora.eventstore;

import cl.bitacora.kernel.proof.Entry;
import cl.bitacora.kernel.proof.Hash;
import cl.bitacora.kernel.proof.InclusionProof;
import cl.bitacora.kernel.proof.SignedNote;
import cl.bitacora.kernel.proof.VerifierKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The signed checkpoints of the service's log and the proofs that rest on them. Nothing here names a person. Blocking: call
 * on a virtual thread.
 */
public interface LogProofs {
    /** Name of the log in its checkpoints. */
    String origin();

    /** The public keys of the checkpoints' signatures; empty where none are signed. */
    List<VerifierKey> keys();

    /** The newest checkpoint. */
    Optional<SignedCheckpoint> latest();

    /** The oldest checkpoint that covers a position. */
    Optional<SignedCheckpoint> covering(long position);

    /** Checkpoints below a size, the newest first. */
    List<SignedCheckpoint> before(long size, int limit);

    /** The checkpoint of exactly this size. */
    Optional<SignedCheckpoint> ofSize(long size);

    /** The position of an event; empty if there is none with this id. */
    OptionalLong positionOf(String eventId);

    /**
     * That the event at a position, as it reads now, is under a checkpoint. Verified before it is handed out.
     *
     * @param position not above the checkpoint's size
     * @throws LogDamagedException if the event or the tree no longer is what was signed
     */
    Proved inclusion(long position, SignedCheckpoint checkpoint);

    /**
     * That the tree of the newer size begins with the tree of the older one; neither above the newest checkpoint's. Verified
     * where both were signed.
     *
     * @throws LogDamagedException if the tree no longer is what was signed
     */
    List<Hash> consistency(long from, long to);

    /**
     * Signs as soon as possible, without waiting for time or number.
     *
     * @return at once; the checkpoint follows unless another process of the service leads or the log was altered
     */
    void request();

    /** Signs a statement that is no checkpoint with the log's Ed25519 key; empty where nothing is signed. */
    Optional<SignedNote> attest(String text);

    /** A checkpoint as it was signed. */
    record SignedCheckpoint(long size, Hash root, SignedNote note, Instant signedAt) {}

    /**
     * A proof with what it proves.
     *
     * @param entry the event's canonical entry, from its row
     * @param leaf hash of it
     * @param size of the checkpoint
     */
    record Proved(long position, String eventId, Entry entry, Hash leaf, long size, InclusionProof proof) {}
}
