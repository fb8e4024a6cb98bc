package cl.bitacora.courses.domain;

import cl.bitacora.contracts.courses.SectionEvent.CourseStarted;
import cl.bitacora.contracts.courses.SectionEvent.ExtensionRegime;
import cl.bitacora.contracts.courses.SectionEvent.FailedStartRecorded;
import cl.bitacora.contracts.courses.SectionEvent.SectionAgreed;
import cl.bitacora.contracts.courses.SectionEvent.StartExtended;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is known about the start of a section.
 *
 * @param authorisedMinimum the DR's exception to the minimum
 * @param originalDueOn first term to start (BONO-060)
 * @param dueOn term in force, after extensions and failed starts
 * @param agreementExtended the only extension of 7.2 was used
 * @param acuerdo the acuerdo in force, or empty
 * @param agreedStartsOn start that it fixes
 * @param failedStarts how many first days failed
 * @param failedOn the last of them
 * @param failedHeldSeconds class time of the failed days: not part of the lecture phase
 * @param startedOn first day of class
 * @param startedWith people on the form when it started
 */
public record StartFacts(
        OptionalInt authorisedMinimum,
        Optional<LocalDate> originalDueOn,
        Optional<LocalDate> dueOn,
        boolean agreementExtended,
        String acuerdo,
        Optional<LocalDate> agreedStartsOn,
        int failedStarts,
        Optional<LocalDate> failedOn,
        long failedHeldSeconds,
        Optional<LocalDate> startedOn,
        int startedWith) {

    static final StartFacts NONE = new StartFacts(
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            "",
            Optional.empty(),
            0,
            Optional.empty(),
            0,
            Optional.empty(),
            0);

    StartFacts authorised(int minimum) {
        return new StartFacts(
                OptionalInt.of(minimum),
                originalDueOn,
                dueOn,
                agreementExtended,
                acuerdo,
                agreedStartsOn,
                failedStarts,
                failedOn,
                failedHeldSeconds,
                startedOn,
                startedWith);
    }

    StartFacts minimumReached(LocalDate due) {
        return new StartFacts(
                authorisedMinimum,
                Optional.of(due),
                Optional.of(due),
                agreementExtended,
                acuerdo,
                agreedStartsOn,
                failedStarts,
                failedOn,
                failedHeldSeconds,
                startedOn,
                startedWith);
    }

    StartFacts extended(StartExtended extended) {
        boolean ofAgreement = extended.regime() == ExtensionRegime.ACUERDO_OPERATIVO;
        return new StartFacts(
                authorisedMinimum,
                originalDueOn,
                Optional.of(extended.newDueOn()),
                agreementExtended || ofAgreement,
                acuerdo,
                agreedStartsOn,
                failedStarts,
                failedOn,
                failedHeldSeconds,
                startedOn,
                startedWith);
    }

    StartFacts agreed(SectionAgreed agreed) {
        return new StartFacts(
                authorisedMinimum,
                originalDueOn,
                dueOn,
                agreementExtended,
                agreed.acuerdo(),
                Optional.of(agreed.startsOn()),
                failedStarts,
                failedOn,
                failedHeldSeconds,
                startedOn,
                startedWith);
    }

    StartFacts failed(FailedStartRecorded failed) {
        return new StartFacts(
                authorisedMinimum,
                originalDueOn,
                Optional.of(failed.newStartDueOn()),
                agreementExtended,
                acuerdo,
                agreedStartsOn,
                failedStarts + 1,
                Optional.of(failed.on()),
                failed.heldSeconds(),
                startedOn,
                startedWith);
    }

    /** A first day that a correction of the attendance turned from failed into good is part of the lecture phase again. */
    StartFacts started(CourseStarted started, int people) {
        boolean corrected = failedOn.map(started.on()::equals).orElse(false);
        return new StartFacts(
                authorisedMinimum,
                originalDueOn,
                dueOn,
                agreementExtended,
                acuerdo,
                agreedStartsOn,
                failedStarts,
                failedOn,
                corrected ? 0 : failedHeldSeconds,
                Optional.of(started.on()),
                people);
    }
}
