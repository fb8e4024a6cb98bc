package cl.bitacora.classroom.domain;

import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import java.util.Optional;

/** Opening the local application: RUT and print, else the contingency password (LCE-020, LCE-021). */
final class Opening {
    private Opening() {}

    @Rule("LCE-020")
    static Verdict withFinger(ClassroomCommand.OpenWithFinger open, ClassroomState state) {
        Optional<Refusal> obstacle = obstacle(open.readerConnected(), open.operator());
        if (obstacle.isPresent()) {
            return Verdict.refuse(obstacle.get());
        }
        Operator operator = open.operator().orElseThrow();
        return switch (open.finger()) {
            case MATCHED ->
                Verdict.done(
                        Notice.good("opened"),
                        new Step.Opened(
                                operator.person(),
                                OpeningMethod.FINGERPRINT,
                                open.now().at()));
            case NOT_MATCHED -> failed(operator, Notice.warn("finger-not-recognised", Rules.OPENING, Rules.step(5)));
            case NOT_ENROLLED -> failed(operator, Notice.warn("finger-not-enrolled", Rules.OPENING, Rules.step(5)));
        };
    }

    /** From now on the password may be used. */
    private static Verdict failed(Operator operator, Notice why) {
        return Verdict.done(why, new Step.FingerFailed(operator.person()));
    }

    /** The password is the way out after a print that failed, never instead of it. */
    @Rule({"LCE-020", "LCE-021"})
    static Verdict withPassword(ClassroomCommand.OpenWithPassword open, ClassroomState state) {
        Optional<Refusal> obstacle = obstacle(open.readerConnected(), open.operator());
        if (obstacle.isPresent()) {
            return Verdict.refuse(obstacle.get());
        }
        Operator operator = open.operator().orElseThrow();
        if (!operator.hasPassword()) {
            return Verdict.refuse(Refusal.of("no-contingency-password", Rules.PASSWORD, Rules.step(6)));
        }
        if (!state.fingerFailed().equals(Optional.of(operator.person()))) {
            return Verdict.refuse(Refusal.of("finger-first", Rules.OPENING, Rules.step(5)));
        }
        if (!open.passwordRight()) {
            return Verdict.refuse(Refusal.ofField("password", "password-wrong", Rules.OPENING, Rules.step(5)));
        }
        return Verdict.done(
                Notice.warn("opened-by-password", Rules.OPENING, Rules.step(5)),
                new Step.Opened(
                        operator.person(),
                        OpeningMethod.CONTINGENCY_PASSWORD,
                        open.now().at()));
    }

    private static Optional<Refusal> obstacle(boolean readerConnected, Optional<Operator> operator) {
        if (!readerConnected) {
            return Optional.of(Refusal.of("reader-missing", Rules.OPENING, Rules.step(5)));
        }
        return operator.isEmpty()
                ? Optional.of(Refusal.ofField("rut", "operator-unknown", Rules.OPENING, Rules.step(5)))
                : Optional.empty();
    }
}
