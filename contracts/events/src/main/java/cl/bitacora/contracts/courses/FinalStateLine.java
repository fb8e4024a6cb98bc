package cl.bitacora.contracts.courses;

import cl.bitacora.contracts.EvaluationResult;
import cl.bitacora.contracts.FinalState;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.PersonId;

/** A participant's final state with what it rests on (BONO-091, BONO-093); seconds of attendance and of the whole course. */
public record FinalStateLine(
        PersonId participant,
        FinalState state,
        EvaluationResult evaluation,
        long creditedSeconds,
        long totalSeconds,
        Explanation why) {}
