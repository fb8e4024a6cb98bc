package cl.bitacora.fines.domain.becas;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.RuleId;
import java.util.Arrays;
import java.util.Optional;

/** The twenty-five letters of the infractions of an OTEC (BA 10.1.1 to 10.1.3). */
public enum OtecInfraction {
    /** Essential or dangerous equipment other than offered. */
    EQUIPOS_ESENCIALES("FINB-022", Seriousness.GRAVE, "BA 10.1.1 a)"),
    /** No safety gear. */
    SIN_SEGURIDAD("FINB-023", Seriousness.GRAVE, "BA 10.1.1 b)"),
    /** Start without the approved acuerdo operativo. */
    SIN_ACUERDO("FINB-024", Seriousness.GRAVE, "BA 10.1.1 c)"),
    /** Inspection prevented or obstructed. */
    OBSTRUCCION("FINB-025", Seriousness.GRAVE, "BA 10.1.1 d)"),
    /** Class book tampered with, lost, destroyed or refused. */
    LIBRO_ADULTERADO("FINB-026", Seriousness.GRAVE, "BA 10.1.1 e)"),
    /** False or misleading information. */
    INFORMACION_FALSA("FINB-027", Seriousness.GRAVE, "BA 10.1.1 f)"),
    /** Participants charged. */
    COBRO("FINB-028", Seriousness.GRAVE, "BA 10.1.1 g)"),
    /** Components or subsidies not delivered in time. */
    COMPONENTE_NO_ENTREGADO("FINB-029", Seriousness.GRAVE, "BA 10.1.1 h)"),
    /** Arbitrary discrimination. */
    DISCRIMINACION("FINB-030", Seriousness.GRAVE, "BA 10.1.1 i)"),
    /** Contents not taught. */
    CONTENIDOS_NO_IMPARTIDOS("FINB-031", Seriousness.GRAVE, "BA 10.1.1 j)"),
    /** No office. */
    SIN_OFICINA("FINB-032", Seriousness.GRAVE, "BA 10.1.1 k)"),
    /** Not started although the minimum was met. */
    NO_INICIA("FINB-033", Seriousness.MENOS_GRAVE, "BA 10.1.2 a)"),
    /** Contents changed without authorisation. */
    CONTENIDOS_CAMBIADOS("FINB-034", Seriousness.MENOS_GRAVE, "BA 10.1.2 b)"),
    /** No class book at the inspection. */
    SIN_LIBRO("FINB-035", Seriousness.MENOS_GRAVE, "BA 10.1.2 c)"),
    /** Wrong information to participants. */
    INFORMACION_ERRONEA("FINB-036", Seriousness.MENOS_GRAVE, "BA 10.1.2 d)"),
    /** Other premises. */
    OTRO_LUGAR("FINB-037", Seriousness.MENOS_GRAVE, "BA 10.1.2 e)"),
    /** Started below the minimum without authorisation. */
    INICIO_BAJO_MINIMO("FINB-038", Seriousness.MENOS_GRAVE, "BA 10.1.2 f)"),
    /** Attendance not recorded daily. */
    ASISTENCIA_NO_DIARIA("FINB-039", Seriousness.MENOS_GRAVE, "BA 10.1.2 g)"),
    /** Facilitator not approved. */
    FACILITADOR_NO_APROBADO("FINB-040", Seriousness.MENOS_GRAVE, "BA 10.1.2 h)"),
    /** Late filing. */
    PRESENTACION_TARDIA("FINB-041", Seriousness.MENOS_GRAVE, "BA 10.1.2 i)"),
    /** Lacking equipment that does not touch learning. */
    EQUIPOS_NO_ESENCIALES("FINB-042", Seriousness.LEVE, "BA 10.1.3 a)"),
    /** Other schedule. */
    OTRO_HORARIO("FINB-043", Seriousness.LEVE, "BA 10.1.3 b)"),
    /** Small amendments in the class book. */
    ENMIENDA_MENOR("FINB-044", Seriousness.LEVE, "BA 10.1.3 c)"),
    /** Graphic norm ignored. */
    NORMA_GRAFICA("FINB-045", Seriousness.LEVE, "BA 10.1.3 d)"),
    /** Any other breach of bases, instructions, manuals or resolutions. */
    RESIDUAL("FINB-046", Seriousness.LEVE, "BA 10.1.3 e)");

    /** What the heading of the letter says. */
    public enum Seriousness {
        GRAVE,
        MENOS_GRAVE,
        LEVE
    }

    private final RuleId rule;
    private final Seriousness seriousness;
    private final String numeral;

    OtecInfraction(String rule, Seriousness seriousness, String numeral) {
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

    /** E.g. {@code 10.1.1 a)}. */
    public String letter() {
        return numeral.substring("BA ".length());
    }

    public Citation ground() {
        return Law.becas(numeral);
    }

    /** The infraction of a letter, or empty if the bases have no such letter. */
    public static Optional<OtecInfraction> ofLetter(String letter) {
        return Arrays.stream(values())
                .filter(infraction -> infraction.letter().equals(letter))
                .findFirst();
    }
}
