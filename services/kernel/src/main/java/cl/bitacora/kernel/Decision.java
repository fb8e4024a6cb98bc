package cl.bitacora.kernel;

import java.util.Arrays;
import java.util.List;

/**
 * The answer to a command.
 *
 * <p>A command that would repeat what is already so is accepted with no events: repeating is never an error.
 */
public sealed interface Decision<E> {

    /** Something legally happened (or already had: an empty list). */
    record Accepted<E>(List<E> events) implements Decision<E> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** Nothing legally happened; the refusal says why and on what ground. */
    record Refused<E>(Refusal refusal) implements Decision<E> {}

    /** Accepts with these events, in order. */
    @SafeVarargs
    static <E> Decision<E> accept(E... events) {
        return new Accepted<>(Arrays.asList(events));
    }

    /** Accepts with these events, in order. */
    static <E> Decision<E> accept(List<? extends E> events) {
        return new Accepted<>(List.copyOf(events));
    }

    /** Accepts a command that repeats what is already so. */
    static <E> Decision<E> nothing() {
        return new Accepted<>(List.of());
    }

    /** Refuses. */
    static <E> Decision<E> refuse(Refusal refusal) {
        return new Refused<>(refusal);
    }
}
