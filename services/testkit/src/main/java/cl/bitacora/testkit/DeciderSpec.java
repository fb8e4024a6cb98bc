package cl.bitacora.testkit;

import cl.bitacora.kernel.Decider;
import cl.bitacora.kernel.Decision;
import cl.bitacora.kernel.Decision.Accepted;
import cl.bitacora.kernel.Decision.Refused;
import cl.bitacora.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Given a history, when a command comes, then these events or this refusal:
 *
 * <pre>{@code
 * DeciderSpec.of(new BlockDecider())
 *     .given(created, entered)
 *     .when(new StartBlock(at))
 *     .then(new BlockStarted(block, at, "pc-1"));
 * }</pre>
 *
 * <p>Every {@code then…} that accepts returns the spec with the new events in its history, so that a story can go on.
 */
public final class DeciderSpec<C, S, E> {
    private final Decider<C, S, E> decider;
    private final List<E> history;

    private DeciderSpec(Decider<C, S, E> decider, List<E> history) {
        this.decider = decider;
        this.history = List.copyOf(history);
    }

    /** A spec without history. */
    public static <C, S, E> DeciderSpec<C, S, E> of(Decider<C, S, E> decider) {
        return new DeciderSpec<>(decider, List.of());
    }

    /** The same with these events after what was given before. */
    @SafeVarargs
    public final DeciderSpec<C, S, E> given(E... events) {
        return given(List.of(events));
    }

    /** The same with these events after what was given before. */
    public DeciderSpec<C, S, E> given(List<? extends E> events) {
        List<E> longer = new ArrayList<>(history);
        longer.addAll(events);
        return new DeciderSpec<>(decider, longer);
    }

    /** The state that the history folds to. */
    public S state() {
        return decider.replay(history);
    }

    /** Decides the command on the history, twice: a decider that answers differently is not a function. */
    public Decided when(C command) {
        Decision<E> decision = decider.decide(command, state());
        Decision<E> again = decider.decide(command, state());
        if (!decision.equals(again)) {
            throw new AssertionError("not a function: the same command on the same state gave\n  " + decision
                    + "\nand then\n  " + again);
        }
        return new Decided(command, decision);
    }

    /** A decision to look at. */
    public final class Decided {
        private final C command;
        private final Decision<E> decision;

        private Decided(C command, Decision<E> decision) {
            this.command = command;
            this.decision = decision;
        }

        /** Accepted with exactly these events in this order. */
        @SafeVarargs
        public final DeciderSpec<C, S, E> then(E... events) {
            return then(List.of(events));
        }

        /** Accepted with exactly these events in this order. */
        public DeciderSpec<C, S, E> then(List<? extends E> expected) {
            List<E> actual = accepted();
            String difference = Differences.between(expected, actual);
            if (!difference.isEmpty()) {
                throw new AssertionError("on " + command + "\n" + difference);
            }
            return given(actual);
        }

        /** Accepted, nothing happened: the command repeats what is already so. */
        public DeciderSpec<C, S, E> thenNothing() {
            return then(List.of());
        }

        /** Accepted, and the events satisfy this. */
        public DeciderSpec<C, S, E> thenEvents(Consumer<? super List<E>> check) {
            List<E> actual = accepted();
            check.accept(actual);
            return given(actual);
        }

        /** Refused with this code. */
        public Refusal thenRefused(String code) {
            return switch (decision) {
                case Accepted<E> accepted ->
                    throw new AssertionError("on " + command + "\nexpected refusal " + code + ", but accepted with "
                            + Differences.listed(accepted.events()));
                case Refused<E> refused when refused.refusal().code().equals(code) -> refused.refusal();
                case Refused<E> refused ->
                    throw new AssertionError("on " + command + "\nexpected refusal " + code + ", but was "
                            + refused.refusal().code() + ": " + refused.refusal());
            };
        }

        /** Refused with this code on the ground of this rule, e.g. {@code LCE-032}. */
        public Refusal thenRefused(String code, String rule) {
            Refusal refusal = thenRefused(code);
            if (!refusal.rule().value().equals(rule)) {
                throw new AssertionError(
                        "refused with " + code + " as expected, but by " + refusal.rule() + " instead of " + rule);
            }
            return refusal;
        }

        /** The decision as it is. */
        public Decision<E> decision() {
            return decision;
        }

        /** The events of the accepted command. */
        public List<E> accepted() {
            return switch (decision) {
                case Accepted<E> accepted -> accepted.events();
                case Refused<E> refused ->
                    throw new AssertionError("on " + command + "\nexpected events, but refused: " + refused.refusal());
            };
        }
    }
}
