package cl.bitacora.tender.domain.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Covers;
import cl.bitacora.tender.domain.BidderId;
import cl.bitacora.tender.domain.Decimals;
import cl.bitacora.tender.domain.Given;
import cl.bitacora.tender.domain.grading.RecordBase.Course;
import cl.bitacora.tender.domain.grading.RecordBase.Ending;
import cl.bitacora.tender.domain.grading.RecordBase.Fine;
import cl.bitacora.tender.domain.grading.RecordBase.Funding;
import cl.bitacora.tender.domain.grading.RecordBase.Gravity;
import cl.bitacora.tender.domain.grading.RecordBase.Participant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Experience, desertion, behaviour and price: TEN-096…110, TEN-135, TEN-136. */
class CriteriaTest {
    private static final BidderId OTEC = BidderId.of("76.111.222-8");
    private static final BidderId OTHER = BidderId.of("76.333.444-9");

    @ParameterizedTest(name = "{0} de {1} cursos → {2}")
    @CsvSource({
        "10, 2000, 7.0",
        "9, 2000, 5.0",
        "5, 2000, 5.0",
        "4, 2000, 3.0",
        "2, 2000, 3.0",
        "1, 2000, 1.0",
        "0, 2000, 1.0",
        "999, 199999, 5.0",
        "0, 0, 1.0"
    })
    @Covers("TEN-101")
    void TEN_101(int courses, int region, String grade) {
        assertThat(Experience.regional(history(courses, region, 0, 100, Fines.NONE, 1), Given.PARAMETERS)
                        .value())
                .isEqualTo(Given.grade(grade));
    }

    @ParameterizedTest(name = "{0} de {1} personas → {2}")
    @CsvSource({
        "0, 120, 7.0",
        "1, 1000, 5.0",
        "49, 1000, 5.0",
        "5, 100, 3.0",
        "124, 1000, 3.0",
        "10, 80, 1.0",
        "3, 94, 5.0"
    })
    @Covers("TEN-104")
    void TEN_104(int deserters, int participants, String grade) {
        assertThat(Experience.desertion(history(5, 2000, deserters, participants, Fines.NONE, 1), Given.PARAMETERS)
                        .value())
                .isEqualTo(Given.grade(grade));
    }

    @Test
    @Covers({"TEN-097", "TEN-105"})
    void TEN_105_newcomer() {
        Experience experience = Experience.of(history(0, 2000, 0, 0, Fines.NONE, 0), Given.PARAMETERS);
        assertThat(experience.desertion().value()).isEqualTo(Given.grade("5.0"));
        assertThat(experience.desertion().rule()).hasToString("TEN-105");
        assertThat(experience.total().value()).isEqualTo(Given.grade("3.0"));
    }

    @ParameterizedTest(name = "{0}/{1} y {2}/{3} → {4}")
    @CsvSource({"10, 2000, 5, 150, 6.0", "5, 2000, 6, 100, 4.0", "0, 2000, 0, 0, 3.0"})
    @Covers("TEN-097")
    void TEN_097(int courses, int region, int deserters, int participants, String grade) {
        assertThat(Experience.of(history(courses, region, deserters, participants, Fines.NONE, 1), Given.PARAMETERS)
                        .total()
                        .value())
                .isEqualTo(Given.grade(grade));
    }

    @ParameterizedTest(name = "{0}, {1} y {2} multas en {3} cursos → {4} % → {5}")
    @CsvSource({
        "4, 4, 0, 50, 2.4, 7.0",
        "0, 1, 2, 10, 16, 5.0",
        "3, 0, 1, 10, 10, 7.0",
        "4, 5, 358, 2500, 10.08, 5.0",
        "1, 1, 1, 10, 10, 7.0",
        "2, 11, 0, 12, 20, 5.0",
        "2001, 0, 0, 1000, 20.01, 3.0",
        "0, 0, 4, 7, 40, 3.0",
        "405, 0, 0, 100, 40.5, 1.0",
        "3, 0, 1, 2, 50, 1.0",
        "5001, 0, 0, 1000, 50.01, -",
        "0, 1, 7, 10, 51, -",
        "1004, 0, 0, 1000, 10.04, 5.0",
        "0, 0, 2, 0, 0, 7.0",
        "0, 0, 0, 0, 0, 7.0"
    })
    @Covers({"TEN-108", "TEN-109", "TEN-110"})
    void TEN_109(int minor, int less, int serious, int courses, String percent, String grade) {
        Behaviour behaviour =
                Behaviour.of(history(1, 2000, 0, 1, new Fines(minor, less, serious), courses), Given.PARAMETERS);
        assertThat(Decimals.percent(behaviour.share().value())).isEqualTo(percent);
        assertThat(behaviour.grade().map(Object::toString).orElse("-")).isEqualTo(grade);
        assertThat(behaviour.conclusion().value()).hasToString(grade.equals("-") ? Behaviour.EXCLUDED : grade);
    }

    @ParameterizedTest(name = "{0}: término {1}, formulario {2} → {3}")
    @CsvSource({
        "FONCAP, 2022-02-28, 2022-03-31, true",
        "BECAS_LABORALES, 2022-03-01, 2022-03-31, false",
        "FONCAP, 2022-02-28, 2022-04-01, false",
        "FRANQUICIA_TRIBUTARIA, 2021-05-01, 2021-06-01, false",
        "BECAS_LABORALES, 2018-01-01, 2018-02-01, true",
        "BECAS_LABORALES, 2017-12-31, 2018-02-01, false",
        "FONCAP, 2022-02-27, 2022-03-31, true",
        "FONCAP, 2021-02-27, , false"
    })
    @Covers({"TEN-100", "TEN-103"})
    void TEN_100(
            Funding funding,
            LocalDate endedOn,
            @org.jspecify.annotations.Nullable LocalDate closingFormOn,
            boolean counts) {
        Course course = new Course(OTEC, funding, "13", endedOn, Optional.ofNullable(closingFormOn), false, List.of());
        assertThat(RecordBase.counts(course, Given.PARAMETERS).value()).isEqualTo(counts);
    }

    @Test
    @Covers("TEN-102")
    void TEN_102_who_is_an_unjustified_deserter() {
        List<Participant> people = new ArrayList<>(Collections.nCopies(90, new Participant(Ending.FINISHED, 20)));
        people.addAll(Collections.nCopies(3, new Participant(Ending.UNJUSTIFIED_DESERTER, 1)));
        people.add(new Participant(Ending.UNJUSTIFIED_DESERTER, 0));
        people.addAll(Collections.nCopies(2, new Participant(Ending.JUSTIFIED_DESERTER, 5)));
        people.add(new Participant(Ending.EXPELLED, 5));
        people.addAll(Collections.nCopies(3, new Participant(Ending.REPLACED, 5)));
        assertThat(people).hasSize(100);
        assertThat(RecordBase.deserters(people)).isEqualTo(3);
        assertThat(RecordBase.participants(people)).isEqualTo(94);
    }

    @ParameterizedTest(name = "acto {0}, reclamada {1}, suspendida {2} → {3}")
    @CsvSource({
        "2022-02-28, false, false, true",
        "2022-03-01, false, false, false",
        "2018-01-01, false, false, true",
        "2020-05-05, true, true, false",
        "2020-05-05, true, false, true"
    })
    @Covers({"TEN-106", "TEN-107"})
    void TEN_106(LocalDate actOn, boolean challenged, boolean suspended, boolean counts) {
        Fine fine = new Fine(OTEC, Gravity.MINOR, "13", actOn, challenged, suspended);
        assertThat(RecordBase.counts(fine, Given.PARAMETERS).value()).isEqualTo(counts);
    }

    @Test
    @Covers({"TEN-100", "TEN-102", "TEN-103", "TEN-106", "TEN-107"})
    void a_record_is_counted_in_its_region() {
        LocalDate ended = LocalDate.of(2021, 6, 1);
        Optional<LocalDate> closed = Optional.of(LocalDate.of(2021, 6, 20));
        List<Participant> people =
                List.of(new Participant(Ending.FINISHED, 9), new Participant(Ending.UNJUSTIFIED_DESERTER, 2));
        List<Course> courses = List.of(
                new Course(OTEC, Funding.FONCAP, "13", ended, closed, false, people),
                new Course(OTEC, Funding.FRANQUICIA_TRIBUTARIA, "13", ended, closed, true, people),
                new Course(OTEC, Funding.FRANQUICIA_TRIBUTARIA, "13", ended, closed, false, people),
                new Course(OTEC, Funding.FONCAP, "05", ended, closed, false, people),
                new Course(OTHER, Funding.BECAS_LABORALES, "13", ended, closed, false, people),
                new Course(OTHER, Funding.FRANQUICIA_TRIBUTARIA, "13", ended, closed, true, people));
        List<Fine> fines = List.of(
                new Fine(OTEC, Gravity.MINOR, "13", ended, false, false),
                new Fine(OTEC, Gravity.LESS_SERIOUS, "13", ended, false, false),
                new Fine(OTEC, Gravity.SERIOUS, "13", ended, false, false),
                new Fine(OTEC, Gravity.VERY_SERIOUS, "13", ended, false, false),
                new Fine(OTEC, Gravity.MINOR, "05", ended, false, false),
                new Fine(OTHER, Gravity.MINOR, "13", ended, false, false),
                new Fine(OTEC, Gravity.MINOR, "13", ended, true, true));
        assertThat(RecordBase.of(OTEC, "13", courses, fines, Given.PARAMETERS))
                .isEqualTo(new RegionalRecord(1, 2, 1, 2, new Fines(1, 1, 2), 2));
    }

    @ParameterizedTest(name = "{0} sobre {1} → {2}")
    @CsvSource({
        "3500, 3500, 7.0",
        "3500, 3600, 6.8",
        "3500, 3900, 6.3",
        "3500, 4000, 6.1",
        "655, 700, 6.6",
        "654, 700, 6.5"
    })
    @Covers("TEN-135")
    void TEN_135(long minimum, long own, String grade) {
        assertThat(Economic.grade(Given.finding(Clp.of(minimum)), Clp.of(own), Given.PARAMETERS)
                        .value())
                .isEqualTo(Given.grade(grade));
        assertThatThrownBy(() -> Economic.grade(Given.finding(Clp.of(1)), Clp.ZERO, Given.PARAMETERS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Covers("TEN-096")
    void TEN_096() {
        EvaluatedOffer offer =
                Evaluation.of(Given.offers("""
                        A | O | C | 10/2000 | 0/120 | 3/0/1/10 | 4000 | 20000000 | 2022-11-10 09:00 | P77777 P75757
                        B | P | C | 10/2000 | 0/120 | 3/0/1/10 | 3500 | 20000000 | 2022-11-10 09:00 | P77777 P75757
                        """), Given.PARAMETERS).getFirst();
        assertThat(offer.raw()).contains(Given.ratio("679/100"));
        assertThat(offer.conclusion().value()).hasToString("6.8");
        assertThat(offer.conclusion().basis()).hasSize(4);
    }

    @Test
    void an_offer_twice_is_an_error() {
        String row = "A | O | C | 10/2000 | 0/120 | 3/0/1/10 | 4000 | 20000000 | 2022-11-10 09:00 | P77777\n";
        assertThatThrownBy(() -> Evaluation.of(Given.offers(row + row), Given.PARAMETERS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static RegionalRecord history(
            int courses, int region, int deserters, int participants, Fines fines, int finished) {
        return new RegionalRecord(courses, region, deserters, participants, fines, finished);
    }
}
