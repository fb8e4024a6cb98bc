package cl.bitacora.courses.domain;

import cl.bitacora.contracts.courses.FinalStateLine;
import cl.bitacora.contracts.courses.SectionEvent.ClosingFormObserved;
import cl.bitacora.contracts.courses.SectionEvent.ClosingFormStamped;
import cl.bitacora.contracts.courses.SectionEvent.ClosingFormSubmitted;
import cl.bitacora.contracts.courses.SectionEvent.LecturePhaseEnded;
import java.util.List;
import java.util.Optional;

/**
 * What is known about the end of a section.
 *
 * @param form the last closing form submitted
 * @param observed why the form before it was sent back
 */
public record ClosingFacts(
        Optional<LecturePhaseEnded> ended,
        Optional<ClosingFormSubmitted> form,
        Optional<ClosingFormObserved> observed,
        Optional<ClosingFormStamped> stamped) {

    static final ClosingFacts NONE =
            new ClosingFacts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The final states of the form that stands; none without one. */
    public List<FinalStateLine> lines() {
        return form.map(ClosingFormSubmitted::lines).orElse(List.of());
    }

    /** Who submitted the form that stands. */
    public String submittedBy() {
        return form.map(ClosingFormSubmitted::by).orElse("");
    }

    ClosingFacts ended(LecturePhaseEnded event) {
        return new ClosingFacts(Optional.of(event), form, observed, stamped);
    }

    ClosingFacts submitted(ClosingFormSubmitted event) {
        return new ClosingFacts(ended, Optional.of(event), observed, stamped);
    }

    ClosingFacts observed(ClosingFormObserved event) {
        return new ClosingFacts(ended, Optional.empty(), Optional.of(event), stamped);
    }

    ClosingFacts stamped(ClosingFormStamped event) {
        return new ClosingFacts(ended, form, observed, Optional.of(event));
    }
}
