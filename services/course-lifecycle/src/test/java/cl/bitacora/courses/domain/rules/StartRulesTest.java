package cl.bitacora.courses.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Refusal;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartRulesTest {

    private static OptionalInt authorised(int minimum) {
        return minimum == 0 ? OptionalInt.empty() : OptionalInt.of(minimum);
    }

    @ParameterizedTest(name = "{0}: {1} matriculados, autorizado {2} → {3}")
    @CsvSource({
        "T1, 10, 0, true",
        "T2,  9, 0, false",
        "T3,  9, 8, true",
        "T4, 25, 0, true",
        "T5, 26, 0, false",
        "T6,  7, 8, false",
    })
    @Covers("BONO-080")
    void BONO_080(String vector, int enrolled, int authorised, boolean may) {
        assertThat(StartNumbers.presencial(enrolled, authorised(authorised), Bono.NORM)
                        .value())
                .isEqualTo(may);
    }

    @ParameterizedTest(name = "{0}: causa {1}, inicio fallido {2} → {3}")
    @CsvSource({
        "T1, INICIO_FALLIDO, true, ok",
        "T2, BAJA_DEMANDA, true, exception-not-listed",
        "-,  INICIO_FALLIDO, false, no-failed-start",
        "-,  ZONA_EXTREMA, false, ok",
    })
    @Covers("BONO-081")
    void BONO_081(String vector, String cause, boolean failed, String expected) {
        assertThat(StartNumbers.exception(cause, "fundada", failed)
                        .map(Refusal::code)
                        .orElse("ok"))
                .isEqualTo(expected);
        assertThat(StartNumbers.exception("ZONA_EXTREMA", " ", failed).map(Refusal::code))
                .contains("reason-missing");
    }

    @ParameterizedTest(name = "{0}: cupo {1}, {2} matriculados, acuerdo {3} → {4}")
    @CsvSource({
        "T1,  20, 15, true,  true",
        "T2,  20, 14, true,  false",
        "T3,  19, 15, true,  false",
        "T4, 101, 15, true,  false",
        "T5,  20, 15, false, false",
    })
    @Covers("BONO-082")
    void BONO_082(String vector, int places, int enrolled, boolean approved, boolean may) {
        assertThat(StartNumbers.elearning(places, 20, enrolled, approved, Bono.NORM)
                        .value())
                .isEqualTo(may);
    }

    @ParameterizedTest(name = "{0}: {1} {2}, excepción {3} → {4}")
    @CsvSource({
        "T1, PRESENCIAL, 10, 0, true",
        "T2, PRESENCIAL,  9, 0, false",
        "T3, E_LEARNING, 15, 0, true",
        "T4, E_LEARNING, 14, 0, false",
        "-,  PRESENCIAL,  9, 9, true",
    })
    @Covers("BONO-055")
    void BONO_055(String vector, Modality modality, int enrolled, int exception, boolean mayRequest) {
        assertThat(enrolled
                        >= StartNumbers.minimum(modality, authorised(exception), Bono.NORM)
                                .value())
                .isEqualTo(mayRequest);
    }

    @ParameterizedTest(name = "{0}: mínimo el {1}, inicia el {2} → vence {3}, en plazo {4}")
    @CsvSource({
        "T1, 2020-03-02, 2020-03-23, 2020-03-23, true",
        "T2, 2020-03-07, 2020-03-30, 2020-03-30, true",
        "T3, 2020-03-02, 2020-03-24, 2020-03-23, false",
    })
    @Covers("BONO-060")
    void BONO_060(String vector, LocalDate reached, LocalDate started, LocalDate due, boolean inTerm) {
        assertThat(StartTerms.startDue(reached, Bono.NORM, Bono.DAYS).value()).isEqualTo(due);
        assertThat(StartTerms.startedInTerm(started, due)).isEqualTo(inTerm);
    }

    @ParameterizedTest(name = "{0}: vencía {1}, pide {2}, razón \"{3}\" → {4}")
    @CsvSource({
        "T1, 2020-03-23, 2020-04-13, fuerza mayor, ok",
        "T2, 2020-03-23, 2020-04-14, fuerza mayor, extension-too-long",
        "T3, 2020-03-23, 2020-04-13, '', reason-missing",
    })
    @Covers("BONO-062")
    void BONO_062(String vector, LocalDate due, LocalDate asked, String reason, String expected) {
        assertThat(StartTerms.extension(due, asked, reason, Bono.NORM, Bono.DAYS)
                        .map(Refusal::code)
                        .orElse("ok"))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: inicio {1}, pide {2}, ya prorrogado {3} → {4}")
    @CsvSource({
        "T1, 2020-03-23, 2020-04-13, false, ok",
        "T2, 2020-03-23, 2020-04-13, true, already-extended",
        "T3, 2020-03-23, 2020-04-14, false, extension-too-long",
    })
    @Covers("BONO-063")
    void BONO_063(String vector, LocalDate start, LocalDate asked, boolean before, String expected) {
        assertThat(StartTerms.agreementExtension(start, asked, before, "caso fortuito", Bono.NORM, Bono.DAYS)
                        .map(Refusal::code)
                        .orElse("ok"))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: asisten {1}, autorizado {2} → inicia {3}")
    @CsvSource({
        "T1,  9, 0, false",
        "T2, 10, 0, true",
        "T3,  8, 8, true",
    })
    @Covers("BONO-121")
    void BONO_121_attendees(String vector, int attendees, int authorised, boolean started) {
        var minimum = StartNumbers.minimum(Modality.PRESENCIAL, authorised(authorised), Bono.NORM);
        assertThat(FirstDay.started(LocalDate.of(2020, 3, 23), attendees, minimum, 0)
                        .value())
                .isEqualTo(started);
    }

    @ParameterizedTest(name = "{0}: nueva fecha {1} → en plazo {2}")
    @CsvSource({"T5, 2020-04-13, true", "T6, 2020-04-14, false"})
    @Covers("BONO-121")
    void BONO_121_new_date(String vector, LocalDate newStart, boolean inTerm) {
        LocalDate limit = StartTerms.newStartLimit(LocalDate.of(2020, 3, 23), Bono.NORM, Bono.DAYS)
                .value();
        assertThat(StartTerms.startedInTerm(newStart, limit)).isEqualTo(inTerm);
    }

    @ParameterizedTest(name = "{0}: {1} inicios fallidos antes → nueva fecha {2}")
    @CsvSource({"-, 0, true", "T7, 1, false"})
    @Covers("BONO-121")
    void BONO_121_once(String vector, int before, boolean allowed) {
        assertThat(FirstDay.newDateAllowed(before, Bono.NORM.start().failedStartsAllowed()))
                .isEqualTo(allowed);
    }
}
