package cl.bitacora.certificates.http;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.http.Caller;
import cl.bitacora.http.Permission;
import cl.bitacora.http.ProblemException;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Rut;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of CERT-032: who sees what, of a course of OTEC A in Maule. 404 is "does not exist for you". */
class CertificateAccessTest {
    private static final Rut OTEC_A = Rut.ofNumber(998_000_001);
    private static final Rut OTEC_B = Rut.ofNumber(998_000_009);
    private static final Rut OTIC = Rut.ofNumber(998_000_003);

    @ParameterizedTest(name = "{0}: percentages and PDF {4}, request annulment {5}, decide {6}, manual {7}")
    @CsvSource({
        "OTEC user with profile,            otec-operator,  A, '', yes, yes, 403, 403",
        "OTEC administrator,                otec-admin,     A, '', yes, yes, 403, 403",
        "OTEC user confined to Maule,       otec-operator,  A, 07, yes, yes, 403, 403",
        "T2 OTEC user confined to RM,       otec-operator,  A, 13, 404, 404, 404, 404",
        "T1 OTEC B,                         otec-admin,     B, '', 404, 404, 404, 404",
        "user without profile,              '',             A, '', 404, 404, 404, 404",
        "OTIC,                              otic-analyst,   A, 07, 404, 404, 404, 404",
        "DR of the place,                   sence-regional, '', 7, yes, 403, yes, 403",
        "director of the place,             sence-director, '', 7, yes, 403, yes, yes",
        "T2 DR of another region,           sence-regional, '', 13, 404, 404, 404, 404",
        "director of another region,        sence-director, '', 13, 404, 404, 404, 404",
        "SENCE national,                    sence-national, '', '', yes, 403, 403, 403",
        "auditor,                           auditor,        '', '', yes, 403, 403, 403",
        "participant,                       participant,    '', '', 404, 404, 404, 404"
    })
    @Covers({"CERT-003", "CERT-023", "CERT-032"})
    void CERT_032(
            String actor,
            String role,
            String otec,
            String region,
            String read,
            String request,
            String decide,
            String manual) {
        Caller caller = new Caller(
                "someone",
                "client",
                role.isEmpty() ? Set.of() : Set.of(role),
                switch (otec) {
                    case "A" -> Optional.of(OTEC_A);
                    case "B" -> Optional.of(OTEC_B);
                    default -> Optional.empty();
                },
                role.startsWith("otic-") ? Optional.of(OTIC) : Optional.empty(),
                region.isEmpty() ? Optional.empty() : Optional.of(region));

        assertThat(verdict(caller, Permission.READ)).isEqualTo(read);
        assertThat(verdict(caller, Permission.SUBMIT)).isEqualTo(request);
        assertThat(verdict(caller, Permission.REVIEW)).isEqualTo(decide);
        assertThat(verdict(caller, Permission.SIGN)).isEqualTo(manual);
    }

    private static String verdict(Caller caller, Permission permission) {
        try {
            CertificateAccess.require(caller, permission, OTEC_A, "07");
            return "yes";
        } catch (ProblemException e) {
            return Integer.toString(e.drafts().getFirst().status());
        }
    }
}
