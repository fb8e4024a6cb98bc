package cl.bitacora.auditor.verify;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.proof.Checkpoint;
import cl.bitacora.kernel.proof.Frontier;
import cl.bitacora.kernel.proof.Hash;
import cl.bitacora.kernel.proof.InvalidNoteException;
import cl.bitacora.kernel.proof.SignedNote;
import cl.bitacora.kernel.proof.VerifierKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Rebuilds the tree over the leaves and compares it with every signed checkpoint of the log: those of the bundle and those
 * that somebody kept outside. Equal roots at each size are consistency between all of them.
 */
final class CheckpointCheck {
    private final String log;
    private final Optional<Problem> atStart;
    private final Deque<Expected> expected;
    private final Frontier tree = Frontier.empty();
    private int agreed;
    private long covered;

    /** A checkpoint whose signature is good. */
    private record Expected(Checkpoint checkpoint, boolean outside) {}

    private CheckpointCheck(String log, List<Expected> expected, Optional<Problem> atStart) {
        this.log = log;
        this.expected = new ArrayDeque<>(expected.stream()
                .sorted(Comparator.comparingLong(one -> one.checkpoint().size()))
                .toList());
        this.atStart = atStart;
    }

    /**
     * Checks the signatures first.
     *
     * @param notes of the bundle
     * @param outside kept by somebody
     * @param keys that are believed
     */
    static CheckpointCheck of(String log, List<String> notes, List<SignedNote> outside, List<VerifierKey> keys) {
        List<Expected> good = new ArrayList<>();
        try {
            for (String note : notes) {
                good.add(new Expected(verified(SignedNote.parse(note), keys), false));
            }
        } catch (IllegalArgumentException e) {
            return bad(log, "checkpoint-unreadable", good);
        } catch (InvalidNoteException e) {
            return bad(log, "checkpoint-signature-wrong", good);
        }
        try {
            for (SignedNote note : outside) {
                good.add(new Expected(verified(note, keys), true));
            }
        } catch (InvalidNoteException e) {
            return bad(log, "outside-signature-wrong", good);
        }
        return new CheckpointCheck(log, good, Optional.empty());
    }

    /** The place is the first event that the bad checkpoint would vouch for beyond the good ones. */
    private static CheckpointCheck bad(String log, String code, List<Expected> good) {
        long after =
                good.stream().mapToLong(one -> one.checkpoint().size()).max().orElse(0);
        Problem problem = Problem.at(log, after + 1, code, Fact.of("number", good.size() + 1));
        return new CheckpointCheck(log, good, Optional.of(problem));
    }

    /** All keys under the checkpoint's own name must have signed. */
    private static Checkpoint verified(SignedNote note, List<VerifierKey> keys) throws InvalidNoteException {
        String origin = note.unverifiedCheckpoint().origin();
        return note.checkpoint(
                keys.stream().filter(key -> key.name().equals(origin)).toList());
    }

    /** Takes the next leaf; says so if the tree is not the one that was signed. */
    Optional<Problem> next(Hash leaf) {
        tree.append(leaf);
        Optional<Problem> problem = Optional.empty();
        while (!expected.isEmpty() && expected.peek().checkpoint().size() == tree.size() && problem.isEmpty()) {
            Expected one = expected.remove();
            if (one.checkpoint().root().equals(tree.root())) {
                agreed++;
                covered = tree.size();
            } else {
                problem = Optional.of(Problem.at(
                        log,
                        tree.size(),
                        one.outside() ? "outside-root-wrong" : "checkpoint-root-wrong",
                        Fact.of("size", tree.size()),
                        Fact.of("last", covered)));
            }
        }
        return problem;
    }

    /** What is wrong once everything was read: signatures, and checkpoints of events that are not there. */
    Optional<Problem> end() {
        if (atStart.isPresent()) {
            return atStart;
        }
        Expected beyond = expected.peek();
        return beyond == null
                ? Optional.empty()
                : Optional.of(Problem.at(
                        log,
                        tree.size() + 1,
                        beyond.outside() ? "outside-beyond-end" : "checkpoint-beyond-end",
                        Fact.of("size", beyond.checkpoint().size())));
    }

    int agreed() {
        return agreed;
    }

    /** Up to which event a checkpoint vouches. */
    long covered() {
        return covered;
    }
}
