package cl.bitacora.tender.domain.contract;

import static cl.bitacora.tender.domain.Condition.that;

import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.TenderParameters;
import cl.bitacora.tender.domain.Bases;
import cl.bitacora.tender.domain.BidderId;
import cl.bitacora.tender.domain.Compliance;
import cl.bitacora.tender.domain.Requirement;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;

/**
 * A performance guarantee (fiel cumplimiento).
 *
 * @param taker who took it
 * @param ofOtic in favour of the OTIC
 * @param irrevocable and payable at sight
 * @param currency ISO code
 * @param wording prescribed text, on the back of a vale vista
 * @param deliveredOn day of its delivery
 * @param sealed in an envelope that names tender and OTEC
 */
public record Guarantee(
        BidderId taker,
        boolean ofOtic,
        boolean irrevocable,
        String currency,
        boolean wording,
        Clp amount,
        LocalDate expiresOn,
        LocalDate deliveredOn,
        boolean sealed) {

    /** Ten percent of the contract, rounded up to the peso. */
    @Rule("TEN-184")
    public static Finding<Clp> due(Clp contract, TenderParameters parameters) {
        Ratio exact = contract.timesExactly(parameters.limits().guaranteeShare());
        BigInteger up = exact.numerator()
                .add(exact.denominator())
                .subtract(BigInteger.ONE)
                .divide(exact.denominator());
        return Finding.of(
                RuleId.of("TEN-184"),
                Clp.of(up.longValueExact()),
                Bases.ba("9.8.1"),
                Fact.of("contract", contract),
                Fact.of("share", parameters.limits().guaranteeShare()));
    }

    /**
     * The first day on which it may expire: so many business days after the 365th calendar day of the signature, or of
     * the full processing if that is later (G-TEN-23).
     */
    @Rule("TEN-186")
    public static Finding<LocalDate> leastExpiry(
            LocalDate signedOn, LocalDate processedOn, BusinessDays calendar, TenderParameters parameters) {
        LocalDate from = signedOn.isAfter(processedOn) ? signedOn : processedOn;
        LocalDate day = from.plusDays(parameters.limits().guaranteeContractDays());
        return Finding.of(
                RuleId.of("TEN-186"),
                calendar.addBus(day, parameters.limits().guaranteeExtraBusinessDays()),
                Bases.ba("9.8.1 e)"),
                Fact.of("from", from),
                Fact.of("contractDay", day),
                Fact.of("businessDays", parameters.limits().guaranteeExtraBusinessDays()));
    }

    /** Taken by the OTEC itself, for the OTIC, at sight, in pesos, with its wording. */
    @Rule("TEN-185")
    public Finding<Compliance> form(BidderId otec) {
        return Requirement.of(
                "TEN-185",
                Bases.ba("9.8.1"),
                that(taker.equals(otec), "no la toma el OTEC"),
                that(ofOtic, "no es a favor del OTIC"),
                that(irrevocable, "no es irrevocable y pagadera a la vista"),
                that(currency.equals("CLP"), "no está en pesos"),
                that(wording, "no tiene la glosa exigida"));
    }

    /** Its amount, form and validity. */
    @Rule({"TEN-184", "TEN-186"})
    public Finding<Compliance> accepted(BidderId otec, Finding<Clp> due, Finding<LocalDate> leastExpiry) {
        Finding<Compliance> form = form(otec);
        return Requirement.of(
                        "TEN-184",
                        Bases.ba("9.8.1"),
                        List.of(Fact.of("amount", amount), Fact.of("expiresOn", expiresOn)),
                        List.of(
                                that(amount.equals(due.value()), "el monto debe ser " + due.value()),
                                that(!expiresOn.isBefore(leastExpiry.value()), "vence antes de " + leastExpiry.value()),
                                that(form.value().passes(), "forma")))
                .restingOn(due, leastExpiry, form);
    }

    /** Delivered sealed, by the day of the signature. */
    @Rule("TEN-187")
    public Finding<Compliance> delivered(LocalDate signatureLastDay) {
        return Requirement.of(
                "TEN-187",
                Bases.ba("9.8.2"),
                List.of(Fact.of("deliveredOn", deliveredOn), Fact.of("lastDay", signatureLastDay)),
                List.of(
                        that(!deliveredOn.isAfter(signatureLastDay), "se entregó después del plazo de firma"),
                        that(sealed, "no se entregó en sobre cerrado e identificado")));
    }

    /** Why it might be executed. */
    public enum Cause {
        INCUMPLIMIENTO_IMPUTABLE,
        TERMINO_ANTICIPADO,
        FUERZA_MAYOR,
        MULTA_IMPAGA
    }

    /** Executed for what the OTEC answers for; the money goes to the surplus account of the tender. */
    @Rule("TEN-188")
    public static Finding<Boolean> collectable(Cause cause, boolean lastTender) {
        return Finding.of(
                RuleId.of("TEN-188"),
                cause != Cause.FUERZA_MAYOR,
                Bases.ba("9.8.2"),
                Fact.of("cause", cause),
                Fact.of("account", lastTender ? "EXCEDENTES_DEL_PERIODO_SIGUIENTE" : "EXCEDENTES_DEL_ANIO_LICITADO"));
    }

    /** Returned once the OTIC is satisfied, or earlier for what was rendered or not attributable, told to SENCE. */
    @Rule("TEN-189")
    public static Finding<Compliance> returnable(
            boolean satisfaction, boolean renderedOrNotAttributable, boolean senceInformed) {
        return Requirement.of(
                "TEN-189",
                Bases.ba("9.8.2"),
                that(
                        satisfaction || renderedOrNotAttributable && senceInformed,
                        "falta la conformidad del OTIC, o el aviso a SENCE de una devolución anticipada"));
    }
}
