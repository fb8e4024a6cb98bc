package cl.bitacora.tender.http;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body that asks about the people, platforms and tools of an offer: only the parts that it brings are looked at. */
public final class StaffInputs {
    private StaffInputs() {}

    /** People and platforms. */
    @Schema(name = "SimulacionDePersonal", description = "Se revisan las partes que vengan; basta una")
    public record TenderStaffInput(
            @Schema(description = "Apertura de las ofertas: elige la norma vigente", examples = "2022-11-11")
            LocalDate openedOn,

            @Nullable FacilitatorInput facilitator,

            @Schema(description = "Participantes de un curso e-learning: cuántos tutores necesita", examples = "101")
            @Nullable
            Integer elearningParticipants,

            @Nullable SupportInput support,
            @Nullable UsedStaffInput usedStaff,
            @Nullable OwnPlatformInput ownPlatform,
            @Nullable AulaDigitalInput aulaDigital,
            @Nullable AccessInput access,
            @Nullable ToolsInput tools) {}

    /** TEN-049. */
    @Schema(name = "CurriculoDeFacilitador")
    public record FacilitatorInput(
            @Schema(description = "OPCION_1, OPCION_2 u OPCION_3", examples = "OPCION_1")
            String option,

            @Schema(description = "Título del sector", examples = "true")
            Boolean degreeOfSector,

            @Schema(description = "Años en el sector", examples = "1")
            BigDecimal sectorYears,

            @Schema(description = "Años como facilitador", examples = "0.9")
            BigDecimal facilitatorYears) {}

    /** TEN-051. */
    @Schema(name = "CurriculoDeApoyo")
    public record SupportInput(
            @Schema(description = "GENERAL, GENDARMERIA, SENAME o DISCAPACIDAD", examples = "SENAME")
            String population,

            @Schema(
                    description =
                            "CIENCIAS_SOCIALES, SALUD_O_REHABILITACION, LENGUA_DE_SENAS, EDUCACION_DIFERENCIAL u OTRA",
                    examples = "CIENCIAS_SOCIALES")
            String area,

            @Schema(description = "Años con esa población", examples = "1")
            BigDecimal years,

            @Schema(description = "Se presentó el currículo", examples = "true")
            Boolean presented) {}

    /** TEN-052. */
    @Schema(name = "PersonalUsado")
    public record UsedStaffInput(
            @Schema(description = "Quienes enseñan", examples = "[\"F2\"]")
            List<String> used,

            @Schema(description = "Quienes están aprobados", examples = "[\"F1\"]")
            List<String> approved) {}

    /** TEN-044. */
    @Schema(name = "PlataformaPropia")
    public record OwnPlatformInput(
            @Schema(description = "Los datos de acceso funcionan", examples = "true")
            Boolean credentials,

            @Schema(description = "Se abre desde SENCE", examples = "true")
            Boolean reachable,

            @Schema(description = "Módulos declarados", examples = "3")
            Integer declaredModules,

            @Schema(description = "Módulos presentes", examples = "3")
            Integer presentModules) {}

    /** TEN-045. */
    @Schema(name = "AccesoAAulaDigital")
    public record AulaDigitalInput(
            @Schema(examples = "2022-11-03") LocalDate requestedOn,

            @Schema(description = "Último día para pedirlo", examples = "2022-11-03")
            LocalDate lastDay,

            @Schema(description = "Nombre y RUT de la institución", examples = "true")
            Boolean institution,

            @Schema(description = "Datos del operador", examples = "true")
            Boolean operator,

            @Schema(description = "Nombre del módulo y código del curso", examples = "true")
            Boolean module,

            @Schema(description = "Nombre y código sin cambios", examples = "true")
            Boolean unchanged) {}

    /** TEN-089. */
    @Schema(name = "CorreccionDeAcceso")
    public record AccessInput(
            @Schema(description = "Correo del OTIC; sin zona es hora de Chile", examples = "2022-11-18T10:00:00")
            String askedAt,

            @Schema(description = "Respuesta, si la hubo", examples = "2022-11-21T10:00:00") @Nullable
            String answeredAt) {}

    /** TEN-055. */
    @Schema(name = "SubsidioDeHerramientas")
    public record ToolsInput(
            @Schema(description = "Lo adjudicado por persona", examples = "200000")
            Long awardedClp,

            @Schema(description = "El plan de la persona", examples = "150000")
            Long planClp) {}
}
