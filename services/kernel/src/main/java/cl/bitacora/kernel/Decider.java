package cl.bitacora.kernel;

import java.util.List;

/**
 * The one shape of every decision. {@code decide} is a function: the same state and the same command give the same
 * answer, for ever. Time, ids and looked-up facts travel in the command, never in from the side.
 *
 * @param <C> sealed interface of the commands (imperatives)
 * @param <S> state, folded from events only
 * @param <E> sealed interface of the events (past participles)
 */
public interface Decider<C, S, E> {
    /** The state of a stream without events. */
    S initial();

    /** What the command does to the state: events, or a refusal that cites its ground. */
    Decision<E> decide(C command, S state);

    /** The state after one more event. Never refuses: what happened, happened. */
    S evolve(S state, E event);

    /** The state after a history. */
    default S replay(Iterable<? extends E> history) {
        return replay(initial(), history);
    }

    /** The state after {@code from} and some more history. */
    default S replay(S from, Iterable<? extends E> history) {
        S state = from;
        for (E event : history) {
            state = evolve(state, event);
        }
        return state;
    }

    /** Convenience for tests and what-if: decide over a history. */
    default Decision<E> decideOn(List<? extends E> history, C command) {
        return decide(command, replay(history));
    }
}
