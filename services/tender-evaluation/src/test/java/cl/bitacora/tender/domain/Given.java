package cl.bitacora.tender.domain;

import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.Holidays;
import cl.bitacora.regulation.Parameters;
import cl.bitacora.regulation.TenderParameters;
import cl.bitacora.tender.domain.grading.CourseOffer;
import cl.bitacora.tender.domain.grading.Fines;
import cl.bitacora.tender.domain.grading.RegionalRecord;
import cl.bitacora.tender.domain.grading.Rubric;
import cl.bitacora.tender.domain.grading.TechnicalSheet;
import cl.bitacora.tender.domain.grading.TechnicalSheet.Module;
import cl.bitacora.tender.domain.grading.TechnicalSheet.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The call that the tests speak of: opened on 11 November 2022, with the law as it is packed. */
public final class Given {
    public static final LocalDate OPENING = LocalDate.of(2022, 11, 11);
    public static final TenderParameters PARAMETERS =
            TenderParameters.of(Parameters.load(), Programme.BECAS_LABORALES_2022, OPENING);
    public static final BusinessDays CALENDAR = Holidays.load().national();
    public static final TenderParameters.Readings READINGS = PARAMETERS.readings();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private Given() {}

    /** The law with another exponent of the share formula. */
    public static TenderParameters exponent(int exponent) {
        TenderParameters.Share share = PARAMETERS.share();
        return PARAMETERS.with(new TenderParameters.Share(
                share.fullTo(), share.leastFrom(), share.least(), share.slope(), exponent, false));
    }

    /** The law with proposals weighing as numeral 5 says, not 5.4. */
    public static TenderParameters otherWeights() {
        TenderParameters.Weights weights = PARAMETERS.weights();
        return PARAMETERS.with(new TenderParameters.Weights(
                weights.experience(),
                weights.behaviour(),
                weights.technical(),
                weights.economic(),
                weights.regionalExperience(),
                weights.desertion(),
                weights.methodology(),
                weights.proposal(),
                weights.planLevel(),
                weights.moduleLevel()));
    }

    /** A row of the vectors: offer, OTEC, course, n/T, d/p, fines and courses, VHAC, VTC, sent, modules. */
    public static CourseOffer offer(String row) {
        String[] cell = Arrays.stream(row.split("\\|")).map(String::strip).toArray(String[]::new);
        return new CourseOffer(
                cell[0],
                BidderId.of(cell[1]),
                cell[2],
                Clp.of(Long.parseLong(cell[6])),
                Clp.of(Long.parseLong(cell[7])),
                at(cell[8]),
                history(cell[3], cell[4], cell[5]),
                catalogue(cell[9]),
                cell.length > 10 && !cell[10].isEmpty() ? Optional.of(rejection(cell[10])) : Optional.empty());
    }

    /** Several rows. */
    public static List<CourseOffer> offers(String rows) {
        return rows.lines().filter(row -> !row.isBlank()).map(Given::offer).toList();
    }

    /** {@code n/T}, {@code d/p}, {@code minor/less/serious/courses}. */
    public static RegionalRecord history(String experience, String desertion, String fines) {
        int[] courses = numbers(experience);
        int[] people = numbers(desertion);
        int[] fined = numbers(fines);
        return new RegionalRecord(
                courses[0], courses[1], people[0], people[1], new Fines(fined[0], fined[1], fined[2]), fined[3]);
    }

    public static Instant at(String time) {
        return LocalDateTime.parse(time, TIME).atZone(Chile.ZONE).toInstant();
    }

    /** {@code P77777 E7755 L}: face-to-face, online and locked modules with the grades of their indicators. */
    public static TechnicalSheet catalogue(String modules) {
        return new TechnicalSheet(Origin.CATALOGO, modules(modules), Optional.empty());
    }

    public static List<Module> modules(String text) {
        List<Module> modules = new ArrayList<>();
        for (String one : text.split(" ")) {
            String name = "módulo " + (modules.size() + 1);
            modules.add(
                    switch (one.charAt(0)) {
                        case 'P' -> Module.given(name, Rubric.PRESENCIAL, grades(one.substring(1)));
                        case 'E' -> Module.given(name, Rubric.E_LEARNING, grades(one.substring(1)));
                        case 'L' -> new Module(name, Rubric.E_LEARNING, List.of(), true, false);
                        case 'T' -> new Module(name, Rubric.PRESENCIAL, List.of(), false, true);
                        default -> throw new IllegalArgumentException(one);
                    });
        }
        return modules;
    }

    /** A proposed plan: two indicators of the plan, five of each module, and the methodology. */
    public static TechnicalSheet proposed(String plan, String proposalModules, String methodology) {
        return new TechnicalSheet(
                Origin.PROPUESTO,
                modules(methodology),
                Optional.of(new TechnicalSheet.Proposal(
                        Rubric.PLAN.given(grades(plan)),
                        Arrays.stream(proposalModules.split(" "))
                                .map(one -> Rubric.MODULE.given(grades(one)))
                                .toList())));
    }

    /** One grade a digit. */
    public static List<Grade> grades(String digits) {
        return digits.chars()
                .mapToObj(digit -> Grade.ofTenths((digit - '0') * 10L))
                .toList();
    }

    public static Grade grade(String text) {
        return Grade.parse(text).orElseThrow();
    }

    public static Finding<Compliance> rejection(String numeral) {
        return Requirement.of("TEN-066", Bases.ba(numeral), Condition.that(false, "vector"));
    }

    /** A finding to rest on. */
    public static <T> Finding<T> finding(T value) {
        return Finding.of(RuleId.of("TEN-136"), value, Bases.ba("5.5"));
    }

    public static Ratio ratio(String text) {
        return Ratio.parse(text.contains("/") ? text : text + "/1");
    }

    private static int[] numbers(String text) {
        return Arrays.stream(text.split("/"))
                .mapToInt(one -> Integer.parseInt(one.strip()))
                .toArray();
    }
}
