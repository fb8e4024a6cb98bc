package cl.bitacora.tender.domain.offer;

import static cl.bitacora.tender.domain.offer.OfferedCourses.course;
import static cl.bitacora.tender.domain.offer.OfferedCourses.economic;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Modality;
import cl.bitacora.tender.domain.Compliance;
import cl.bitacora.tender.domain.Given;
import cl.bitacora.tender.domain.offer.CourseFacts.Population;
import cl.bitacora.tender.domain.offer.EconomicOffer.Practice;
import cl.bitacora.tender.domain.offer.EconomicOffer.Range;
import cl.bitacora.tender.domain.offer.EconomicOffer.Subsidy;
import cl.bitacora.tender.domain.offer.Staff.Area;
import cl.bitacora.tender.domain.offer.Staff.Curriculum;
import cl.bitacora.tender.domain.offer.Staff.Option;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Table 5.1.2 and what it leans on: TEN-033, TEN-044…058, TEN-073…095. */
class CourseAdmissibilityTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({"PRESENCIAL, 6", "E_LEARNING, 6", "BLENDED, 3"})
    @Covers({"TEN-066", "TEN-073", "TEN-091", "TEN-095"})
    void a_course_that_complies(Modality modality, long notApplicable) {
        List<Item> items = items(course(modality, ""));
        assertThat(items).hasSize(20).extracting(Item::result).doesNotContain(Compliance.NO_CUMPLE);
        assertThat(items.stream().filter(item -> item.result() == Compliance.NO_APLICA))
                .hasSizeGreaterThanOrEqualTo((int) notApplicable);
        assertThat(items).extracting(Item::number).contains(17, 19).doesNotContain(18);
        assertThat(CourseAdmissibility.conclusion(course(modality, ""), items)
                        .value()
                        .passes())
                .isTrue();
    }

    /** What is wrong in a blended course of the catalogue, the items that fail by it. */
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "sin metodología, 1",
        "sin acreditación, 2",
        "instrumento sin costo, 3",
        "19 cupos, 4",
        "otra modalidad en el plan, 4",
        "valor hora 5001, 5",
        "total con un peso más, 6",
        "práctica a 401, 6",
        "en UF, 7",
        "Gendarmería sin carta, 8",
        "SENAME sin carta, 8",
        "equipos para 19, 9",
        "equipos impertinentes, 9",
        "equipos inferiores al catálogo, 9",
        "sin equipos de seguridad, 9",
        "materiales para 19, 10",
        "capacidad 18, 11",
        "otra comuna, 11",
        "arriendo hasta el último día, 11",
        "sin extintores, 11",
        "requisitos ajenos, 12",
        "anexo incompleto, 13",
        "sin Anexo 3, 13",
        "municipalidad de otra comuna, 14",
        "idéntica a otra, 15",
        "módulo fuera del LMS, 16 17 19 20 21",
        "evidencia distinta, 17",
        "10 horas en el LMS, 19",
        "21 horas asincrónicas, 20",
        "repositorio de lecturas, 20",
        "39 horas, 21"
    })
    @Covers({
        "TEN-033", "TEN-044", "TEN-046", "TEN-048", "TEN-053", "TEN-054", "TEN-056", "TEN-057", "TEN-058", "TEN-073",
        "TEN-074", "TEN-075", "TEN-076", "TEN-077", "TEN-078", "TEN-079", "TEN-080", "TEN-081", "TEN-082", "TEN-083",
        "TEN-084", "TEN-085", "TEN-086", "TEN-087", "TEN-088", "TEN-090", "TEN-092", "TEN-093", "TEN-094", "TEN-095"
    })
    void items_fail(String wrong, String failed) {
        CourseFacts course = course(Modality.BLENDED, wrong);
        List<Item> items = items(course);
        assertThat(items.stream()
                        .filter(item -> item.result() == Compliance.NO_CUMPLE)
                        .map(item -> Integer.toString(item.number())))
                .containsExactly(failed.split(" "));
        assertThat(CourseAdmissibility.conclusion(course, items).value()).isEqualTo(Compliance.NO_CUMPLE);
    }

    @Test
    @Covers({"TEN-005", "TEN-046", "TEN-065", "TEN-076"})
    void a_proposed_plan() {
        assertThat(failed(course(Modality.PRESENCIAL, "propuesto"))).isEmpty();
        assertThat(failed(course(Modality.PRESENCIAL, "propuesto sin propuesta")))
                .containsExactly(1);
        assertThat(failed(course(Modality.PRESENCIAL, "propuesto sin un aprendizaje")))
                .containsExactly(4);
        assertThat(failed(course(Modality.BLENDED, "propuesto"))).contains(13);
        CourseFacts contacted = course(Modality.BLENDED, "contacto");
        assertThat(failed(contacted)).isEmpty();
        assertThat(CourseAdmissibility.conclusion(contacted, items(contacted))
                        .value()
                        .passes())
                .isFalse();
    }

    @Test
    @Covers({"TEN-058", "TEN-081", "TEN-083"})
    void what_does_not_apply() {
        assertThat(result(course(Modality.E_LEARNING, "equipos para 19"), 9)).isEqualTo(Compliance.NO_APLICA);
        assertThat(result(course(Modality.PRESENCIAL, "Gendarmería capacidad 18"), 11))
                .isEqualTo(Compliance.NO_APLICA);
        assertThat(result(course(Modality.PRESENCIAL, "21 horas asincrónicas"), 20))
                .isEqualTo(Compliance.NO_APLICA);
        assertThat(result(course(Modality.PRESENCIAL, ""), 14)).isEqualTo(Compliance.NO_APLICA);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"3000, true", "5000, true", "2999, false", "5001, false"})
    @Covers({"TEN-053", "TEN-077"})
    void TEN_053(long hourlyValue, boolean passes) {
        assertThat(economic(hourlyValue, Optional.empty(), 200_000, Optional.empty(), 0)
                        .inTranche()
                        .value()
                        .passes())
                .isEqualTo(passes);
    }

    @ParameterizedTest(name = "herramientas {0}, mandatado {1} → {2}")
    @CsvSource({"150000, true, true", "150000, false, false", "200000, false, true", "200001, true, false"})
    @Covers("TEN-054")
    void TEN_054_tools(long tools, boolean mandated, boolean passes) {
        Optional<Clp> available = mandated ? Optional.of(Clp.of(90_000_000)) : Optional.empty();
        assertThat(economic(4000, Optional.empty(), tools, available, 0)
                        .fixedValues(Given.PARAMETERS)
                        .value()
                        .passes())
                .isEqualTo(passes);
    }

    @ParameterizedTest(name = "práctica {0}, seguimiento {1}, subsidio {2}, conectividad {3} → {4}")
    @CsvSource({
        "400, 120000, 3000, 3000, true",
        "401, 120000, 3000, 3000, false",
        "400, 119999, 3000, 3000, false",
        "400, 120000, 2999, 3000, false",
        "400, 120000, 3000, 3001, false"
    })
    @Covers("TEN-054")
    void TEN_054(long practice, long followUp, long daily, long connectivity, boolean passes) {
        EconomicOffer offer = new EconomicOffer(
                120,
                20,
                Clp.of(4000),
                new Range(Clp.of(3000), Clp.of(5000)),
                Optional.of(new Practice(90, Clp.of(practice))),
                Optional.of(Clp.of(followUp)),
                Optional.of(new Subsidy(20, Clp.of(daily))),
                Optional.of(new Subsidy(20, Clp.of(connectivity))),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Clp.of(1),
                "CLP");
        assertThat(offer.fixedValues(Given.PARAMETERS).value().passes()).isEqualTo(passes);
    }

    @ParameterizedTest(name = "práctica {0} h, declarado {1}, mandante {2} → suma {3}, {4}")
    @CsvSource({
        "0, 15700000, , 15700000, true",
        "90, 16420000, , 16420000, true",
        "0, 15700001, , 15700000, false",
        "0, 15700000, 15000000, 15700000, false",
        "0, 15700000, 15700000, 15700000, true"
    })
    @Covers({"TEN-056", "TEN-057", "TEN-078"})
    void TEN_056(
            int practiceHours,
            long declared,
            @org.jspecify.annotations.Nullable Long mandated,
            long sum,
            boolean passes) {
        EconomicOffer offer = economic(
                4000,
                practiceHours == 0 ? Optional.empty() : Optional.of(new Practice(practiceHours, Clp.of(400))),
                200_000,
                Optional.ofNullable(mandated).map(Clp::of),
                declared);
        assertThat(offer.total().value()).isEqualTo(Clp.of(sum));
        assertThat(offer.totalRight().value().passes()).isEqualTo(passes);
    }

    @ParameterizedTest(name = "plan {0} → {1}")
    @CsvSource({"175000, 175000", "230000, 200000", "200000, 200000"})
    @Covers("TEN-055")
    void TEN_055(long plan, long payable) {
        assertThat(EconomicOffer.payableTools(Clp.of(200_000), Clp.of(plan)).value())
                .isEqualTo(Clp.of(payable));
    }

    @ParameterizedTest(name = "respuesta {0} → {1}")
    @CsvSource({"2022-11-21T10:00:00, true", "2022-11-21T10:01:00, false", ", false"})
    @Covers("TEN-089")
    void TEN_089(@org.jspecify.annotations.Nullable LocalDateTime answered, boolean passes) {
        Optional<Instant> at = Optional.ofNullable(answered)
                .map(time -> time.atZone(Chile.ZONE).toInstant());
        assertThat(LmsItems.corrected(Given.at("2022-11-18 10:00"), at, Given.CALENDAR, Given.PARAMETERS)
                        .value()
                        .passes())
                .isEqualTo(passes);
    }

    @Test
    @Covers("TEN-044")
    void TEN_044() {
        assertThat(LmsItems.ownPlatform(true, true, 5, 5).value().passes()).isTrue();
        assertThat(LmsItems.ownPlatform(true, true, 5, 4).value().passes()).isFalse();
        assertThat(LmsItems.ownPlatform(false, true, 5, 5).value().passes()).isFalse();
        assertThat(LmsItems.ownPlatform(true, false, 5, 5).value().passes()).isFalse();
    }

    @ParameterizedTest(name = "{0}, título {1}, {2} y {3} años → {4}")
    @CsvSource({
        "OPCION_1, true, 1/1, 1/1, true",
        "OPCION_1, true, 9/10, 1/1, false",
        "OPCION_1, false, 1/1, 1/1, false",
        "OPCION_2, true, 2/1, 1/1, false",
        "OPCION_2, true, 2/1, 2/1, true",
        "OPCION_3, false, 3/1, 1/1, true",
        "OPCION_3, true, 29/10, 1/1, false"
    })
    @Covers("TEN-049")
    void TEN_049(Option option, boolean degree, String sector, String facilitator, boolean passes) {
        Curriculum curriculum = new Curriculum(degree, Given.ratio(sector), Given.ratio(facilitator));
        assertThat(Staff.facilitator(option, curriculum).value().passes()).isEqualTo(passes);
    }

    @ParameterizedTest(name = "{0} participantes → {1} tutores")
    @CsvSource({"100, 1", "101, 2", "1, 1", "0, 0"})
    @Covers("TEN-050")
    void TEN_050(int participants, int tutors) {
        assertThat(Staff.tutors(participants, Given.PARAMETERS).value()).isEqualTo(tutors);
    }

    @ParameterizedTest(name = "{0}, {1}, {2} años → {3}")
    @CsvSource({
        "DISCAPACIDAD, LENGUA_DE_SENAS, 1/1, CUMPLE",
        "DISCAPACIDAD, LENGUA_DE_SENAS, 1/2, NO_CUMPLE",
        "SENAME, LENGUA_DE_SENAS, 1/1, NO_CUMPLE",
        "SENAME, SALUD_O_REHABILITACION, 1/1, CUMPLE",
        "DISCAPACIDAD, OTRA, 5/1, NO_CUMPLE",
        "GENERAL, OTRA, 0/1, NO_APLICA",
        "GENDARMERIA, OTRA, 0/1, NO_APLICA"
    })
    @Covers("TEN-051")
    void TEN_051(Population population, Area area, String years, Compliance result) {
        assertThat(Staff.support(population, area, Given.ratio(years), true).value())
                .isEqualTo(result);
    }

    @Test
    @Covers("TEN-052")
    void TEN_052() {
        assertThat(Staff.approved(Set.of("F2"), Set.of("F1")).value()).isEqualTo(Compliance.NO_CUMPLE);
        assertThat(Staff.approved(Set.of("F2"), Set.of("F1")).facts().toString())
                .contains("FINB-040", "F2");
        assertThat(Staff.approved(Set.of("F1"), Set.of("F1", "F3")).value()).isEqualTo(Compliance.CUMPLE);
    }

    private static List<Item> items(CourseFacts course) {
        return CourseAdmissibility.items(course, Given.PARAMETERS);
    }

    private static List<Integer> failed(CourseFacts course) {
        return items(course).stream()
                .filter(item -> item.result() == Compliance.NO_CUMPLE)
                .map(Item::number)
                .toList();
    }

    private static Compliance result(CourseFacts course, int number) {
        return items(course).stream()
                .filter(item -> item.number() == number)
                .findFirst()
                .orElseThrow()
                .result();
    }
}
