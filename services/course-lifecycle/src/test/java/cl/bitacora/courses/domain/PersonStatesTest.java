package cl.bitacora.courses.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.EvaluationResult;
import cl.bitacora.contracts.FinalState;
import cl.bitacora.contracts.courses.AcuerdoEvent.Formulario1Generated;
import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.contracts.courses.FinalStateLine;
import cl.bitacora.contracts.courses.SectionEvent.ClosingFormObserved;
import cl.bitacora.contracts.courses.SectionEvent.ClosingFormSubmitted;
import cl.bitacora.contracts.courses.SectionEvent.EnrolmentWithdrawn;
import cl.bitacora.contracts.courses.SectionEvent.ExpulsionDecided;
import cl.bitacora.contracts.courses.SectionEvent.LateParticipantAdded;
import cl.bitacora.kernel.Covers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@Covers("BONO-090")
class PersonStatesTest {

    private static PersonStates after(List<? extends CoursesEvent> events) {
        PersonStates states = PersonStates.NONE;
        for (CoursesEvent event : events) {
            states = states.after(event);
        }
        return states;
    }

    private static List<CoursesEvent> with(List<? extends CoursesEvent> before, CoursesEvent... more) {
        List<CoursesEvent> events = new ArrayList<>(before);
        events.addAll(List.of(more));
        return events;
    }

    private static PersonState of(List<? extends CoursesEvent> events, int person) {
        return Objects.requireNonNull(after(events).byPerson().get(Given.person(person)));
    }

    private static ClosingFormSubmitted form(FinalState state) {
        return new ClosingFormSubmitted(
                Given.SECTION,
                Given.at("2020-04-15"),
                Given.LAST_DAY,
                false,
                List.of(new FinalStateLine(Given.person(1), state, EvaluationResult.APROBADA, 1, 1, Given.WHY)),
                Given.LAST_DAY,
                "otec");
    }

    @Test
    void BONO_090_T2_enrolled() {
        assertThat(of(Given.enrolled(Given.enabled(), 1), 1)).isEqualTo(PersonState.MATRICULADO);
    }

    @Test
    void BONO_090_T3_formulario_1() {
        var form = new Formulario1Generated("ao-1", Given.SECTION, Given.at("2020-03-25"), Given.people(12));
        assertThat(of(with(Given.ready(13), form), 1)).isEqualTo(PersonState.PARTICIPANTE_FASE_LECTIVA);
        assertThat(of(with(Given.ready(13), form), 13)).isEqualTo(PersonState.MATRICULADO);
        var late = new LateParticipantAdded(Given.SECTION, Given.person(13), Given.at("2020-03-31"), 0, Given.WHY);
        assertThat(of(with(Given.ready(13), form, late), 13)).isEqualTo(PersonState.PARTICIPANTE_FASE_LECTIVA);
    }

    @Test
    void BONO_090_T4_withdrawn_before_the_start() {
        var left = new EnrolmentWithdrawn(Given.SECTION, Given.person(1), Given.at("2020-03-25"), "SALUD");
        assertThat(of(with(Given.ready(12), left), 1)).isEqualTo(PersonState.LIBERADO);
        assertThat(of(with(Given.ready(12), left, Given.enrolled(1)), 1)).isEqualTo(PersonState.MATRICULADO);
    }

    @Test
    void final_states_come_with_the_form_and_go_with_its_return() {
        assertThat(of(with(Given.ended(12), form(FinalState.DESERTOR)), 1)).isEqualTo(PersonState.DESERTOR);
        var observed = new ClosingFormObserved(Given.SECTION, Given.at("2020-04-16"), "x");
        assertThat(of(with(Given.ended(12), form(FinalState.DESERTOR), observed), 1))
                .isEqualTo(PersonState.PARTICIPANTE_FASE_LECTIVA);
    }

    @Test
    @Covers("BONO-093")
    void an_expulsion_counts_once_ratified() {
        var no = new ExpulsionDecided(Given.SECTION, Given.person(1), Given.at("2020-04-06"), false);
        var yes = new ExpulsionDecided(Given.SECTION, Given.person(1), Given.at("2020-04-06"), true);
        assertThat(of(with(Given.running(12), no), 1)).isEqualTo(PersonState.PARTICIPANTE_FASE_LECTIVA);
        assertThat(of(with(Given.running(12), yes), 1)).isEqualTo(PersonState.EXPULSADO);
        var observed = new ClosingFormObserved(Given.SECTION, Given.at("2020-04-16"), "x");
        assertThat(of(with(Given.running(12), yes, observed), 1)).isEqualTo(PersonState.EXPULSADO);
    }
}
