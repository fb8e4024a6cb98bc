package cl.bitacora.certificates.domain;

import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.time.Instant;

/** Which actions may be certified: those por iniciar or en ejecución, which they are until liquidated (CERT-006). */
public final class Eligibility {
    private static final RuleId RULE = RuleId.of("CERT-006");
    private static final Citation GROUND = Norms.cert("Q125");

    private Eligibility() {}

    /**
     * The state of the action, with the warning {@code premature} when no class was held yet or the course has not ended:
     * allowed by the text, seldom meant (G-CERT-02).
     */
    @Rule("CERT-006")
    public static Check<ActionState> of(CourseFacts facts, Instant at) {
        return switch (facts.state()) {
            case POR_INICIAR, EN_EJECUCION -> {
                boolean premature = !facts.hasClasses() || Chile.dayOf(at).isBefore(facts.endsOn());
                yield Check.kept(Finding.of(
                        RULE,
                        facts.state(),
                        GROUND,
                        Fact.of("endsOn", facts.endsOn()),
                        Fact.of("premature", premature)));
            }
            case SIN_COMUNICAR, LIQUIDADO, ANULADO, RECHAZADO ->
                Check.broken(Refusal.of("course-not-certifiable", RULE, GROUND, Fact.of("state", facts.state())));
        };
    }
}
