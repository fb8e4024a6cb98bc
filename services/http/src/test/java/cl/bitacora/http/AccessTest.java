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
    private static final Rut OTIC = Rut.ofNumber(70_123_456);
    private static final Rut OTHER_OTIC = Rut.ofNumber(70_200_800);
    private static final Scope RESOURCE = Scope.of(OWN, Optional.of(OTIC), "7");

    /** Every role against the own resource, another OTEC's and another region's. A = allowed, F = 403, H = 404. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "otec-admin,     READ:A SUBMIT:A ADMINISTER:A REVIEW:F SIGN:F NATIONAL:F OPERATE:F AUDIT:F",
        "otec-operator,  READ:A SUBMIT:A ADMINISTER:F REVIEW:F SIGN:F NATIONAL:F OPERATE:F AUDIT:F",
        "otec-system,    READ:A SUBMIT:A ADMINISTER:A REVIEW:F SIGN:F NATIONAL:F OPERATE:F AUDIT:F",
        "relator,        READ:A SUBMIT:F ADMINISTER:F REVIEW:F SIGN:F NATIONAL:F OPERATE:F AUDIT:F",
        "otic-analyst,   READ:A SUBMIT:F ADMINISTER:F REVIEW:F SIGN:F NATIONAL:F OPERATE:F AUDIT:F",
        "otic-supervisor,READ:A SUBMIT:F ADMINISTER:F REVIEW:F SIGN:F NATIONAL:F OPERATE:F AUDIT:F",
        "sence-regional, READ:A SUBMIT:F ADMINISTER:F REVIEW:A SIGN:F NATIONAL:F OPERATE:F AUDIT:F",
        "sence-director, READ:A SUBMIT:F ADMINISTER:F REVIEW:A SIGN:A NATIONAL:F OPERATE:F AUDIT:F",
        "sence-national, READ:A SUBMIT:F ADMINISTER:F REVIEW:F SIGN:F NATIONAL:A OPERATE:A AUDIT:A",
        "auditor,        READ:A SUBMIT:F ADMINISTER:F REVIEW:F SIGN:F NATIONAL:F OPERATE:F AUDIT:A",
        "stranger,       READ:H SUBMIT:H ADMINISTER:H REVIEW:H SIGN:H NATIONAL:H OPERATE:H AUDIT:H"
    })
    void own_resource(String role, String expected) {
        Caller caller =
                new Caller("subject", "client", Set.of(role), Optional.of(OWN), Optional.of(OTIC), Optional.of("7"));
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

    /** Neither what another OTIC stands between, nor what none does, nor anything to a token without an institution. */
    @ParameterizedTest
    @EnumSource(Permission.class)
    void another_otics_resource_does_not_exist(Permission permission) {
        Scope direct = Scope.of(OWN, "7");
        for (String role : Set.of("otic-analyst", "otic-supervisor")) {
            assertThat(Access.judge(ofOtic(role, Optional.of(OTHER_OTIC)), permission, RESOURCE))
                    .isEqualTo(Verdict.HIDDEN);
            assertThat(Access.judge(ofOtic(role, Optional.of(OTIC)), permission, direct))
                    .as("nobody stands between")
                    .isEqualTo(Verdict.HIDDEN);
            assertThat(Access.judge(ofOtic(role, Optional.empty()), permission, RESOURCE))
                    .isEqualTo(Verdict.HIDDEN);
            assertThat(Access.judge(ofOtic(role, Optional.empty()), permission, direct))
                    .as("two empty institutions are not the same one")
                    .isEqualTo(Verdict.HIDDEN);
            assertThat(Access.judge(caller(role, Optional.of(OTIC), Optional.of("7")), permission, RESOURCE))
                    .as("an OTEC's or a region's claim is not an OTIC's")
                    .isEqualTo(Verdict.HIDDEN);
        }
    }

    /** The claim of an OTIC gives nobody else anything. */
    @ParameterizedTest
    @EnumSource(Permission.class)
    void the_institution_counts_only_with_its_role(Permission permission) {
        for (String role : Set.of("otec-admin", "relator", "sence-regional", "stranger")) {
            assertThat(Access.judge(ofOtic(role, Optional.of(OTIC)), permission, RESOURCE))
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
        for (String role : Set.of("otic-analyst", "otic-supervisor")) {
            assertThat(Access.visible(ofOtic(role, Optional.of(OTIC)))).isEqualTo(new Visibility.OwnOtic(OTIC));
            assertThat(Access.visible(ofOtic(role, Optional.empty()))).isEqualTo(new Visibility.Nothing());
            assertThat(Access.visible(caller(role, Optional.of(OTIC), Optional.of("7"))))
                    .isEqualTo(new Visibility.Nothing());
        }
        assertThat(Access.visible(ofOtic("otec-admin", Optional.of(OTIC)))).isEqualTo(new Visibility.Nothing());
    }

    private static Caller caller(String role, Optional<Rut> otec, Optional<String> region) {
        return new Caller("subject", "client", Set.of(role), otec, Optional.empty(), region);
    }

    private static Caller ofOtic(String role, Optional<Rut> otic) {
        return new Caller("subject", "client", Set.of(role), Optional.empty(), otic, Optional.empty());
    }
}
