package cl.bitacora.fines.domain.becas;

import static cl.bitacora.fines.domain.Given.becas;
import static cl.bitacora.fines.domain.Given.businessDays;
import static cl.bitacora.fines.domain.Given.on;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.fines.domain.becas.Handling.Duty;
import cl.bitacora.fines.domain.becas.Handling.Path;
import cl.bitacora.fines.domain.becas.Sanction.Hold;
import cl.bitacora.fines.domain.becas.Sanction.NoticeField;
import cl.bitacora.fines.domain.becas.Sanction.Recipient;
import cl.bitacora.fines.domain.becas.Step.Kind;
import cl.bitacora.fines.domain.becas.Step.Status;
import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Finding;
import cl.bitacora.regulation.BecasFineParameters;
import cl.bitacora.regulation.BecasFineParameters.Terms;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The clocks of a case: the timeline of the catalogue and every boundary. */
class ProcedureVectorsTest {
    private static final LocalDate ACT = on("2023-03-15");
    private static final IrregularityAct FIVE_DAYS = new IrregularityAct(ACT, 5, ACT);

    @ParameterizedTest(name = "{0} → {1}")
    @Covers({
        "FINB-005",
        "FINB-010",
        "FINB-011",
        "FINB-012",
        "FINB-014",
        "FINB-015",
        "FINB-017",
        "FINB-018",
        "FINB-050",
        "FINB-053"
    })
    @CsvSource({
        "COPIA_DEL_ACTA, 2023-03-16",
        "SUBSANACION, 2023-03-22",
        "VERIFICACION, 2023-03-22",
        "CARGOS, 2023-03-24",
        "META_DE_DESCARGOS, 2023-03-29",
        "DESCARGOS, 2023-03-31",
        "NOTIFICACION_DE_LA_SANCION, 2023-04-05",
        "INFORME_A_SENCE, 2023-04-11",
        "PAGO, 2023-04-13",
    })
    void the_timeline_with_the_default_reading(Kind kind, LocalDate due) {
        assertThat(step(procedure().byOtic(FIVE_DAYS, Progress.NONE), kind)
                        .due()
                        .value())
                .isEqualTo(due);
    }

    /** G-FINB-01, the other text: three days of defence. */
    @ParameterizedTest(name = "{0} → {1}")
    @Covers({"FINB-015", "FINB-017", "FINB-053"})
    @CsvSource({"DESCARGOS, 2023-03-29", "NOTIFICACION_DE_LA_SANCION, 2023-04-03", "PAGO, 2023-04-11"})
    void the_timeline_of_the_literal_text(Kind kind, LocalDate due) {
        BecasFineParameters p = becas();
        Terms t = p.terms();
        BecasFineParameters literal = new BecasFineParameters(
                p.day(),
                p.otec(),
                p.otic(),
                p.other(),
                p.minimumStart(),
                p.dailyRecord(),
                new Terms(
                        t.cure(),
                        t.copy(),
                        t.fixedReport(),
                        t.charges(),
                        t.irregularityDefence(),
                        t.irregularityDefence(),
                        t.notification(),
                        t.report(),
                        t.payment(),
                        t.guaranteeReplacement()));

        assertThat(step(new Procedure(literal, businessDays()).byOtic(FIVE_DAYS, Progress.NONE), kind)
                        .due()
                        .value())
                .isEqualTo(due);
    }

    @ParameterizedTest(name = "{0} days → {1}, {2}")
    @Covers({"FINB-005", "FINB-010"})
    @CsvSource({"5, 2023-03-22, ''", "3, 2023-03-20, ''", "6, 2023-03-23, cure-too-long", "0, 2023-03-15, cure-too-long"
    })
    void FINB_005(int cureDays, LocalDate due, String refused) {
        IrregularityAct act = new IrregularityAct(ACT, cureDays, ACT);
        assertThat(step(procedure().bySence(act, Progress.NONE), Kind.SUBSANACION)
                        .due()
                        .value())
                .isEqualTo(due);
        assertThat(code(act.checks(becas()).getFirst())).isEqualTo(refused);
    }

    @Test
    @Covers("FINB-006")
    void FINB_006_the_copy_is_handed_over_at_the_visit() {
        assertThat(FIVE_DAYS.checks(becas()))
                .allSatisfy(check -> assertThat(check).isInstanceOf(Check.Met.class));
        assertThat(code(new IrregularityAct(ACT, 5, on("2023-03-16"))
                        .checks(becas())
                        .getLast()))
                .isEqualTo("act-copy-not-handed");
    }

    @ParameterizedTest(name = "visit {0} → {1}")
    @Covers("FINB-007")
    @CsvSource({"2023-03-15, 2023-03-16", "2023-03-17, 2023-03-20"})
    void FINB_007(LocalDate visit, LocalDate due) {
        IrregularityAct act = new IrregularityAct(visit, 5, visit);
        assertThat(step(procedure().bySence(act, Progress.NONE), Kind.COPIA_DEL_ACTA)
                        .due()
                        .value())
                .isEqualTo(due);
    }

    @Test
    @Covers("FINB-013")
    void FINB_013_cured_ends_with_a_report() {
        List<Step> steps = procedure().byOtic(FIVE_DAYS, verified("2023-03-22", true, Optional.of(on("2023-03-23"))));
        assertThat(step(steps, Kind.INFORME_DE_SUBSANACION).due().value()).isEqualTo("2023-03-23");
        assertThat(step(steps, Kind.INFORME_DE_SUBSANACION).on(on("2023-04-01")))
                .isEqualTo(Status.A_TIEMPO);
        assertThat(steps.stream().map(Step::kind)).doesNotContain(Kind.CARGOS, Kind.PAGO);
    }

    @Test
    @Covers("FINB-014")
    void FINB_014_not_cured_or_only_partly_leads_to_charges() {
        List<Step> steps = procedure().byOtic(FIVE_DAYS, verified("2023-03-22", false, Optional.empty()));
        assertThat(step(steps, Kind.CARGOS).due().value()).isEqualTo("2023-03-24");
        List<Step> earlier = procedure().byOtic(FIVE_DAYS, verified("2023-03-20", false, Optional.empty()));
        assertThat(step(earlier, Kind.CARGOS).due().value())
                .as("from the verification, not from the last day to cure")
                .isEqualTo("2023-03-22");
    }

    @ParameterizedTest(name = "{0}: filed {1} → target {2}, term {3}")
    @Covers({"FINB-015", "FINB-050"})
    @CsvSource({
        "charges 2023-03-24, 2023-03-29, A_TIEMPO, A_TIEMPO",
        "charges 2023-03-24, 2023-03-30, FUERA_DE_PLAZO, A_TIEMPO",
        "charges 2023-03-24, 2023-03-31, FUERA_DE_PLAZO, A_TIEMPO",
        "charges 2023-03-24, 2023-04-03, FUERA_DE_PLAZO, FUERA_DE_PLAZO",
        "charges 2023-03-27, 2023-04-03, FUERA_DE_PLAZO, A_TIEMPO",
        "charges 2023-03-27, 2023-04-04, FUERA_DE_PLAZO, FUERA_DE_PLAZO",
    })
    void FINB_050(String charges, LocalDate filed, Status target, Status term) {
        List<Step> steps = procedure().fromCharges(on(charges.substring("charges ".length())), defended(filed));
        assertThat(step(steps, Kind.META_DE_DESCARGOS).on(filed)).isEqualTo(target);
        assertThat(step(steps, Kind.META_DE_DESCARGOS).binding()).isFalse();
        assertThat(step(steps, Kind.DESCARGOS).on(filed)).isEqualTo(term);
    }

    @Test
    @Covers({"FINB-052", "FINB-017"})
    void FINB_052_the_email_rules() {
        assertThat(Sanction.notifiedOn(on("2023-04-05"), on("2023-04-12")).value())
                .isEqualTo("2023-04-05");
        Progress emailed = new Progress(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(on("2023-04-03")),
                Optional.empty(),
                Optional.empty());
        List<Step> steps = procedure().fromCharges(on("2023-03-24"), emailed);
        assertThat(step(steps, Kind.NOTIFICACION_DE_LA_SANCION).on(on("2023-04-10")))
                .isEqualTo(Status.A_TIEMPO);
        assertThat(step(steps, Kind.PAGO).due().value())
                .as("from the e-mail, not from the last day to send it")
                .isEqualTo("2023-04-11");
    }

    @ParameterizedTest(name = "seen {0} → {1}")
    @Covers("FINB-053")
    @CsvSource({"2023-04-13, PENDIENTE", "2023-04-14, VENCIDO"})
    void a_step_not_done_is_late_once_its_last_day_is_over(LocalDate today, Status status) {
        assertThat(step(procedure().byOtic(FIVE_DAYS, Progress.NONE), Kind.PAGO).on(today))
                .isEqualTo(status);
    }

    @ParameterizedTest(name = "{0}: wilful {1}, repairable {2} → {3}")
    @Covers("FINB-004")
    @CsvSource({
        "missing projector, false, true, SUBSANACION",
        "false attendance, true, true, CARGOS",
        "beyond repair, false, false, CARGOS",
    })
    void FINB_004(String vector, boolean wilful, boolean repairable, Path path) {
        assertThat(Handling.path(wilful, repairable).value()).isEqualTo(path);
    }

    @Test
    @Covers({"FINB-003", "FINB-048"})
    void FINB_003_forged_signatures_are_reported_the_same_day_besides_the_fine() {
        List<Finding<Duty>> duties = Handling.besides(true, true, ACT);
        assertThat(duties.stream().map(Finding::value))
                .containsExactly(Duty.DENUNCIA_AL_MINISTERIO_PUBLICO, Duty.REMISION_PARA_CANCELACION);
        assertThat(duties.getFirst().facts().getFirst().value()).isEqualTo("2023-03-15");
        assertThat(Handling.besides(false, false, ACT)).isEmpty();
        assertThat(Handling.path(true, false).value()).isEqualTo(Path.CARGOS);
    }

    @ParameterizedTest(name = "{0}: seen {1}, solved {2}, acted {3} → {4}")
    @Covers({"FINB-009", "FINB-019"})
    @CsvSource({
        "FINB-009, 2023-03-23, false, false, true",
        "the last day runs, 2023-03-22, false, false, false",
        "FINB-019 solved: only late reporting, 2023-03-23, true, false, false",
        "the OTIC acted, 2023-03-23, false, true, false",
    })
    void FINB_009(String vector, LocalDate today, boolean solved, boolean acted, boolean escalates) {
        assertThat(Handling.escalates(on("2023-03-22"), solved, acted, today).value())
                .isEqualTo(escalates);
    }

    @Test
    @Covers("FINB-020")
    void FINB_020_a_fact_that_persists_opens_a_new_case() {
        assertThat(Handling.newCase(true, true).value()).isTrue();
        assertThat(Handling.newCase(true, false).value()).isFalse();
        assertThat(Handling.newCase(false, true).value()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    @Covers("FINB-049")
    void FINB_049_a_notice_says_everything(NoticeField field) {
        assertThat(code(Sanction.notice(EnumSet.complementOf(EnumSet.of(field)))))
                .isEqualTo("charges-incomplete");
        assertThat(Sanction.notice(EnumSet.allOf(NoticeField.class))).isInstanceOf(Check.Met.class);
    }

    @Test
    @Covers({"FINB-016", "FINB-051"})
    void FINB_016_a_decision_has_reasons_and_one_of_two_ends() {
        assertThat(Sanction.decided(true, "La prueba desvirtúa el cargo."))
                .isInstanceOfSatisfying(
                        Check.Met.class,
                        met -> assertThat(met.finding().value()).isEqualTo("ARCHIVADO"));
        assertThat(Sanction.decided(false, "No se presentó prueba."))
                .isInstanceOfSatisfying(
                        Check.Met.class,
                        met -> assertThat(met.finding().value()).isEqualTo("SANCIONADO"));
        assertThat(code(Sanction.decided(false, " "))).isEqualTo("decision-without-reasons");
    }

    @ParameterizedTest
    @EnumSource
    @Covers("FINB-018")
    void FINB_018_the_report_goes_to_three(Recipient recipient) {
        assertThat(code(Sanction.reported(EnumSet.complementOf(EnumSet.of(recipient)), true)))
                .isEqualTo("process-report-incomplete");
        assertThat(Sanction.reported(EnumSet.allOf(Recipient.class), true)).isInstanceOf(Check.Met.class);
        assertThat(code(Sanction.reported(EnumSet.allOf(Recipient.class), false)))
                .isEqualTo("process-report-incomplete");
    }

    @ParameterizedTest(name = "{0} → {5}")
    @Covers("FINB-058")
    @CsvSource({
        "open serious case on 03-15: request of 03-20 held, true, false, false, false, SUSPENDIDO",
        "acquitted on 04-03, true, true, false, false, LIBRE",
        "sanctioned and unpaid, true, true, true, true, SE_DESCUENTA",
        "sanctioned and paid, true, true, true, false, LIBRE",
        "no suspicion, false, false, false, false, LIBRE",
    })
    void FINB_058(String vector, boolean serious, boolean decided, boolean sanctioned, boolean unpaid, Hold hold) {
        assertThat(Sanction.hold(serious, decided, sanctioned, unpaid).value()).isEqualTo(hold);
    }

    @Test
    @Covers("FINB-059")
    void FINB_059_answered_on_day_two_of_two() {
        LocalDate due = businessDays().addBus(ACT, 2);
        assertThat(Handling.documentsInTime(due, on("2023-03-17")).value()).isTrue();
        assertThat(Handling.documentsInTime(due, on("2023-03-18")).value()).isFalse();
    }

    private static Procedure procedure() {
        return new Procedure(becas(), businessDays());
    }

    private static Step step(List<Step> steps, Kind kind) {
        return steps.stream().filter(step -> step.kind() == kind).findFirst().orElseThrow();
    }

    private static Progress verified(String day, boolean cured, Optional<LocalDate> reported) {
        return new Progress(
                Optional.empty(),
                Optional.of(on(day)),
                Optional.of(cured),
                reported,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Progress defended(LocalDate day) {
        return new Progress(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(day),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static String code(Check check) {
        return check instanceof Check.Unmet(var refusal) ? refusal.code() : "";
    }
}
