package cl.bitacora.payments.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.FinalState;
import cl.bitacora.contracts.payments.AccountEvent;
import cl.bitacora.contracts.payments.AccountEvent.CompensationApplied;
import cl.bitacora.contracts.payments.DebtCause;
import cl.bitacora.contracts.payments.PaymentKind;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Decision;
import cl.bitacora.payments.domain.AccountCommand.Compensate;
import cl.bitacora.payments.domain.AccountCommand.RegisterDebt;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** What must hold of any course and any account. The expected figures are computed another way than the code's. */
class MoneyPropertiesTest {
    private static final int HOURS = 100;

    @Property(tries = 300)
    @Covers("BONO-902")
    void the_total_is_the_exact_sum_rounded_half_up(
            @ForAll("situations") List<Situation> people, @ForAll @LongRange(min = 0, max = 20_000) long vhace) {
        // in seconds × pesos, so that everything is whole until the one division
        BigInteger pesoSeconds = BigInteger.ZERO;
        for (Situation person : people) {
            boolean whole = person.state() == FinalState.APROBADO || person.state() == FinalState.REPROBADO;
            long seconds = whole ? HOURS * 3600L : Math.min(person.creditedSeconds(), HOURS * 3600L);
            pesoSeconds = pesoSeconds.add(BigInteger.valueOf(seconds).multiply(BigInteger.valueOf(vhace)));
        }
        BigDecimal expected = new BigDecimal(pesoSeconds).divide(BigDecimal.valueOf(3600), 0, RoundingMode.HALF_UP);
        assertThat(value(people, vhace)).isEqualTo(Clp.of(expected.longValueExact()));
    }

    @Property(tries = 200)
    @Covers("BONO-902")
    void lines_and_total_never_differ_by_more_than_half_a_peso_each(
            @ForAll("situations") List<Situation> people, @ForAll @LongRange(min = 0, max = 20_000) long vhace) {
        TrainingValue training = training(people, vhace);
        long shown = training.lines().stream()
                .mapToLong(line -> line.amount().value().pesos())
                .sum();
        assertThat(2 * Math.abs(training.total().value().pesos() - shown)).isLessThanOrEqualTo(people.size() + 1);
    }

    @Property(tries = 200)
    @Covers("BONO-180")
    void the_order_of_the_participants_does_not_matter(
            @ForAll("situations") List<Situation> people, @ForAll java.util.Random random) {
        List<Situation> shuffled = new ArrayList<>(people);
        java.util.Collections.shuffle(shuffled, random);
        assertThat(value(shuffled, 4001)).isEqualTo(value(people, 4001));
    }

    @Property(tries = 200)
    @Covers("BONO-184")
    void one_more_dropout_never_lowers_the_total(
            @ForAll("situations") List<Situation> people, @ForAll @IntRange(max = 269_999) int seconds) {
        List<Situation> more = new ArrayList<>(people);
        more.add(new Situation(Given.person(99), FinalState.DESERTOR, seconds));
        assertThat(value(more, 3_333)).isGreaterThanOrEqualTo(value(people, 3_333));
    }

    @Property(tries = 200)
    @Covers({"BONO-180", "BONO-203"})
    void liquidation_and_advance_together_are_what_the_course_was_worth(
            @ForAll("situations") List<Situation> people, @ForAll @LongRange(min = 0, max = 9_000_000) long advance) {
        Liquidation liquidation = Liquidation.of(
                new Liquidation.Input(
                        Given.section().values(),
                        HOURS * 3600L,
                        people,
                        List.of(),
                        true,
                        Given.ENDED,
                        List.of(Clp.of(advance))),
                Given.PARAMETERS);
        assertThat(liquidation.net().value().plus(Clp.of(advance)))
                .isEqualTo(liquidation.training().total().value());
    }

    /** Below zero only by what was advanced: then the executor gives back (BONO-203), and nothing else may do it. */
    @Property(tries = 200)
    @Covers({"BONO-180", "BONO-203"})
    void a_liquidation_is_below_zero_only_by_its_advances(
            @ForAll("situations") List<Situation> people,
            @ForAll @Size(max = 3) List<@LongRange(min = 0, max = 9_000_000) Long> advances) {
        Clp net = net(people, advances);
        long worth = training(people, 4_000).total().value().pesos();
        long advanced = advances.stream().mapToLong(Long::longValue).sum();

        assertThat(net.isNegative()).isEqualTo(advanced > worth);
        assertThat(net(people, List.of()).isNegative()).isFalse();
        assertThat(net(people, List.of())).isEqualTo(net.plus(Clp.of(advanced)));
    }

    /**
     * Somebody with the grade: below 75 % the hours attended are paid, from there on the whole course. The step at 75 % is the
     * norm's (BONO-181, BONO-184), and it goes up.
     */
    @Property(tries = 500)
    @Covers({"BONO-181", "BONO-184"})
    void more_attendance_never_pays_less(
            @ForAll @IntRange(max = HOURS * 3600) int seconds,
            @ForAll @IntRange(max = HOURS * 3600) int more,
            @ForAll boolean passedTheTest,
            @ForAll @LongRange(min = 0, max = 20_000) long vhace) {
        int longer = Math.min(HOURS * 3600, seconds + more);

        assertThat(value(List.of(attended(longer, passedTheTest)), vhace))
                .isGreaterThanOrEqualTo(value(List.of(attended(seconds, passedTheTest)), vhace));
    }

    private static Situation attended(int seconds, boolean passedTheTest) {
        boolean enough = 4L * seconds >= 3L * HOURS * 3600;
        FinalState state = enough ? passedTheTest ? FinalState.APROBADO : FinalState.REPROBADO : FinalState.DESERTOR;
        return new Situation(Given.person(1), state, seconds);
    }

    private static Clp net(List<Situation> people, List<Long> advances) {
        return Liquidation.of(
                        new Liquidation.Input(
                                Values.of(Clp.of(4_000), HOURS, 25),
                                HOURS * 3600L,
                                people,
                                List.of(),
                                true,
                                Given.ENDED,
                                advances.stream().map(Clp::of).toList()),
                        Given.PARAMETERS)
                .net()
                .value();
    }

    @Property(tries = 200)
    @Covers({"BONO-156", "BONO-157"})
    void compensation_neither_makes_nor_loses_a_peso(
            @ForAll @Size(max = 6) List<@LongRange(min = 1, max = 2_000_000) Long> debts,
            @ForAll @Size(max = 6) List<@LongRange(min = 1, max = 2_000_000) Long> payments) {
        AccountDecider decider = new AccountDecider();
        List<AccountEvent> history = new ArrayList<>();
        long owed = 0;
        for (int i = 0; i < debts.size(); i++) {
            owed += debts.get(i);
            run(
                    decider,
                    history,
                    new RegisterDebt(
                            Given.OTEC,
                            Given.at("2020-04-01"),
                            "d-" + i,
                            DebtCause.MULTA_IMPAGA,
                            Clp.of(debts.get(i)),
                            "r"));
        }
        for (int i = 0; i < payments.size(); i++) {
            long before = owed;
            CompensationApplied applied = (CompensationApplied) run(
                            decider,
                            history,
                            new Compensate(
                                    Given.OTEC,
                                    Given.at("2020-04-02"),
                                    "f-" + i,
                                    Given.SECTION,
                                    PaymentKind.LIQUIDACION,
                                    "F-1",
                                    Clp.of(payments.get(i)),
                                    Clp.ZERO,
                                    Clp.ZERO))
                    .getFirst();
            long shares = applied.shares().stream()
                    .mapToLong(share -> share.amount().pesos())
                    .sum();
            assertThat(applied.compensated().pesos()).isEqualTo(Math.min(payments.get(i), before));
            assertThat(shares).isEqualTo(applied.compensated().pesos());
            owed -= shares;
            assertThat(applied.remainingDebt().pesos()).isEqualTo(owed);
        }
        Account account = decider.replay(history);
        assertThat(account.owed()).isEqualTo(Clp.of(owed));
        assertThat(account.debts()).allMatch(debt -> !debt.remaining().isNegative());
    }

    @Provide
    Arbitrary<List<Situation>> situations() {
        Arbitrary<FinalState> states = Arbitraries.of(FinalState.class);
        Arbitrary<Long> seconds = Arbitraries.longs().between(0, HOURS * 3600L);
        Arbitrary<Situation> one = Combinators.combine(states, seconds)
                .as((state, credited) -> new Situation(Given.person(1), state, credited));
        return one.list().ofMaxSize(30);
    }

    private static List<AccountEvent> run(AccountDecider decider, List<AccountEvent> history, AccountCommand command) {
        Decision<AccountEvent> decision = decider.decideOn(history, command);
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        List<AccountEvent> events = ((Decision.Accepted<AccountEvent>) decision).events();
        history.addAll(events);
        return events;
    }

    private static Clp value(List<Situation> people, long vhace) {
        return training(people, vhace).total().value();
    }

    private static TrainingValue training(List<Situation> people, long vhace) {
        return TrainingValue.of(people, Values.of(Clp.of(vhace), HOURS, 25), HOURS * 3600L, Given.PARAMETERS);
    }
}
