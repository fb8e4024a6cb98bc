package cl.bitacora.fines.domain.becas;

import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Charges, decision and notification of a fine of the OTIC on an OTEC. */
public final class Sanction {
    private Sanction() {}

    /** What the notice of the charges says, and where it is sent. */
    public enum NoticeField {
        CAUSA,
        NUMERAL,
        GRAVEDAD,
        CORREO_DEL_EJECUTOR
    }

    /** A notice that lacks anything is no notice: no term runs from it. */
    @Rule("FINB-049")
    public static Check notice(Set<NoticeField> present) {
        List<NoticeField> missing = Arrays.stream(NoticeField.values())
                .filter(field -> !present.contains(field))
                .toList();
        return Check.of(
                missing.isEmpty(),
                RuleId.of("FINB-049"),
                Law.becas("BA 10.2 a)"),
                "AVISO_COMPLETO",
                "notice",
                "charges-incomplete",
                new Fact("missing", missing.stream().map(NoticeField::name).collect(Collectors.joining(", "))));
    }

    /** What a case ends in. */
    public enum Outcome {
        /** The file goes to SENCE and is archived. */
        ARCHIVADO,
        SANCIONADO
    }

    /**
     * The decision. Without a defence in time it is taken all the same; reasons are never optional.
     *
     * @param disproved the defence and its evidence disprove the charges
     * @param reasons in writing
     */
    @Rule({"FINB-016", "FINB-051"})
    public static Check decided(boolean disproved, String reasons) {
        Outcome outcome = disproved ? Outcome.ARCHIVADO : Outcome.SANCIONADO;
        RuleId rule = RuleId.of(disproved ? "FINB-051" : "FINB-016");
        return Check.of(
                !reasons.isBlank(),
                rule,
                Law.becas(disproved ? "BA 10.2 b)" : "BA 10, segunda lista f)"),
                outcome.name(),
                "reasons",
                "decision-without-reasons",
                Fact.of("disproved", disproved));
    }

    /** The day of the notification is that of the e-mail; the registered letter changes nothing (G-FINB-03). */
    @Rule("FINB-052")
    public static Finding<LocalDate> notifiedOn(LocalDate emailedOn, LocalDate letterReceivedOn) {
        return Finding.of(
                RuleId.of("FINB-052"),
                emailedOn,
                Law.becas("BA 10.2 b)"),
                Fact.of("letterReceivedOn", letterReceivedOn));
    }

    /** To whom the report of the process goes. */
    public enum Recipient {
        ENCARGADO_REGIONAL,
        ENCARGADO_NACIONAL_SENCE_OTIC,
        UNIDAD_DE_FISCALIZACION
    }

    /** The report is complete when the three have it and the sanction is in SENCE's system. */
    @Rule("FINB-018")
    public static Check reported(Set<Recipient> recipients, boolean registered) {
        List<String> missing = new ArrayList<>(Arrays.stream(Recipient.values())
                .filter(recipient -> !recipients.contains(recipient))
                .map(Recipient::name)
                .toList());
        if (!registered) {
            missing.add("REGISTRO_EN_EL_SISTEMA");
        }
        return Check.of(
                missing.isEmpty(),
                RuleId.of("FINB-018"),
                Law.becas("BA 10, segunda lista h)"),
                "INFORME_COMPLETO",
                "recipients",
                "process-report-incomplete",
                new Fact("missing", String.join(", ", missing)));
    }

    /** Where a preventive suspension of payments stands. */
    public enum Hold {
        LIBRE,
        SUSPENDIDO,
        SE_DESCUENTA
    }

    /**
     * Payments may be held while a serious irregularity is being settled; decided, they are released or the fine deducted.
     *
     * @param unpaid what is owed of the fine after its term, once the case is sanctioned
     */
    @Rule("FINB-058")
    public static Finding<Hold> hold(boolean seriousSuspicion, boolean decided, boolean sanctioned, boolean unpaid) {
        Hold hold;
        if (decided) {
            hold = sanctioned && unpaid ? Hold.SE_DESCUENTA : Hold.LIBRE;
        } else {
            hold = seriousSuspicion ? Hold.SUSPENDIDO : Hold.LIBRE;
        }
        return Finding.of(
                RuleId.of("FINB-058"),
                hold,
                Law.becas("BA 10.3"),
                Fact.of("decided", decided),
                Fact.of("sanctioned", sanctioned));
    }

    /** A fine of the OTIC on the OTEC and one of SENCE on the OTIC for the same course are two cases. */
    @Rule("FINB-060")
    public static Finding<Integer> independentCases(boolean otecCharged, boolean oticCharged) {
        return Finding.of(
                RuleId.of("FINB-060"),
                (otecCharged ? 1 : 0) + (oticCharged ? 1 : 0),
                Law.becas("BA 10.3"),
                Fact.of("otecCharged", otecCharged),
                Fact.of("oticCharged", oticCharged));
    }
}
