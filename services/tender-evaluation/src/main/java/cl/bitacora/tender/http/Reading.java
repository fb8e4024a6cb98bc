package cl.bitacora.tender.http;

import cl.bitacora.http.Fields;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.tender.domain.BidderId;
import cl.bitacora.tender.domain.Grade;
import cl.bitacora.tender.domain.grading.Indicator;
import cl.bitacora.tender.domain.grading.RegionalRecord;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads bodies into domain values, or says which field cannot be read. */
final class Reading {
    /** More offers than any tender has had: the largest tranche of deadlines begins at 3,500. */
    private static final int MOST_ITEMS = 10_000;

    static final int MOST_TEXT = 120;
    private static final int MOST_COUNT = 10_000_000;

    private Reading() {}

    static int count(String field, int value) {
        return Fields.number(field, value, 0, MOST_COUNT);
    }

    static Clp pesos(String field, long value) {
        return Fields.pesos(field, value, 1);
    }

    static String text(String field, String value) {
        return Fields.text(field, value, 1, MOST_TEXT);
    }

    static <T> List<T> bounded(String field, @Nullable List<? extends @Nullable T> items) {
        return Fields.list(field, items, MOST_ITEMS);
    }

    /** Names without holes, each of them readable; missing is none. */
    static Set<String> names(String field, @Nullable List<? extends @Nullable String> values) {
        List<String> given = bounded(field, values);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < given.size(); i++) {
            names.add(text(field + "[" + i + "]", given.get(i)));
        }
        return names;
    }

    static BidderId bidder(String field, String value) {
        return BidderId.of(text(field, value));
    }

    /** An instant with its offset, or a legal time of Chile without one. */
    static Instant time(String field, String value) {
        try {
            return value.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})")
                    ? OffsetDateTime.parse(value).toInstant()
                    : LocalDateTime.parse(value.replace(' ', 'T'))
                            .atZone(Chile.ZONE)
                            .toInstant();
        } catch (DateTimeException e) {
            throw Problems.field(field, "time-unreadable");
        }
    }

    /** A grade with at most one decimal, of the scale 1,0 to 7,0. */
    static Grade grade(String field, BigDecimal value) {
        return Grade.parse(plain(value))
                .orElseThrow(() -> Problems.field(field, "grade-unreadable", Fact.of("grade", value.toPlainString())));
    }

    /** The grades of a rubric, one for each indicator and of its scale. */
    static List<Grade> grades(String field, List<BigDecimal> values, List<Indicator> indicators) {
        bounded(field, values);
        if (values.size() != indicators.size()) {
            throw Problems.field(
                    field, "indicators-count", Fact.of("due", indicators.size()), Fact.of("given", values.size()));
        }
        List<Grade> grades = new java.util.ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String at = field + "[" + i + "]";
            Grade grade = grade(at, values.get(i));
            Indicator indicator = indicators.get(i);
            if (!indicator.scale().contains(grade)) {
                throw Problems.field(
                        at,
                        "grade-not-of-scale",
                        indicator.rule(),
                        indicator.ground(),
                        Fact.of("grade", grade),
                        Fact.of("scale", indicator.scale()));
            }
            grades.add(grade);
        }
        return grades;
    }

    /** A percentage as a decimal ({@code 12.5}) or a fraction of one hundred ({@code 44/3}). */
    static Ratio percent(String field, String value) {
        try {
            Ratio hundredths;
            if (value.contains("/")) {
                hundredths = Ratio.parse(value);
            } else {
                BigDecimal decimal = new BigDecimal(value);
                int scale = Math.max(0, decimal.scale());
                if (decimal.signum() < 0 || scale > 12 || decimal.precision() > 24) {
                    throw new NumberFormatException(value);
                }
                hundredths = new Ratio(decimal.movePointRight(scale).toBigIntegerExact(), BigInteger.TEN.pow(scale));
            }
            return hundredths.times(Ratio.percent(1));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw Problems.field(field, "percent-unreadable");
        }
    }

    /** The record of a bidder in a region. */
    static RegionalRecord history(String at, Inputs.HistoryInput input) {
        int courses = count(at + "courses", input.courses());
        int region = count(at + "regionCourses", input.regionCourses());
        if (courses > region) {
            throw Problems.field(at + "courses", "number-out-of-range", Fact.of("least", 0), Fact.of("most", region));
        }
        int participants = count(at + "participants", input.participants());
        return new RegionalRecord(
                courses,
                region,
                Fields.number(at + "unjustifiedDeserters", input.unjustifiedDeserters(), 0, participants),
                participants,
                new cl.bitacora.tender.domain.grading.Fines(
                        count(at + "minorFines", input.minorFines()),
                        count(at + "lessSeriousFines", input.lessSeriousFines()),
                        count(at + "seriousFines", input.seriousFines())),
                count(at + "finishedCourses", input.finishedCourses()));
    }

    private static String plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.setScale(Math.max(0, stripped.scale())).toPlainString();
    }
}
