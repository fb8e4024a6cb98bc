package cl.bitacora.kernel.proof;

/** Where proofs get hashes from: the perfect subtrees of a tree. */
@FunctionalInterface
public interface Subtrees {
    /**
     * Hash of the perfect subtree over the leaves from {@code index << level} to {@code (index + 1) << level}, exclusive;
     * at level 0 the leaf itself.
     */
    Hash at(int level, long index);

    /** Receives every perfect subtree as it is completed, leaves included. */
    @FunctionalInterface
    interface Sink {
        void completed(int level, long index, Hash hash);
    }
}
