package cl.bitacora.portal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.RuleId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TaskKindTest {
    @ParameterizedTest
    @EnumSource(Programme.class)
    void a_norm_asks_only_in_its_own_programme(Programme programme) {
        boolean bono = programme == Programme.BONO_MIPE_2020;
        assertThat(TaskKind.INICIAR_CURSO.rule(programme))
                .isEqualTo(bono ? Optional.of(RuleId.of("BONO-060")) : Optional.empty());
        assertThat(TaskKind.INFORMAR_ASISTENCIA.rule(programme)).contains(RuleId.of(bono ? "BONO-131" : "LCE-044"));
        assertThat(TaskKind.EMITIR_CERTIFICADO.rule(programme)).contains(RuleId.of("CERT-007"));
    }
}
