package cl.bitacora.eventstore;

/** What became of an append. A conflict is reported, never swallowed. */
public sealed interface AppendOutcome {
    /** Stored; positions are dense and in commit order. {@code lastPosition} is the log's head after it, even without events. */
    record Appended(long firstPosition, long lastPosition) implements AppendOutcome {}

    /** Another event got in first: nothing was stored. */
    record Conflict(String stream, long expectedVersion, long actualVersion) implements AppendOutcome {}

    /** The command id is known: nothing was stored again. */
    record AlreadyDone(String fingerprint, String result, long position) implements AppendOutcome {}

    /** The foreign event was consumed before by this policy: nothing was stored. */
    record AlreadyConsumed(long lastVersion) implements AppendOutcome {}
}
