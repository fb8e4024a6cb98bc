package cl.bitacora.portal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.courses.ScheduledBlock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassDayTest {
    private static final LocalDate MONDAY = LocalDate.of(2020, 3, 30);
    private static final List<ScheduledBlock> SCHEDULE = List.of(
            new ScheduledBlock(MONDAY, "B", LocalTime.of(15, 0), 60),
            new ScheduledBlock(MONDAY, "A", LocalTime.of(9, 0), 180),
            new ScheduledBlock(MONDAY.plusDays(2), "A", LocalTime.of(9, 0), 180));

    @Test
    void a_day_of_classes_is_its_own_next_one_in_the_order_of_its_blocks() {
        assertThat(ClassDay.next(SCHEDULE, MONDAY)).hasValueSatisfying(day -> {
            assertThat(day.on()).isEqualTo(MONDAY);
            assertThat(day.blocks()).extracting(ScheduledBlock::letter).containsExactly("A", "B");
        });
    }

    @Test
    void a_free_day_has_the_following_one() {
        assertThat(ClassDay.next(SCHEDULE, MONDAY.plusDays(1)))
                .hasValueSatisfying(day -> assertThat(day.on()).isEqualTo(MONDAY.plusDays(2)));
    }

    @Test
    void after_the_last_day_there_is_none() {
        assertThat(ClassDay.next(SCHEDULE, MONDAY.plusDays(3))).isEmpty();
        assertThat(ClassDay.next(List.of(), MONDAY)).isEmpty();
    }
}
