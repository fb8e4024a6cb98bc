package cl.bitacora.courses.http.simulations;

import cl.bitacora.courses.domain.rules.becas.Agreement.Review;
import cl.bitacora.courses.domain.rules.becas.Agreement.Section;
import cl.bitacora.kernel.Modality;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be asked about the acuerdo operativo of Becas and its changes. */
public final class AgreementInputs {
    private AgreementInputs() {}

    /** Only the parts that come are looked at. */
    @Schema(name = "SimulacionAcuerdoBecas", description = "Se responden las partes que vengan; basta una")
    public record AgreementInput(
            @Schema(description = "Día del hecho: elige la norma vigente", examples = "2023-02-27")
            LocalDate on,

            @Nullable Generation generation,
            @Nullable Content content,
            @Nullable StaffMember staff,
            @Nullable Materials materials,
            @Nullable Presented presented,
            @Nullable Answer review,
            @Nullable Start start,
            @Nullable StartDay startDay,
            @Nullable Annex annex,
            @Nullable Unanswered unanswered,
            @Nullable StartExtension startExtension) {}

    /** BECA-098. */
    @Schema(name = "GeneracionDelAcuerdo")
    public record Generation(
            @Schema(examples = "PRESENCIAL") Modality modality,
            @Schema(examples = "16") Integer enrolled,
            @Schema(examples = "20") Integer places,

            @Schema(description = "E-learning y mixto: plataforma terminada") @Nullable
            Boolean lmsFinished,

            @Schema(description = "E-learning y mixto: supervisión aprobada") @Nullable
            Boolean supervisionApproved) {}

    /** BECA-100. */
    @Schema(name = "ContenidoDelAcuerdo")
    public record Content(
            @Schema(examples = "E_LEARNING") Modality modality,

            @Schema(description = "Secciones llenas", examples = "[\"OTEC\", \"CURSO\"]")
            List<Section> filled) {}

    /** BECA-101. */
    @Schema(name = "PersonaDelAcuerdo")
    public record StaffMember(
            @Schema(description = "FACILITADORES, PROFESIONALES_DE_APOYO o tutores", examples = "FACILITADORES")
            Section role,

            @Schema(examples = "true") Boolean approved,
            @Schema(examples = "true") Boolean identityCard,
            @Schema(examples = "true") Boolean fullName,
            @Nullable Boolean profession,
            @Nullable Boolean module,
            @Nullable Boolean curriculum,
            @Schema(examples = "true") Boolean phone,
            @Schema(examples = "true") Boolean email) {}

    /** BECA-102. */
    @Schema(name = "MaterialesDelAcuerdo")
    public record Materials(
            @Schema(examples = "true") Boolean type,
            @Schema(examples = "true") Boolean quantity,
            @Schema(examples = "true") Boolean specification,
            @Schema(examples = "true") Boolean deliveryDate,
            @Schema(examples = "false") Boolean manuals) {}

    /** BECA-105. */
    @Schema(name = "PresentacionDelAcuerdo")
    public record Presented(
            @Schema(description = "Con «Finalizar»", examples = "true")
            Boolean finalised,

            @Schema(examples = "2023-02-28") LocalDate presentedOn,

            @Schema(description = "Último día", examples = "2023-02-27")
            LocalDate dueOn) {}

    /** BECA-106. */
    @Schema(name = "RevisionDelOtic")
    public record Answer(
            @Schema(examples = "RECHAZAR_POR_PLAZO") Review answer,

            @Schema(description = "Envío del ejecutor", examples = "2023-02-27")
            LocalDate sentOn,

            @Schema(description = "Último día de envío", examples = "2023-02-27")
            LocalDate dueOn) {}

    /** BECA-107. */
    @Schema(name = "InicioConAcuerdo")
    public record Start(
            @Schema(description = "Hora legal de la aprobación", examples = "2023-03-01T12:00") @Nullable
            LocalDateTime approvedAt,

            @Schema(description = "Hora legal de la copia firmada en SIC", examples = "2023-03-06T10:00") @Nullable
            LocalDateTime signedCopyAt,

            @Schema(examples = "2023-03-06T09:00") LocalDateTime startsAt) {}

    /** BECA-099. */
    @Schema(name = "DiaDeInicio")
    public record StartDay(
            @Schema(examples = "2023-03-06") LocalDate startedOn,
            @Schema(examples = "2023-03-06") LocalDate agreedOn,

            @Schema(description = "Nueva fecha de una prórroga") @Nullable
            LocalDate extendedTo) {}

    /** BECA-108. */
    @Schema(name = "PlazoDeAnexo")
    public record Annex(
            @Schema(examples = "2023-03-16") LocalDate presentedOn,

            @Schema(description = "Tres días hábiles antes del cambio", examples = "2023-03-15")
            LocalDate dueOn) {}

    /** BECA-112. */
    @Schema(name = "SolicitudSinRespuesta")
    public record Unanswered(
            @Schema(examples = "false") Boolean answered,

            @Schema(description = "Último día del encargado", examples = "2023-03-08")
            LocalDate dueOn,

            @Schema(description = "Día por el que se pregunta", examples = "2023-03-09")
            LocalDate today) {}

    /** BECA-111. */
    @Schema(name = "ProrrogaDeInicioBecas")
    public record StartExtension(
            @Schema(description = "Nueva fecha que se pide", examples = "2023-04-05")
            LocalDate askedFor,

            @Schema(description = "Última fecha posible", examples = "2023-04-05")
            LocalDate latest,

            @Schema(examples = "0") Integer earlierExtensions,

            @Schema(description = "Acuerdo de la entidad o de la Dirección Regional", examples = "true")
            Boolean agreement) {}
}
