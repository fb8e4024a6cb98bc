package cl.bitacora.eventstore.checkpoint;

import cl.bitacora.eventstore.LogDamagedException;
import cl.bitacora.eventstore.LogProofs;
import cl.bitacora.eventstore.log.EntryHash;
import cl.bitacora.eventstore.log.LogReader;
import cl.bitacora.eventstore.log.RawEvent;
import cl.bitacora.kernel.proof.Hash;
import cl.bitacora.kernel.proof.InclusionProof;
import cl.bitacora.kernel.proof.Proofs;
import cl.bitacora.kernel.proof.SignedNote;
import cl.bitacora.kernel.proof.Verification;
import cl.bitacora.kernel.proof.VerifierKey;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Checkpoints and proofs from the database. */
public final class StoredProofs implements LogProofs {
    private final Settings settings;
    private final LogReader reader;
    private final CheckpointStore store;
    private final Runnable request;

    /**
     * Proofs of one log.
     *
     * @param request asks for a checkpoint
     */
    public StoredProofs(Settings settings, LogReader reader, Pool pool, Runnable request) {
        this.settings = settings;
        this.reader = reader;
        this.store = new CheckpointStore(pool);
        this.request = request;
    }

    @Override
    public String origin() {
        return settings.origin();
    }

    @Override
    public List<VerifierKey> keys() {
        return settings.signer().map(signer -> signer.keys()).orElse(List.of());
    }

    @Override
    public Optional<SignedCheckpoint> latest() {
        return store.last().map(StoredProofs::published);
    }

    @Override
    public Optional<SignedCheckpoint> covering(long position) {
        return store.covering(position).map(StoredProofs::published);
    }

    @Override
    public List<SignedCheckpoint> before(long size, int limit) {
        return store.before(size, limit).stream().map(StoredProofs::published).toList();
    }

    @Override
    public Optional<SignedCheckpoint> ofSize(long size) {
        return store.ofSize(size).map(StoredProofs::published);
    }

    @Override
    public OptionalLong positionOf(String eventId) {
        try {
            return reader.positionOf(UUID.fromString(eventId));
        } catch (IllegalArgumentException e) {
            return OptionalLong.empty();
        }
    }

    @Override
    public Proved inclusion(long position, SignedCheckpoint checkpoint) {
        if (position < 1 || position > checkpoint.size()) {
            throw new IllegalArgumentException("position " + position + " of " + checkpoint.size());
        }
        List<RawEvent> rows = reader.readAsIs(position - 1, 1);
        if (rows.isEmpty() || rows.getFirst().position() != position) {
            throw new LogDamagedException("position " + position + " is missing");
        }
        RawEvent event = rows.getFirst();
        Hash leaf = EntryHash.leaf(settings.log(), event);
        List<Hash> proof = fitting(() -> Proofs.inclusion(position - 1, checkpoint.size(), store.tree()));
        if (!Verification.inclusion(leaf, position - 1, checkpoint.size(), proof, checkpoint.root())) {
            throw new LogDamagedException("position " + position + " is not what was signed");
        }
        return new Proved(
                position,
                event.eventId(),
                EntryHash.entry(settings.log(), event),
                leaf,
                checkpoint.size(),
                new InclusionProof(position - 1, proof, checkpoint.note()));
    }

    @Override
    public List<Hash> consistency(long from, long to) {
        List<Hash> proof = fitting(() -> Proofs.consistency(from, to, store.tree()));
        Optional<Signed> older = store.ofSize(from);
        Optional<Signed> newer = store.ofSize(to);
        if (older.isPresent()
                && newer.isPresent()
                && !Verification.consistency(
                        from, older.get().root(), to, newer.get().root(), proof)) {
            throw new LogDamagedException("the tree is not the one that was signed");
        }
        return proof;
    }

    @Override
    public void request() {
        request.run();
    }

    @Override
    public Optional<SignedNote> attest(String text) {
        return settings.signer().map(signer -> signer.attest(text));
    }

    private static List<Hash> fitting(java.util.function.Supplier<List<Hash>> proof) {
        try {
            return proof.get();
        } catch (Altered e) {
            throw new LogDamagedException(String.valueOf(e.getMessage()));
        }
    }

    private static SignedCheckpoint published(Signed signed) {
        return new SignedCheckpoint(signed.size(), signed.root(), signed.note(), signed.signedAt());
    }
}
