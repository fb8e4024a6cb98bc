package cl.bitacora.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PageTest {
    @Test
    void oneRowMoreThanAskedForMeansThatAPageFollows() {
        Page<Integer> page = Page.cut(List.of(1, 2, 3), 2, row -> Cursor.encode(row.toString()));

        assertThat(page.items()).containsExactly(1, 2);
        assertThat(page.next()).isEqualTo(Cursor.encode("2"));
    }

    @Test
    void asManyRowsAsAskedForAreTheLast() {
        assertThat(Page.cut(List.of(1, 2), 2, Object::toString)).isEqualTo(new Page<>(List.of(1, 2), null));
        assertThat(Page.cut(List.<Integer>of(), 2, Object::toString)).isEqualTo(new Page<>(List.of(), null));
    }

    @Test
    void shownOtherwiseItKeepsItsPlace() {
        assertThat(Page.cut(List.of(1, 2, 3), 2, Object::toString).map(row -> row * 10))
                .isEqualTo(new Page<>(List.of(10, 20), "2"));
    }
}
