package cl.bitacora.courses.domain.rules.becas;

import static cl.bitacora.courses.domain.rules.becas.Becas.NORM;
import static cl.bitacora.courses.domain.rules.becas.Becas.day;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.courses.domain.rules.becas.Derivation.Addressee;
import cl.bitacora.courses.domain.rules.becas.Derivation.ApplicantState;
import cl.bitacora.courses.domain.rules.becas.Derivation.Fund;
import cl.bitacora.courses.domain.rules.becas.Derivation.Impediments;
import cl.bitacora.courses.domain.rules.becas.Derivation.Origin;
import cl.bitacora.courses.domain.rules.becas.Derivation.Papers;
import cl.bitacora.kernel.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** BECA-010 and 060…072: who may be enrolled. */
class DerivationTest {
    private static final Impediments NONE = new Impediments(false, false, false, false);

    @ParameterizedTest(name = "{0}, postulación abierta {1} → {2}")
    @CsvSource({
        "ENTIDAD_REQUIRENTE, false, true",
        "RECLUTADO_POR_OTEC, false, false",
        "RECLUTADO_POR_OTIC, false, false",
        "PORTAL, false, false",
        "PORTAL, true, true",
        "RECLUTADO_POR_OTEC, true, false",
        "ENTIDAD_REQUIRENTE, true, false",
    })
    @Covers({"BECA-060", "BECA-065"})
    void BECA_060_065(Origin origin, boolean open, boolean valid) {
        assertThat(Derivation.origin(origin, open).value()).isEqualTo(valid);
    }

    @Test
    @Covers("BECA-061")
    void BECA_061_papers_and_impediments() {
        assertThat(Derivation.admissible(new Papers(true, false, true, true, true), NONE)
                        .value())
                .isTrue();
        assertThat(Derivation.admissible(new Papers(false, true, true, true, true), NONE)
                        .value())
                .isTrue();
        assertThat(Derivation.admissible(new Papers(false, false, true, true, true), NONE)
                        .value())
                .isFalse();
        Papers papers = new Papers(true, false, true, true, true);
        assertThat(Derivation.admissible(papers, new Impediments(false, true, false, false))
                        .value())
                .isFalse();
        assertThat(Derivation.admissible(papers, new Impediments(true, false, false, false))
                        .value())
                .isFalse();
        // Worker of a company of another OTIC: no impediment is set.
        assertThat(Derivation.admissible(papers, NONE).value()).isTrue();
    }

    @Test
    @Covers("BECA-062")
    void BECA_062_twenty_two_derived_of_whom_twenty_comply() {
        assertThat(Derivation.enrolled(20, 22, 20).value()).isEqualTo(20);
        assertThat(Derivation.enrolled(22, 25, 20).value()).isEqualTo(20);
        assertThat(Derivation.enrolled(15, 22, 20).value()).isEqualTo(15);
    }

    @ParameterizedTest(name = "{0} de 20 al {1} → abre {2}")
    @CsvSource({"15, 2023-02-08, false", "15, 2023-02-09, true", "20, 2023-02-09, false"})
    @Covers("BECA-063")
    void BECA_063(int derived, String on, boolean opens) {
        assertThat(Derivation.opens(derived, 20, day("2023-02-08"), day(on)).value())
                .isEqualTo(opens);
    }

    @Test
    @Covers("BECA-064")
    void BECA_064_whom_the_entity_asks() {
        assertThat(Derivation.extensionAddressee(Fund.MANDATO).value()).isEqualTo(Addressee.OTIC);
        assertThat(Derivation.extensionAddressee(Fund.REGIONAL).value()).isEqualTo(Addressee.DIRECCION_REGIONAL);
    }

    @Test
    @Covers("BECA-065")
    void BECA_065_whatever_the_line() {
        assertThat(Derivation.openApplicant(true, true, true).value()).isTrue();
        assertThat(Derivation.openApplicant(false, true, true).value()).isFalse();
        assertThat(Derivation.openApplicant(true, false, true).value()).isFalse();
    }

    @Test
    @Covers({"BECA-067", "BECA-010"})
    void BECA_067_one_enrolment_and_BECA_010_two_validations() {
        assertThat(Derivation.mayEnrol(true).value()).isFalse();
        assertThat(Derivation.mayEnrol(false).value()).isTrue();
        assertThat(Derivation.validated(false, true).value()).isFalse();
        assertThat(Derivation.validated(true, false).value()).isFalse();
        assertThat(Derivation.validated(true, true).value()).isTrue();
    }

    @Test
    @Covers("BECA-069")
    void BECA_069_only_what_proves_a_requirement() {
        assertThat(Derivation.mayAskFor(false, false, false).value()).isFalse();
        assertThat(Derivation.mayAskFor(false, true, false).value()).isTrue();
        assertThat(Derivation.mayAskFor(true, false, true).value()).isFalse();
    }

    @ParameterizedTest(name = "{0} postulantes a 20 cupos → cerrar {1}")
    @CsvSource({"60, true", "59, false"})
    @Covers("BECA-070")
    void BECA_070(int applicants, boolean close) {
        assertThat(Derivation.mayClose(applicants, 20, NORM.applicationPool()).value())
                .isEqualTo(close);
    }

    @Test
    @Covers({"BECA-071", "BECA-072"})
    void BECA_071_072_states() {
        assertThat(Derivation.state(true, false, false).value()).isEqualTo(ApplicantState.POSTULANTE);
        assertThat(Derivation.state(true, true, false).value()).isEqualTo(ApplicantState.PARTICIPANTE_FASE_LECTIVA);
        assertThat(Derivation.state(true, false, true).value()).isEqualTo(ApplicantState.LIBERADO);
        assertThat(Derivation.state(true, true, false).rule().value()).isEqualTo("BECA-072");
    }
}
