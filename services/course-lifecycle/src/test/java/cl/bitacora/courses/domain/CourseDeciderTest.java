package cl.bitacora.courses.domain;

import cl.bitacora.contracts.courses.CourseEvent;
import cl.bitacora.contracts.courses.CourseEvent.CourseRegistered;
import cl.bitacora.courses.domain.CourseCommand.RegisterCourse;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Rut;
import cl.bitacora.testkit.DeciderSpec;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseDeciderTest {
    private static final Rut OTIC = Rut.of("70123456-1");
    private static final CourseRegistered REGISTERED = Given.course(Modality.PRESENCIAL);

    private static DeciderSpec<CourseCommand, CourseState, CourseEvent> spec() {
        return DeciderSpec.of(new CourseDecider());
    }

    private static RegisterCourse register(
            int hours, long vhace, int coverage, String code, String name, Programme programme, Modality modality) {
        return register(hours, vhace, coverage, code, name, programme, modality, false, Optional.empty());
    }

    private static RegisterCourse register(
            int hours,
            long vhace,
            int coverage,
            String code,
            String name,
            Programme programme,
            Modality modality,
            boolean intermediated,
            Optional<Rut> otic) {
        return new RegisterCourse(
                "cur-1",
                Given.CREATED,
                REGISTERED.otec(),
                REGISTERED.otecName(),
                programme,
                modality,
                code,
                name,
                "07",
                "07101",
                hours,
                Clp.of(vhace),
                coverage,
                intermediated,
                otic,
                Given.EXECUTOR);
    }

    private static RegisterCourse register() {
        return register(32, 4000, 100, "1237999001", "Bodegas", Programme.BONO_MIPE_2020, Modality.PRESENCIAL);
    }

    private static RegisterCourse through(boolean intermediated, Optional<Rut> otic) {
        return register(
                32,
                4000,
                100,
                "1237999001",
                "Bodegas",
                Programme.FRANQUICIA_TRIBUTARIA,
                Modality.PRESENCIAL,
                intermediated,
                otic);
    }

    /** Intermediated or direct decides the certificate's document: what contradicts itself is not guessed at. */
    @Test
    @Covers("CERT-008")
    void CERT_008_an_otic_is_named_only_where_one_stands_between() {
        spec().when(through(true, Optional.of(OTIC))).accepted();
        spec().when(through(true, Optional.empty())).accepted();
        spec().when(through(false, Optional.empty())).accepted();
        var refusal =
                spec().when(through(false, Optional.of(OTIC))).thenRefused("otic-without-intermediation", "CERT-008");
        Assertions.assertThat(refusal.field()).isEqualTo("otic");
    }

    @Test
    void the_otic_stands_in_the_event() {
        Assertions.assertThat(spec().when(through(true, Optional.of(OTIC))).accepted())
                .singleElement()
                .isInstanceOfSatisfying(
                        CourseRegistered.class,
                        registered -> Assertions.assertThat(registered.otic()).contains(OTIC));
    }

    @Test
    void the_same_course_through_another_otic_is_another_course() {
        spec().given(REGISTERED)
                .when(register(
                        32,
                        4000,
                        100,
                        "1237999001",
                        "Bodegas",
                        Programme.BONO_MIPE_2020,
                        Modality.PRESENCIAL,
                        true,
                        Optional.of(OTIC)))
                .thenRefused("course-exists");
    }

    @Test
    void registers() {
        spec().when(register()).then(REGISTERED);
    }

    @Test
    void registering_again_is_no_news() {
        spec().given(REGISTERED).when(register()).thenNothing();
    }

    @Test
    void another_course_under_the_same_id_is_refused() {
        spec().given(REGISTERED)
                .when(register(33, 4000, 100, "1237999001", "Bodegas", Programme.BONO_MIPE_2020, Modality.PRESENCIAL))
                .thenRefused("course-exists");
    }

    @ParameterizedTest(name = "{0} h, ${1}, {2} cupos, código \"{3}\", nombre \"{4}\" → {5} en {6}")
    @CsvSource({
        " 0, 4000, 100, X, Y,  not-positive, hours",
        "-1, 4000, 100, X, Y,  not-positive, hours",
        "32,    0, 100, X, Y,  not-positive, vhaceClp",
        "32, 4000,   0, X, Y,  not-positive, coverage",
        "32, 4000, 100, '', Y, blank-field,  senceCode",
        "32, 4000, 100, X, '', blank-field,  name",
    })
    void refuses_what_cannot_be(
            int hours, long vhace, int coverage, String code, String name, String expected, String field) {
        var refusal = spec().when(
                        register(hours, vhace, coverage, code, name, Programme.BONO_MIPE_2020, Modality.PRESENCIAL))
                .thenRefused(expected);
        Assertions.assertThat(refusal.field()).isEqualTo(field);
    }

    @Test
    @Covers("BONO-002")
    void BONO_002_the_bono_has_two_modalities() {
        spec().when(register(32, 4000, 100, "X", "Y", Programme.BONO_MIPE_2020, Modality.BLENDED))
                .thenRefused("modality-not-in-programme", "BONO-002");
        spec().when(register(32, 4000, 100, "X", "Y", Programme.FRANQUICIA_TRIBUTARIA, Modality.BLENDED))
                .accepted();
        spec().when(register(32, 4000, 100, "X", "Y", Programme.BONO_MIPE_2020, Modality.E_LEARNING))
                .accepted();
    }
}
