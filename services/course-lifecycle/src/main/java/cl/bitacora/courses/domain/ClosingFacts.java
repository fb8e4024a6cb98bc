package cl.bitacora.courses.domain;

import cl.bitacora.contracts.courses.FinalStateLine;
import cl.bitacora.contracts.courses.SectionEvent.ClosingFormStamped;
import cl.bitacora.contracts.courses.SectionEvent.ClosingFormSubmitted;
import cl.bitacora.contracts.courses.SectionEvent.LecturePhaseEnded;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is known about the end of a section.
 *
 * @param endedOn day of the last class
 * @param statesDueOn final states are due (BONO-142)
 * @param lines of the last form submitted
 * @param submittedBy who submitted it
 * @param ceremonyDueOn diploma ceremony (BONO-147)
 */
public record ClosingFacts(
        Optional<LocalDate> endedOn,
        Optional<LocalDate> statesDueOn,
        List<FinalStateLine> lines,
        String submittedBy,
        Optional<LocalDate> ceremonyDueOn) {

    static final ClosingFacts NONE =
            new ClosingFacts(Optional.empty(), Optional.empty(), List.of(), "", Optional.empty());

    public ClosingFacts {
        lines = List.copyOf(lines);
    }

    ClosingFacts ended(LecturePhaseEnded ended) {
        return new ClosingFacts(
                Optional.of(ended.on()), Optional.of(ended.statesDueOn()), lines, submittedBy, ceremonyDueOn);
    }

    ClosingFacts submitted(ClosingFormSubmitted form) {
        return new ClosingFacts(endedOn, statesDueOn, form.lines(), form.by(), ceremonyDueOn);
    }

    ClosingFacts observed() {
        return new ClosingFacts(endedOn, statesDueOn, List.of(), "", ceremonyDueOn);
    }

    ClosingFacts stamped(ClosingFormStamped form) {
        return new ClosingFacts(endedOn, statesDueOn, lines, submittedBy, Optional.of(form.ceremonyDueOn()));
    }
}
