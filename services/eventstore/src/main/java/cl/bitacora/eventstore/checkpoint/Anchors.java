package cl.bitacora.eventstore.checkpoint;

import cl.bitacora.kernel.proof.Checkpoint;
import cl.bitacora.kernel.proof.InvalidNoteException;
import cl.bitacora.kernel.proof.SignedNote;
import cl.bitacora.kernel.proof.VerifierKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the last checkpoint outside the database: the memory of this process, and the file. A database that has
 * less, or something else, was rolled back or rewritten.
 */
final class Anchors {
    private final Settings settings;
    private final CheckpointStore store;
    private final @Nullable CheckpointFile file;
    private @Nullable Signed remembered;

    Anchors(Settings settings, CheckpointStore store) {
        this.settings = settings;
        this.store = store;
        this.file = settings.folder()
                .map(folder -> new CheckpointFile(folder, settings.origin()))
                .orElse(null);
    }

    /**
     * Compares the stored checkpoints with what is known of them elsewhere, and brings the file up to them.
     *
     * @throws Altered if they do not fit
     */
    void check(Optional<Signed> stored, Recheck recheck) throws IOException {
        if (stored.isPresent() && !isSigned(stored.get())) {
            throw new Altered(recheck.between(stored.get()).position(), "the stored checkpoint was never signed");
        }
        if (remembered != null) {
            compare(remembered.size(), remembered.note().text(), "this process");
        }
        if (file != null) {
            Optional<SignedNote> last = file.last();
            long known = 0;
            if (last.isPresent()) {
                Checkpoint checkpoint = published(last.get());
                compare(checkpoint.size(), checkpoint.body(), file.toString());
                known = checkpoint.size();
            }
            catchUp(known);
        }
    }

    /** A checkpoint was signed and stored. */
    void remember(Signed signed) throws IOException {
        remembered = signed;
        if (file != null) {
            file.append(signed.note());
        }
    }

    private void catchUp(long known) throws IOException {
        CheckpointFile to = file;
        while (to != null) {
            List<Signed> missing = store.after(known, 100);
            if (missing.isEmpty()) {
                return;
            }
            for (Signed signed : missing) {
                to.append(signed.note());
                known = signed.size();
            }
        }
    }

    private void compare(long size, String body, String where) {
        String stored = store.ofSize(size).map(signed -> signed.note().text()).orElse("");
        if (!stored.equals(body)) {
            throw new Altered(
                    store.before(size, 1).stream().findFirst().map(Signed::size).orElse(0L) + 1,
                    "the checkpoint of " + size + " events that " + where + " has is not in the database");
        }
    }

    private Checkpoint published(SignedNote note) {
        try {
            note.verify(keys());
            return note.unverifiedCheckpoint();
        } catch (InvalidNoteException e) {
            throw new Altered(1, "the last checkpoint in " + file + " was never signed");
        }
    }

    private boolean isSigned(Signed signed) {
        try {
            signed.note().verify(keys());
            Checkpoint checkpoint = signed.note().unverifiedCheckpoint();
            return checkpoint.equals(new Checkpoint(settings.origin(), signed.size(), signed.root()));
        } catch (InvalidNoteException e) {
            return false;
        }
    }

    private List<VerifierKey> keys() {
        List<VerifierKey> keys = new ArrayList<>(settings.keysOf(settings.origin()));
        settings.signer().ifPresent(signer -> keys.addAll(signer.keys()));
        return keys;
    }
}
