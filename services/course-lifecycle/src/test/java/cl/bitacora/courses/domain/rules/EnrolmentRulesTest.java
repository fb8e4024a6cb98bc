package cl.bitacora.courses.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.DocumentRef;
import cl.bitacora.courses.domain.rules.EnrolmentRules.Contact;
import cl.bitacora.courses.domain.rules.EnrolmentRules.ContactCheck;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnrolmentRulesTest {
    private static final LocalDate DAY = LocalDate.of(2020, 3, 2);

    private static DocumentRef document(String kind) {
        return new DocumentRef(kind, "0".repeat(64), "application/pdf", 1);
    }

    @ParameterizedTest(name = "{0}: contactado {1}, razón \"{2}\" → {3}")
    @CsvSource({"T1, false, '', reason-missing", "-, false, SIN_RESPUESTA, ok", "-, true, '', ok"})
    @Covers("BONO-045")
    void BONO_045(String vector, boolean contacted, String reason, String expected) {
        assertThat(EnrolmentRules.contactResult(contacted, reason)
                        .map(Refusal::code)
                        .orElse("ok"))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: bono {1}, cédula hasta {2}, comprobante {3} → {4}")
    @CsvSource({
        "T1, true,  2024-01-01, false, ok",
        "T2, true,  2020-03-01, false, enrolment-documents-missing",
        "T3, true,  '',         true,  ok",
        "T4, false, 2024-01-01, false, enrolment-documents-missing",
        "-,  true,  2020-03-02, false, ok",
    })
    @Covers("BONO-046")
    void BONO_046(String vector, boolean voucher, String cardUntil, boolean receipt, String expected) {
        List<DocumentRef> documents = new ArrayList<>();
        if (voucher) {
            documents.add(document(EnrolmentRules.VOUCHER));
        }
        if (!cardUntil.isEmpty()) {
            documents.add(document(EnrolmentRules.IDENTITY_CARD));
        }
        if (receipt) {
            documents.add(document(EnrolmentRules.CIVIL_REGISTRY_RECEIPT));
        }
        Optional<LocalDate> until = cardUntil.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cardUntil));
        assertThat(EnrolmentRules.documents(voucher ? "B-1" : "", documents, until, DAY)
                        .map(Refusal::code)
                        .orElse("ok"))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1} de 25 → {2}")
    @CsvSource({"T1, 25, section-full", "-, 24, ok"})
    @Covers("BONO-047")
    void BONO_047(String vector, int enrolled, String expected) {
        assertThat(EnrolmentRules.seats(enrolled, 25).map(Refusal::code).orElse("ok"))
                .isEqualTo(expected);
    }

    @Test
    @Covers("BONO-048")
    void BONO_048_T1_the_executors_telephone_in_another_spelling_is_still_the_executors() {
        ContactCheck check = EnrolmentRules.compare(
                new Contact("ana@example.cl", "9 8765 4321"), new Contact("oficina@example.cl", "+56 987654321"));
        assertThat(check).isEqualTo(new ContactCheck(false, true));
        assertThat(EnrolmentRules.ownContact(check).map(Refusal::field)).contains("phone");
        assertThat(EnrolmentRules.ownContact(new ContactCheck(true, false)).map(Refusal::field))
                .contains("email");
        assertThat(EnrolmentRules.ownContact(ContactCheck.OWN)).isEmpty();
    }

    @Test
    @Covers("BONO-048")
    void BONO_048_T1_empty_data_are_nobodys() {
        assertThat(EnrolmentRules.compare(new Contact("", ""), new Contact("", "")))
                .isEqualTo(ContactCheck.OWN);
    }

    @ParameterizedTest(name = "{0}: {1} personas con el mismo teléfono → aviso {2}")
    @CsvSource({"T2, 5, true", "-, 4, false"})
    @Covers("BONO-048")
    void BONO_048_T2(String vector, int people, boolean warn) {
        assertThat(EnrolmentRules.phoneLooksShared(people)).isEqualTo(warn);
    }

    @ParameterizedTest(name = "{0}: razones \"{1}\" → {2}")
    @CsvSource({"T1, '', reason-missing", "-, LABORAL, ok"})
    @Covers("BONO-054")
    void BONO_054(String vector, String reason, String expected) {
        assertThat(EnrolmentRules.withdrawal(reason).map(Refusal::code).orElse("ok"))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: H={1}, {2} s dictados, {3} cupos → {4}")
    @CsvSource({
        // BONO-051: 9.5 h, 10 h, 11.99 h, no seats
        "051 T1, 100, 34200, 1, true",
        "051 T2, 100, 36000, 1, false",
        "051 T3, 120, 43164, 1, true",
        "051 T4, 100, 18000, 0, false",
        // BONO-126: 8.9 h, 9 h, 25 of 25
        "126 T1,  90, 32040, 1, true",
        "126 T2,  90, 32400, 1, false",
        "126 T3,  90,     0, 0, false",
    })
    @Covers({"BONO-051", "BONO-126"})
    void BONO_051_126(String vector, int hours, long heldSeconds, int seats, boolean allowed) {
        assertThat(LateJoining.presencial(heldSeconds, hours, seats, Bono.NORM).value())
                .isEqualTo(allowed);
    }

    @ParameterizedTest(name = "{0}: cupo {1}, inició con {2}, transcurrido {3}/{4} → {5}")
    @CsvSource({
        "T1, 40, 30,  40,  100, true",
        "T2, 40, 30,  50,  100, true",
        "T3, 40, 30, 501, 1000, false",
        "T4, 40, 40,  10,  100, false",
    })
    @Covers("BONO-127")
    void BONO_127(String vector, int quota, int startedWith, long part, long whole, boolean allowed) {
        assertThat(LateJoining.elearning(startedWith, quota, Ratio.of(part, whole), Bono.NORM)
                        .value())
                .isEqualTo(allowed);
    }

    @Test
    void elapsed_counts_the_days_before_today() {
        LocalDate start = LocalDate.of(2020, 3, 2);
        assertThat(LateJoining.elapsed(start, start.plusDays(9), start)).isEqualTo(Ratio.ZERO);
        assertThat(LateJoining.elapsed(start, start.plusDays(9), start.plusDays(5)))
                .isEqualTo(Ratio.of(1, 2));
        assertThat(LateJoining.elapsed(start, start.plusDays(9), start.plusDays(99)))
                .isEqualTo(Ratio.ONE);
        assertThat(LateJoining.elapsed(start, start.plusDays(9), start.minusDays(9)))
                .isEqualTo(Ratio.ZERO);
    }

    @ParameterizedTest(name = "{0} proves identity: {1}")
    @CsvSource({"IDENTITY_CARD, true", "CIVIL_REGISTRY_RECEIPT, true", "VOUCHER, false"})
    @Covers("BONO-107")
    void BONO_107_card_or_receipt_prove_identity(String kind, boolean proves) {
        assertThat(EnrolmentRules.provesIdentity(List.of(document(kind)))).isEqualTo(proves);
        assertThat(EnrolmentRules.provesIdentity(List.of())).isFalse();
    }
}
