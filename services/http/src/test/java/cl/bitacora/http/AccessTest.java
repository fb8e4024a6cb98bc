package cl.bitacora.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.http.Access.Verdict;
import cl.bitacora.kernel.Rut;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AccessTest {
    private static final Rut OWN = Rut.ofNumber(76_543_210);
    private static final Rut OTHER = Rut.ofNumber(77_777_770);
    private static final Scope RESOURCE = Scope.of(OWN, "7");

    /** Every role against the own resource, another OTEC's and another region's. A = allowed, F = 403, H = 404. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "otec-admin,     READ:A SUBMIT:A ADMINISTER:A REVIEW:F SIGN:F NATIONAL:F OPERATE:F AUDIT:F",
        "otec-operator,  READ:A SUBMIT:A ADMINISTER:F REVIEW:F SIGN:F NATIONAL:F OPERATE:F AUDIT:F",
        "otec-system,    READ:A SUBMIT:A ADMINISTER:A REVIEW:F SIGN:F NATIONAL:F OPERATE:F AUDIT:F",
        "relator,        READ:A SUBMIT:F ADMINISTER:F REVIEW:F SIGN:F NATIONAL:F OPERATE:F AUDIT:F",
        "otic-analyst,   READ:H SUBMIT:H ADMINISTER:H REVIEW:H SIGN:H NATIONAL:H OPERATE:H AUDIT:H",
        "otic-supervisor,READ:H SUBMIT:H ADMINISTER:H REVIEW:H SIGN:H NATIONAL:H OPERATE:H AUDIT:H",
        "sence-regional, READ:A SUBMIT:F ADMINISTER:F REVIEW:A SIGN:F NATIONAL:F OPERATE:F AUDIT:F",
        "sence-director, READ:A SUBMIT:F ADMINISTER:F REVIEW:A SIGN:A NATIONAL:F OPERATE:F AUDIT:F",
        "sence-national, READ:A SUBMIT:F ADMINISTER:F REVIEW:F SIGN:F NATIONAL:A OPERATE:A AUDIT:A",
        "auditor,        READ:A SUBMIT:F ADMINISTER:F REVIEW:F SIGN:F NATIONAL:F OPERATE:F AUDIT:A",
        "stranger,       READ:H SUBMIT:H ADMINISTER:H REVIEW:H SIGN:H NATIONAL:H OPERATE:H AUDIT:H"
    })
    void own_resource(String role, String expected) {
        Caller caller = caller(role, Optional.of(OWN), Optional.of("7"));
        for (String cell : expected.split(" ")) {
            String[] parts = cell.split(":");
            Verdict verdict = switch (parts[1]) {
                case "A" -> Verdict.ALLOWED;
                case "F" -> Verdict.FORBIDDEN;
                default -> Verdict.HIDDEN;
            };
            assertThat(Access.judge(caller, Permission.valueOf(parts[0]), RESOURCE))
                    .as("%s %s", role, parts[0])
                    .isEqualTo(verdict);
        }
    }

    @ParameterizedTest
    @EnumSource(Permission.class)
    void another_otecs_resource_does_not_exist(Permission permission) {
        for (String role : Set.of("otec-admin", "otec-operator", "otec-system", "relator")) {
            assertThat(Access.judge(caller(role, Optional.of(OTHER), Optional.empty()), permission, RESOURCE))
                    .isEqualTo(Verdict.HIDDEN);
            assertThat(Access.judge(caller(role, Optional.empty(), Optional.of("7")), permission, RESOURCE))
                    .as("a token without an institution sees nothing")
                    .isEqualTo(Verdict.HIDDEN);
        }
    }

    @ParameterizedTest
    @EnumSource(Permission.class)
    void another_regions_resource_does_not_exist(Permission permission) {
        for (String role : Set.of("sence-regional", "sence-director")) {
            assertThat(Access.judge(caller(role, Optional.empty(), Optional.of("13")), permission, RESOURCE))
                    .isEqualTo(Verdict.HIDDEN);
        }
    }

    @Test
    void hidden_is_404_and_forbidden_is_403() {
        Caller foreign = caller("otec-admin", Optional.of(OTHER), Optional.empty());
        assertThatThrownBy(() -> Access.require(foreign, Permission.READ, RESOURCE))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem ->
                                assertThat(problem.drafts().getFirst().status()).isEqualTo(404));
        Caller auditor = caller("auditor", Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> Access.require(auditor, Permission.SUBMIT, RESOURCE))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem ->
                                assertThat(problem.drafts().getFirst().status()).isEqualTo(403));
    }

    @Test
    void one_digit_and_two_digits_are_the_same_region() {
        Caller maule = caller("sence-regional", Optional.empty(), Optional.of("07"));
        assertThat(Access.judge(maule, Permission.REVIEW, Scope.of(OWN, "7"))).isEqualTo(Verdict.ALLOWED);
        assertThat(Access.judge(maule, Permission.REVIEW, Scope.of(OWN, "17"))).isEqualTo(Verdict.HIDDEN);
    }

    @Test
    void lists_show_the_own_scope_only() {
        assertThat(Access.visible(caller("sence-national", Optional.empty(), Optional.empty())))
                .isEqualTo(new Visibility.Everything());
        assertThat(Access.visible(caller("sence-regional", Optional.empty(), Optional.of("7"))))
                .isEqualTo(new Visibility.OwnRegion("07"));
        assertThat(Access.visible(caller("otec-system", Optional.of(OWN), Optional.empty())))
                .isEqualTo(new Visibility.OwnOtec(OWN));
        assertThat(Access.visible(caller("otec-system", Optional.empty(), Optional.empty())))
                .isEqualTo(new Visibility.Nothing());
        assertThat(Access.visible(caller("otic-analyst", Optional.empty(), Optional.empty())))
                .isEqualTo(new Visibility.Nothing());
    }

    private static Caller caller(String role, Optional<Rut> otec, Optional<String> region) {
        return new Caller("subject", "client", Set.of(role), otec, region);
    }
}
