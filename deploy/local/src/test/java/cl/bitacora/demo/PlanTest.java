package cl.bitacora.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.courses.ScheduledBlock;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Programme;
import cl.bitacora.local.DemoUsers;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The classroom to play with has a class today, whichever day that is, and keeps the limits of a section. */
class PlanTest {
    static Stream<LocalDate> days() {
        return LocalDate.of(2026, 11, 9).datesUntil(LocalDate.of(2026, 12, 14));
    }

    @ParameterizedTest
    @MethodSource("days")
    @Covers("BONO-083")
    void there_is_a_class_today(LocalDate today) {
        Plan plan = Plan.play(today);

        List<LocalDate> held = plan.schedule().stream().map(ScheduledBlock::on).toList();
        assertThat(held).contains(today).isSorted();
        assertThat(plan.hours()).isEqualTo(held.size() * 3);
        assertThat(held.stream()
                        .collect(Collectors.groupingBy(
                                on -> on.minusDays(on.getDayOfWeek().getValue()), Collectors.counting()))
                        .values())
                .allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(6));
    }

    @ParameterizedTest
    @MethodSource("days")
    void the_story_of_the_demonstration_is_told_as_many_days_later(LocalDate today) {
        Plan plan = Plan.play(today);

        assertThat(Plan.DEMONSTRATION.at("2020-03-13T10:00:00-03:00")).isEqualTo("2020-03-13T10:00-03:00");
        assertThat(LocalDate.parse(plan.at("2020-03-26T12:00:00-03:00").substring(0, 10)))
                .isBefore(plan.startsOn())
                .isAfter(plan.startsOn().minusDays(7));
    }

    @ParameterizedTest
    @MethodSource("days")
    void a_course_that_waits_at_a_desk_was_told_until_yesterday_and_begins_later(LocalDate today) {
        Plan plan = Plan.desk(today, 3, "Mantención de bicicletas");

        assertThat(LocalDate.parse(plan.at("2020-03-26T12:00:00-03:00").substring(0, 10)))
                .isEqualTo(today.minusDays(1));
        assertThat(plan.startsOn()).isAfter(today.plusDays(7)).isBefore(today.plusDays(15));
        assertThat(plan.people()).doesNotContainAnyElementsOf(Plan.play(today).people());
    }

    /** The norm of the Bono knows no OTIC; whatever else a course is stays as it was. */
    @ParameterizedTest
    @MethodSource("days")
    @Covers("CERT-008")
    void a_course_through_an_otic_is_one_of_the_tax_franchise(LocalDate today) {
        Plan direct = Plan.desk(today, 5, "Instalación de paneles solares");
        Plan plan = direct.through(DemoUsers.OTIC);

        assertThat(plan.otic()).contains("70123456-1");
        assertThat(plan.programme()).isEqualTo(Programme.FRANQUICIA_TRIBUTARIA);
        assertThat(plan.senceCode()).startsWith("PRUEBA-FT-");
        assertThat(plan.key()).isEqualTo(direct.key());
        assertThat(plan.schedule()).isEqualTo(direct.schedule());
        assertThat(direct.otic()).isEmpty();
        assertThat(Plan.DEMONSTRATION.otic()).isEmpty();
    }
}
