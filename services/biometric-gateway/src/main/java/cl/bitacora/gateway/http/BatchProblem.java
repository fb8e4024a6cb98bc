package cl.bitacora.gateway.http;

import cl.bitacora.http.ProblemException;
import cl.bitacora.http.ProblemException.Draft;
import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Problems of a batch's body: each names the field and, inside a record, its sequence number. */
final class BatchProblem {
    private BatchProblem() {}

    /** A field outside the records. */
    static ProblemException field(String field, String code, Fact... facts) {
        return problem(400, code, field, facts);
    }

    /** Any status, without a rule. */
    static ProblemException problem(int status, String code, String field, Fact... facts) {
        return problem(status, code, Optional.empty(), Optional.empty(), field, facts);
    }

    static ProblemException problem(
            int status, String code, Optional<RuleId> rule, Optional<Citation> ground, String field, Fact... facts) {
        List<Fact> all = new ArrayList<>(List.of(facts));
        if (!field.isEmpty()) {
            all.add(Fact.of("field", field));
        }
        return new ProblemException(new Draft(status, code, rule, ground, field, all, null));
    }
}
