package cl.bitacora.gateway.domain;

import java.time.Instant;

/** What may be asked of an installation's journal. */
public sealed interface JournalCommand permits AcceptBatch, JournalCommand.IssueAnchor {

    /**
     * Tell the installation the time.
     *
     * @param at server time, to the millisecond
     * @param anchor id that nobody can guess
     * @param bootMillis its clock since start-up when it asked
     * @param wall its wall clock when it asked
     */
    record IssueAnchor(
            String installation, Instant at, String anchor, String nonce, String bootId, long bootMillis, Instant wall)
            implements JournalCommand {}
}
