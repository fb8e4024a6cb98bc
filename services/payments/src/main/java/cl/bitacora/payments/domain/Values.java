package cl.bitacora.payments.domain;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;

/**
 * The norm's money quantities of a course, in whole pesos (BONO-160, definitions of numeral 8.B). Neither licences nor
 * certifications are inside VHACE.
 *
 * @param vhace Valor Hora Alumno de Capacitación y Empleo: what the executor offered for an hour of a student
 * @param vace Valor Alumno de Capacitación y Empleo: VHACE times the hours of the lecture phase
 * @param vce Valor Capacitación y Empleo: VACE times the places of the course, not the people enrolled
 * @param vtc Valor Total del Curso: the VCE, since the norm lists nothing else in it
 */
public record Values(Finding<Clp> vhace, Finding<Clp> vace, Finding<Clp> vce, Finding<Clp> vtc) {
    private static final RuleId RULE = RuleId.of("BONO-160");
    private static final Citation GROUND = Norms.bono("8.B");

    /**
     * Computes them.
     *
     * @throws IllegalArgumentException for a negative value, no hours or no places
     */
    @Rule("BONO-160")
    public static Values of(Clp vhaceOffered, int hours, int quota) {
        if (vhaceOffered.isNegative() || hours < 1 || quota < 1) {
            throw new IllegalArgumentException("a course has a value, hours and places");
        }
        Finding<Clp> vhace = finding("VHACE", vhaceOffered, "VHACE");
        Finding<Clp> vace = finding("VACE", vhaceOffered.times(hours), vhaceOffered + " × " + hours)
                .restingOn(vhace);
        Finding<Clp> vce = finding("VCE", vace.value().times(quota), vace.value() + " × " + quota)
                .restingOn(vace);
        Finding<Clp> vtc = finding("VTC", vce.value(), "VCE").restingOn(vce);
        return new Values(vhace, vace, vce, vtc);
    }

    /** Valor Final del Curso: VTC plus subsidies given to participants and values of licences and certifications. */
    @Rule("BONO-160")
    public Finding<Clp> vfc(Clp subsidies, Clp licences) {
        return finding(
                        "VFC",
                        vtc.value().plus(subsidies).plus(licences),
                        vtc.value() + " + " + subsidies + " + " + licences)
                .restingOn(vtc);
    }

    private static Finding<Clp> finding(String quantity, Clp value, String formula) {
        return Finding.of(RULE, value, GROUND, Fact.of("quantity", quantity), Fact.of("formula", formula));
    }
}
