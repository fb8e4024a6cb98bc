package cl.bitacora.auditor.verify;

import java.io.IOException;

/** One way to alter a bundle. */
enum Mutation {
    /** A flipped bit in any file: an accident. */
    BIT_OF_A_FILE {
        @Override
        String apply(Alteration it) throws IOException {
            return it.flipBitOfFile();
        }
    },
    /** A flipped bit inside an entry, the manifest made to fit. */
    BIT_OF_AN_ENTRY {
        @Override
        String apply(Alteration it) throws IOException {
            return it.flipBitOfEntry();
        }
    },
    DELETED_ENTRY {
        @Override
        String apply(Alteration it) throws IOException {
            return it.deleteEntry();
        }
    },
    SWAPPED_ENTRIES {
        @Override
        String apply(Alteration it) throws IOException {
            return it.swapEntries();
        }
    },
    REPEATED_ENTRY {
        @Override
        String apply(Alteration it) throws IOException {
            return it.repeatEntry();
        }
    },
    /** An entry of one log put into another. */
    FOREIGN_ENTRY {
        @Override
        String apply(Alteration it) throws IOException {
            return it.foreignEntry();
        }
    },
    /** The end of a log cut off, the manifest made to fit: its checkpoints show it. */
    TRUNCATED {
        @Override
        String apply(Alteration it) throws IOException {
            return it.truncate();
        }
    },
    /** The same with the checkpoints of the cut part removed: only an outside checkpoint shows it. */
    TRUNCATED_WITH_CHECKPOINTS {
        @Override
        String apply(Alteration it) throws IOException {
            return it.cutTailWithCheckpoints(it.anyLog());
        }

        @Override
        boolean needsOutsideCheckpoint() {
            return true;
        }
    },
    /** One field changed with hash and link of this entry made to fit. */
    REHASHED_ENTRY {
        @Override
        String apply(Alteration it) throws IOException {
            return it.rehashEntry();
        }
    },
    /** One field changed and every hash and link after it made to fit: another history. */
    FORK {
        @Override
        String apply(Alteration it) throws IOException {
            return it.fork();
        }
    },
    /** The same, and every checkpoint signed again by somebody with another key. */
    FORK_SIGNED_WITH_WRONG_KEY {
        @Override
        String apply(Alteration it) throws IOException {
            return it.forkAndSignWithWrongKey(false);
        }
    },
    /** The same, with the key in the bundle replaced too: who knows the key from elsewhere, or kept a checkpoint, sees it. */
    FORK_SIGNED_WITH_REPLACED_KEY {
        @Override
        String apply(Alteration it) throws IOException {
            return it.forkAndSignWithWrongKey(true);
        }

        @Override
        boolean needsOutsideCheckpoint() {
            return true;
        }
    },
    /** A checkpoint with a flipped bit, the manifest made to fit. */
    BIT_OF_A_CHECKPOINT {
        @Override
        String apply(Alteration it) throws IOException {
            return it.flipBitOfCheckpoint();
        }
    },
    MISSING_FILE {
        @Override
        String apply(Alteration it) throws IOException {
            return it.removeFile();
        }
    };

    abstract String apply(Alteration alteration) throws IOException;

    boolean needsOutsideCheckpoint() {
        return false;
    }
}
