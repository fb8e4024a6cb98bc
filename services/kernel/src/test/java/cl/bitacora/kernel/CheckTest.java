package cl.bitacora.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Conditions, met and not. */
class CheckTest {
    private static final RuleId RULE = RuleId.of("LCE-044");
    private static final Citation GROUND = Norms.lce("Resuelvo 2, 19)");
    private static final Check MET = Check.of(true, RULE, GROUND, "EN_PLAZO", "day", "too-late", Fact.of("days", 1));
    private static final Check LATE = Check.of(false, RULE, GROUND, "EN_PLAZO", "day", "too-late", Fact.of("days", 9));
    private static final Check ABSENT = Check.of(false, RULE, GROUND, "COMPLETO", "paper", "paper-missing");

    @Test
    void what_holds_says_its_value_and_what_does_not_its_code() {
        assertThat(Check.findings(List.of(LATE, MET)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.value()).isEqualTo("EN_PLAZO"));
        assertThat(Check.unmet(List.of(MET, LATE)))
                .singleElement()
                .isEqualTo(Refusal.ofField("day", "too-late", RULE, GROUND, Fact.of("days", 9)));
    }

    @Test
    void refusals_are_in_the_order_of_the_norm() {
        assertThat(Check.unmet(List.of(ABSENT, MET, LATE)))
                .extracting(Refusal::code)
                .containsExactly("paper-missing", "too-late");
        assertThat(Check.firstUnmet(List.of(MET, LATE, ABSENT)))
                .map(Refusal::code)
                .contains("too-late");
        assertThat(Check.firstUnmet(List.of(MET))).isEmpty();
    }
}
