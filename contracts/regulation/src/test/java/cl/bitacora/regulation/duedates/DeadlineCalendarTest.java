package cl.bitacora.regulation.duedates;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Programme;
import cl.bitacora.regulation.Regulation;
import cl.bitacora.regulation.duedates.DeadlineCalendar.Answer;
import cl.bitacora.regulation.duedates.DeadlineCalendar.Line;
import cl.bitacora.regulation.duedates.DeadlineCalendar.Question;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deadlines together: chains, what is met, late or overdue, and whether that is a breach. */
class DeadlineCalendarTest {
    private static final Regulation REGULATION = Regulation.load();
    private static final BusinessDays DAYS = REGULATION.holidays().national();

    /** The calendar of a whole tender out of SENCE's e-mail: the worked calendar of the catalogue. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "TEN-010, 2022-10-18",
        "TEN-009, 2022-10-17",
        "TEN-012, 2022-10-21",
        "TEN-013, 2022-10-25",
        "TEN-014, 2022-10-27",
        "TEN-016, 2022-11-02",
        "TEN-017, 2022-11-07",
        "TEN-018, 2022-11-10",
        "TEN-019, 2022-11-11",
        "TEN-045-A, 2022-11-03",
        "TEN-045-B, 2022-11-08",
        "TEN-020-A, 2022-11-29",
        "TEN-022, 2022-11-30",
        "TEN-023, 2022-12-22",
        "TEN-024, 2022-12-27",
        "TEN-025, 2022-12-30",
        "TEN-026, 2023-01-13",
        "TEN-027, 2023-01-20",
        "TEN-162, 2023-01-04",
        "TEN-167, 2023-04-26",
        "BECA-003-A, 2023-01-16",
        "BECA-003-B, 2023-01-19",
        "BECA-004, 2023-01-23",
        "BECA-014, 2023-03-06",
        "BECA-008, 2023-02-27",
        "BECA-063, 2023-02-08",
        "BECA-012-A, 2023-02-27",
        "BECA-012-B, 2023-03-01",
        "BECA-009-B, 2023-03-02",
        "TEN-173, 2023-01-30",
        "TEN-186-B, 2024-05-31",
    })
    @Covers({"TEN-010", "TEN-020", "TEN-025", "BECA-014"})
    void a_tender_and_its_course_in_one_call(String id, LocalDate due) {
        Answer answer = ask(
                Programme.BECAS_LABORALES_2022,
                Map.of(
                        "sence-autoriza", List.of(on("2022-10-06")),
                        "datos-sence-entregados", List.of(on("2022-11-15"))),
                Map.of("coursesOffered", "750", "modality", "PRESENCIAL", "driving", "false"),
                "2022-10-06");
        assertThat(line(answer, id).due().day()).isEqualTo(due);
    }

    @Test
    void a_date_that_is_known_replaces_the_assumed_one() {
        Map<String, List<Moment>> dates =
                Map.of("sence-autoriza", List.of(on("2022-10-06")), "llamado-publicado", List.of(on("2022-10-17")));
        Answer answer = ask(Programme.BECAS_LABORALES_2022, dates, Map.of(), "2022-10-20");
        Line proof = line(answer, "TEN-012");
        assertThat(proof.opening().assumedFrom()).isEmpty();
        assertThat(proof.due().day()).isEqualTo(LocalDate.of(2022, 10, 20));
        Line answers = line(answer, "TEN-017");
        assertThat(answers.opening().assumedFrom())
                .hasValueSatisfying(from -> assertThat(from.deadline().id()).isEqualTo("TEN-016"));
        assertThat(line(answer, "TEN-010").standing()).isEqualTo(Standing.CUMPLIDO);
    }

    @Test
    void a_fact_that_decides_and_is_not_known_is_asked_for() {
        Answer answer = ask(
                Programme.BECAS_LABORALES_2022,
                Map.of("datos-sence-entregados", List.of(on("2022-11-15"))),
                Map.of(),
                "2022-11-15");
        assertThat(answer.open())
                .filteredOn(open -> open.deadline().states(cl.bitacora.kernel.RuleId.of("TEN-020")))
                .hasSize(3)
                .allSatisfy(open -> assertThat(open.missing()).isEqualTo("coursesOffered"));
        assertThat(answer.lines()).noneMatch(line -> line.due().deadline().id().startsWith("TEN-020"));
    }

    @ParameterizedTest(name = "{0}: 1–750, 751–3.499, 3.500 y más → {1}")
    @CsvSource({"1, A", "750, A", "751, B", "3499, B", "3500, C", "9000, C"})
    @Covers("TEN-020")
    void TEN_020(String courses, String row) {
        Answer answer = ask(
                Programme.BECAS_LABORALES_2022,
                Map.of("datos-sence-entregados", List.of(on("2022-11-15"))),
                Map.of("coursesOffered", courses),
                "2022-11-15");
        assertThat(answer.lines())
                .extracting(line -> line.due().deadline().id())
                .filteredOn(id -> id.startsWith("TEN-020"))
                .containsExactly("TEN-020-" + row);
    }

    /** BONO-009: late and attributable is a breach, late for accepted force majeure is not. */
    @ParameterizedTest(name = "{0}: hecho {1}, excusado {2} → {3}, incumplimiento {4}")
    @CsvSource({
        "T1, 2020-03-26, false, FUERA_DE_PLAZO, true",
        "T2, 2020-03-26, true, FUERA_DE_PLAZO, false",
        "a tiempo, 2020-03-25, false, CUMPLIDO, false",
    })
    @Covers("BONO-009")
    void BONO_009(String vector, String done, boolean excused, Standing standing, boolean breach) {
        Map<String, List<Moment>> dates = Map.of(
                "fase-lectiva-terminada", List.of(on("2020-03-20")), "estados-finales-ingresados", List.of(on(done)));
        Answer answer = DeadlineCalendar.of(
                REGULATION.deadlines(),
                new Question(
                        Programme.BONO_MIPE_2020,
                        dates,
                        Map.of("modality", "PRESENCIAL"),
                        Map.of(),
                        excused ? Set.of("BONO-142") : Set.of(),
                        Timetable.NONE,
                        Chile.at(LocalDate.of(2020, 4, 1), LocalTime.NOON)),
                DAYS);
        Line line = line(answer, "BONO-142");
        assertThat(line.standing()).isEqualTo(standing);
        assertThat(line.breach().why().value()).isEqualTo(breach);
        assertThat(line.breach().why().rule().value()).isEqualTo("BONO-009");
        assertThat(line.breach().daysLate()).isEqualTo(standing == Standing.CUMPLIDO ? 0 : 1);
    }

    @Test
    @Covers({"BECA-002", "TEN-029"})
    void BECA_002_the_closing_form_a_day_late_and_TEN_029_the_circular_on_the_fourth_day() {
        Answer closing = ask(
                Programme.BECAS_LABORALES_2022,
                Map.of(
                        "fase-lectiva-terminada",
                        List.of(on("2023-05-12")),
                        "cierre-ingresado",
                        List.of(on("2023-05-18"))),
                Map.of(),
                "2023-05-20");
        Line form = line(closing, "BECA-020-A");
        assertThat(form.breach().why().value()).isTrue();
        assertThat(form.breach().why().rule().value()).isEqualTo("BECA-002");
        assertThat(form.due().deadline().fine()).hasValue(cl.bitacora.kernel.RuleId.of("FINB-041"));
        Answer award = ask(
                Programme.BECAS_LABORALES_2022,
                Map.of(
                        "oficio-de-conformidad",
                        List.of(on("2022-12-22")),
                        "circular-publicada",
                        List.of(on("2022-12-28"))),
                Map.of(),
                "2023-01-02");
        Line circular = line(award, "TEN-024");
        assertThat(circular.breach().why().rule().value()).isEqualTo("TEN-029");
        assertThat(circular.breach().why().value()).isTrue();
        assertThat(circular.breach().daysLate()).isEqualTo(1);
        assertThat(circular.due().deadline().fine()).hasValue(cl.bitacora.kernel.RuleId.of("FINB-079"));
    }

    @Test
    void a_delay_of_the_service_itself_is_no_breach() {
        Line stamp = line(
                ask(
                        Programme.BONO_MIPE_2020,
                        Map.of("registro-ingresado", List.of(on("2020-03-27"))),
                        Map.of(),
                        "2020-05-01"),
                "BONO-145");
        assertThat(stamp.standing()).isEqualTo(Standing.VENCIDO);
        assertThat(stamp.breach().why().value()).isFalse();
    }

    @Test
    void what_happens_several_times_has_a_deadline_each() {
        Map<String, List<Moment>> dates = Map.of(
                "clase-realizada",
                List.of(
                        Moment.at(LocalDate.of(2020, 3, 9), LocalTime.of(18, 0)),
                        Moment.at(LocalDate.of(2020, 3, 13), LocalTime.of(18, 0))));
        Answer answer = ask(Programme.BONO_MIPE_2020, dates, Map.of("modality", "PRESENCIAL"), "2020-03-12");
        assertThat(answer.lines())
                .filteredOn(line -> line.due().deadline().id().equals("BONO-131"))
                .extracting(line -> line.standing())
                .containsExactly(Standing.VENCIDO, Standing.PENDIENTE);
    }

    @Test
    void acts_are_paired_with_their_deadlines_in_order() {
        Map<String, List<Moment>> dates = Map.of("clase-realizada", List.of(on("2020-03-09"), on("2020-03-16")));

        assertThat(reports(dates, on("2020-03-17"), on("2020-03-10")))
                .containsExactly(Standing.CUMPLIDO, Standing.CUMPLIDO);
        assertThat(reports(dates, on("2020-03-10"))).containsExactly(Standing.CUMPLIDO, Standing.VENCIDO);
        assertThat(reports(
                        Map.of("clase-realizada", List.of(on("2020-03-09"), on("2020-03-10"), on("2020-03-16"))),
                        on("2020-03-10"),
                        on("2020-03-11")))
                .containsExactly(Standing.VENCIDO, Standing.VENCIDO, Standing.VENCIDO);
    }

    private static List<Standing> reports(Map<String, List<Moment>> dates, Moment... done) {
        Question question = new Question(
                Programme.BONO_MIPE_2020,
                dates,
                Map.of("modality", "PRESENCIAL"),
                Map.of("BONO-131", List.of(done)),
                Set.of(),
                Timetable.NONE,
                Chile.at(LocalDate.of(2020, 5, 1), LocalTime.NOON));
        return DeadlineCalendar.of(REGULATION.deadlines(), question, DAYS).lines().stream()
                .filter(line -> line.due().deadline().id().equals("BONO-131"))
                .map(Line::standing)
                .toList();
    }

    @Test
    void lines_are_in_the_order_of_their_days_and_ids() {
        List<Line> lines = ask(
                        Programme.BECAS_LABORALES_2022,
                        Map.of(
                                "sence-autoriza", List.of(on("2022-10-06")),
                                "datos-sence-entregados", List.of(on("2022-11-15"))),
                        Map.of("coursesOffered", "750", "modality", "PRESENCIAL", "driving", "false"),
                        "2022-10-06")
                .lines();

        assertThat(lines).hasSizeGreaterThan(20);
        assertThat(lines)
                .extracting(
                        line -> line.due().day() + " " + line.due().deadline().id())
                .isSorted();
    }

    @Test
    void a_share_of_hours_needs_the_timetable() {
        Answer without = ask(Programme.BECAS_LABORALES_2022, Map.of(), Map.of(), "2023-03-06");
        assertThat(without.open())
                .filteredOn(open -> open.deadline().id().equals("TEN-168"))
                .singleElement()
                .satisfies(open -> assertThat(open.missing()).isEqualTo("timetable"));

        LocalDate monday = LocalDate.of(2023, 3, 6);
        Timetable timetable = new Timetable(
                List.of(new Timetable.Session(monday, 300), new Timetable.Session(monday.plusDays(1), 300)));
        Answer with = DeadlineCalendar.of(
                REGULATION.deadlines(),
                new Question(
                        Programme.BECAS_LABORALES_2022,
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        Set.of(),
                        timetable,
                        Chile.at(monday, LocalTime.NOON)),
                DAYS);
        assertThat(line(with, "TEN-168").due().day()).isEqualTo(monday.plusDays(1));
        assertThat(line(with, "TEN-168").opening().at()).isEqualTo(Moment.on(monday));
        assertThat(with.open()).noneMatch(open -> open.deadline().id().equals("TEN-168"));
    }

    @Test
    @Covers("TEN-182")
    void a_day_before_which_nothing_may_happen() {
        Map<String, List<Moment>> dates = Map.of("carta-de-termino", List.of(on("2023-03-27")));
        assertThat(line(ask(Programme.BECAS_LABORALES_2022, dates, Map.of(), "2023-04-10"), "TEN-182")
                        .standing())
                .isEqualTo(Standing.EN_ESPERA);
        assertThat(line(ask(Programme.BECAS_LABORALES_2022, dates, Map.of(), "2023-04-11"), "TEN-182")
                        .standing())
                .isEqualTo(Standing.HABILITADO);
        Question early = new Question(
                Programme.BECAS_LABORALES_2022,
                dates,
                Map.of(),
                Map.of("TEN-182", List.of(on("2023-04-10"))),
                Set.of(),
                Timetable.NONE,
                Chile.at(LocalDate.of(2023, 5, 1), LocalTime.NOON));
        assertThat(line(DeadlineCalendar.of(REGULATION.deadlines(), early, DAYS), "TEN-182")
                        .standing())
                .isEqualTo(Standing.ANTICIPADO);
    }

    @Test
    @Covers("BONO-062")
    void an_extension_counts_from_the_expiry_even_if_the_course_began_before() {
        Map<String, List<Moment>> dates =
                Map.of("minimo-alcanzado", List.of(on("2020-03-02")), "inicio-del-curso", List.of(on("2020-03-16")));
        Line extension = line(ask(Programme.BONO_MIPE_2020, dates, Map.of(), "2020-03-16"), "BONO-062");
        assertThat(extension.due().day()).isEqualTo(LocalDate.of(2020, 4, 13));
        assertThat(extension.opening().assumedFrom()).isPresent();
    }

    @Test
    void a_norm_does_not_govern_what_happened_before_it() {
        assertThat(ask(
                                Programme.BONO_MIPE_2020,
                                Map.of("cierre-visado", List.of(on("2019-12-30"))),
                                Map.of(),
                                "2020-01-20")
                        .lines())
                .isEmpty();
    }

    private static Answer ask(
            Programme programme, Map<String, List<Moment>> dates, Map<String, String> facts, String asOf) {
        return DeadlineCalendar.of(
                REGULATION.deadlines(),
                new Question(
                        programme,
                        new HashMap<>(dates),
                        facts,
                        Map.of(),
                        Set.of(),
                        Timetable.NONE,
                        Chile.at(LocalDate.parse(asOf), LocalTime.NOON)),
                DAYS);
    }

    private static Line line(Answer answer, String id) {
        Optional<Line> line = answer.lines().stream()
                .filter(each -> each.due().deadline().id().equals(id))
                .findFirst();
        return line.orElseThrow(() -> new AssertionError("no " + id));
    }

    private static Moment on(String day) {
        return Moment.on(LocalDate.parse(day));
    }
}
