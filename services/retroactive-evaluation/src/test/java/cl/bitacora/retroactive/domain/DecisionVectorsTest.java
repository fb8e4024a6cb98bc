package cl.bitacora.retroactive.domain;

import static cl.bitacora.retroactive.domain.Given.ft;
import static cl.bitacora.retroactive.domain.Given.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.regulation.RetroactiveLetter;
import cl.bitacora.regulation.RetroactiveRoute;
import cl.bitacora.retroactive.domain.ControlSheet.Case;
import cl.bitacora.retroactive.domain.ControlSheet.Line;
import cl.bitacora.retroactive.domain.Corrections.Correction;
import cl.bitacora.retroactive.domain.Corrections.History;
import cl.bitacora.retroactive.domain.Corrections.Times;
import cl.bitacora.retroactive.domain.Papers.CertificateField;
import cl.bitacora.retroactive.domain.Papers.ResolutionField;
import cl.bitacora.retroactive.domain.RequestDecision.Role;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who decides what, what it gives, and what is written down of it. */
class DecisionVectorsTest {

    @ParameterizedTest(name = "{0}: route {1}, region {2}, approved {3} → {4}")
    @Covers({"LCE-073", "LCE-074", "LCE-085", "LCE-099"})
    @CsvSource({
        "LCE-073 T1 Maule, A, 07, true, CERTIFICADO_MANUAL",
        "LCE-073 T2 Maule, A, 07, false, NINGUNO",
        "LCE-074 T1 Metropolitana, A, 13, true, BLOQUES_ADICIONALES",
        "LCE-074 T2 Valparaíso, A, 05, true, BLOQUES_ADICIONALES",
        "LCE-074 T3 Biobío, A, 08, true, BLOQUES_ADICIONALES",
        "LCE-074 T4 O'Higgins, A, 06, true, CERTIFICADO_MANUAL",
        "Ñuble (G-ATT-18), A, 16, true, CERTIFICADO_MANUAL",
        "LCE-099 T1, C, 07, true, CARGA_RETROACTIVA",
        "contingency in RM, C, 13, true, CARGA_RETROACTIVA",
        "unforeseen, D, 13, true, CARGA_RETROACTIVA",
        "rejected, C, 13, false, NINGUNO",
        "LCE-085 never, B, 07, true, NINGUNO",
    })
    void LCE_073(String vector, RetroactiveRoute route, String region, boolean approved, Outcome outcome) {
        assertThat(Outcome.of(route, region, approved).value()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} → {6}")
    @Covers({"LCE-071", "LCE-085", "LCE-110", "LCE-120"})
    @CsvSource({
        "LCE-120 T1, A-a, true, DIRECTOR_REGIONAL, 07, e1, ''",
        "LCE-120 T2 Maule decides Aysén, A-a, true, DIRECTOR_REGIONAL, 11, e1, decision-other-region",
        "LCE-120 T3 and LCE-085 T1, B-c, true, DIRECTOR_REGIONAL, 07, e1, misuse-only-rejected",
        "LCE-085 T2, B-c, false, DIRECTOR_REGIONAL, 07, '', ''",
        "substitute, C-a, true, SUBROGANTE, 07, e1, ''",
        "delegated official, C-a, true, FUNCIONARIO_DELEGADO, 07, e1, ''",
        "nobody else, C-a, true, OTRO, 07, e1, decision-other-role",
        "LCE-071 T1 without evidence, A-a, true, DIRECTOR_REGIONAL, 07, '', decision-without-evidence",
        "a rejection needs none, A-a, false, DIRECTOR_REGIONAL, 07, '', ''",
    })
    void LCE_120(
            String vector, String letter, boolean approve, Role role, String region, String evidence, String refused) {
        RequestDecision decision = new RequestDecision(
                approve, role, region, "razones", evidence.isEmpty() ? List.of() : List.of(evidence));
        assertThat(codes(decision.checks(RetroactiveLetter.parse(letter).orElseThrow(), "07")))
                .isEqualTo(refused);
    }

    @ParameterizedTest(name = "{0}: reasons “{2}” → {3}")
    @Covers("LCE-110")
    @CsvSource({
        "T1 rejection, false, '', decision-without-reasons",
        "approval, true, ' ', decision-without-reasons",
        "with reasons, true, El libro y las fotos coinciden., ''",
    })
    void LCE_110(String vector, boolean approve, String reasons, String refused) {
        RequestDecision decision = new RequestDecision(approve, Role.DIRECTOR_REGIONAL, "07", reasons, List.of("e1"));
        assertThat(codes(decision.checks(RetroactiveLetter.D, "07"))).isEqualTo(refused);
    }

    @Test
    @Covers("LCE-072")
    void LCE_072_history_is_shown_and_decides_nothing() {
        List<RetroactiveLetter> earlier = List.of(
                RetroactiveLetter.A_F,
                RetroactiveLetter.A_F,
                RetroactiveLetter.A_F,
                RetroactiveLetter.A_F,
                RetroactiveLetter.A_F,
                RetroactiveLetter.A_A);
        assertThat(RequestDecision.history(earlier, RetroactiveLetter.A_F).value())
                .as("T1")
                .isEqualTo(5);
        RequestDecision decision = new RequestDecision(true, Role.DIRECTOR_REGIONAL, "07", "razones", List.of("e1"));
        assertThat(codes(decision.checks(RetroactiveLetter.A_F, "07"))).isEmpty();
    }

    @ParameterizedTest(name = "route {0} → sanction possible: {1}, tax benefit: {2}")
    @Covers({"LCE-076", "LCE-085", "LCE-115"})
    @CsvSource({"A, true, true", "B, true, false", "C, false, true", "D, true, true"})
    void LCE_076(RetroactiveRoute route, boolean sanction, boolean benefit) {
        assertThat(Outcome.sanctionPossible(route).value()).isEqualTo(sanction);
        assertThat(Outcome.taxBenefit(route).value()).isEqualTo(benefit);
        assertThat(Given.REGULATION.resolves(Outcome.sanctionPossible(route).ground()))
                .isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}/{2} → accepted: {3}")
    @Covers("LCE-114")
    @CsvSource({
        "T1, 75, 100, true",
        "T2, 7499, 10000, false",
        "T3 first, 100, 100, true",
        "T3 second, 80, 100, true",
        "T3 third, 60, 100, false",
    })
    void LCE_114(String vector, long attended, long total, boolean accepted) {
        assertThat(Participants.accepted(Ratio.of(attended, total), ft()).value())
                .isEqualTo(accepted);
    }

    @ParameterizedTest(name = "decided {0} → sheet from {1}")
    @Covers("LCE-075")
    @CsvSource({
        "2020-03-10, 2020-03",
        "2020-04-30, 2020-03",
        "2020-05-01, 2020-05",
        "2020-01-01, 2020-01",
        "2020-12-31, 2020-11",
    })
    void LCE_075(LocalDate decided, YearMonth period) {
        assertThat(ControlSheet.period(decided, ft()).value()).isEqualTo(period);
    }

    @Test
    @Covers("LCE-075")
    void LCE_075_T2_each_line_has_its_unit() {
        assertThat(ControlSheet.line(Programme.FRANQUICIA_TRIBUTARIA)).isEqualTo(Line.FT);
        assertThat(ControlSheet.line(Programme.FPT_APRENDICES)).isEqualTo(Line.FPT);
        assertThatThrownBy(() -> ControlSheet.line(Programme.BONO_MIPE_2020))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0}: {1} in {2}, authorised {3} → resolution {4}, manual certificate {5}")
    @Covers("LCE-133")
    @CsvSource({
        "T1, A-f, 07, false, , false",
        "T2, A-f, 07, true, 1234, true",
        "T3, A-f, 13, true, 1234, false",
    })
    void LCE_133(String vector, String letter, String region, boolean authorised, String resolution, boolean manual) {
        Case file = new Case(
                "76111222-0",
                "Capacita SpA",
                "11111111-1",
                "10",
                Programme.FRANQUICIA_TRIBUTARIA,
                on("2020-03-02"),
                RetroactiveLetter.parse(letter).orElseThrow(),
                region,
                "Encargada regional");
        ControlSheet.Row row = ControlSheet.row(file, on("2020-03-10"), authorised, "1234");
        assertThat(row.resolution()).isEqualTo(Optional.ofNullable(resolution));
        assertThat(row.type()).isEqualTo("A.f");
        assertThat(row.manualCertificate()).isEqualTo(manual);
        assertThat(row.line()).isEqualTo(Line.FT);
        assertThat(row.getClass().getRecordComponents()).as("the columns").hasSize(12);
    }

    @ParameterizedTest
    @EnumSource
    @Covers("LCE-131")
    void LCE_131_each_field_is_needed(ResolutionField field) {
        Check check = Papers.resolution(EnumSet.complementOf(EnumSet.of(field)));
        assertThat(((Check.Unmet) check).refusal().factMap()).containsEntry("missing", field.name());
        assertThat(Papers.resolution(EnumSet.allOf(ResolutionField.class))).isInstanceOf(Check.Met.class);
    }

    @ParameterizedTest
    @EnumSource
    @Covers("LCE-132")
    void LCE_132_each_field_is_needed_unless_there_is_no_OTIC(CertificateField field) {
        EnumSet<CertificateField> rest = EnumSet.complementOf(EnumSet.of(field));
        boolean ofOtic = field == CertificateField.NOMBRE_OTIC || field == CertificateField.RUT_OTIC;
        assertThat(Papers.certificate(rest, true, 0)).isInstanceOf(Check.Unmet.class);
        assertThat(Papers.certificate(rest, false, 0) instanceof Check.Met)
                .as("T1")
                .isEqualTo(ofOtic);
    }

    @Test
    @Covers("LCE-132")
    void LCE_132_T3_one_participant_without_percentage() {
        EnumSet<CertificateField> all = EnumSet.allOf(CertificateField.class);
        assertThat(Papers.certificate(all, true, 0)).as("T2").isInstanceOf(Check.Met.class);
        assertThat(Given.code(Papers.certificate(all, true, 1))).isEqualTo("manual-certificate-incomplete");
    }

    @Test
    @Covers("LCE-908")
    void LCE_908_T1_a_correction_counts_and_the_original_is_still_there() {
        Times typed = new Times(24, Optional.of(Given.at("09:00")), Optional.of(Given.at("13:00")));
        Times meant = new Times(240, typed.startedAt(), typed.relatorExitAt());
        History before = new History(typed, List.of());
        History after =
                new History(typed, List.of(new Correction("1234", "Director Regional", List.of("registro-1"), meant)));

        assertThat(Corrections.effective(before).value()).isEqualTo(typed);
        assertThat(Corrections.effective(after).value()).isEqualTo(meant);
        assertThat(after.original()).isEqualTo(typed);
        assertThat(Corrections.effective(after).facts().toString()).contains("24", "1234");
    }

    private static String codes(List<Check> checks) {
        return String.join(" ", Check.unmet(checks).stream().map(Refusal::code).toList());
    }
}
