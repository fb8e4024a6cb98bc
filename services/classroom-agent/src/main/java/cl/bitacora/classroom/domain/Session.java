package cl.bitacora.classroom.domain;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.kernel.PersonId;
import java.time.Instant;
import java.util.Optional;

/** Somebody uses the application, and how far the preparation of the class has come. */
public record Session(
        PersonId operator,
        OpeningMethod method,
        Instant openedAt,
        Optional<SectionId> course,
        Optional<Boolean> startDateMatches,
        Optional<Step.ClockChecked> clock,
        Optional<BlockKey> selected) {

    static Session opened(Step.Opened step) {
        return new Session(
                step.operator(),
                step.method(),
                step.at(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    Session choosing(SectionId section) {
        return new Session(operator, method, openedAt, Optional.of(section), Optional.empty(), clock, Optional.empty());
    }

    Session startDate(boolean matches) {
        return new Session(operator, method, openedAt, course, Optional.of(matches), clock, selected);
    }

    Session checked(Step.ClockChecked check) {
        return new Session(operator, method, openedAt, course, startDateMatches, Optional.of(check), selected);
    }

    Session selecting(BlockKey block) {
        return new Session(operator, method, openedAt, course, startDateMatches, clock, Optional.of(block));
    }
}
