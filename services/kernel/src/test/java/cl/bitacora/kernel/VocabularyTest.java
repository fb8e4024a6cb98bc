package cl.bitacora.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private static final byte[] KEY =
            "0123456789abcdef0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    @Test
    void a_pseudonym_depends_on_the_rut_and_the_key_only() {
        Rut rut = Rut.of("12.345.678-5");
        assertThat(PersonId.of(rut, KEY)).isEqualTo(PersonId.of(Rut.of("12345678-5"), KEY));
        assertThat(PersonId.of(rut, KEY)).isNotEqualTo(PersonId.of(Rut.ofNumber(12_345_679), KEY));
        byte[] other = KEY.clone();
        other[0]++;
        assertThat(PersonId.of(rut, KEY)).isNotEqualTo(PersonId.of(rut, other));
        assertThat(PersonId.of(rut, KEY).value()).doesNotContain("12345678");
    }

    @Test
    void a_short_key_is_refused() {
        assertThatThrownBy(() -> PersonId.of(Rut.of("12.345.678-5"), new byte[16]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void findings_explain_themselves_down_to_their_basis() {
        Finding<Long> inner = Finding.of(RuleId.of("LCE-903"), 14_400L, Norms.lce("Resuelvo 2, 13)"), Fact.of("x", 1));
        Finding<Boolean> outer = Finding.of(RuleId.of("LCE-906"), true, Norms.lce("Resuelvo 2, 14)"))
                .restingOn(inner);
        Explanation why = outer.explanation();
        assertThat(why.value()).isEqualTo("true");
        assertThat(why.basis()).containsExactly(inner.explanation());
        assertThat(why.basis().getFirst().facts()).containsExactly(new Fact("x", "1"));
    }

    @Test
    void rule_ids_have_one_shape() {
        assertThat(RuleId.of("BONO-091").value()).isEqualTo("BONO-091");
        assertThatThrownBy(() -> RuleId.of("bono-91")).isInstanceOf(IllegalArgumentException.class);
    }

    /** A counter that refuses to pass ten: the smallest decider. */
    private static final Decider<Integer, Integer, Integer> COUNTER = new Decider<>() {
        @Override
        public Integer initial() {
            return 0;
        }

        @Override
        public Decision<Integer> decide(Integer command, Integer state) {
            if (command == 0) {
                return Decision.nothing();
            }
            return state + command > 10
                    ? Decision.refuse(Refusal.of("too-many", RuleId.of("TEN-001"), Norms.platform("TEST")))
                    : Decision.accept(command);
        }

        @Override
        public Integer evolve(Integer state, Integer event) {
            return state + event;
        }
    };

    @Test
    void a_decider_is_a_function_of_history_and_command() {
        assertThat(COUNTER.decideOn(List.of(4, 5), 1)).isEqualTo(Decision.accept(List.of(1)));
        assertThat(COUNTER.decideOn(List.of(4, 5), 0)).isEqualTo(Decision.nothing());
        assertThat(COUNTER.decideOn(List.of(4, 5), 2)).isInstanceOf(Decision.Refused.class);
    }
}
