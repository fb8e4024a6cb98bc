package cl.bitacora.classroom.domain;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;

/** Why attendance is taken here: the electronic class book is compulsory, whoever executes the course (LCE-001). */
public final class Duty {
    private Duty() {}

    /** Whether the class book's own norm asks for it; the Bono asks by its own bases (LCE-010, BONO-130). */
    @Rule({"LCE-001", "LCE-009", "LCE-010"})
    public static Finding<Boolean> of(Programme programme) {
        Fact fact = Fact.of("programme", programme);
        return switch (programme) {
            case FRANQUICIA_TRIBUTARIA, FPT_APRENDICES ->
                Finding.of(RuleId.of("LCE-001"), true, Norms.lce("Resuelvo 1"), fact);
            case BONO_MIPE_2020 -> Finding.of(RuleId.of("LCE-010"), true, Norms.bono("7.5"), fact);
            case BECAS_LABORALES_2022 -> Finding.of(RuleId.of("LCE-010"), false, Norms.lce("Considerando 3"), fact);
        };
    }
}
