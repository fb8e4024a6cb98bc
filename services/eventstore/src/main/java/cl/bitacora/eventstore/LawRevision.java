package cl.bitacora.eventstore;

/**
 * The revision of the law data that this service decides by now. Produce one as a bean; without it, what a policy appends
 * carries the revision of the event it reacts to.
 */
@FunctionalInterface
public interface LawRevision {
    String current();
}
