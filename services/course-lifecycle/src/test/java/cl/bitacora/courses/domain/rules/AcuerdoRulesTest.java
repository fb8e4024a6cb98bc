package cl.bitacora.courses.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.courses.AcuerdoContent;
import cl.bitacora.contracts.courses.AcuerdoContent.Facilitator;
import cl.bitacora.contracts.courses.AcuerdoContent.PlannedActivity;
import cl.bitacora.contracts.courses.AcuerdoContent.PlannedContent;
import cl.bitacora.contracts.courses.AcuerdoContent.PlannedMaterial;
import cl.bitacora.contracts.courses.AcuerdoContent.RequestedChange;
import cl.bitacora.contracts.courses.AcuerdoEvent.ParticipantDocuments;
import cl.bitacora.contracts.courses.CourseEvent.ExecutorContact;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcuerdoRulesTest {
    private static final LocalDate START = LocalDate.of(2020, 3, 30);
    private static final ExecutorContact EXECUTOR =
            new ExecutorContact("Calle 1", "07101", "+56 71 2222222", "otec@example.cl");

    private static PersonId person(int n) {
        return new PersonId("p-" + "%032x".formatted(n));
    }

    private static AcuerdoContent content(String module, LocalDate startsOn, List<RequestedChange> changes) {
        return new AcuerdoContent(
                startsOn,
                "Sala 1",
                "07101",
                "Coordinación académica",
                changes,
                List.of(new PlannedActivity("Inducción", START, START)),
                List.of(new PlannedMaterial("Casco", 12, "Certificado", START)),
                List.of(new Facilitator(person(900), "Ingeniería", module)),
                List.of(new PlannedContent("Módulo 1", START, START.plusDays(3))),
                "",
                List.of());
    }

    @ParameterizedTest(name = "{0}: {1}, {2} de mínimo {3}, LMS {4} → {5}")
    @CsvSource({
        "T1, PRESENCIAL, 10, 10, false, ok",
        "T2, PRESENCIAL,  9,  9, false, ok",
        "T3, E_LEARNING, 15, 15, false, lms-unfinished",
        "-,  E_LEARNING, 15, 15, true,  ok",
        "-,  PRESENCIAL,  9, 10, false, minimum-not-reached",
    })
    @Covers({"BONO-101", "BONO-061"})
    void BONO_101(String vector, Modality modality, int enrolled, int minimum, boolean lms, String expected) {
        assertThat(AcuerdoConditions.generation(modality, enrolled, minimum, lms)
                        .map(Refusal::code)
                        .orElse("ok"))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: enviado {1}, inicio 2020-03-23, plazo acordado {2} → {3}")
    @CsvSource({
        "T1, 2020-03-20, '', ok",
        "T2, 2020-03-23, '', sent-too-late",
        "T2, 2020-03-23, 2020-03-23, ok",
        "-,  2020-03-24, 2020-03-23, sent-too-late",
    })
    @Covers("BONO-102")
    void BONO_102(String vector, LocalDate sent, String agreed, String expected) {
        Optional<LocalDate> term = agreed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(agreed));
        assertThat(AcuerdoConditions.sentInTime(sent, LocalDate.of(2020, 3, 23), term)
                        .map(Refusal::code)
                        .orElse("ok"))
                .isEqualTo(expected);
    }

    @Test
    @Covers("BONO-103")
    void BONO_103_T1_facilitator_without_module_is_named() {
        var refusal = AcuerdoCompleteness.check(content("", START, List.of()), EXECUTOR, Modality.PRESENCIAL, START)
                .orElseThrow();
        assertThat(refusal.code()).isEqualTo("acuerdo-incomplete");
        assertThat(refusal.factMap()).containsEntry("missing", "facilitators[0].module");
    }

    @Test
    @Covers("BONO-103")
    void BONO_103_T2_another_commune_is_no_matter_of_an_acuerdo() {
        assertThat(AcuerdoCompleteness.commune("07102", "07101").map(Refusal::code))
                .contains("another-commune");
        assertThat(AcuerdoCompleteness.commune("07101", "07101")).isEmpty();
    }

    @Test
    @Covers("BONO-103")
    void BONO_103_T3_all_present_is_complete() {
        assertThat(AcuerdoCompleteness.missing(
                        content("Módulo 1", START, List.of()), EXECUTOR, Modality.PRESENCIAL, START))
                .isEmpty();
    }

    @Test
    @Covers("BONO-103")
    void BONO_103_every_missing_field_is_named() {
        AcuerdoContent empty = new AcuerdoContent(
                START, "", "07101", " ", List.of(), List.of(), List.of(), List.of(), List.of(), "", List.of());
        assertThat(AcuerdoCompleteness.missing(
                        empty, new ExecutorContact("", "07101", "", ""), Modality.PRESENCIAL, START))
                .containsExactly(
                        "executor.address",
                        "executor.phone",
                        "executor.email",
                        "place",
                        "personInCharge",
                        "activities",
                        "materials",
                        "facilitators",
                        "contents");
        assertThat(AcuerdoCompleteness.missing(empty, EXECUTOR, Modality.E_LEARNING, START))
                .contains("tutors")
                .doesNotContain("facilitators");
    }

    @Test
    @Covers("BONO-103")
    void BONO_103_what_a_line_lacks_is_named_with_its_place() {
        AcuerdoContent lacking = new AcuerdoContent(
                START,
                "Sala 1",
                "07101",
                "Coordinación académica",
                List.of(new RequestedChange("LUGAR", " ", "")),
                List.of(new PlannedActivity(" ", START, START.minusDays(1))),
                List.of(new PlannedMaterial("", 0, " ", START), new PlannedMaterial("Casco", 1, "Certificado", START)),
                List.of(new Facilitator(person(900), "", " ")),
                List.of(new PlannedContent("", START, START.minusDays(1))),
                "",
                List.of());
        assertThat(AcuerdoCompleteness.missing(
                        lacking, new ExecutorContact("Calle 1", " ", "1", "a@b.cl"), Modality.PRESENCIAL, START))
                .containsExactly(
                        "executor.commune",
                        "changes[0].proposal",
                        "changes[0].requested",
                        "activities[0].name",
                        "activities[0].endsOn",
                        "materials[0].material",
                        "materials[0].specification",
                        "materials[0].quantity",
                        "facilitators[0].profession",
                        "facilitators[0].module",
                        "contents[0].module",
                        "contents[0].endsOn");
    }

    @Test
    @Covers("BONO-103")
    void BONO_103_another_start_must_be_asked_for() {
        AcuerdoContent moved = content("Módulo 1", START.plusDays(7), List.of());
        assertThat(AcuerdoCompleteness.missing(moved, EXECUTOR, Modality.PRESENCIAL, START))
                .containsExactly("changes.FECHA_INICIO");
        AcuerdoContent asked = content(
                "Módulo 1",
                START.plusDays(7),
                List.of(new RequestedChange("FECHA_INICIO", START.toString(), "2020-04-06")));
        assertThat(AcuerdoCompleteness.missing(asked, EXECUTOR, Modality.PRESENCIAL, START))
                .isEmpty();
        AcuerdoContent unlisted = content("Módulo 1", START, List.of(new RequestedChange("PRECIO", "1", "2")));
        assertThat(AcuerdoCompleteness.missing(unlisted, EXECUTOR, Modality.PRESENCIAL, START))
                .containsExactly("changes[0].item");
    }

    @ParameterizedTest(name = "{0}: causa {1} → {2}")
    @CsvSource({"T1, CONTENIDO, rejection-not-listed", "-, PLAZOS, ok"})
    @Covers("BONO-105")
    void BONO_105(String vector, String cause, String expected) {
        assertThat(AcuerdoConditions.rejection(cause).map(Refusal::code).orElse("ok"))
                .isEqualTo(expected);
    }

    @Test
    @Covers({"BONO-107", "BONO-105"})
    void BONO_107_T1_one_of_twelve_without_voucher_is_named() {
        List<ParticipantDocuments> twelve = IntStream.rangeClosed(1, 12)
                .mapToObj(n -> new ParticipantDocuments(person(n), true, n != 7))
                .toList();
        var refusal = AcuerdoConditions.documentsComplete(twelve).orElseThrow();
        assertThat(refusal.code()).isEqualTo("participants-incomplete");
        assertThat(refusal.factMap())
                .containsEntry("count", "1")
                .containsEntry("participants", person(7).value());
    }

    @Test
    @Covers("BONO-107")
    void BONO_107_T2_all_complete_is_approvable() {
        assertThat(AcuerdoConditions.documentsComplete(List.of(new ParticipantDocuments(person(1), true, true))))
                .isEmpty();
    }
}
