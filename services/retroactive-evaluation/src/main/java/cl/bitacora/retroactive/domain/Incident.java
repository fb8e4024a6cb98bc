package cl.bitacora.retroactive.domain;

import java.time.Instant;
import java.time.LocalDate;

/** What went wrong with the register of a class: the letter follows from it. */
public sealed interface Incident {

    /** The duration typed for the block, against the scheduled one. */
    record Duration(int declaredMinutes, int scheduledMinutes) implements Incident {}

    /** When the block was started, against the communicated start. */
    record Start(Instant startedAt, Instant communicatedAt) implements Incident {}

    /** When the relator left, against the planned end. */
    record RelatorExit(Instant exitAt, Instant plannedEndAt) implements Incident {}

    /** The state of the action under which attendance was taken. */
    record ActionUsed(boolean rejected) implements Incident {}

    /** Participants of one action marked under another. */
    record OtherAction(Action used, Action enrolled, boolean consolidated) implements Incident {}

    /** An action as far as it can be consolidated with another. */
    record Action(String id, String senceCode, LocalDate startsOn, LocalDate endsOn) {}

    /** Whether the start button was pressed. */
    record StartButton(boolean pressed) implements Incident {}

    /** When the clock was changed, against the start of the block. */
    record ClockChange(Instant changedAt, Instant startedAt) implements Incident {}

    /**
     * A second mark of a participant.
     *
     * @param gapSeconds since the first one
     * @param blockSeconds of block at the second one; negative before its start
     */
    record SecondMark(long gapSeconds, long blockSeconds) implements Incident {}

    /** The course was not in the local application. */
    record CourseNotLoaded() implements Incident {}

    /** The venue had no internet. */
    record NoInternet(boolean downloaded) implements Incident {}

    /** The dates of the course differ from those informed. */
    record DatesDiffer() implements Incident {}

    /** The reader did not recognise a fingerprint, or the participant refused it. */
    record PrintNotRecognised() implements Incident {}

    /** Something happened to the place or further. */
    record Event(EventKind kind, boolean planned, Reach reach) implements Incident {}

    /** What happened. */
    enum EventKind {
        TERREMOTO,
        INUNDACION,
        ERUPCION,
        INCENDIO,
        ACCIDENTE_QUIMICO,
        DESLIZAMIENTO,
        ALUD,
        OTRO_DESASTRE,
        CORTE_DE_ELECTRICIDAD,
        CORTE_DE_AGUA,
        CORTE_DE_INTERNET
    }

    /** How far it reached. */
    enum Reach {
        LOCAL,
        COMUNAL,
        REGIONAL,
        NACIONAL
    }

    /** The computer was lost. */
    record ComputerLost() implements Incident {}

    /** The computer failed. */
    record ComputerFailed() implements Incident {}

    /** No computer can be used at those premises. */
    record ComputerUnusable() implements Incident {}

    /** The installation or the network failed with a code. */
    record InstallationError(int code) implements Incident {}

    /** Anything else. */
    record Unforeseen() implements Incident {}
}
