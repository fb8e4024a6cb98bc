package cl.bitacora.certificates.domain;

import cl.bitacora.contracts.certificates.CertificatesEvent.Kind;
import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.util.Optional;

/**
 * The hours that a certificate states: those of the course, or the effective ones of the year in partial and
 * complementary actions (CERT-016).
 */
public final class EffectiveHours {
    private static final RuleId RULE = RuleId.of("CERT-016");
    private static final Citation GROUND = Norms.lce("Anexo 3");
    private static final long SECONDS_PER_HOUR = 3600;

    private EffectiveHours() {}

    /** Seconds of class that the paper states; hours that the issuer declared must be the same. */
    @Rule("CERT-016")
    public static Check<Long> of(Kind kind, CourseFacts facts, Optional<Integer> declaredHours) {
        return switch (kind) {
            case NORMAL, MANUAL ->
                compared(facts.hours() * SECONDS_PER_HOUR, declaredHours, Fact.of("courseHours", facts.hours()));
            case PARCIAL -> ofYear(facts, facts.partialYear(), declaredHours);
            case COMPLEMENTARIA -> ofYear(facts, facts.complementaryYear(), declaredHours);
        };
    }

    private static Check<Long> ofYear(CourseFacts facts, Optional<YearHeld> year, Optional<Integer> declaredHours) {
        if (!facts.crossesYears() || year.isEmpty()) {
            return Check.broken(Refusal.of(
                    "kind-does-not-fit-year",
                    RULE,
                    GROUND,
                    Fact.of("startsOn", facts.startsOn()),
                    Fact.of("endsOn", facts.endsOn())));
        }
        long heldInAll = facts.years().stream().mapToLong(YearHeld::heldSeconds).sum();
        return compared(
                year.get().heldSeconds(),
                declaredHours,
                Fact.of("year", year.get().year()),
                Fact.of("heldInOtherYearsSeconds", heldInAll - year.get().heldSeconds()));
    }

    private static Check<Long> compared(long seconds, Optional<Integer> declaredHours, Fact... facts) {
        if (declaredHours.isPresent() && declaredHours.get() * SECONDS_PER_HOUR != seconds) {
            return Check.broken(Refusal.ofField(
                    "hours",
                    "hours-not-effective",
                    RULE,
                    GROUND,
                    Fact.of("declaredHours", declaredHours.get()),
                    Fact.of("effectiveHours", seconds / SECONDS_PER_HOUR),
                    Fact.of("effectiveMinutes", seconds % SECONDS_PER_HOUR / 60)));
        }
        return Check.kept(Finding.of(RULE, seconds, GROUND, facts));
    }
}
