package cl.bitacora.tender.http;

import cl.bitacora.http.Fields;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Programme;
import cl.bitacora.regulation.Regulation;
import cl.bitacora.regulation.TenderParameters;
import cl.bitacora.tender.http.Inputs.ReadingsInput;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The law of a tender, by its opening date, with the readings that a what-if asks for. */
@Singleton
class Law {
    private static final int LARGEST_EXPONENT = 20;
    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 10, 5);
    private static final LocalDate LAST_DAY = LocalDate.of(2028, 12, 31);

    private final Regulation regulation;

    @Inject
    Law(Regulation regulation) {
        this.regulation = regulation;
    }

    BusinessDays calendar() {
        return regulation.holidays().national();
    }

    /** A day from which the terms of a tender may run inside the verified calendar. */
    LocalDate day(String field, LocalDate day) {
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            throw Problems.field(field, "tender-law-missing", Fact.of("day", day));
        }
        return day;
    }

    /** The values in force; a day without them is a problem that names the field. */
    TenderParameters on(String field, LocalDate day) {
        if (!TenderParameters.known(regulation.parameters(), Programme.BECAS_LABORALES_2022, day)
                || day.getYear() > 2028) {
            throw Problems.field(field, "tender-law-missing", Fact.of("day", day));
        }
        return TenderParameters.of(regulation.parameters(), Programme.BECAS_LABORALES_2022, day);
    }

    /** The same, with other readings where the caller gives them. */
    TenderParameters on(String field, LocalDate day, @Nullable ReadingsInput readings) {
        TenderParameters norm = on(field, day);
        return readings == null ? norm : read(norm, readings);
    }

    private static TenderParameters read(TenderParameters norm, ReadingsInput given) {
        TenderParameters.Readings own = norm.readings();
        String reference = given.economicReferenceSet();
        TenderParameters read = norm.with(new TenderParameters.Readings(
                own.economicFactor(),
                reference == null
                        ? own.minimumCountsInadmissible()
                        : chosen("economicReferenceSet", reference, "RECEIVED", "ADMISSIBLE", "IN_EVALUATION"),
                reference == null ? own.minimumCountsOut() : !reference.equals("IN_EVALUATION"),
                flag("roundingPoints", given.roundingPoints(), "EVERY_RESULT", "FINAL_ONLY", own.roundsEveryResult()),
                flag(
                        "budgetPolicy",
                        given.budgetPolicy(),
                        "SKIP_AND_CONTINUE",
                        "STOP_AT_FIRST_MISFIT",
                        own.budgetSkipsMisfit()),
                flag("shareBase", given.shareBase(), "AUTHORISED", "AWARDED_TOTAL", own.shareOnAuthorised())));
        TenderParameters.Weights weights = norm.weights();
        boolean specific = flag("proposedPlanWeights", given.proposedPlanWeights(), "NUMERAL_5_4", "NUMERAL_5", true);
        return read.with(
                        specific
                                ? weights
                                : new TenderParameters.Weights(
                                        weights.experience(),
                                        weights.behaviour(),
                                        weights.technical(),
                                        weights.economic(),
                                        weights.regionalExperience(),
                                        weights.desertion(),
                                        weights.methodology(),
                                        weights.proposal(),
                                        weights.planLevel(),
                                        weights.moduleLevel()))
                .with(share(norm.share(), given));
    }

    private static TenderParameters.Share share(TenderParameters.Share norm, ReadingsInput given) {
        int exponent = given.shareExponent() == null
                ? norm.exponent()
                : Fields.number("readings.shareExponent", given.shareExponent(), 1, LARGEST_EXPONENT);
        boolean verified =
                given.shareExponentVerified() == null ? norm.exponentVerified() : given.shareExponentVerified();
        return new TenderParameters.Share(
                norm.fullTo(), norm.leastFrom(), norm.least(), norm.slope(), exponent, verified);
    }

    private static boolean flag(String name, @Nullable String given, String yes, String no, boolean norm) {
        return given == null ? norm : chosen(name, given, yes, no);
    }

    /** Whether it is the first of the values; another one than those is a problem. */
    private static boolean chosen(String name, String given, String first, String... others) {
        java.util.List<String> all = new java.util.ArrayList<>(java.util.List.of(first));
        all.addAll(java.util.List.of(others));
        if (!all.contains(given)) {
            throw Fields.notOneOf("readings." + name, all);
        }
        return given.equals(first);
    }
}
