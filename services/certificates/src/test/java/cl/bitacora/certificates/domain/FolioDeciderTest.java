package cl.bitacora.certificates.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.certificates.domain.FolioDecider.Folios;
import cl.bitacora.certificates.domain.FolioDecider.Reserve;
import cl.bitacora.contracts.certificates.CertificatesEvent.FolioReserved;
import cl.bitacora.testkit.DeciderSpec;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FolioDeciderTest {

    @Test
    void the_first_folio_of_a_year_is_one() {
        DeciderSpec.of(new FolioDecider())
                .when(reserve("a-normal", 1))
                .then(new FolioReserved("a-normal", Fixtures.SECTION, Fixtures.on("2020-04-10"), 1, 2020, 1));
        assertThat(FolioDecider.folio(1, 2020)).isEqualTo("1-2020");
    }

    @Test
    void the_same_version_keeps_its_folio_and_the_next_gets_another() {
        var story = DeciderSpec.of(new FolioDecider())
                .when(reserve("a-normal", 1))
                .thenEvents(events -> {})
                .when(reserve("a-normal", 1))
                .thenNothing()
                .when(reserve("a-normal", 2))
                .thenEvents(
                        events -> assertThat(events.getFirst().correlative()).isEqualTo(2));
        assertThat(story.state().of("a-normal", 1)).contains(1);
    }

    /** Whatever is asked in whatever order, the numbers given out are 1, 2, 3… */
    @Property
    void numbers_are_dense_and_unique(@ForAll @Size(max = 60) List<@IntRange(min = 0, max = 20) Integer> requests) {
        FolioDecider decider = new FolioDecider();
        Folios state = decider.initial();
        int expected = 0;
        for (int request : requests) {
            var decision = decider.decide(reserve("c" + request, 1), state);
            for (FolioReserved event : ((cl.bitacora.kernel.Decision.Accepted<FolioReserved>) decision).events()) {
                assertThat(event.correlative()).isEqualTo(++expected);
                state = decider.evolve(state, event);
            }
        }
        assertThat(expected).isEqualTo(requests.stream().distinct().count());
    }

    @Test
    void only_the_youngest_reservations_are_remembered() {
        FolioDecider decider = new FolioDecider();
        Folios state = decider.initial();
        for (int i = 0; i <= FolioDecider.REMEMBERED; i++) {
            state = decider.evolve(
                    state, new FolioReserved("c" + i, Fixtures.SECTION, Fixtures.on("2020-04-10"), 1, 2020, i + 1));
        }
        assertThat(state.of("c0", 1)).isEmpty();
        assertThat(state.of("c1", 1)).contains(2);
        assertThat(state.last()).isEqualTo(FolioDecider.REMEMBERED + 1);
    }

    private static Reserve reserve(String certificate, int version) {
        return new Reserve(Fixtures.on("2020-04-10"), certificate, Fixtures.SECTION, version, 2020);
    }
}
