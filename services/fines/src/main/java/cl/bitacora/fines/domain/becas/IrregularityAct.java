package cl.bitacora.fines.domain.becas;

import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.BecasFineParameters;
import java.time.LocalDate;
import java.util.List;

/**
 * The act of irregularity.
 *
 * @param actOn date of the act, which is that of the visit
 * @param cureDays business days that it gives to cure
 * @param copyOn when its copy was given to the offender
 */
public record IrregularityAct(LocalDate actOn, int cureDays, LocalDate copyOn) {

    /** Whether the act is valid: time to cure within the limit, copy handed over at the visit. */
    @Rule({"FINB-005", "FINB-006", "FINB-010"})
    public List<Check> checks(BecasFineParameters parameters) {
        int most = parameters.terms().cure();
        return List.of(
                Check.of(
                        cureDays >= 1 && cureDays <= most,
                        RuleId.of("FINB-005"),
                        Law.becas("BA 10, primera lista a)"),
                        "PLAZO_VALIDO",
                        "cureDays",
                        "cure-too-long",
                        Fact.of("cureDays", cureDays),
                        Fact.of("most", most)),
                Check.of(
                        copyOn.equals(actOn),
                        RuleId.of("FINB-006"),
                        Law.becas("BA 10, primera lista b)"),
                        "COPIA_ENTREGADA",
                        "copyOn",
                        "act-copy-not-handed",
                        Fact.of("actOn", actOn),
                        Fact.of("copyOn", copyOn)));
    }
}
