package cl.bitacora.kernel.proof;

import java.util.Optional;
import java.util.function.LongFunction;

/** What a witness makes of a checkpoint of a log that it watches. */
public sealed interface WitnessVerdict {
    /** It continues the last one, or is the first that this witness sees. */
    record Continues(Checkpoint checkpoint) implements WitnessVerdict {}

    /** It was seen before. */
    record Known(Checkpoint checkpoint) implements WitnessVerdict {}

    /** It contradicts what was seen, or does not prove that it continues it. */
    record Refused(Checkpoint checkpoint, String why) implements WitnessVerdict {}

    /**
     * Judges a checkpoint whose signatures are already verified.
     *
     * @param last the largest checkpoint of this log that the witness accepted
     * @param seen root of each size that the witness accepted
     */
    static WitnessVerdict of(
            Checkpoint checkpoint,
            CheckpointUpdate update,
            Optional<Checkpoint> last,
            LongFunction<Optional<Hash>> seen) {
        if (last.isEmpty()) {
            return new Continues(checkpoint);
        }
        Checkpoint known = last.get();
        long size = checkpoint.size();
        if (size <= known.size()) {
            Optional<Hash> root = seen.apply(size);
            if (root.isEmpty()) {
                return new Refused(
                        checkpoint, "size " + size + " was never shown, and " + known.size() + " was before");
            }
            return root.get().equals(checkpoint.root())
                    ? new Known(checkpoint)
                    : new Refused(checkpoint, "two different trees of size " + size);
        }
        if (update.old() != known.size()) {
            return new Refused(
                    checkpoint, "the proof is from size " + update.old() + ", the last one seen is " + known.size());
        }
        return Verification.consistency(known.size(), known.root(), size, checkpoint.root(), update.proof())
                ? new Continues(checkpoint)
                : new Refused(checkpoint, "size " + size + " does not continue size " + known.size());
    }
}
