package cl.bitacora.courses.domain.rules.becas;

import static cl.bitacora.courses.domain.rules.becas.Becas.NORM;
import static cl.bitacora.courses.domain.rules.becas.Becas.day;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.courses.domain.rules.becas.Entry.Quality;
import cl.bitacora.courses.domain.rules.becas.Entry.Wish;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Modality;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** BECA-073…077 and 137…143: who enters until when, of a course of 120 hours. */
class EntryTest {

    @ParameterizedTest(name = "{0}, conducción {1}, {2} h de 120, {3} vacantes → {4}")
    @CsvSource({
        "PRESENCIAL, false, 30, 1, NUEVO",
        "PRESENCIAL, false, 31, 1, RECHAZADO",
        "PRESENCIAL, false, 30, 0, RECHAZADO",
        "PRESENCIAL, true, 24, 1, NUEVO",
        "PRESENCIAL, true, 25, 1, RECHAZADO",
        "E_LEARNING, false, 60, 1, NUEVO",
        "E_LEARNING, false, 61, 1, RECHAZADO",
        "E_LEARNING, false, 55, 1, NUEVO",
        "BLENDED, false, 35, 1, RECHAZADO",
    })
    @Covers({"BECA-074", "BECA-137", "BECA-143"})
    void BECA_074_137_nuevo(Modality modality, boolean driving, int held, int vacancies, Quality quality) {
        assertThat(quality(modality, driving, held, vacancies, false)).isEqualTo(quality);
    }

    @ParameterizedTest(name = "{0}, conducción {1}, {2} h de 120 → {3}")
    @CsvSource({
        "PRESENCIAL, false, 30, REEMPLAZANTE",
        "PRESENCIAL, false, 31, RECHAZADO",
        "PRESENCIAL, true, 24, REEMPLAZANTE",
        "PRESENCIAL, true, 25, RECHAZADO",
        "E_LEARNING, false, 10, RECHAZADO",
        "BLENDED, false, 30, REEMPLAZANTE",
    })
    @Covers({"BECA-076", "BECA-137"})
    void BECA_076_reemplazante(Modality modality, boolean driving, int held, Quality quality) {
        assertThat(quality(modality, driving, held, 0, true)).isEqualTo(quality);
    }

    @Test
    @Covers("BECA-073")
    void BECA_073_before_the_start() {
        Wish wish = new Wish(Modality.PRESENCIAL, false, false, Entry.executed(0, 7200), 0, false);
        assertThat(Entry.quality(wish, NORM.joining()).value()).isEqualTo(Quality.INGRESO);
    }

    @ParameterizedTest(name = "{0}: se va a las {1} h de 120 → reemplazable {2}")
    @CsvSource({"PRESENCIAL, 28, true", "PRESENCIAL, 35, false", "PRESENCIAL, 30, false", "E_LEARNING, 5, false"})
    @Covers("BECA-075")
    void BECA_075(Modality modality, int held, boolean replaceable) {
        assertThat(Entry.replaceable(modality, false, Entry.executed(held, 120), NORM.joining())
                        .value())
                .isEqualTo(replaceable);
    }

    @ParameterizedTest(name = "{0}, conducción {1}, {2} décimas de hora de 120 → liberado {3}")
    @CsvSource({
        "PRESENCIAL, false, 300, false",
        "PRESENCIAL, false, 301, true",
        "PRESENCIAL, true, 240, false",
        "PRESENCIAL, true, 241, true",
        "E_LEARNING, false, 400, false",
        "E_LEARNING, false, 601, true",
    })
    @Covers("BECA-077")
    void BECA_077(Modality modality, boolean driving, int tenths, boolean released) {
        assertThat(Entry.released(modality, driving, Entry.executed(tenths, 1200), false, NORM.joining())
                        .value())
                .isEqualTo(released);
        assertThat(Entry.released(modality, driving, Entry.executed(0, 1200), true, NORM.joining())
                        .value())
                .isTrue();
    }

    @Test
    @Covers("BECA-138")
    void BECA_138_from_the_first_day_attended() {
        assertThat(Entry.entryOf(day("2023-03-09")).value()).isEqualTo("2023-03-09");
    }

    @Test
    @Covers({"BECA-139", "BECA-140"})
    void BECA_139_140_the_complementary_form() {
        assertThat(Entry.formulario1Complementario(true, Optional.of(day("2023-03-09")), day("2023-03-10"), true, true)
                        .value())
                .isTrue();
        var nobodyReplaced = Entry.formulario1Complementario(true, Optional.empty(), day("2023-03-10"), false, true);
        assertThat(nobodyReplaced.value()).isFalse();
        assertThat(nobodyReplaced.facts())
                .anySatisfy(fact -> assertThat(fact.value()).isEqualTo("replaced, insuranceProof"));
        assertThat(Entry.formulario1Complementario(false, Optional.empty(), day("2023-03-10"), true, true)
                        .value())
                .isTrue();
    }

    private static Quality quality(Modality modality, boolean driving, int held, int vacancies, boolean replaces) {
        Wish wish = new Wish(modality, driving, true, Entry.executed(held, 120), vacancies, replaces);
        return Entry.quality(wish, NORM.joining()).value();
    }
}
