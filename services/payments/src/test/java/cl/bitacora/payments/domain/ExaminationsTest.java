package cl.bitacora.payments.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.FinalState;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Finding;
import cl.bitacora.payments.domain.Examination.Examinee;
import cl.bitacora.payments.domain.Examination.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** BONO-200…202, 204 c and 144: examinations for licences and certifications. */
class ExaminationsTest {

    @Test
    @Covers("BONO-200")
    void BONO_200_T1_obtained_or_not() {
        Finding<Clp> amount = Examinations.total(List.of(examination(Kind.LICENCIA, 12, 80_000)), Given.ENDED, true);
        assertThat(amount.value()).isEqualTo(Clp.of(960_000));
        assertThat(amount.basis().getFirst().rule().value()).isEqualTo("BONO-200");
    }

    @Test
    @Covers("BONO-200")
    void BONO_200_T2_who_did_not_come_does_not_count() {
        Examination base = examination(Kind.LICENCIA, 11, 80_000);
        List<Examinee> examinees = new ArrayList<>(base.examinees());
        examinees.add(new Examinee(Given.person(50), false, false, Optional.of(FinalState.APROBADO)));
        assertThat(amount(with(base, examinees))).isEqualTo(Clp.of(880_000));
    }

    @Test
    @Covers("BONO-201")
    void BONO_201() {
        List<Examination> both =
                List.of(examination(Kind.LICENCIA, 12, 80_000), examination(Kind.CERTIFICACION, 10, 50_000));
        Finding<Clp> total = Examinations.total(both, Given.ENDED, true);
        assertThat(total.basis().getLast().value()).isEqualTo(Clp.of(500_000));
        assertThat(total.basis().getLast().rule().value()).isEqualTo("BONO-201");
        assertThat(total.value()).isEqualTo(Clp.of(1_460_000));
    }

    @ParameterizedTest(name = "{0}: {1} + {2} (con respaldo: {3}), tope {4} → {5} cada uno")
    @CsvSource({
        "T1, 70000, 15000, true, 80000, 80000",
        "T2 sin respaldo, 70000, 15000, false, 80000, 70000",
        "bajo el tope, 60000, 15000, true, 80000, 75000",
    })
    @Covers("BONO-202")
    void BONO_202(String vector, long value, long complementary, boolean documented, long cap, long each) {
        Examination examination = new Examination(
                Kind.LICENCIA,
                "Licencia clase D",
                Given.ENDED.plusDays(2),
                Clp.of(value),
                Clp.of(complementary),
                documented,
                Clp.of(cap),
                people(12, FinalState.APROBADO));
        assertThat(Examinations.unit(examination).value()).isEqualTo(Clp.of(each));
        assertThat(amount(examination)).isEqualTo(Clp.of(12 * each));
    }

    @Test
    @Covers("BONO-204")
    void BONO_204_T2_without_the_list_of_examined_people_examinations_are_not_paid() {
        assertThat(LiquidationDocuments.examinationsDocumented(Given.documents(DocumentKinds.EXAMINATION_INVOICES)))
                .isFalse();
        assertThat(LiquidationDocuments.examinationsDocumented(
                        Given.documents(DocumentKinds.EXAMINATION_INVOICES, DocumentKinds.EXAMINED_LIST)))
                .isTrue();
        assertThat(Examinations.total(List.of(examination(Kind.LICENCIA, 12, 80_000)), Given.ENDED, false)
                        .value())
                .isEqualTo(Clp.ZERO);
    }

    @ParameterizedTest(name = "{0}, examen {1} días después del término → cuenta: {2}")
    @CsvSource({
        "APROBADO, 1, true",
        "REPROBADO, 1, false",
        "DESERTOR, 1, false",
        "REPROBADO, 0, true",
        "DESERTOR, -5, true",
    })
    @Covers("BONO-144")
    void BONO_144(FinalState state, int daysAfter, boolean counts) {
        LocalDate heldOn = Given.ENDED.plusDays(daysAfter);
        Examinee examinee = new Examinee(Given.person(1), true, false, Optional.of(state));
        assertThat(Examinations.counts(examinee, heldOn, Given.ENDED)).isEqualTo(counts);
    }

    @Test
    @Covers("BONO-202")
    void BONO_202_nobody_counts_twice_nor_without_being_in_the_course() {
        Examination base = examination(Kind.LICENCIA, 1, 80_000);
        List<Examinee> examinees = new ArrayList<>(base.examinees());
        examinees.addAll(base.examinees());
        examinees.add(new Examinee(Given.person(60), true, true, Optional.empty()));
        assertThat(amount(with(base, examinees))).isEqualTo(Clp.of(80_000));
    }

    private static Clp amount(Examination examination) {
        return Examinations.total(List.of(examination), Given.ENDED, true).value();
    }

    private static Examination with(Examination base, List<Examinee> examinees) {
        return new Examination(
                base.kind(),
                base.name(),
                base.heldOn(),
                base.value(),
                base.complementary(),
                base.complementaryDocumented(),
                base.cap(),
                examinees);
    }

    static Examination examination(Kind kind, int people, long each) {
        return new Examination(
                kind,
                "Licencia clase D",
                Given.ENDED.plusDays(2),
                Clp.of(each),
                Clp.ZERO,
                false,
                Clp.of(80_000),
                people(people, FinalState.APROBADO));
    }

    /** Two in three obtained it. */
    private static List<Examinee> people(int count, FinalState state) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Examinee(Given.person(i), true, i % 3 != 0, Optional.of(state)))
                .toList();
    }
}
