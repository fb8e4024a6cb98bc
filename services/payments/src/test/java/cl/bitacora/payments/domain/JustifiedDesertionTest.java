package cl.bitacora.payments.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.payments.domain.Elearning.Learner;
import cl.bitacora.payments.domain.Elearning.Module;
import cl.bitacora.payments.domain.JustifiedDesertion.Hours;
import cl.bitacora.regulation.Parameters;
import cl.bitacora.regulation.PaymentParameters;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** BECA-091…093 (H 100, VHAC 4.000). */
class JustifiedDesertionTest {
    private static final Clp VALUE = Clp.of(4000);
    private static final Parameters LAW = Parameters.load();
    private static final LocalDate DAY = LocalDate.of(2023, 3, 6);
    private static final Ratio MINIMUM = LAW.ratio("payment.justified.minimum", Programme.BECAS_LABORALES_2022, DAY)
            .value();
    private static final PaymentParameters.Elearning NORM =
            PaymentParameters.Elearning.of(LAW, Programme.BECAS_LABORALES_2022, DAY);

    @ParameterizedTest(name = "{0} h asistidas y {1} justificadas de 100 → {2}")
    @CsvSource({
        "24/1, 76/1, 96000",
        "25/1, 75/1, 400000",
        "60/1, 40/1, 400000",
        "60/1, 10/1, 280000",
        "245/10, 755/10, 400000",
        "244/10, 755/10, 97600",
        "60/1, 60/1, 400000",
        "0/1, 100/1, 0",
    })
    @Covers({"BECA-091", "BECA-078"})
    void BECA_091(String attended, String justified, long pesos) {
        assertThat(JustifiedDesertion.presencial(
                                new Hours(Ratio.parse(attended), Ratio.parse(justified), 100), VALUE, MINIMUM)
                        .value())
                .isEqualTo(Clp.of(pesos));
    }

    @ParameterizedTest(name = "avance {0}/1000, causa {1} → {2}")
    @CsvSource({"249, true, 0", "250, true, 100000", "380, true, 152000", "500, false, 0"})
    @Covers("BECA-092")
    void BECA_092(long progress, boolean causeHolds, long pesos) {
        Learner learner = new Learner(List.of(new Module(100, Ratio.of(progress, 1000))), Ratio.of(50, 1));
        assertThat(JustifiedDesertion.elearning(learner, 100, VALUE, causeHolds, NORM)
                        .value())
                .isEqualTo(Clp.of(pesos));
    }

    @Test
    @Covers("BECA-093")
    void BECA_093_each_part_by_its_own_hours() {
        var presencial = JustifiedDesertion.presencial(new Hours(Ratio.of(20, 1), Ratio.of(40, 1), 60), VALUE, MINIMUM);
        Learner learner = new Learner(List.of(new Module(40, Ratio.percent(10))), Ratio.of(20, 1));
        var elearning = JustifiedDesertion.elearning(learner, 40, VALUE, true, NORM);
        assertThat(presencial.value()).isEqualTo(Clp.of(240_000));
        assertThat(elearning.value()).isEqualTo(Clp.ZERO);
        assertThat(JustifiedDesertion.blended(presencial, elearning).value()).isEqualTo(Clp.of(240_000));
        assertThat(JustifiedDesertion.blended(presencial, elearning).basis()).hasSize(2);
    }
}
