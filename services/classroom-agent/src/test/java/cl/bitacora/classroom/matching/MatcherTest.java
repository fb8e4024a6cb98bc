package cl.bitacora.classroom.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.classroom.reader.Finger;
import cl.bitacora.classroom.reader.FingerImage;
import cl.bitacora.classroom.reader.simulator.SyntheticFinger;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.PersonId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MatcherTest {
    private static final MatchParameters NORMAL = MatchParameters.DEFAULT;

    private static PersonId person(int n) {
        return new PersonId("p-" + String.format(Locale.ROOT, "%032x", n));
    }

    private static SyntheticFinger finger(int n) {
        return new SyntheticFinger(1_000 + n);
    }

    private static List<Template> enrolled(SyntheticFinger finger) {
        Enroller enroller = new Enroller(Finger.RIGHT_INDEX, NORMAL);
        for (int n = 0; n < 12; n++) {
            if (enroller.add(finger.impression(n, 500)) instanceof Enrolment.Accepted(List<Template> templates)) {
                return templates;
            }
        }
        throw new AssertionError("a finger that does not enrol");
    }

    private static Matcher classOf(int people, MatchParameters parameters) {
        Map<PersonId, List<Template>> templates = new LinkedHashMap<>();
        for (int i = 0; i < people; i++) {
            templates.put(person(i), enrolled(finger(i)));
        }
        return Matcher.of(templates, parameters);
    }

    @Test
    @Covers("LCE-002")
    void LCE_002_T1_a_print_is_its_persons_and_nobody_elses() {
        Matcher matcher = classOf(5, NORMAL);
        for (int i = 0; i < 5; i++) {
            FingerImage probe = finger(i).impression(50, 500);
            assertThat(matcher.identify(probe))
                    .isInstanceOfSatisfying(
                            Identification.Found.class,
                            it -> assertThat(it.score()).isGreaterThanOrEqualTo(50));
            assertThat(probe.gray()).as("wiped").containsOnly(0);
            assertThat(matcher.verify(person(i), finger(i).impression(51, 500)))
                    .isInstanceOf(Verification.Matched.class);
            assertThat(matcher.verify(person((i + 1) % 5), finger(i).impression(52, 500)))
                    .isInstanceOf(Verification.NotMatched.class);
        }
        assertThat(matcher.identify(finger(99).impression(1, 500))).isInstanceOf(Identification.Unknown.class);
        assertThat(matcher.verify(person(99), finger(99).impression(1, 500))).isEqualTo(new Verification.NotEnrolled());
    }

    /** The same finger enrolled under two names: nobody may be picked. */
    @Test
    void two_that_both_fit_are_ambiguous() {
        Map<PersonId, List<Template>> templates =
                Map.of(person(1), enrolled(finger(1)), person(2), enrolled(finger(1)), person(3), enrolled(finger(3)));
        assertThat(Matcher.of(templates, NORMAL).identify(finger(1).impression(60, 500)))
                .isInstanceOfSatisfying(
                        Identification.Ambiguous.class,
                        it -> assertThat(it.candidates())
                                .extracting(Identification.Candidate::person)
                                .containsExactlyInAnyOrder(person(1), person(2)));
    }

    @Test
    void useless_images_say_why() {
        Matcher matcher = classOf(1, NORMAL);
        assertThat(matcher.identify(plain(300, 400, 250))).isEqualTo(new Identification.Unreadable(Unfit.BLANK));
        assertThat(matcher.identify(plain(300, 400, 5))).isEqualTo(new Identification.Unreadable(Unfit.TOO_DARK));
        assertThat(matcher.identify(plain(80, 80, 128))).isEqualTo(new Identification.Unreadable(Unfit.TOO_SMALL));
        FingerImage stripes = plain(300, 400, 0);
        for (int i = 0; i < stripes.gray().length; i++) {
            stripes.gray()[i] = (byte) (i % 300 / 5 % 2 == 0 ? 60 : 200);
        }
        assertThat(matcher.verify(person(0), stripes)).isEqualTo(new Verification.Unreadable(Unfit.FEW_MINUTIAE));
    }

    private static FingerImage plain(int width, int height, int gray) {
        byte[] pixels = new byte[width * height];
        Arrays.fill(pixels, (byte) gray);
        return new FingerImage(width, height, 500, pixels);
    }

    @Test
    void enrolment_takes_three_impressions_of_one_finger() {
        Enroller enroller = new Enroller(Finger.LEFT_THUMB, NORMAL);
        List<FingerImage> images = new ArrayList<>();
        images.add(finger(7).impression(0, 500));
        assertThat(enroller.add(images.getFirst())).isEqualTo(new Enrolment.More(1, 3));
        assertThat(enroller.add(plain(300, 400, 250))).isEqualTo(new Enrolment.Repeat(Unfit.BLANK));
        assertThat(enroller.add(finger(8).impression(0, 500)))
                .isInstanceOfSatisfying(
                        Enrolment.Mismatch.class, it -> assertThat(it.score()).isLessThan(40));
        assertThat(enroller.add(finger(7).impression(1, 500))).isEqualTo(new Enrolment.More(2, 3));
        assertThat(enroller.add(finger(7).impression(2, 500))).isInstanceOfSatisfying(Enrolment.Accepted.class, it -> {
            assertThat(it.templates()).hasSize(3);
            assertThat(it.templates().getFirst().finger()).isEqualTo(Finger.LEFT_THUMB);
            assertThat(new String(
                            it.templates().getFirst().iso19794(), 0, 4, java.nio.charset.StandardCharsets.ISO_8859_1))
                    .isEqualTo("FMR\0");
        });
        assertThat(images.getFirst().gray()).as("wiped").containsOnly(0);
    }

    @Test
    void a_template_that_is_none_names_the_person() {
        Map<PersonId, List<Template>> templates =
                Map.of(person(3), List.of(new Template(Finger.RIGHT_INDEX, new byte[] {1, 2, 3})));
        assertThatThrownBy(() -> Matcher.of(templates, NORMAL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(person(3).value());
    }

    @Test
    void neither_images_nor_templates_have_a_text_form() {
        assertThat(finger(1).impression(0, 500)).hasToString("300×400 at 500 dpi");
        assertThat(new Template(Finger.RIGHT_INDEX, new byte[] {77})).hasToString("Template of RIGHT_INDEX");
    }
}
