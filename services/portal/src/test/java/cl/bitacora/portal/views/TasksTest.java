package cl.bitacora.portal.views;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.attendance.AttendanceEvent;
import cl.bitacora.contracts.attendance.BlockEvent;
import cl.bitacora.contracts.courses.AcuerdoEvent;
import cl.bitacora.contracts.courses.SectionEvent;
import cl.bitacora.contracts.payments.PaymentFileEvent;
import cl.bitacora.contracts.payments.PaymentsEvent;
import cl.bitacora.eventstore.Metadata;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whose turn it is, event by event. */
class TasksTest {
    private static final SectionId SECTION = new SectionId("curso-1");
    private static final Instant AT = Instant.parse("2020-03-10T15:00:00Z");

    @Test
    void an_agreement_passes_from_hand_to_hand() {
        Memory tables = new Memory();
        tables.apply(AcuerdoFold.of(new AcuerdoEvent.AcuerdoOperativoFinalised(
                "a1", SECTION, AT, LocalDate.of(2020, 3, 30), List.of(), "u")));
        assertThat(tables.row("task"))
                .containsEntry("kind", "VISAR_ACUERDO")
                .containsEntry("due_on", LocalDate.of(2020, 3, 29))
                .containsEntry("owner", "DIRECCION_REGIONAL");
        tables.apply(AcuerdoFold.of(new AcuerdoEvent.ChangesRequested("a1", SECTION, AT, "Falta la comuna")));
        assertThat(tables.row("task"))
                .containsEntry("kind", "CORREGIR_ACUERDO")
                .containsEntry("owner", "EJECUTOR")
                .containsEntry("due_on", LocalDate.of(2020, 3, 29))
                .containsEntry("note", "Falta la comuna");
        tables.apply(AcuerdoFold.of(new AcuerdoEvent.AcuerdoOperativoFinalised(
                "a1", SECTION, AT, LocalDate.of(2020, 3, 30), List.of(), "u")));
        tables.apply(AcuerdoFold.of(new AcuerdoEvent.AcuerdoOperativoStamped("a1", SECTION, AT)));
        assertThat(tables.row("task")).containsEntry("kind", "FIRMAR_ACUERDO").containsEntry("owner", "DIRECTOR");
        tables.apply(AcuerdoFold.of(new AcuerdoEvent.AcuerdoOperativoSigned("a1", SECTION, AT)));
        assertThat(tables.rows("task")).isEmpty();
        assertThat(tables.row("acuerdo")).containsEntry("state", "FIRMADO");
    }

    @Test
    void a_class_is_to_be_reported_by_the_day_that_the_ledger_told() {
        Memory tables = new Memory();
        BlockKey block = new BlockKey(SECTION, LocalDate.of(2020, 3, 9), "A");
        Instant due = Instant.parse("2020-03-12T02:30:00Z"); // still the 11th in Chile
        tables.apply(AttendanceFold.of(attended(closed(block, Optional.of(due)))));
        assertThat(tables.row("task"))
                .containsEntry("kind", "INFORMAR_ASISTENCIA")
                .containsEntry("due_on", LocalDate.of(2020, 3, 11));
        tables.apply(AttendanceFold.of(attended(new BlockEvent.AttendanceReported(block, AT, due, false))));
        assertThat(tables.rows("task")).isEmpty();
        tables.apply(AttendanceFold.of(attended(closed(block, Optional.empty()))));
        assertThat(tables.row("task").get("due_on")).isNull();
    }

    @Test
    void a_start_that_is_put_off_has_its_new_date() {
        Memory tables = new Memory();
        tables.apply(CoursesFold.of(
                recorded(new SectionEvent.MinimumEnrolmentReached(SECTION, AT, 10, LocalDate.of(2020, 3, 31)))));
        assertThat(tables.row("task")).containsEntry("due_on", LocalDate.of(2020, 3, 31));
        tables.apply(CoursesFold.of(recorded(new SectionEvent.StartExtended(
                SECTION, AT, SectionEvent.ExtensionRegime.PLAZO_DE_INICIO, LocalDate.of(2020, 4, 15), "lluvia"))));
        assertThat(tables.row("task"))
                .containsEntry("due_on", LocalDate.of(2020, 4, 15))
                .containsEntry("note", "lluvia");
    }

    @Test
    void a_payment_waits_for_one_thing_at_a_time() {
        Memory tables = new Memory();
        String file = "curso-1-avance";
        tables.apply(PaymentsFold.of(paid(new PaymentFileEvent.DocumentsObserved(file, SECTION, AT, "ilegible"))));
        assertThat(tables.row("task")).containsEntry("kind", "CORREGIR_PAGO");
        tables.apply(PaymentsFold.of(paid(
                new PaymentFileEvent.InvoiceConfirmed(file, SECTION, AT, LocalDate.of(2020, 5, 4), false, Clp.ZERO))));
        assertThat(tables.row("task"))
                .containsEntry("kind", "PAGAR")
                .containsEntry("owner", "NIVEL_NACIONAL")
                .containsEntry("due_on", LocalDate.of(2020, 5, 4));
    }

    private static RecordedEvent<cl.bitacora.contracts.courses.CoursesEvent> recorded(SectionEvent event) {
        return new RecordedEvent<>("courses", 1, "e", "s", 1, "t", event, new Metadata("a", "", "", ""), AT, "");
    }

    private static BlockEvent closed(BlockKey block, Optional<Instant> due) {
        return new BlockEvent.BlockClosed(block, AT, new PersonId("p-" + "1".repeat(32)), false, List.of(), due);
    }

    private static RecordedEvent<AttendanceEvent> attended(BlockEvent event) {
        return new RecordedEvent<>("attendance", 1, "e", "s", 1, "t", event, new Metadata("a", "", "", ""), AT, "");
    }

    private static RecordedEvent<PaymentsEvent> paid(PaymentFileEvent event) {
        return new RecordedEvent<>("payments", 1, "e", "s", 1, "t", event, new Metadata("a", "", "", ""), AT, "");
    }
}
