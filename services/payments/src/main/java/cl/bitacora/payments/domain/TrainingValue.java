package cl.bitacora.payments.domain;

import cl.bitacora.contracts.FinalState;
import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.PaymentParameters;
import java.util.ArrayList;
import java.util.List;

/**
 * Valor Capacitación Efectiva of a face-to-face course: what the final situation of each participant is worth.
 *
 * @param lines one per participant, in the order given
 * @param total rounded once, half-up, from the exact sum; the lines may add up to a few pesos more or less (BONO-902)
 */
public record TrainingValue(List<ValuedLine> lines, Finding<Clp> total) {
    private static final Citation GROUND = Norms.bono("8.2.2.1");

    /** Values every participant and the course. */
    public static TrainingValue of(
            List<Situation> situations, Values values, long totalSeconds, PaymentParameters parameters) {
        List<ValuedLine> lines = situations.stream()
                .map(situation -> switch (situation.state()) {
                    case APROBADO -> approved(situation, values);
                    case REPROBADO -> failed(situation, values);
                    case DESERTOR -> dropout(situation, values);
                    case EXPULSADO -> expelled(situation, values, totalSeconds, parameters);
                })
                .toList();
        return new TrainingValue(lines, total(lines, values));
    }

    /** Passed and attended enough: the whole VACE. */
    @Rule("BONO-182")
    static ValuedLine approved(Situation situation, Values values) {
        return whole("BONO-182", situation, values);
    }

    /** Failed but attended enough: the whole VACE too. */
    @Rule("BONO-183")
    static ValuedLine failed(Situation situation, Values values) {
        return whole("BONO-183", situation, values);
    }

    /** Attended too little: the hours attended, whatever the evaluation (G-BONO-12), exact to the second. */
    @Rule({"BONO-184", "BONO-902"})
    static ValuedLine dropout(Situation situation, Values values) {
        return hours(situation, situation.creditedSeconds(), values, Fact.of("state", situation.state()));
    }

    /**
     * Expelled: no rule of the norm pays or refuses them. Read as a dropout, for the hours until the expulsion and never
     * more than the course, and flagged for a decision (G-BONO-13); or nothing, if so configured.
     */
    @Rule("BONO-184")
    static ValuedLine expelled(Situation situation, Values values, long totalSeconds, PaymentParameters parameters) {
        long payable = parameters.expelledPaidAsDeserter() ? Math.min(situation.creditedSeconds(), totalSeconds) : 0L;
        return hours(situation, payable, values, Fact.of("state", situation.state()), Fact.of("decision", "G-BONO-13"));
    }

    private static ValuedLine whole(String rule, Situation situation, Values values) {
        Clp vace = values.vace().value();
        Finding<Clp> amount = Finding.of(
                        RuleId.of(rule),
                        vace,
                        GROUND,
                        Fact.of("state", situation.state()),
                        Fact.of("creditedSeconds", situation.creditedSeconds()),
                        Fact.of("formula", "VACE = " + vace))
                .restingOn(values.vace());
        return new ValuedLine(situation, vace.timesExactly(Ratio.ONE), amount);
    }

    private static ValuedLine hours(Situation situation, long payableSeconds, Values values, Fact... more) {
        Ratio hours = Ratio.of(payableSeconds, 3600);
        Ratio exact = values.vhace().value().timesExactly(hours);
        List<Fact> facts = new ArrayList<>(List.of(more));
        facts.add(Fact.of("creditedSeconds", situation.creditedSeconds()));
        facts.add(Fact.of("hours", hours));
        facts.add(Fact.of(
                "formula", payableSeconds + " s ÷ 3600 × " + values.vhace().value()));
        facts.add(Fact.of("exactPesos", exact));
        Finding<Clp> amount =
                new Finding<>(RuleId.of("BONO-184"), Clp.roundHalfUp(exact), GROUND, facts, List.of(values.vhace()));
        return new ValuedLine(situation, exact, amount);
    }

    @Rule("BONO-902")
    private static Finding<Clp> total(List<ValuedLine> lines, Values values) {
        Ratio exact = sum(lines);
        Clp total = Clp.roundHalfUp(exact);
        Clp shown = lines.stream().map(line -> line.amount().value()).reduce(Clp.ZERO, Clp::plus);
        List<Finding<?>> groups = new ArrayList<>();
        for (FinalState state : FinalState.values()) {
            List<ValuedLine> group = lines.stream()
                    .filter(line -> line.situation().state() == state)
                    .toList();
            if (!group.isEmpty()) {
                groups.add(group(state, group, values));
            }
        }
        return Finding.of(
                        RuleId.of("BONO-902"),
                        total,
                        Norms.bono("8.2.2"),
                        Fact.of("participants", lines.size()),
                        Fact.of("exactPesos", exact),
                        Fact.of("sumOfShownLines", shown),
                        Fact.of("difference", total.minus(shown)))
                .restingOn(groups);
    }

    /** The norm's own formula of a row of its table: people × VACE, or the sum of hours × VHACE. */
    private static Finding<Ratio> group(FinalState state, List<ValuedLine> lines, Values values) {
        Ratio exact = sum(lines);
        boolean wholeValue = state == FinalState.APROBADO || state == FinalState.REPROBADO;
        Ratio hours = lines.stream().map(line -> line.situation().hours()).reduce(Ratio.ZERO, Ratio::plus);
        String rule = switch (state) {
            case APROBADO -> "BONO-182";
            case REPROBADO -> "BONO-183";
            case DESERTOR, EXPULSADO -> "BONO-184";
        };
        String formula = wholeValue
                ? lines.size() + " × " + values.vace().value()
                : "Σ horas (" + hours + ") × " + values.vhace().value();
        return Finding.of(
                        RuleId.of(rule),
                        exact,
                        GROUND,
                        Fact.of("state", state),
                        Fact.of("participants", lines.size()),
                        Fact.of("formula", formula),
                        Fact.of("pesos", Clp.roundHalfUp(exact)))
                .restingOn(wholeValue ? values.vace() : values.vhace());
    }

    private static Ratio sum(List<ValuedLine> lines) {
        return lines.stream().map(ValuedLine::exact).reduce(Ratio.ZERO, Ratio::plus);
    }
}
