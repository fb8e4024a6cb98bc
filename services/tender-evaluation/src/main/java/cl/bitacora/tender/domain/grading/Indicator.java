package cl.bitacora.tender.domain.grading;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.tender.domain.Grade;
import java.util.List;

/**
 * An indicator of a rubric (pauta).
 *
 * @param scale the only grades that the norm has for it
 */
public record Indicator(RuleId rule, Citation ground, List<Grade> scale) {
    public Indicator {
        scale = List.copyOf(scale);
    }

    /**
     * The grade that the committee gave.
     *
     * @throws IllegalArgumentException if it is not of the scale
     */
    public Finding<Grade> given(Grade grade) {
        return graded(grade, Fact.of("given", "comisión"));
    }

    Finding<Grade> graded(Grade grade, Fact... facts) {
        if (!scale.contains(grade)) {
            throw new IllegalArgumentException(grade + " is not of the scale of " + ground);
        }
        return Finding.of(rule, grade, ground, facts);
    }
}
