package cl.bitacora.classroom.matching;

import cl.bitacora.kernel.PersonId;
import java.util.List;

/** Whose print it is, among a class. */
public sealed interface Identification {

    /** One person and nobody near; show the name for confirmation all the same. */
    record Found(PersonId person, double score) implements Identification {}

    /** More than one fits: ask for the RUT and verify 1:1. Best first. */
    record Ambiguous(List<Candidate> candidates) implements Identification {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /** Nobody of the class. */
    record Unknown(double bestScore) implements Identification {}

    record Unreadable(Unfit reason) implements Identification {}

    /** A person and the score of their best impression. */
    record Candidate(PersonId person, double score) {}
}
