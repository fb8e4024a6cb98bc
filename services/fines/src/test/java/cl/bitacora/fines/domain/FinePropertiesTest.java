package cl.bitacora.fines.domain;

import static cl.bitacora.fines.domain.Given.becas;
import static cl.bitacora.fines.domain.Given.businessDays;
import static cl.bitacora.fines.domain.Given.ft;
import static cl.bitacora.fines.domain.Given.on;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.fines.domain.becas.FinePayment;
import cl.bitacora.fines.domain.becas.FinePayment.Status;
import cl.bitacora.fines.domain.becas.IrregularityAct;
import cl.bitacora.fines.domain.becas.OtecInfraction;
import cl.bitacora.fines.domain.becas.OticInfraction;
import cl.bitacora.fines.domain.becas.Procedure;
import cl.bitacora.fines.domain.becas.Progress;
import cl.bitacora.fines.domain.becas.Scale;
import cl.bitacora.fines.domain.becas.Step;
import cl.bitacora.fines.domain.lce.Assessment;
import cl.bitacora.fines.domain.lce.Assessment.Direction;
import cl.bitacora.fines.domain.lce.Conduct;
import cl.bitacora.fines.domain.lce.Factor;
import cl.bitacora.fines.domain.lce.FineAmount;
import cl.bitacora.fines.domain.lce.Grading;
import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Covers;
import cl.bitacora.regulation.UtmRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** What must hold of any fine. */
class FinePropertiesTest {
    private static final LocalDate NOTIFIED = on("2023-04-05");

    @Property
    @Covers({"FIN-001", "FIN-050"})
    void the_factors_never_leave_the_tramo(@ForAll Conduct conduct, @ForAll @Size(max = 6) List<Direction> directions) {
        UtmRange range = FineAmount.range(conduct, ft()).value();
        UtmRange towards = Grading.orientation(range, assessments(directions), ft())
                .value()
                .range();

        assertThat(range.contains(towards.least())).isTrue();
        assertThat(range.contains(towards.most())).isTrue();
        assertThat(FineAmount.within(conduct, towards.least(), ft())).isInstanceOf(Check.Met.class);
    }

    @Property
    @Covers("FIN-050")
    void one_more_aggravating_factor_never_lowers_it(
            @ForAll Conduct conduct, @ForAll @Size(max = 6) List<Direction> directions) {
        UtmRange range = FineAmount.range(conduct, ft()).value();
        List<Assessment> before = assessments(directions);
        List<Assessment> after = new ArrayList<>(before);
        after.add(new Assessment(Factor.DANO_O_MONTO, Direction.AGRAVA, "más daño"));

        UtmRange with = Grading.orientation(range, after, ft()).value().range();
        UtmRange without = Grading.orientation(range, before, ft()).value().range();
        assertThat(with.least()).isGreaterThanOrEqualTo(without.least());
        assertThat(with.most()).isGreaterThanOrEqualTo(without.most());
    }

    @Property
    @Covers({"FINB-021", "FINB-061"})
    void every_letter_is_inside_the_scale_of_its_heading(@ForAll OtecInfraction otec, @ForAll OticInfraction otic) {
        int ofOtec = Scale.otec(otec, becas()).value().least();
        assertThat(ofOtec).isBetween(3, 30);
        assertThat(Scale.otec(otec, becas()).value().most()).isEqualTo(ofOtec);
        assertThat(Scale.otic(otic, becas()).value().least()).isBetween(10, 30);
        assertThat(Given.REGULATION.resolves(otec.ground())).isTrue();
        assertThat(Given.REGULATION.resolves(otic.ground())).isTrue();
    }

    @Property
    @Covers({"FINB-053", "FINB-054", "FINB-055"})
    void nothing_is_taken_twice_and_nothing_is_lost(
            @ForAll @LongRange(min = 0, max = 5_000_000) long fine,
            @ForAll @LongRange(min = 0, max = 5_000_000) long pending,
            @ForAll @LongRange(min = 0, max = 5_000_000) long guarantee,
            @ForAll @IntRange(min = -1, max = 20) int paidAfter,
            @ForAll boolean proved,
            @ForAll @IntRange(min = 0, max = 30) int seenAfter) {
        Optional<LocalDate> paidOn = paidAfter < 0 ? Optional.empty() : Optional.of(NOTIFIED.plusDays(paidAfter));
        LocalDate today = NOTIFIED.plusDays(seenAfter);
        FinePayment payment = FinePayment.of(
                new FinePayment.Facts(Clp.of(fine), NOTIFIED, paidOn, proved, Clp.of(pending), Clp.of(guarantee)),
                today,
                businessDays(),
                becas());
        Clp deducted = payment.deducted().value();
        Clp applied = payment.guarantee().value().applied();

        assertThat(deducted).isLessThanOrEqualTo(Clp.of(fine)).isLessThanOrEqualTo(Clp.of(pending));
        assertThat(applied).isLessThanOrEqualTo(Clp.of(guarantee));
        assertThat(payment.left().plus(deducted)).isEqualTo(Clp.of(pending));
        assertThat(payment.owed().isNegative()).isFalse();
        boolean deposited = proved && paidOn.filter(day -> !day.isAfter(today)).isPresent();
        boolean collects = payment.status().value() == Status.IMPAGA && !deposited;
        assertThat(deducted.plus(applied).plus(payment.owed())).isEqualTo(collects ? Clp.of(fine) : Clp.ZERO);
        if (!today.isAfter(payment.due().value())) {
            assertThat(payment.status().value()).isNotEqualTo(Status.IMPAGA);
        }
        if (deducted.compareTo(Clp.of(fine)) < 0 && applied.compareTo(Clp.ZERO) > 0) {
            assertThat(payment.left())
                    .as("the guarantee is touched only when nothing else is left")
                    .isEqualTo(Clp.ZERO);
        }
    }

    @Property
    @Covers({"FINB-005", "FINB-012", "FINB-014", "FINB-017"})
    void every_term_ends_on_a_business_day_and_none_before_the_one_it_follows(
            @ForAll @IntRange(min = 0, max = 700) int offset, @ForAll @IntRange(min = 1, max = 5) int cureDays) {
        LocalDate act = businessDays().roll(LocalDate.of(2022, 10, 5).plusDays(offset));
        List<Step> steps =
                new Procedure(becas(), businessDays()).byOtic(new IrregularityAct(act, cureDays, act), Progress.NONE);
        LocalDate before = act;
        for (Step step : steps) {
            LocalDate due = step.due().value();
            assertThat(businessDays().isBusiness(due))
                    .as("%s %s", step.kind(), due)
                    .isTrue();
            assertThat(due).isAfter(act);
            assertThat(Given.REGULATION.resolves(step.due().ground())).isTrue();
            boolean chained = step.kind() == Step.Kind.CARGOS || step.kind() == Step.Kind.NOTIFICACION_DE_LA_SANCION;
            if (chained) {
                assertThat(due).isAfter(before);
            }
            before = due;
        }
    }

    private static List<Assessment> assessments(List<Direction> directions) {
        return directions.stream()
                .map(direction -> new Assessment(Factor.DANO_O_MONTO, direction, "x"))
                .toList();
    }
}
