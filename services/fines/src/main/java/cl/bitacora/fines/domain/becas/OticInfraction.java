package cl.bitacora.fines.domain.becas;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.RuleId;
import java.util.Arrays;
import java.util.Optional;

/** The eighteen letters of the infractions of an OTIC (BA 11.1 to 11.3). */
public enum OticInfraction {
    /** Evaluation, selection or award altered. */
    ALTERA_PROCESO("FINB-062", Seriousness.GRAVISIMA, "BA 11.1 a)"),
    /** Bidders treated unequally. */
    TRATO_DESIGUAL("FINB-063", Seriousness.GRAVISIMA, "BA 11.1 b)"),
    /** Award other than validated. */
    ADJUDICA_DISTINTO("FINB-064", Seriousness.GRAVISIMA, "BA 11.1 c)"),
    /** Paid for awarding. */
    COBRA_ADJUDICACION("FINB-065", Seriousness.GRAVISIMA, "BA 11.1 d)"),
    /** Start authorised without insurance. */
    INICIO_SIN_SEGURO("FINB-066", Seriousness.GRAVISIMA, "BA 11.1 e)"),
    /** Participants recruited. */
    RECLUTA("FINB-067", Seriousness.GRAVISIMA, "BA 11.1 f)"),
    /** OTEC paid late. */
    PAGO_TARDIO("FINB-068", Seriousness.GRAVE, "BA 11.2 a)"),
    /** Other payment criteria. */
    OTROS_CRITERIOS_DE_PAGO("FINB-069", Seriousness.GRAVE, "BA 11.2 b)"),
    /** Wrong profiles approved. */
    PERFIL_DISTINTO("FINB-070", Seriousness.GRAVE, "BA 11.2 c)"),
    /** No inspection upon complaints. */
    NO_FISCALIZA("FINB-071", Seriousness.GRAVE, "BA 11.2 d)"),
    /** Contract-signing requirements not met. */
    FIRMA_DE_CONTRATOS("FINB-072", Seriousness.GRAVE, "BA 11.2 e)"),
    /** Final settlement without all data in SIC. */
    LIQUIDA_SIN_DATOS("FINB-073", Seriousness.GRAVE, "BA 11.2 f)"),
    /** Supervisions missing or not reported. */
    SUPERVISIONES("FINB-074", Seriousness.GRAVE, "BA 11.2 g)"),
    /** Authorised beyond its powers. */
    SIN_FACULTADES("FINB-075", Seriousness.GRAVE, "BA 11.2 h)"),
    /** Award not notified, or late. */
    NOTIFICA_TARDE("FINB-076", Seriousness.MENOS_GRAVE, "BA 11.3 a)"),
    /** Information refused or not kept. */
    INFORMACION_NEGADA("FINB-077", Seriousness.MENOS_GRAVE, "BA 11.3 b)"),
    /** Reports missing, late or incomplete. */
    REPORTES("FINB-078", Seriousness.MENOS_GRAVE, "BA 11.3 c)"),
    /** Calendar or form approval not respected. */
    CALENDARIO("FINB-079", Seriousness.MENOS_GRAVE, "BA 11.3 d)");

    /** What the heading of the letter says. */
    public enum Seriousness {
        GRAVISIMA,
        GRAVE,
        MENOS_GRAVE
    }

    private final RuleId rule;
    private final Seriousness seriousness;
    private final String numeral;

    OticInfraction(String rule, Seriousness seriousness, String numeral) {
        this.rule = RuleId.of(rule);
        this.seriousness = seriousness;
        this.numeral = numeral;
    }

    /** The rule of the catalogue that describes it. */
    public RuleId rule() {
        return rule;
    }

    public Seriousness seriousness() {
        return seriousness;
    }

    /** E.g. {@code 11.1 a)}. */
    public String letter() {
        return numeral.substring("BA ".length());
    }

    public Citation ground() {
        return Law.becas(numeral);
    }

    /** The infraction of a letter, or empty if the bases have no such letter. */
    public static Optional<OticInfraction> ofLetter(String letter) {
        return Arrays.stream(values())
                .filter(infraction -> infraction.letter().equals(letter))
                .findFirst();
    }
}
