package cl.bitacora.payments.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.EvaluationResult;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.payments.domain.Elearning.Learner;
import cl.bitacora.payments.domain.Elearning.Module;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** BONO-190…197 (H 100, VHACE 4.000, modules of 10, 20, 20, 20 and 30 hours). Ratios as {@code a/b}. */
class ElearningTest {
    private static final int HOURS = 100;
    private static final Clp VHACE = Clp.of(4000);

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource({"T1, 6000/10000, REPROBADA", "T2, 6001/10000, APROBADA"})
    @Covers("BONO-190")
    void BONO_190(String vector, String score, EvaluationResult expected) {
        assertThat(Elearning.evaluation(Ratio.parse(score), Given.PARAMETERS.elearning())
                        .value())
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: avances {1} → {2}")
    @CsvSource({"T1, 100-100-40-0-0, 38/100", "T2, 100-100-100-100-100, 1/1", "nada, 0-0-0-0-0, 0/1"})
    @Covers("BONO-192")
    void BONO_192(String vector, String percents, String expected) {
        assertThat(Elearning.progress(learner(percents, "0/1"), HOURS).value()).isEqualTo(Ratio.parse(expected));
    }

    @ParameterizedTest(name = "{0}: {1} horas conectadas → {2}")
    @CsvSource({"T1, 25/1, 1/2", "T2, 15/1, 3/10", "T4, 60/1, 6/5"})
    @Covers("BONO-193")
    void BONO_193(String vector, String connected, String expected) {
        assertThat(Elearning.hourFactor(learner("100-100-40-0-0", connected))
                        .orElseThrow()
                        .value())
                .isEqualTo(Ratio.parse(expected));
    }

    @Test
    @Covers("BONO-193")
    void BONO_193_T3_no_module_begun() {
        Learner idle = learner("0-0-0-0-0", "5/1");
        assertThat(Elearning.hourFactor(idle)).isEmpty();
        assertThat(exact(idle)).isEqualTo(Ratio.ZERO);
    }

    @ParameterizedTest(name = "{0}: factor {1} → {2}")
    @CsvSource({
        "T1, 3/10, 1/1",
        "T2, 2998/10000, 8994/10000",
        "T3, 2/10, 6/10",
        "T4, 0/1, 0/1",
        "T5, 5/10, 1/1",
        "193 T4, 6/5, 1/1"
    })
    @Covers({"BONO-193", "BONO-194"})
    void BONO_194(String vector, String factor, String expected) {
        Finding<Ratio> given = Finding.of(RuleId.of("BONO-193"), Ratio.parse(factor), Norms.bono("8.2.2.2"));
        assertThat(Elearning.weighting(given, Given.PARAMETERS.elearning()).value())
                .isEqualTo(Ratio.parse(expected));
    }

    @ParameterizedTest(name = "{0}: avance {1} → {2} pesos")
    @CsvSource({"T1 exactamente 25 %, 2500, 100000", "T2, 2499, 0", "T3, 2501, 100040"})
    @Covers("BONO-195")
    void BONO_195(String vector, long tenThousandths, long pesos) {
        Learner one = new Learner(List.of(new Module(HOURS, Ratio.of(tenThousandths, 10_000))), Ratio.of(30, 1));
        assertThat(Elearning.total(List.of(one), HOURS, VHACE, Given.PARAMETERS.elearning())
                        .value())
                .isEqualTo(Clp.of(pesos));
    }

    @Test
    @Covers("BONO-195")
    void BONO_195_T4_and_the_strict_reading() {
        Learner quarter = learner("100-75-0-0-0", "30/1");
        Finding<Ratio> progress = Elearning.progress(quarter, HOURS);
        assertThat(progress.value()).isEqualTo(Ratio.percent(25));
        assertThat(Elearning.payable(progress, Given.PARAMETERS.elearning()).value())
                .isTrue();
        assertThat(Elearning.payable(progress, Strict.aboveMinimumProgress().elearning())
                        .value())
                .isFalse();
    }

    @ParameterizedTest(name = "{0}: {1} horas conectadas → {2} pesos")
    @CsvSource({"T1, 30, 400000", "T2, 29, 348000"})
    @Covers("BONO-196")
    void BONO_196(String vector, long connected, long pesos) {
        assertThat(exact(learner("100-100-100-100-100", connected + "/1"))).isEqualTo(Ratio.of(pesos, 1));
    }

    @ParameterizedTest(name = "{0}: {1} horas conectadas → {2} → {3} pesos")
    @CsvSource({
        "T1, 25/1, 152000/1, 152000",
        "T2, 15/1, 152000/1, 152000",
        "T3, 1499/100, 1367088/10, 136709",
        "T4, 10/1, 91200/1, 91200",
        "T5, 0/1, 0/1, 0",
    })
    @Covers({"BONO-197", "BONO-902"})
    void BONO_197(String vector, String connected, String exact, long pesos) {
        Learner example = learner("100-100-40-0-0", connected);
        assertThat(exact(example)).isEqualTo(Ratio.parse(exact));
        assertThat(Elearning.total(List.of(example), HOURS, VHACE, Given.PARAMETERS.elearning())
                        .value())
                .isEqualTo(Clp.of(pesos));
    }

    @Test
    @Covers("BONO-191")
    void BONO_191_T2() {
        List<Learner> three = List.of(
                learner("100-100-40-0-0", "25/1"),
                learner("100-100-100-100-100", "30/1"),
                learner("100-50-0-0-0", "30/1"));
        assertThat(Elearning.total(three, HOURS, VHACE, Given.PARAMETERS.elearning())
                        .value())
                .isEqualTo(Clp.of(552_000));
    }

    private static Ratio exact(Learner learner) {
        return Elearning.exact(learner, HOURS, VHACE, Given.PARAMETERS.elearning())
                .value();
    }

    private static Learner learner(String percents, String connected) {
        String[] parts = percents.split("-");
        int[] hours = {10, 20, 20, 20, 30};
        List<Module> modules = new java.util.ArrayList<>();
        for (int i = 0; i < hours.length; i++) {
            modules.add(new Module(hours[i], Ratio.percent(Long.parseLong(parts[i]))));
        }
        return new Learner(modules, Ratio.parse(connected));
    }
}
