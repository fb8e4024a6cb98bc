package cl.bitacora.payments.domain;

import cl.bitacora.contracts.payments.PaymentKind;
import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Check.Met;
import cl.bitacora.kernel.Check.Unmet;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The conditions of the electronic invoice. */
public final class Invoicing {
    private Invoicing() {}

    /** Where an invoice was presented. */
    public enum Channel {
        /** Formally, in the oficina de partes of the Dirección Regional. */
        OFICINA_DE_PARTES,
        /** facturacionmipyme@sii.cl. */
        CORREO_SII,
        /** Copy to facturasence@sence.cl. */
        CORREO_SENCE
    }

    /** What became of comparing an invoice with what was validated. */
    public enum Match {
        CORRESPONDE,
        /** Dated before the validation (BONO-150). */
        FECHA_ANTERIOR,
        /** Another amount (BONO-154). */
        MONTO_DISTINTO
    }

    /** The text that the invoice must carry. Without a course name or code there is none. */
    @Rule("BONO-153")
    public static Check text(PaymentKind kind, String courseName, String senceCode) {
        RuleId rule = RuleId.of("BONO-153");
        if (courseName.isBlank() || senceCode.isBlank()) {
            return new Unmet(Refusal.of("invoice-text-without-course", rule, Norms.bono("8.A a)")));
        }
        String what = switch (kind) {
            case ESTADO_DE_AVANCE -> "Estado de Avance";
            case LIQUIDACION -> "Liquidación de Fase Lectiva";
        };
        String text = "Pago de " + what + " por concepto del curso " + courseName + " (código SIC " + senceCode
                + "), en el marco del Programa Bono de Capacitación para Micro y Pequeños Empresarios";
        return new Met(Finding.of(rule, text, Norms.bono("8.A a)")));
    }

    /** Whether the text of an invoice says what it must; if not, the regional office may have it rejected. */
    @Rule("BONO-153")
    public static Finding<Boolean> textFits(String required, String actual) {
        return Finding.of(
                RuleId.of("BONO-153"),
                GuaranteeRules.plain(actual).contains(GuaranteeRules.plain(required)),
                Norms.bono("8.A a)"),
                Fact.of("required", required));
    }

    /** Presented everywhere it must be; otherwise it is not processed. */
    @Rule("BONO-151")
    public static Check channels(Set<Channel> used) {
        RuleId rule = RuleId.of("BONO-151");
        Set<Channel> missing = EnumSet.allOf(Channel.class);
        missing.removeAll(used);
        String names = missing.stream().map(Channel::name).collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? new Met(Finding.of(rule, true, Norms.bono("8.A a)")))
                : new Unmet(Refusal.ofField(
                        "channels", "invoice-channels-missing", rule, Norms.bono("8.A a)"), Fact.of("missing", names)));
    }

    /**
     * Whether the invoice is of what was validated, and not older than the validation. One that is not is rejected and
     * frees SENCE from paying it.
     */
    @Rule({"BONO-150", "BONO-154"})
    public static Finding<Match> match(Clp validated, LocalDate validatedOn, Clp invoiced, LocalDate issuedOn) {
        Match match = issuedOn.isBefore(validatedOn)
                ? Match.FECHA_ANTERIOR
                : invoiced.equals(validated) ? Match.CORRESPONDE : Match.MONTO_DISTINTO;
        String rule = match == Match.FECHA_ANTERIOR ? "BONO-150" : "BONO-154";
        return Finding.of(
                RuleId.of(rule),
                match,
                Norms.bono("8.A a)"),
                Fact.of("validated", validated),
                Fact.of("invoiced", invoiced),
                Fact.of("validatedOn", validatedOn),
                Fact.of("issuedOn", issuedOn));
    }
}
