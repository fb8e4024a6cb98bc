package cl.bitacora.auditor.verify;

import java.util.Optional;

/**
 * What was verified of one log.
 *
 * @param entries re-hashed
 * @param streams whose versions are dense
 * @param batches signed by class PCs, verified
 * @param records of class PCs, each in its journal's chain
 * @param checkpoints that the history agrees with
 * @param covered last event that a checkpoint vouches for
 * @param problem the first one, if any; what comes after it was not looked at
 */
public record LogReport(
        String log,
        long entries,
        int streams,
        long batches,
        long records,
        int checkpoints,
        long covered,
        Optional<Problem> problem) {}
