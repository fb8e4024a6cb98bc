package cl.bitacora.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.http.ProblemException.Draft;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Modality;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be read, and the problem of what cannot: its code, and the field. */
class FieldsTest {

    @ParameterizedTest(name = "{0} pesos, at least {1}: {2}")
    @CsvSource({
        "0, 0, true",
        "-1, 0, false",
        "0, 1, false",
        "1, 1, true",
        "1000000000000, 0, true",
        "1000000000001, 0, false"
    })
    void an_amount_has_two_ends(long amount, long least, boolean reads) {
        check(reads, "amount-out-of-range", () -> Fields.pesos("a", amount, least));
        if (reads) {
            assertThat(Fields.pesos("a", amount, least)).isEqualTo(Clp.of(amount));
        }
    }

    @ParameterizedTest(name = "{0} between 1 and 3: {1}")
    @CsvSource({"0, false", "1, true", "3, true", "4, false"})
    void a_number_has_two_ends(int number, boolean reads) {
        check(reads, "number-out-of-range", () -> Fields.number("a", number, 1, 3));
    }

    @ParameterizedTest(name = "{0} in the calendar: {1}")
    @CsvSource({"2013-12-31, false", "2014-01-01, true", "2029-12-31, true", "2030-01-01, false"})
    void a_day_is_inside_the_verified_calendar(LocalDate day, boolean reads) {
        check(reads, "day-outside-calendar", () -> Fields.day("a", day));
    }

    @ParameterizedTest(name = "«{0}» of 1 to 3 characters: {1}")
    @CsvSource({"' ', false", "' a ', true", "abc, true", "abcd, false"})
    void a_text_is_measured_without_the_spaces_around_it(String text, boolean reads) {
        check(reads, "text-length", () -> Fields.text("a", text, 1, 3));
    }

    @Test
    void a_blank_text_may_be_one_that_a_rule_judges() {
        assertThat(Fields.text("a", null)).isEmpty();
        assertThat(Fields.text("a", "  ")).isEmpty();
        check(false, "text-length", () -> Fields.text("a", "x".repeat(4001)));
    }

    @Test
    void a_name_is_one_of_its_enum() {
        assertThat(Fields.oneOf(Modality.class, "a", "BLENDED")).isEqualTo(Modality.BLENDED);
        check(false, "not-one-of", () -> Fields.oneOf(Modality.class, "a", "blended"));
    }

    @Test
    void a_list_has_neither_holes_nor_too_many_items() {
        assertThat(Fields.<String>list("a", null)).isEmpty();
        assertThat(Fields.<String>list("a", List.of("x"))).containsExactly("x");
        check(false, "too-many-items", () -> Fields.list("a", Collections.nCopies(201, "x")));
        check(true, "too-many-items", () -> Fields.list("a", Collections.nCopies(200, "x")));
        assertThatThrownBy(() -> Fields.<String>list("a", Arrays.asList("x", null)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(draft(problem))
                                .extracting(Draft::code, Draft::field)
                                .containsExactly("missing-field", "a[1]"));
    }

    @Test
    void what_may_be_missing() {
        assertThat(Fields.flag(null)).isFalse();
        assertThat(Fields.flag(true)).isTrue();
        assertThat(Fields.maybeDay("a", null)).isEmpty();
        check(false, "missing-field", () -> Fields.required("a", null));
    }

    private static void check(boolean reads, String code, Supplier<?> reading) {
        ThrowingCallable read = reading::get;
        if (reads) {
            assertThat(reading.get()).isNotNull();
        } else {
            assertThatThrownBy(read)
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(draft(problem))
                                    .extracting(Draft::code, Draft::field)
                                    .containsExactly(code, "a"));
        }
    }

    private static Draft draft(ProblemException problem) {
        return problem.drafts().getFirst();
    }
}
