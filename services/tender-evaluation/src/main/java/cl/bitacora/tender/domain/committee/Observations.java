package cl.bitacora.tender.domain.committee;

import static cl.bitacora.tender.domain.Condition.that;

import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.TenderParameters;
import cl.bitacora.tender.domain.Bases;
import cl.bitacora.tender.domain.BidderId;
import cl.bitacora.tender.domain.Compliance;
import cl.bitacora.tender.domain.Condition;
import cl.bitacora.tender.domain.Decimals;
import cl.bitacora.tender.domain.Grade;
import cl.bitacora.tender.domain.Requirement;
import cl.bitacora.tender.domain.award.TieBreaker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The eight conditions that SENCE checks in a report, and nothing else: it never rules on the merit of a grade. */
public final class Observations {
    private Observations() {}

    /** What SENCE may observe. */
    public enum Letter {
        A,
        B,
        C,
        D,
        E,
        F,
        G,
        H
    }

    /** An observation names one of the eight letters; one on the merits names none and is not allowed. */
    @Rule("TEN-149")
    public static Finding<Compliance> allowed(Optional<Letter> letter) {
        return Requirement.of(
                "TEN-149", Bases.ba("7.2"), that(letter.isPresent(), "no corresponde a ninguna de las letras a) a h)"));
    }

    /** a) Every bidder of the opening act was analysed, and nobody else. */
    @Rule("TEN-150")
    public static Finding<Compliance> everybodyAnalysed(Set<String> opened, Set<String> analysed) {
        Set<String> different = new TreeSet<>(opened);
        different.addAll(analysed);
        different.removeIf(one -> opened.contains(one) && analysed.contains(one));
        return Requirement.of(
                "TEN-150",
                Bases.ba("7.2 a)"),
                List.of(Fact.of("opened", opened.size()), Fact.of("analysed", analysed.size())),
                List.of(that(different.isEmpty(), "no coinciden: " + String.join(", ", different))));
    }

    /**
     * b) Every rejection names a numeral of the bases.
     *
     * @param rejections numeral by offer; empty if it names none
     * @param resolves whether a numeral stands in the bases
     */
    @Rule("TEN-151")
    public static Finding<Compliance> numerals(
            Map<String, String> rejections, java.util.function.Predicate<String> resolves) {
        List<Condition> conditions = new ArrayList<>();
        new TreeMap<>(rejections)
                .forEach((offer, numeral) -> conditions.add(that(
                        !numeral.isBlank() && resolves.test(numeral), offer + " no indica un numeral de las bases")));
        return Requirement.of(
                "TEN-151", Bases.ba("7.2 b)"), List.of(Fact.of("rejections", rejections.size())), conditions);
    }

    /** c) A grade is one of its criterion's scale. */
    @Rule("TEN-152")
    public static Finding<Compliance> ofScale(String criterion, Grade grade, Collection<Grade> scale) {
        return Requirement.of(
                "TEN-152",
                Bases.ba("7.2 c)"),
                List.of(Fact.of("criterion", criterion), Fact.of("grade", grade), Fact.of("scale", scale)),
                List.of(that(scale.contains(grade), grade + " no es una nota de la escala")));
    }

    /** d) Rejected for behaviour exactly when the percentage is above the limit. */
    @Rule("TEN-153")
    public static Finding<Compliance> behaviour(Ratio share, boolean rejected, TenderParameters parameters) {
        boolean above = share.compareTo(parameters.bands().exclusion()) > 0;
        return Requirement.of(
                "TEN-153",
                Bases.ba("7.2 d)"),
                List.of(Fact.of("percent", Decimals.percent(share)), Fact.of("rejected", rejected)),
                List.of(that(above == rejected, above ? "debió ser rechazada" : "no debió ser rechazada")));
    }

    /** e) The weights used are those of the bases. */
    @Rule("TEN-154")
    public static Finding<Compliance> weights(TenderParameters.Weights used, TenderParameters parameters) {
        return Requirement.of(
                "TEN-154",
                Bases.ba("7.2 e)"),
                List.of(
                        Fact.of("technical", used.technical()),
                        Fact.of("due", parameters.weights().technical())),
                List.of(that(used.equals(parameters.weights()), "las ponderaciones no son las de las bases")));
    }

    /** f) Ties were broken in the order of the bases. */
    @Rule("TEN-155")
    public static Finding<Compliance> tieBreakers(List<TieBreaker> used) {
        List<TieBreaker> norm =
                Arrays.stream(TieBreaker.values()).filter(TieBreaker::ofTheNorm).toList();
        List<TieBreaker> own = used.stream().filter(TieBreaker::ofTheNorm).toList();
        return Requirement.of(
                "TEN-155",
                Bases.ba("7.2 f)"),
                that(own.equals(norm), "el orden de los desempates no es el de las bases"));
    }

    /** g) No OTEC above its limit, except where SENCE asked for it (TEN-146). */
    @Rule("TEN-156")
    public static Finding<Compliance> shares(Map<BidderId, Clp> amounts, Clp cap, Set<BidderId> raised) {
        List<Condition> conditions = new ArrayList<>();
        new TreeMap<>(amounts)
                .forEach((bidder, amount) -> conditions.add(that(
                        amount.compareTo(cap) <= 0 || raised.contains(bidder),
                        bidder + " supera el máximo con " + amount)));
        return Requirement.of("TEN-156", Bases.ba("7.2 g)"), List.of(Fact.of("cap", cap)), conditions);
    }

    /** h) The total does not exceed the authorised amount. */
    @Rule("TEN-157")
    public static Finding<Compliance> total(Clp total, Clp authorised) {
        return Requirement.of(
                "TEN-157",
                Bases.ba("7.2 h)"),
                List.of(Fact.of("total", total), Fact.of("authorised", authorised)),
                List.of(that(total.compareTo(authorised) <= 0, "el total supera el monto autorizado")));
    }

    /** The award waits for SENCE's conformity: no open observation, and the oficio received. */
    @Rule("TEN-158")
    public static Finding<Boolean> mayAward(Set<Letter> open, boolean conformity) {
        return Finding.of(
                RuleId.of("TEN-158"),
                open.isEmpty() && conformity,
                Bases.ba("7.2"),
                Fact.of("open", new TreeSet<>(open)),
                Fact.of("conformity", conformity));
    }
}
