package cl.bitacora.courses.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.courses.SectionEvent;
import cl.bitacora.contracts.courses.SectionEvent.ClosingFormStamped;
import cl.bitacora.contracts.courses.SectionEvent.Duty;
import cl.bitacora.contracts.courses.SectionEvent.DutyFulfilled;
import cl.bitacora.contracts.courses.SectionEvent.FailedStartRecorded;
import cl.bitacora.courses.domain.SectionCommand.FulfilDuty;
import cl.bitacora.kernel.Covers;
import cl.bitacora.testkit.DeciderSpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DutiesTest {

    private static DeciderSpec<SectionCommand, SectionState, SectionEvent> given(List<SectionEvent> events) {
        return DeciderSpec.of(new SectionDecider()).given(events);
    }

    private static FulfilDuty told(Duty duty, LocalDate on) {
        return new FulfilDuty(Given.at("2020-06-01"), duty, on, "", Optional.empty(), List.of());
    }

    private static boolean late(List<SectionEvent> history, FulfilDuty fulfil) {
        List<SectionEvent> events = given(history).when(fulfil).accepted();
        assertThat(events).hasSize(1);
        return ((DutyFulfilled) events.getFirst()).late();
    }

    @Test
    @Covers("BONO-120")
    void BONO_120_T1_T2_on_the_first_day_or_late() {
        assertThat(late(Given.running(12), told(Duty.ACTA_DE_INICIO, Given.FIRST_DAY)))
                .isFalse();
        assertThat(late(Given.running(12), told(Duty.RIGHTS_AND_DUTIES, Given.FIRST_DAY.plusDays(1))))
                .isTrue();
        given(Given.ready(12))
                .when(told(Duty.INSURANCE_PROCEDURE, Given.FIRST_DAY))
                .thenRefused("duty-not-due", "BONO-120");
    }

    @Test
    @Covers("BONO-121")
    void BONO_121_T4_a_failed_start_is_told_the_same_day() {
        List<SectionEvent> history = new ArrayList<>(Given.agreed(12));
        LocalDate day = LocalDate.of(2020, 3, 30);
        history.add(new FailedStartRecorded(
                Given.SECTION, Given.at("2020-03-30"), day, 9, 10, LocalDate.of(2020, 4, 20), 14_400, Given.WHY));
        assertThat(late(history, told(Duty.FAILED_START_TOLD, day))).isFalse();
        assertThat(late(history, told(Duty.FAILED_START_TOLD, day.plusDays(1)))).isTrue();
        given(Given.agreed(12)).when(told(Duty.FAILED_START_TOLD, day)).thenRefused("duty-not-due", "BONO-121");
    }

    @Test
    @Covers("BONO-050")
    void BONO_050_before_the_start() {
        assertThat(late(Given.agreed(12), told(Duty.START_TOLD_TO_PARTICIPANTS, Given.FIRST_DAY.minusDays(1))))
                .isFalse();
        assertThat(late(Given.agreed(12), told(Duty.START_ACKNOWLEDGED_BY_DR, Given.FIRST_DAY)))
                .isTrue();
    }

    @Test
    @Covers("BONO-140")
    void BONO_140_materials_on_their_planned_day() {
        FulfilDuty planned = new FulfilDuty(
                Given.at("2020-06-01"),
                Duty.MATERIAL_DELIVERED,
                Given.FIRST_DAY.plusDays(1),
                "Casco",
                Optional.of(Given.FIRST_DAY),
                List.of(Given.document("DELIVERY_NOTE")));
        assertThat(late(Given.running(12), planned)).isTrue();
        given(Given.running(12))
                .when(told(Duty.MATERIAL_DELIVERED, Given.FIRST_DAY))
                .thenRefused("duty-not-due", "BONO-140");
    }

    @Test
    @Covers("BONO-147")
    void BONO_147_the_ceremony_in_its_term() {
        List<SectionEvent> history = new ArrayList<>(Given.ended(12));
        history.add(new ClosingFormStamped(
                Given.SECTION,
                Given.at("2020-04-13"),
                Given.LAST_DAY,
                List.of(),
                LocalDate.of(2020, 4, 27),
                LocalDate.of(2020, 5, 12)));
        assertThat(late(history, told(Duty.DIPLOMA_CEREMONY, LocalDate.of(2020, 5, 12))))
                .isFalse();
        assertThat(late(history, told(Duty.DIPLOMA_CEREMONY, LocalDate.of(2020, 5, 13))))
                .isTrue();
    }

    @Test
    void a_duty_told_twice_is_no_news_and_nothing_is_told_of_the_future() {
        FulfilDuty fulfil = told(Duty.ACTA_DE_INICIO, Given.FIRST_DAY);
        given(Given.running(12))
                .when(fulfil)
                .thenEvents(events -> assertThat(events).hasSize(1))
                .when(fulfil)
                .thenNothing();
        given(Given.running(12))
                .when(told(Duty.ACTA_DE_INICIO, LocalDate.of(2020, 6, 2)))
                .thenRefused("future-date");
    }
}
