package cl.bitacora.auditor.verify;

/** Hears how far a long work is. Called from several threads. */
@FunctionalInterface
public interface Progress {
    /** Nobody listens. */
    Progress NONE = entries -> {};

    /** So many entries more are done. */
    void done(long entries);
}
