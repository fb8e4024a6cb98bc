package cl.bitacora.payments.domain;

import cl.bitacora.contracts.FinalState;
import cl.bitacora.contracts.courses.FinalStateLine;
import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Check.Met;
import cl.bitacora.kernel.Check.Unmet;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.PaymentParameters;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Whether the closing form may be paid on: the system computes only from complete forms (BONO-158), so the form must agree
 * with the attendance ledger, the F1 and its own states. Refusals count people and never name them.
 */
@Rule("BONO-158")
public final class Coherence {
    private static final RuleId RULE = RuleId.of("BONO-158");

    private Coherence() {}

    /** The first disagreement, or that there is none. */
    public static Check check(ClosingFacts closing, SectionFacts section, PaymentParameters parameters) {
        Set<PersonId> listed =
                closing.lines().stream().map(FinalStateLine::participant).collect(Collectors.toSet());
        long repeated = closing.lines().size() - listed.size();
        long absent = closing.formulario().stream()
                .filter(person -> !listed.contains(person))
                .count();
        long strangers = listed.stream()
                .filter(person -> !closing.formulario().contains(person))
                .count();
        if (repeated + absent + strangers > 0 || listed.isEmpty()) {
            return unmet(
                    "closing-form-incomplete",
                    Fact.of("repeated", repeated),
                    Fact.of("absent", absent),
                    Fact.of("strangers", strangers));
        }
        if (listed.size() > section.quota()) {
            return unmet(
                    "more-participants-than-places",
                    Fact.of("participants", listed.size()),
                    Fact.of("quota", section.quota()));
        }
        long otherTotal = count(closing.lines(), line -> line.totalSeconds() != section.totalSeconds());
        long otherCredit = count(
                closing.lines(),
                line -> line.creditedSeconds() != closing.ledgerSeconds().getOrDefault(line.participant(), 0L));
        if (otherTotal + otherCredit > 0) {
            return unmet(
                    "attendance-differs",
                    Fact.of("participants", Math.max(otherTotal, otherCredit)),
                    Fact.of("hours", section.hours()));
        }
        long wrongState = count(closing.lines(), line -> !stateFits(line, section.totalSeconds(), parameters));
        if (wrongState > 0) {
            return unmet("state-differs-from-attendance", Fact.of("participants", wrongState));
        }
        return new Met(Finding.of(
                RULE,
                true,
                Norms.bono("8.A d)"),
                Fact.of("closingForm", closing.eventId()),
                Fact.of("participants", listed.size())));
    }

    /** From the minimum attendance the state is approved or failed, below it dropout; an expelled person may have any. */
    @Rule({"BONO-182", "BONO-183", "BONO-184"})
    static boolean stateFits(FinalStateLine line, long totalSeconds, PaymentParameters parameters) {
        boolean enough = Ratio.of(line.creditedSeconds(), totalSeconds).atLeast(parameters.minimumAttendance());
        return line.state() == FinalState.EXPULSADO || enough != (line.state() == FinalState.DESERTOR);
    }

    private static long count(List<FinalStateLine> lines, Predicate<FinalStateLine> wrong) {
        return lines.stream().filter(wrong).count();
    }

    private static Check unmet(String code, Fact... facts) {
        return new Unmet(Refusal.of(code, RULE, Norms.bono("8.A d)"), facts));
    }
}
