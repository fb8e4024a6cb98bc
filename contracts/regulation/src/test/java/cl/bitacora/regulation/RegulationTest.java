package cl.bitacora.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.kernel.Programme;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RegulationTest {

    @Test
    void loads() {
        Regulation regulation = Regulation.load();
        assertThat(regulation.revision()).matches("[0-9a-f]{12}");
        assertThat(AttendanceParameters.of(regulation.parameters(), Programme.BONO_MIPE_2020, LocalDate.of(2020, 3, 2))
                        .toleranceSeconds())
                .isEqualTo(1200);
        System.out.println(
                CourseParameters.of(regulation.parameters(), Programme.BONO_MIPE_2020, LocalDate.of(2020, 3, 2)));
        System.out.println(
                PaymentParameters.of(regulation.parameters(), Programme.BONO_MIPE_2020, LocalDate.of(2020, 3, 2)));
        System.out.println(
                CertificateParameters.of(regulation.parameters(), Programme.FPT_APRENDICES, LocalDate.of(2020, 3, 2)));
        System.out.println(regulation.holidays().in(2018));
        System.out.println(regulation.territory().commune("16101"));
    }
}
