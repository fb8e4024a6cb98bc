package cl.bitacora.eventstore.checkpoint;

import cl.bitacora.eventstore.log.LogReader;
import cl.bitacora.eventstore.log.LogReader.Head;
import cl.bitacora.eventstore.log.LogVerifier;
import cl.bitacora.eventstore.log.LogVerifier.Damage;
import cl.bitacora.eventstore.log.RawEvent;
import cl.bitacora.kernel.proof.Hash;
import cl.bitacora.kernel.proof.Proofs;
import cl.bitacora.kernel.proof.Verification;
import java.util.ArrayList;
import java.util.List;

/**
 * Hashes events under a signed checkpoint again and compares each with what was signed, going round and round the log. A row
 * that contradicts its own hashes is named, and so is one rewritten together with its hashes as long as its tile is as it
 * was; if the tree was rewritten too, the events between two checkpoints are named.
 */
final class Recheck {
    private final String log;
    private final LogReader reader;
    private final CheckpointStore store;
    private long next;

    Recheck(String log, LogReader reader, CheckpointStore store) {
        this.log = log;
        this.reader = reader;
        this.store = store;
    }

    /**
     * The next events, as many as asked for or all of them.
     *
     * @throws Altered where one is not what was signed
     */
    void some(long events, Signed signed) {
        for (long done = 0; done < Math.min(events, signed.size()); done += Tile.WIDTH) {
            if (next * Tile.WIDTH >= signed.size()) {
                next = 0;
            }
            block(next, signed);
            next++;
        }
    }

    /** All events, from the first. */
    void all(Signed signed) {
        next = 0;
        some(signed.size(), signed);
    }

    private void block(long block, Signed signed) {
        StoredTree tree = store.tree();
        long before = block * Tile.WIDTH;
        int count = (int) Math.min(Tile.WIDTH, signed.size() - before);
        List<Hash> leaves = leaves(before, count);
        List<Hash> stored = tree.hashes(0, block);
        for (int i = 0; i < count; i++) {
            if (!leaves.get(i).equals(stored.get(i))) {
                throw new Altered(before + i + 1, "the entry is not the one that was signed");
            }
        }
        List<Hash> proof = Proofs.inclusion(before, signed.size(), tree);
        if (!Verification.inclusion(leaves.getFirst(), before, signed.size(), proof, signed.root())) {
            throw new Altered(between(signed));
        }
    }

    /** Of rows that are whole, say what their hashes say, and are linked. */
    private List<Hash> leaves(long before, int count) {
        List<Hash> leaves = new ArrayList<>(count);
        Head head = new Head(0, Hash.ZERO);
        int extra = before == 0 ? 0 : 1; // the row before, for its link
        for (RawEvent row : reader.readAsIs(before - extra, count + extra)) {
            if (row.position() == before) {
                head = new Head(before, row.chainHash());
            } else if (head.position() < before) {
                throw new Altered(before, "missing below a signed checkpoint");
            } else {
                LogVerifier.link(log, head, row).ifPresent(damage -> {
                    throw new Altered(damage);
                });
                leaves.add(row.leafHash());
                head = new Head(row.position(), row.chainHash());
            }
        }
        if (leaves.size() < count) {
            throw new Altered(before + leaves.size() + 1, "missing below a signed checkpoint");
        }
        return leaves;
    }

    /** Between the last checkpoint that the tree still fits and the first that it does not. */
    Damage between(Signed signed) {
        long good = 0;
        long bad = signed.size();
        long most = bad;
        while (good < most) {
            long middle = good + (most - good) / 2;
            Signed candidate = store.covering(middle + 1).orElse(signed);
            if (candidate.size() >= bad) {
                most = middle;
            } else if (Proofs.root(candidate.size(), store.tree()).equals(candidate.root())) {
                good = candidate.size();
            } else {
                bad = candidate.size();
                most = middle;
            }
        }
        return new Damage(good + 1, "one of the events from here to " + bad + " is not the one that was signed");
    }
}
