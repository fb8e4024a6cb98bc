package cl.bitacora.classroom.matching;

/** Whether the print is the named person's. Scores as SourceAFIS gives them. */
public sealed interface Verification {

    record Matched(double score) implements Verification {}

    record NotMatched(double score) implements Verification {}

    /** The person has no templates in this class. */
    record NotEnrolled() implements Verification {}

    record Unreadable(Unfit reason) implements Verification {}
}
