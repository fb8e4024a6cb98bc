package cl.bitacora.portal.live;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.http.Scope;
import cl.bitacora.portal.domain.StoryKind;
import cl.bitacora.portal.live.Listeners.Listener;
import cl.bitacora.portal.views.News;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is told, how many there may be, and when a line ends. */
class ListenersTest {
    private static final Instant NOON = Instant.parse("2020-03-30T15:00:00Z");
    private final Listeners listeners = new Listeners(3, 2);

    @Test
    void whom_it_concerns_hears_of_several_events_once() {
        Heard one = join("rosa", "a");
        Heard other = join("raul", "b");
        listeners.tell(List.of(item(7, "a"), item(8, "a"), item(9, "c")));
        assertThat(one.said).containsExactly("news 8");
        assertThat(other.said).isEmpty();
    }

    @Test
    void nobody_takes_all_places_and_there_is_an_end_to_them() {
        join("rosa", "a");
        join("rosa", "a");
        assertThat(listeners.hasRoom("rosa")).isFalse();
        assertThat(listeners.add(listener("rosa", "a", new Heard()))).isFalse();
        Listener third = listener("raul", "a", new Heard());
        assertThat(listeners.add(third)).isTrue();
        assertThat(listeners.add(listener("ines", "a", new Heard()))).isFalse();
        listeners.remove(third);
        assertThat(listeners.add(listener("ines", "a", new Heard()))).isTrue();
        assertThat(listeners.size()).isEqualTo(3);
    }

    @Test
    void a_line_ends_with_the_token_of_its_reader() {
        Heard one = join("rosa", "a");
        listeners.endOverdue(NOON.minusSeconds(1));
        listeners.beat();
        listeners.endOverdue(NOON);
        listeners.beat();
        listeners.tellAll(5);
        assertThat(one.said).containsExactly("beat", "end");
        assertThat(listeners.isEmpty()).isTrue();
    }

    @Test
    void all_lines_end_with_the_process() {
        Heard one = join("rosa", "a");
        listeners.tellAll(3);
        listeners.endAll();
        assertThat(one.said).containsExactly("news 3", "end");
        assertThat(listeners.isEmpty()).isTrue();
    }

    private Heard join(String subject, String section) {
        Heard heard = new Heard();
        assertThat(listeners.add(listener(subject, section, heard))).isTrue();
        return heard;
    }

    private static Listener listener(String subject, String section, Heard heard) {
        return new Listener(subject, item -> item.section().equals(section), NOON, heard);
    }

    private static News.Item item(long number, String section) {
        return new News.Item(number, section, StoryKind.CURSO, Scope.platform());
    }

    private static final class Heard implements Listeners.Line {
        final List<String> said = new ArrayList<>();

        @Override
        public void news(long number) {
            said.add("news " + number);
        }

        @Override
        public void beat() {
            said.add("beat");
        }

        @Override
        public void end() {
            said.add("end");
        }
    }
}
