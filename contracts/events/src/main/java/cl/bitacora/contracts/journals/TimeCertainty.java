package cl.bitacora.contracts.journals;

/** How well the clocks' evidence supports the times that a journal says (LCE-023, LCE-067). */
public enum TimeCertainty {
    /** A signed server time of the same start-up confirms the wall clock. */
    CERTAIN,
    /** Nothing contradicts the wall clock, and nothing confirms it. */
    UNCERTAIN,
    /** The evidence cannot be true together with the wall clock. */
    CONTRADICTORY
}
