package cl.bitacora.regulation;

import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Ratio;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the evaluation of a tender needs. Citations of each value are in {@link Parameters} under the names below.
 *
 * @param weights how criteria and dimensions make a grade (TEN-096, TEN-097, TEN-111, TEN-112)
 * @param rubrics weights of the indicators, in the norm's order (TEN-114…132)
 * @param window which courses and fines count (TEN-100, TEN-103, TEN-106)
 * @param bands limits of the grades of experience, desertion and behaviour (TEN-101…110)
 * @param share how much of a tender one OTEC may win (TEN-142…144)
 * @param values fixed unit values of an offer (TEN-054)
 * @param limits what admissibility, staff, re-award and guarantees are measured against
 * @param readings how the norm is read where it contradicts itself or is silent
 */
public record TenderParameters(
        Programme programme,
        LocalDate day,
        Weights weights,
        Rubrics rubrics,
        Window window,
        Bands bands,
        Share share,
        Values values,
        Limits limits,
        Readings readings) {

    /** Shares that add up to one, pair by pair or four by four. */
    public record Weights(
            Ratio experience,
            Ratio behaviour,
            Ratio technical,
            Ratio economic,
            Ratio regionalExperience,
            Ratio desertion,
            Ratio proposal,
            Ratio methodology,
            Ratio planLevel,
            Ratio moduleLevel) {}

    /** Weight of each indicator of a rubric; the positions are those of the norm. */
    public record Rubrics(List<Ratio> plan, List<Ratio> module, List<Ratio> presencial, List<Ratio> elearning) {
        public Rubrics {
            plan = List.copyOf(plan);
            module = List.copyOf(module);
            presencial = List.copyOf(presencial);
            elearning = List.copyOf(elearning);
        }
    }

    /** Days, all inclusive. */
    public record Window(LocalDate from, LocalDate to, LocalDate closingFormBy) {}

    /**
     * Limits of the bands.
     *
     * @param experienceTop from it 7,0; from {@code experienceMiddle} 5,0; from {@code experienceLow} 3,0
     * @param desertionLow from it 3,0 (below, 5,0; none at all, 7,0); from {@code desertionHigh} 1,0
     * @param newcomerDesertion grade of a bidder without courses
     * @param minorFine weight of a fine by its gravity
     * @param behaviourTop up to it 7,0, and so on; above {@code exclusion} the offer leaves the evaluation
     */
    public record Bands(
            Ratio experienceTop,
            Ratio experienceMiddle,
            Ratio experienceLow,
            Ratio desertionLow,
            Ratio desertionHigh,
            Ratio newcomerDesertion,
            Ratio minorFine,
            Ratio lessSeriousFine,
            Ratio seriousFine,
            Ratio behaviourTop,
            Ratio behaviourMiddle,
            Ratio behaviourLow,
            Ratio exclusion) {}

    /**
     * The limit per OTEC.
     *
     * @param fullTo amount up to which one OTEC may win everything
     * @param leastFrom amount from which {@code least} holds
     * @param exponent of the formula between both; unreadable in the copy of the norm (G-TEN-03)
     * @param exponentVerified whether somebody confirmed it on the original
     */
    public record Share(Clp fullTo, Clp leastFrom, Ratio least, Ratio slope, int exponent, boolean exponentVerified) {}

    /** Pesos, whole. */
    public record Values(
            Clp practiceHour,
            Clp followUp,
            Clp dailySubsidy,
            Clp connectivitySubsidy,
            Clp toolsSubsidy,
            Clp basesPrice) {}

    /** Numbers that other checks compare with, all inclusive. */
    public record Limits(
            int documentAgeDays,
            int participantsPerTutor,
            int committeeMinimum,
            Ratio asynchronousMaximum,
            int lmsAnswerBusinessHours,
            int reawardDays,
            Ratio reawardHoursShare,
            Ratio guaranteeShare,
            int guaranteeContractDays,
            int guaranteeExtraBusinessDays) {}

    /**
     * Readings of the norm, each with its decision.
     *
     * @param economicFactor grade of the cheapest offer (G-TEN-06)
     * @param minimumCountsInadmissible inadmissible offers may set the lowest hourly value (G-TEN-07)
     * @param minimumCountsOut excluded and eliminated offers may (G-TEN-07)
     * @param roundsEveryResult each named result is rounded, not only the final grade (G-TEN-29)
     * @param budgetSkipsMisfit a course that does not fit is skipped, instead of ending the award (G-TEN-08)
     * @param shareOnAuthorised the limit is measured on the authorised amount, instead of the awarded total (G-TEN-05)
     */
    public record Readings(
            int economicFactor,
            boolean minimumCountsInadmissible,
            boolean minimumCountsOut,
            boolean roundsEveryResult,
            boolean budgetSkipsMisfit,
            boolean shareOnAuthorised) {}

    /** The same norm with other readings. */
    public TenderParameters with(Readings other) {
        return new TenderParameters(programme, day, weights, rubrics, window, bands, share, values, limits, other);
    }

    /** The same norm with another limit per OTEC. */
    public TenderParameters with(Share other) {
        return new TenderParameters(programme, day, weights, rubrics, window, bands, other, values, limits, readings);
    }

    /** The same norm with other weights. */
    public TenderParameters with(Weights other) {
        return new TenderParameters(programme, day, other, rubrics, window, bands, share, values, limits, readings);
    }

    /** Whether a programme is tendered under a norm that the platform knows on that day. */
    public static boolean known(Parameters parameters, Programme programme, LocalDate day) {
        return parameters.has("tender.weight.technical", programme, day);
    }

    /** The values of a programme on a legal day; a missing one is an error that names it. */
    public static TenderParameters of(Parameters parameters, Programme programme, LocalDate day) {
        Lookup at = new Lookup(parameters, programme, day);
        return new TenderParameters(
                programme,
                day,
                weights(at),
                new Rubrics(
                        at.rubric("plan", 2),
                        at.rubric("module", 5),
                        at.rubric("presencial", 5),
                        at.rubric("elearning", 4)),
                new Window(at.date("record.from"), at.date("record.to"), at.date("record.closing-form-by")),
                bands(at),
                new Share(
                        at.millions("share.full-to-millions"),
                        at.millions("share.least-from-millions"),
                        at.share("share.least"),
                        at.share("share.slope"),
                        at.whole("share.exponent"),
                        at.flag("share.exponent-verified")),
                new Values(
                        at.pesos("value.practice-hour"),
                        at.pesos("value.follow-up"),
                        at.pesos("value.daily-subsidy"),
                        at.pesos("value.connectivity-subsidy"),
                        at.pesos("value.tools-subsidy"),
                        at.pesos("bases-price")),
                limits(at),
                new Readings(
                        at.whole("economic.factor"),
                        at.flag("economic.counts-inadmissible"),
                        at.flag("economic.counts-out"),
                        at.flag("rounding.every-result"),
                        at.flag("budget.skips-misfit"),
                        at.flag("share.base-authorised")));
    }

    private static Weights weights(Lookup at) {
        return new Weights(
                at.share("weight.experience"),
                at.share("weight.behaviour"),
                at.share("weight.technical"),
                at.share("weight.economic"),
                at.share("weight.regional-experience"),
                at.share("weight.desertion"),
                at.share("weight.proposal"),
                at.share("weight.methodology"),
                at.share("weight.plan-level"),
                at.share("weight.module-level"));
    }

    private static Bands bands(Lookup at) {
        return new Bands(
                at.share("experience.top"),
                at.share("experience.middle"),
                at.share("experience.low"),
                at.share("desertion.low"),
                at.share("desertion.high"),
                at.share("desertion.newcomer-grade"),
                at.share("fines.minor"),
                at.share("fines.less-serious"),
                at.share("fines.serious"),
                at.share("behaviour.top"),
                at.share("behaviour.middle"),
                at.share("behaviour.low"),
                at.share("behaviour.exclusion"));
    }

    private static Limits limits(Lookup at) {
        return new Limits(
                at.whole("document-age-days"),
                at.whole("tutor-participants"),
                at.whole("committee-minimum"),
                at.share("asynchronous-maximum"),
                at.whole("lms-answer-business-hours"),
                at.whole("reaward.days"),
                at.share("reaward.hours-share"),
                at.share("guarantee.share"),
                at.whole("guarantee.contract-days"),
                at.whole("guarantee.extra-business-days"));
    }

    private record Lookup(Parameters parameters, Programme programme, LocalDate day) {
        int whole(String name) {
            return parameters.integer("tender." + name, programme, day).value();
        }

        Clp pesos(String name) {
            return Clp.of(whole(name));
        }

        Clp millions(String name) {
            return Clp.of(whole(name)).times(1_000_000);
        }

        boolean flag(String name) {
            return parameters.flag("tender." + name, programme, day).value();
        }

        LocalDate date(String name) {
            return parameters.date("tender." + name, programme, day).value();
        }

        Ratio share(String name) {
            return parameters.ratio("tender." + name, programme, day).value();
        }

        List<Ratio> rubric(String name, int indicators) {
            return IntStream.rangeClosed(1, indicators)
                    .mapToObj(indicator -> share("rubric." + name + "." + indicator))
                    .toList();
        }
    }
}
