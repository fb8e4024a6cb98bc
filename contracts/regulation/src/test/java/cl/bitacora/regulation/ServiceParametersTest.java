package cl.bitacora.regulation;

import static cl.bitacora.kernel.Programme.BECAS_LABORALES_2022;
import static cl.bitacora.kernel.Programme.BONO_MIPE_2020;
import static cl.bitacora.kernel.Programme.FPT_APRENDICES;
import static cl.bitacora.kernel.Programme.FRANQUICIA_TRIBUTARIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Ratio;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The plain records that travel in commands, against the figures of the norms. */
class ServiceParametersTest {
    private static final LocalDate DAY = LocalDate.of(2020, 3, 9);

    private final Parameters parameters = Parameters.load();

    /** The vectors T1…T5 of LCE-040 and T1, T2 of BONO-133. */
    @ParameterizedTest(name = "{0} s: Franquicia {1}, Bono {2}")
    @CsvSource({"-120,true,true", "1140,true,true", "1199,true,true", "1200,false,true", "1201,false,false"})
    void tolerance_is_nineteen_whole_minutes_or_twenty_exact_ones(long elapsed, boolean franquicia, boolean bono) {
        for (Programme programme : new Programme[] {FRANQUICIA_TRIBUTARIA, FPT_APRENDICES}) {
            assertThat(AttendanceParameters.of(parameters, programme, DAY).withinTolerance(elapsed))
                    .isEqualTo(franquicia);
        }
        assertThat(AttendanceParameters.of(parameters, BONO_MIPE_2020, DAY).withinTolerance(elapsed))
                .isEqualTo(bono);
    }

    @Test
    void the_strict_switch_ends_minute_nineteen_at_its_second_zero() {
        RegulationFiles strict = Texts.withReplaced("parameters/attendance.yaml", "value: false", "value: true");
        AttendanceParameters attendance =
                AttendanceParameters.of(Parameters.read(strict.in("parameters")), FRANQUICIA_TRIBUTARIA, DAY);
        assertThat(attendance.withinTolerance(1140)).isTrue();
        assertThat(attendance.withinTolerance(1141)).isFalse();
    }

    @Test
    void attendance_of_franquicia() {
        AttendanceParameters attendance = AttendanceParameters.of(parameters, FRANQUICIA_TRIBUTARIA, DAY);
        assertThat(attendance.debounceSeconds()).isEqualTo(5);
        assertThat(attendance.doubleMarkUpperSeconds()).isEqualTo(600);
        assertThat(attendance.earlyExitSeconds()).isEqualTo(600);
        assertThat(attendance.requiresJustificationWhenLate()).isFalse();
        assertThat(attendance.unjustifiedLateLosesDay()).isFalse();
        assertThat(attendance.lateFromDayStart()).isFalse();
        assertThat(attendance.lateLimit()).isEqualTo(Ratio.ONE);
        assertThat(attendance.minimumAttendance()).isEqualTo(Ratio.of(3, 4));
        assertThat(attendance.reportBusinessHours()).isEqualTo(48);
        assertThat(attendance.reportDeadlineBinding()).isFalse();
        assertThat(attendance.scheduleToleranceMinutes()).isEqualTo(19);
        assertThat(attendance.clockDriftIgnoredSeconds()).isEqualTo(60);
        assertThat(attendance.grounds().tolerance()).isEqualTo(Norms.lce("Resuelvo 2, 15)"));
        assertThat(JustificationParameters.find(parameters, FRANQUICIA_TRIBUTARIA, DAY))
                .isEmpty();
    }

    @Test
    void attendance_of_bono() {
        AttendanceParameters attendance = AttendanceParameters.of(parameters, BONO_MIPE_2020, DAY);
        assertThat(attendance.requiresJustificationWhenLate()).isTrue();
        assertThat(attendance.unjustifiedLateLosesDay()).isTrue();
        assertThat(attendance.lateFromDayStart()).isTrue();
        assertThat(attendance.lateLimit()).isEqualTo(Ratio.of(1, 4));
        assertThat(attendance.reportDeadlineBinding()).isTrue();
        assertThat(attendance.grounds().lateLimit()).isEqualTo(Norms.bono("7.5.1.1"));
        assertThat(JustificationParameters.find(parameters, BONO_MIPE_2020, DAY))
                .hasValueSatisfying(
                        causes -> assertThat(causes.minorMaxAgeYears()).isEqualTo(12));
    }

    @Test
    void attendance_of_a_programme_without_values_is_an_error() {
        assertThatThrownBy(() -> AttendanceParameters.of(parameters, BECAS_LABORALES_2022, DAY))
                .isInstanceOf(RegulationException.class);
    }

    @Test
    void certificates() {
        CertificateParameters certificates = CertificateParameters.of(parameters, FRANQUICIA_TRIBUTARIA, DAY);
        assertThat(certificates.normalDays()).isEqualTo(40);
        assertThat(certificates.limitDays()).isEqualTo(59);
        assertThat(certificates.liquidationDays()).isEqualTo(60);
        assertThat(certificates.annulmentDays()).isEqualTo(60);
        assertThat(certificates.annulmentDecisionBusinessDays()).isEqualTo(20);
        assertThat(certificates.annulmentWarningDays()).isEqualTo(32);
        assertThat(certificates.annulmentForAnyError()).isTrue();
        assertThat(certificates.annulmentAfterRejection()).isFalse();
        assertThat(certificates.grounds().annulmentDecision()).isEqualTo(Norms.cert("Q131"));
        assertThat(CertificateParameters.of(parameters, BONO_MIPE_2020, DAY).limitDays())
                .isEqualTo(59);
    }

    @Test
    void payments() {
        PaymentParameters payments = PaymentParameters.of(parameters, BONO_MIPE_2020, DAY);
        assertThat(payments.advanceShare()).isEqualTo(Ratio.of(1, 2));
        assertThat(payments.advanceUntil()).isEqualTo(Ratio.of(1, 2));
        assertThat(payments.advanceFromAgreement()).isTrue();
        assertThat(payments.guaranteeCover()).isEqualTo(Ratio.ONE);
        assertThat(payments.minimumAttendance()).isEqualTo(Ratio.of(3, 4));
        assertThat(payments.liquidationRequestBusinessDays()).isEqualTo(10);
        assertThat(payments.invoiceAnswerDays()).isEqualTo(5);
        assertThat(payments.expelledPaidAsDeserter()).isTrue();
        assertThat(payments.elearning())
                .isEqualTo(new PaymentParameters.Elearning(
                        Ratio.of(3, 5), Ratio.of(1, 4), true, Ratio.of(3, 10), 3, Ratio.ONE));
        assertThatThrownBy(() -> PaymentParameters.of(parameters, FRANQUICIA_TRIBUTARIA, DAY))
                .isInstanceOf(RegulationException.class);
    }

    @Test
    void courses() {
        CourseParameters courses = CourseParameters.of(parameters, BONO_MIPE_2020, DAY);
        assertThat(courses.presencial()).isEqualTo(new CourseParameters.Numbers(10, 25, 25, Ratio.percent(10)));
        assertThat(courses.elearning()).isEqualTo(new CourseParameters.Numbers(15, 100, 100, Ratio.percent(50)));
        assertThat(courses.sessions()).isEqualTo(new CourseParameters.Sessions(180, 360, 480, 3, 6));
        assertThat(courses.start()).isEqualTo(new CourseParameters.Start(21, 21, 20, 21, 1, 5, 2));
        assertThat(courses.closing()).isEqualTo(new CourseParameters.Closing(3, 2, 10, 20));
        assertThat(courses.anexoNoticeBusinessDays()).isEqualTo(3);
        assertThat(courses.minimumAttendance()).isEqualTo(Ratio.of(3, 4));
    }

    @Test
    void courses_of_a_programme_whose_norm_is_silent_are_empty_not_guessed() {
        assertThat(CourseParameters.find(parameters, FRANQUICIA_TRIBUTARIA, DAY))
                .isEmpty();
        assertThat(CourseParameters.find(parameters, BONO_MIPE_2020, DAY)).isPresent();
    }

    @Test
    void tenders() {
        TenderParameters tenders = TenderParameters.of(parameters, BECAS_LABORALES_2022, LocalDate.of(2022, 11, 11));
        TenderParameters.Weights weights = tenders.weights();
        assertThat(weights.experience()
                        .plus(weights.behaviour())
                        .plus(weights.technical())
                        .plus(weights.economic()))
                .isEqualTo(Ratio.ONE);
        assertThat(weights.proposal().plus(weights.methodology())).isEqualTo(Ratio.ONE);
        assertThat(weights.planLevel().plus(weights.moduleLevel())).isEqualTo(Ratio.ONE);
        TenderParameters.Rubrics rubrics = tenders.rubrics();
        for (var rubric :
                new java.util.List<?>[] {rubrics.plan(), rubrics.module(), rubrics.presencial(), rubrics.elearning()}) {
            assertThat(rubric.stream().map(Ratio.class::cast).reduce(Ratio.ZERO, Ratio::plus))
                    .isEqualTo(Ratio.ONE);
        }
        assertThat(tenders.share().exponent()).isEqualTo(1);
        assertThat(tenders.share().exponentVerified()).isFalse();
        assertThat(tenders.share().leastFrom().pesos()).isEqualTo(5_000_000_000L);
        assertThat(tenders.window().closingFormBy()).isEqualTo(LocalDate.of(2022, 3, 31));
        assertThat(tenders.bands().desertionHigh()).isEqualTo(Ratio.of(125, 1000));
        assertThat(tenders.readings()).isEqualTo(new TenderParameters.Readings(7, false, true, true, true, true));
        assertThat(TenderParameters.known(parameters, BONO_MIPE_2020, DAY)).isFalse();
    }
}
