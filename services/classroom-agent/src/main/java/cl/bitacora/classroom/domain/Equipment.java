package cl.bitacora.classroom.domain;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;

/** What the norm asks of the computer; shown on the page of the equipment, never a reason not to mark. */
public final class Equipment {
    private static final int MIN_RAM_MB = 1024;

    private Equipment() {}

    /** LCE-012: memory is at least the named one; every later system and processor passes (G-ATT-21). */
    @Rule("LCE-012")
    public static Finding<Boolean> computer(long ramMb, String system) {
        return Finding.of(
                RuleId.of("LCE-012"),
                ramMb >= MIN_RAM_MB,
                Norms.lce("Resuelvo 1 a)"),
                Fact.of("ramMb", ramMb),
                Fact.of("minimumMb", MIN_RAM_MB),
                Fact.of("system", system));
    }
}
