package cl.bitacora.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Decider;
import cl.bitacora.kernel.Decision;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.RuleId;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeciderSpecTest {
    record Seat(String course, int number, List<String> notes) {}

    /** Takes seats one after another, at most two; a name twice is nothing new. */
    static final class Seats implements Decider<String, List<Seat>, Seat> {
        @Override
        public List<Seat> initial() {
            return List.of();
        }

        @Override
        public Decision<Seat> decide(String name, List<Seat> taken) {
            if (taken.stream().anyMatch(seat -> seat.notes().contains(name))) {
                return Decision.nothing();
            }
            if (taken.size() == 2) {
                return Decision.refuse(
                        Refusal.of("section-full", RuleId.of("BONO-160"), new Citation("RES-0334-2020", "7.2")));
            }
            return Decision.accept(new Seat("c", taken.size() + 1, List.of(name)));
        }

        @Override
        public List<Seat> evolve(List<Seat> taken, Seat seat) {
            return java.util.stream.Stream.concat(taken.stream(), java.util.stream.Stream.of(seat))
                    .toList();
        }
    }

    private final DeciderSpec<String, List<Seat>, Seat> spec = DeciderSpec.of(new Seats());

    @Test
    void a_story_goes_on_after_then() {
        spec.when("ana")
                .then(new Seat("c", 1, List.of("ana")))
                .when("ana")
                .thenNothing()
                .when("eva")
                .then(new Seat("c", 2, List.of("eva")))
                .when("ida")
                .thenRefused("section-full", "BONO-160");
    }

    @Test
    void a_difference_names_the_component() {
        assertThatThrownBy(() -> spec.when("ana").then(new Seat("c", 2, List.of("eva"))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("[0] Seat.number\n  expected 2\n  got      1")
                .hasMessageContaining("[0] Seat.notes[0]\n  expected eva\n  got      ana");
    }

    @Test
    void wrong_expectations_fail() {
        assertThatThrownBy(() -> spec.when("ana").thenNothing()).hasMessageContaining("expected 0 events, got 1");
        assertThatThrownBy(() -> spec.when("ana").thenRefused("section-full")).hasMessageContaining("but accepted");
        DeciderSpec<String, List<Seat>, Seat> full =
                spec.given(new Seat("c", 1, List.of("a")), new Seat("c", 2, List.of("b")));
        assertThatThrownBy(() -> full.when("ida").then()).hasMessageContaining("but refused");
        assertThatThrownBy(() -> full.when("ida").thenRefused("other")).hasMessageContaining("but was section-full");
        assertThatThrownBy(() -> full.when("ida").thenRefused("section-full", "BONO-001"))
                .hasMessageContaining("instead of BONO-001");
        assertThat(full.state()).hasSize(2);
    }
}
