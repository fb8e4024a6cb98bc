package cl.bitacora.payments.domain;

import cl.bitacora.contracts.payments.GuaranteeKind;
import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Check.Met;
import cl.bitacora.kernel.Check.Unmet;
import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.PaymentParameters;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a guarantee must be to cover an advance. Amount: that of the advance, whatever the wording's examples (G-BONO-30). */
@Rule("BONO-173")
public final class GuaranteeRules {
    private static final RuleId RULE = RuleId.of("BONO-173");
    private static final Citation GROUND = Norms.bono("8.1.1 2)");

    private GuaranteeRules() {}

    /** The kind of instrument of a name, or empty if the norm does not list it (a cheque, say). */
    public static Optional<GuaranteeKind> kind(String name) {
        return Arrays.stream(GuaranteeKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }

    /**
     * Every condition of the guarantee.
     *
     * @param advance amount that it must cover
     * @param usedBy another payment file that has the same instrument, if one does: one guarantee for one course
     */
    public static List<Check> checks(
            Guarantee guarantee,
            Clp advance,
            SectionFacts section,
            LocalDate requestedOn,
            Optional<String> usedBy,
            PaymentParameters parameters) {
        Clp least = Clp.roundHalfUp(advance.timesExactly(parameters.guaranteeCover()));
        List<Check> checks = new ArrayList<>();
        checks.add(check(
                guarantee.taker().equals(section.otec()),
                "TOMADA_POR_EJECUTOR",
                "guarantee.taker",
                "guarantee-taker",
                Fact.of("executor", section.otec())));
        checks.add(check(
                guarantee.amount().compareTo(least) >= 0,
                "MONTO_SUFICIENTE",
                "guarantee.amountClp",
                "guarantee-amount",
                Fact.of("least", least),
                Fact.of("amount", guarantee.amount())));
        checks.add(check(
                !guarantee.validFrom().isAfter(requestedOn),
                "VIGENTE_DESDE_SOLICITUD",
                "guarantee.validFrom",
                "guarantee-starts-late",
                Fact.of("requestedOn", requestedOn)));
        checks.add(check(
                !guarantee.validTo().isBefore(guarantee.performanceGuaranteeTo()),
                "VIGENTE_HASTA_FIEL_CUMPLIMIENTO",
                "guarantee.validTo",
                "guarantee-ends-early",
                Fact.of("performanceGuaranteeTo", guarantee.performanceGuaranteeTo())));
        checks.add(check(
                guarantee.courseCodes().equals(List.of(section.senceCode())) && usedBy.isEmpty(),
                "UNA_POR_CURSO",
                "guarantee.courseCodes",
                "guarantee-one-per-course",
                Fact.of("course", section.senceCode())));
        checks.add(check(
                guarantee.irrevocable(), "IRREVOCABLE_A_LA_VISTA", "guarantee.irrevocable", "guarantee-revocable"));
        checks.add(wording(guarantee, section));
        return checks;
    }

    /** The glosa names what the norm asks; a vale a la vista has it on its back. */
    private static Check wording(Guarantee guarantee, SectionFacts section) {
        String text = plain(guarantee.wording());
        List<String> missing = List.of(
                        "100%",
                        "ESTADO DE AVANCE",
                        "50%",
                        section.courseName(),
                        section.senceCode(),
                        "BONO DE CAPACITACION PARA MICRO Y PEQUENOS EMPRESARIOS",
                        "2020")
                .stream()
                .filter(part -> !text.contains(plain(part)))
                .toList();
        boolean placed = guarantee.kind() != GuaranteeKind.VALE_VISTA || guarantee.wordingOnBack();
        return check(
                missing.isEmpty() && placed,
                "GLOSA_COMPLETA",
                missing.isEmpty() ? "guarantee.wordingOnBack" : "guarantee.wording",
                missing.isEmpty() ? "guarantee-wording-on-back" : "guarantee-wording",
                Fact.of("missing", String.join(", ", missing)));
    }

    private static Check check(boolean holds, String value, String field, String code, Fact... facts) {
        return holds
                ? new Met(Finding.of(RULE, value, GROUND, facts))
                : new Unmet(Refusal.ofField(field, code, RULE, GROUND, facts));
    }

    /** Capitals without accents or spaces before a percent sign: how a wording is compared. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .replace(" %", "%")
                .strip();
    }
}
