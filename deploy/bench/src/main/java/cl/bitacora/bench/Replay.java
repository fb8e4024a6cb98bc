package cl.bitacora.bench;

/** A way to read a whole log. */
interface Replay {
    String name();

    /** Every event from the first on, decoded into the fold, or only counted by it where this is a limit. */
    void run(Fold fold) throws Exception;
}
