package cl.bitacora.http;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.RuleId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A problem on its way to the caller; put into words by {@link ProblemMappers}, in the caller's language. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A problem before it has words. */
    public record Draft(
            int status,
            String code,
            Optional<RuleId> rule,
            Optional<Citation> ground,
            String field,
            List<Fact> facts,
            @Nullable Long expectedSeq) {
        public Draft {
            facts = List.copyOf(facts);
        }
    }

    private final transient List<Draft> drafts;

    public ProblemException(List<Draft> drafts) {
        super(drafts.getFirst().code(), null, false, false);
        this.drafts = List.copyOf(drafts);
    }

    public ProblemException(Draft draft) {
        this(List.of(draft));
    }

    public List<Draft> drafts() {
        return drafts;
    }
}
