package cl.bitacora.auditor.verify;

import cl.bitacora.auditor.bundle.BundleFiles;
import cl.bitacora.auditor.bundle.Manifest;
import cl.bitacora.eventstore.log.Hash;
import java.util.Optional;

/** Checkpoints. */
final class CheckpointCheck {
    static CheckpointCheck of(BundleFiles files, Manifest.Log log, Trust trust) {
        return new CheckpointCheck();
    }

    Optional<Problem> next(Hash leaf) {
        return Optional.empty();
    }

    Optional<Problem> end() {
        return Optional.empty();
    }

    int agreed() {
        return 0;
    }
}
