package cl.bitacora.certificates.domain;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.util.OptionalInt;
import java.util.Set;

/** When a manual certificate may be issued: by resolution, outside the three big regions (CERT-041, G-CERT-17). */
public final class ManualIssue {
    private static final RuleId RULE = RuleId.of("CERT-041");
    /** Valparaíso, Biobío, Metropolitana: there the DR authorises additional blocks instead (LCE-074). */
    private static final Set<Integer> EXCEPTED = Set.of(5, 8, 13);

    private ManualIssue() {}

    /** The region must not be one of the three. A region that cannot be read is refused too. */
    @Rule("CERT-041")
    public static Check<String> region(String region) {
        OptionalInt number = Regions.number(region);
        return number.isPresent() && !EXCEPTED.contains(number.getAsInt())
                ? Check.kept(Finding.of(RULE, region, Norms.lce("Resuelvo 3.A, procedimiento c.")))
                : Check.broken(Refusal.of(
                        "manual-certificate-not-in-region",
                        RULE,
                        Norms.lce("Resuelvo 3.A, procedimiento d."),
                        Fact.of("region", region)));
    }

    /** The resolution that approves it. */
    @Rule("CERT-041")
    public static Check<String> resolution(String number) {
        return number.isBlank()
                ? Check.broken(Refusal.ofField(
                        "resolution", "resolution-missing", RULE, Norms.lce("Resuelvo 3.A, procedimiento c.")))
                : Check.kept(Finding.of(RULE, number, Norms.lce("Resuelvo 3.A, procedimiento c.")));
    }
}
