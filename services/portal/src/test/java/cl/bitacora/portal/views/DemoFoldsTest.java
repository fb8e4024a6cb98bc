package cl.bitacora.portal.views;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.attendance.AttendanceEvent;
import cl.bitacora.contracts.certificates.CertificatesEvent;
import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.contracts.journals.JournalEvent;
import cl.bitacora.contracts.payments.PaymentsEvent;
import cl.bitacora.portal.Demo;
import cl.bitacora.testkit.journal.DemoPerson;
import cl.bitacora.testkit.journal.DemoScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The demonstration's events, folded without a database, against the figures that were worked out by hand. */
class DemoFoldsTest {
    private static final Memory TABLES = new Memory();

    static {
        Demo.events(CoursesEvent.CATALOGUE).forEach(event -> TABLES.apply(CoursesFold.of(event)));
        Demo.events(AttendanceEvent.CATALOGUE).forEach(event -> TABLES.apply(AttendanceFold.of(event)));
        Demo.events(CertificatesEvent.CATALOGUE).forEach(event -> TABLES.apply(CertificatesFold.of(event)));
        Demo.events(PaymentsEvent.CATALOGUE).forEach(event -> TABLES.apply(PaymentsFold.of(event)));
        Demo.events(JournalEvent.CATALOGUE).forEach(event -> TABLES.apply(JournalsFold.of(event)));
        Demo.events(AttendanceEvent.CATALOGUE).forEach(event -> TABLES.apply(StoryFold.of(event)));
    }

    static java.util.List<DemoScenario.Expected> expected() {
        return DemoScenario.expected();
    }

    @ParameterizedTest
    @MethodSource("expected")
    void everybodys_seconds_state_and_pesos(DemoScenario.Expected expected) {
        String person = pseudonym(expected.person());
        assertThat(TABLES.row("person_total", "participant", person))
                .containsEntry("seconds", expected.creditedSeconds());
        assertThat(TABLES.rows("credit", "participant", person).stream()
                        .mapToLong(row -> row.get("seconds") instanceof Long seconds ? seconds : -1)
                        .sum())
                .isEqualTo(expected.creditedSeconds());
        assertThat(TABLES.row("enrolment", "participant", person))
                .containsEntry("final_state", expected.finalState().name())
                .containsEntry("final_seconds", expected.creditedSeconds())
                .containsEntry("agreed", true);
        assertThat(TABLES.row("payment_line", "participant", person))
                .containsEntry("amount", expected.amountClp().pesos());
        assertThat(TABLES.rows("reason", "participant", person, "subject", "credito"))
                .hasSize(8);
    }

    @Test
    void the_section_is_closed_and_its_money_paid() {
        assertThat(TABLES.row("section")).containsEntry("state", "CERRADA").containsEntry("closing_state", "VISADO");
        assertThat(TABLES.row("payment", "kind", "LIQUIDACION"))
                .containsEntry(
                        "training_value", DemoScenario.totals().trainingValue().pesos())
                .containsEntry("net", DemoScenario.totals().net().pesos())
                .containsEntry("paid", DemoScenario.totals().net().pesos())
                .containsEntry("state", "PAGADO");
        assertThat(TABLES.row("payment", "kind", "ESTADO_DE_AVANCE"))
                .containsEntry("paid", DemoScenario.totals().advance().pesos());
        assertThat(TABLES.row("certificate"))
                .containsEntry("state", "EMITIDO")
                .containsEntry("hidden", true)
                .containsEntry("people", 12);
    }

    @Test
    void who_left_before_the_start_is_not_in_the_lecture_phase() {
        assertThat(TABLES.row("enrolment", "participant", pseudonym("P13")))
                .containsEntry("withdrawn", true)
                .containsEntry("agreed", false);
    }

    @Test
    void flags_stand_where_the_scenario_wants_them() {
        for (DemoScenario.Flag flag : DemoScenario.flags()) {
            String person = flag.person().isEmpty() ? "" : pseudonym(flag.person());
            assertThat(TABLES.rows("flag").stream()
                            .filter(row -> flag.anyOf().stream()
                                    .anyMatch(rule -> rule.value().equals(row.get("rule"))))
                            .filter(row -> person.equals(row.get("participant")) || "".equals(row.get("participant"))))
                    .as(flag.toString())
                    .isNotEmpty();
        }
    }

    @Test
    void only_the_ceremony_is_left_to_do() {
        assertThat(TABLES.rows("task").stream()
                        .filter(row -> TABLES.rows("settled", "task", String.valueOf(row.get("task")))
                                .isEmpty()))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("kind", "CEREMONIA")
                        .containsEntry("owner", "EJECUTOR")
                        .containsEntry("due_on", java.time.LocalDate.of(2020, 5, 18)));
    }

    @Test
    void a_mark_that_repeats_does_not_count() {
        assertThat(TABLES.rows("mark", "counts", false))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("participant", pseudonym("P05"))
                        .containsEntry("gap_seconds", 5L));
    }

    @Test
    void class_computers_were_heard_of() {
        assertThat(TABLES.rows("installation"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row)
                        .containsKeys("last_batch_at", "last_seq")
                        .doesNotContainKey("forked_at"));
        assertThat(TABLES.rows("installation_section", "section", Demo.SECTION)).hasSize(2);
    }

    @Test
    void every_event_of_the_section_is_in_its_story() {
        assertThat(TABLES.rows("story", "section", Demo.SECTION)).hasSameSizeAs(Demo.events(AttendanceEvent.CATALOGUE));
    }

    @Test
    void hearing_everything_again_changes_nothing() {
        Memory twice = new Memory();
        for (int i = 0; i < 2; i++) {
            Demo.events(AttendanceEvent.CATALOGUE).forEach(event -> twice.apply(AttendanceFold.of(event)));
        }
        for (String table : java.util.List.of("block", "credit", "mark", "flag", "total", "person_total")) {
            assertThat(twice.rows(table)).as(table).containsExactlyInAnyOrderElementsOf(TABLES.rows(table));
        }
    }

    private static String pseudonym(String key) {
        DemoPerson person = Demo.person(key);
        return person.id(Demo.PERSON_KEY).value();
    }
}
