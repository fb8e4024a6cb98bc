package cl.bitacora.attendance.domain.delay;

import cl.bitacora.attendance.domain.delay.DelayCommand.DecideLateEntry;
import cl.bitacora.attendance.domain.delay.DelayCommand.JustifyLateEntry;
import cl.bitacora.attendance.domain.rules.Rules;
import cl.bitacora.contracts.attendance.DelayEvent;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Decider;
import cl.bitacora.kernel.Decision;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import java.util.List;
import java.util.Optional;

/** Decides about justifications of late entries (BONO-133…138). */
public final class DelayDecider implements Decider<DelayCommand, DelayState, DelayEvent> {

    @Override
    public DelayState initial() {
        return DelayState.EMPTY;
    }

    @Override
    public DelayState evolve(DelayState state, DelayEvent event) {
        return state.and(event);
    }

    @Override
    public Decision<DelayEvent> decide(DelayCommand command, DelayState state) {
        return switch (command) {
            case JustifyLateEntry justify -> justify(justify, state);
            case DecideLateEntry decide -> decide(decide, state);
        };
    }

    private Decision<DelayEvent> justify(JustifyLateEntry command, DelayState state) {
        Optional<Refusal> obstacle = obstacle(command);
        if (command.parameters().isEmpty() || obstacle.isPresent()) {
            return Decision.refuse(obstacle.orElseGet(() ->
                    Refusal.of("late-entry-without-causes", Rules.AFTER_TOLERANCE, Norms.lce("Resuelvo 2, 15)"))));
        }
        Finding<Boolean> proved = ProofRules.judge(
                command.proof(), command.on(), command.parameters().get());
        DelayEvent.LateEntryJustified event = new DelayEvent.LateEntryJustified(
                command.section(),
                command.participant(),
                command.on(),
                command.at(),
                command.proof().cause(),
                command.documents(),
                proved.value(),
                proved.explanation());
        return known(event, state) ? Decision.nothing() : Decision.accept(event);
    }

    /** BONO-138: attached by the end of the course; with a document, except what is left to the DR (BONO-137). */
    @Rule("BONO-138")
    private static Optional<Refusal> obstacle(JustifyLateEntry command) {
        if (!command.enrolled()) {
            return Optional.of(
                    Refusal.ofField("rut", "participant-not-enrolled", Rules.LATE_ENTRY, Norms.bono("7.5.1.1")));
        }
        if (command.on().isAfter(Chile.dayOf(command.at()))) {
            return Optional.of(Refusal.ofField(
                    "on",
                    "late-entry-in-future",
                    Rules.LATE_ENTRY,
                    Norms.bono("7.5.1.1"),
                    Fact.of("on", command.on())));
        }
        if (Chile.dayOf(command.at()).isAfter(command.courseEndsOn())) {
            return Optional.of(Refusal.of(
                    "justification-after-course-end",
                    Rules.BEFORE_CLOSING,
                    Norms.bono("7.5.1.1"),
                    Fact.of("courseEndsOn", command.courseEndsOn()),
                    Fact.of("attachedOn", Chile.dayOf(command.at()))));
        }
        boolean forDr = command.proof() instanceof Proof.OtherReason;
        if (command.documents().isEmpty() && !forDr) {
            return Optional.of(Refusal.ofField(
                    "documents", "justification-without-document", Rules.BEFORE_CLOSING, Norms.bono("7.5.1.1")));
        }
        return Optional.empty();
    }

    /** BONO-137: the DR authorises what no listed document proves; one answer per participant and day. */
    @Rule("BONO-137")
    private static Decision<DelayEvent> decide(DecideLateEntry command, DelayState state) {
        List<DelayEvent.LateEntryJustified> presented = state.presentedFor(command.participant(), command.on());
        if (presented.isEmpty()) {
            return Decision.refuse(
                    Refusal.of("late-entry-unknown", Rules.BY_DR, Norms.bono("7.5.1.1"), Fact.of("on", command.on())));
        }
        Optional<DelayEvent.LateEntryDecided> answer = state.answer(command.participant(), command.on());
        if (answer.isPresent()) {
            return answer.get().accepted() == command.accepted()
                    ? Decision.nothing()
                    : Decision.refuse(Refusal.of(
                            "late-entry-already-decided",
                            Rules.BY_DR,
                            Norms.bono("7.5.1.1"),
                            Fact.of("on", command.on())));
        }
        if (presented.stream().anyMatch(DelayEvent.LateEntryJustified::valid)) {
            return Decision.refuse(Refusal.of(
                    "late-entry-already-proved", Rules.BY_DR, Norms.bono("7.5.1.1"), Fact.of("on", command.on())));
        }
        return Decision.accept(new DelayEvent.LateEntryDecided(
                command.section(),
                command.participant(),
                command.on(),
                command.at(),
                command.accepted(),
                command.reasonCode()));
    }

    /** The same cause with the same documents and the same conclusion was presented before. */
    private static boolean known(DelayEvent.LateEntryJustified event, DelayState state) {
        return state.presentedFor(event.participant(), event.on()).stream()
                .anyMatch(other -> other.cause() == event.cause()
                        && other.documents().equals(event.documents())
                        && other.why().equals(event.why()));
    }
}
