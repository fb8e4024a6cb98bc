package cl.bitacora.courses.http.simulations;

import cl.bitacora.courses.domain.rules.becas.DayLimits.LateCause;
import cl.bitacora.kernel.Modality;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be asked about people who enter, leave, come late or are insured in a course of Becas. */
public final class EntryInputs {
    private EntryInputs() {}

    /** Only the parts that come are looked at. */
    @Schema(name = "SimulacionParticipanteBecas", description = "Se responden las partes que vengan; basta una")
    public record EntryInput(
            @Schema(description = "Día del hecho: elige la norma vigente", examples = "2023-03-13")
            LocalDate on,

            @Nullable Moment replaceable,
            @Nullable Release release,

            @Schema(description = "Primer día asistido de quien se incorpora", examples = "2023-03-13") @Nullable
            LocalDate firstAttendedOn,

            @Nullable Form complementaryForm,
            @Nullable Return comeback,
            @Nullable TrainAgain trainAgain,
            @Nullable Delivery justification,
            @Nullable Late late,
            @Nullable Early earlyLeave,
            @Nullable FloatingPolicy floatingPolicy,
            @Nullable Insured insured) {}

    /** BECA-075. */
    @Schema(name = "MomentoDelRetiro")
    public record Moment(
            @Schema(examples = "PRESENCIAL") Modality modality,

            @Schema(description = "Conducción profesional") @Nullable
            Boolean driving,

            @Schema(description = "Minutos ejecutados al irse", examples = "1799")
            Long heldMinutes,

            @Schema(description = "Minutos de la fase lectiva", examples = "7200")
            Long lectureMinutes) {}

    /** BECA-077. */
    @Schema(name = "LiberacionDePostulacion")
    public record Release(
            @Schema(examples = "PRESENCIAL") Modality modality,

            @Schema(description = "Conducción profesional") @Nullable
            Boolean driving,

            @Schema(description = "Minutos ejecutados", examples = "1801")
            Long heldMinutes,

            @Schema(description = "Minutos de la fase lectiva", examples = "7200")
            Long lectureMinutes,

            @Schema(description = "Se eliminó o desistió") @Nullable
            Boolean deletedOrDesisted) {}

    /** BECA-139, BECA-140. */
    @Schema(name = "FormularioComplementario")
    public record Form(
            @Schema(description = "Es un reemplazo", examples = "true")
            Boolean replacement,

            @Schema(description = "Retiro de quien se fue", examples = "2023-03-09") @Nullable
            LocalDate leftOn,

            @Schema(examples = "2023-03-10") LocalDate joinedOn,

            @Schema(description = "Seguro acreditado", examples = "true")
            Boolean insuranceProof,

            @Schema(description = "Antecedentes del 4.1", examples = "true")
            Boolean derivationPapers) {}

    /** BECA-090. */
    @Schema(name = "ReincorporacionBecas")
    public record Return(
            @Schema(description = "Minutos perdidos", examples = "1799")
            Long missedMinutes,

            @Schema(description = "Minutos del curso", examples = "7200")
            Long courseMinutes,

            @Schema(description = "Maternidad o deserción justificada", examples = "false")
            Boolean maternityOrJustified,

            @Schema(description = "Acuerdo con el ejecutor", examples = "true")
            Boolean agreement) {}

    /** BECA-094. */
    @Schema(name = "NuevaCapacitacion")
    public record TrainAgain(
            @Schema(description = "Deserción justificada", examples = "true")
            Boolean justified,

            @Schema(description = "Pide un cupo reservado", examples = "false")
            Boolean reservedPlaceAsked) {}

    /** BECA-097. */
    @Schema(name = "EntregaDeJustificacion")
    public record Delivery(
            @Schema(examples = "2023-05-17") LocalDate deliveredOn,

            @Schema(description = "Formulario de cierre", examples = "2023-05-17")
            LocalDate closingFormOn) {}

    /** BECA-136. */
    @Schema(name = "CausaDeAtraso")
    public record Late(
            @Schema(examples = "MEDICA") LateCause cause,

            @Schema(description = "Documento con fecha", examples = "true")
            Boolean datedProof,

            @Schema(description = "Edad de la persona a cargo", examples = "12") @Nullable
            Integer dependantAge,

            @Schema(description = "Respuesta del OTIC") @Nullable
            Boolean oticAnswered) {}

    /** BECA-134. */
    @Schema(name = "RetiroAnticipado")
    public record Early(
            @Schema(description = "Minutos que pierde", examples = "90")
            Long missedMinutes,

            @Schema(description = "Minutos de la jornada", examples = "360")
            Long dayMinutes,

            @Schema(description = "Anotado en el libro de clases", examples = "true")
            Boolean recorded) {}

    /** BECA-052. */
    @Schema(name = "PolizaFlotante")
    public record FloatingPolicy(
            @Schema(description = "Personas aseguradas alguna vez")
            List<InsuredPerson> people,

            @Schema(description = "Día por el que se pregunta", examples = "2023-03-10")
            LocalDate today) {}

    /** Somebody insured. */
    @Schema(name = "PersonaAsegurada")
    public record InsuredPerson(
            @Schema(description = "Cualquier seña que la distinga", examples = "P-1")
            String reference,

            @Schema(description = "Último día asegurado, si terminó") @Nullable
            LocalDate lastDay) {}

    /** BECA-054. */
    @Schema(name = "TodosAsegurados")
    public record Insured(
            @Schema(examples = "PRESENCIAL") Modality modality,

            @Schema(description = "Señas de las personas del curso", examples = "[\"P-1\", \"P-2\"]")
            List<String> enrolled,

            @Schema(description = "Señas de las aseguradas", examples = "[\"P-1\"]")
            List<String> insured) {}
}
