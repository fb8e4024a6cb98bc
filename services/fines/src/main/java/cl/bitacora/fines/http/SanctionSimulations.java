package cl.bitacora.fines.http;

import cl.bitacora.fines.http.DetectionSimulations.DetectionView;
import cl.bitacora.http.Wording;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of the calculator of the charges, the decision and what follows it. */
public final class SanctionSimulations {
    private SanctionSimulations() {}

    /** A case; only the parts that come are looked at. */
    @Schema(name = "SimulacionDeSancion", description = "Se revisan las partes que vengan; basta una")
    public record SanctionInput(
            @Schema(
                    description = "FINB-049: lo que trae el aviso de los cargos",
                    examples = "[\"CAUSA\", \"NUMERAL\", \"GRAVEDAD\", \"CORREO_DEL_EJECUTOR\"]")
            @Nullable
            List<String> notice,

            @Schema(description = "FINB-016, FINB-051") @Nullable
            DecisionInput decision,

            @Schema(description = "FINB-052") @Nullable NotificationInput notification,

            @Schema(description = "FINB-018") @Nullable ReportInput report,

            @Schema(description = "FINB-058") @Nullable HoldInput hold,

            @Schema(description = "FINB-060") @Nullable ChargedInput charged,

            @Schema(description = "FINB-020") @Nullable PersistenceInput persistence,

            @Schema(description = "FINB-059") @Nullable DocumentsInput documents,

            @Schema(
                    description = "FINB-056: año de la cuenta que originó el llamado de una garantía cobrada",
                    examples = "2022")
            @Nullable
            Integer guaranteeCallYear) {}

    /** The decision. */
    @Schema(name = "DecisionDelCaso")
    public record DecisionInput(
            @Schema(description = "Los descargos desvirtúan los cargos", examples = "false")
            Boolean disproved,

            @Schema(description = "Fundamentos escritos", examples = "No acompañó antecedentes.") @Nullable
            String reasons) {}

    /** E-mail and registered letter. */
    @Schema(name = "NotificacionDeMulta")
    public record NotificationInput(
            @Schema(examples = "2023-04-05") LocalDate emailedOn,

            @Schema(description = "Recepción de la carta certificada", examples = "2023-04-10")
            LocalDate letterReceivedOn) {}

    /** To whom the report of the process went. */
    @Schema(name = "InformeDelProceso")
    public record ReportInput(
            @Schema(
                    description = "ENCARGADO_REGIONAL, ENCARGADO_NACIONAL_SENCE_OTIC, UNIDAD_DE_FISCALIZACION",
                    examples = "[\"ENCARGADO_REGIONAL\"]")
            List<String> recipients,

            @Schema(description = "La sanción está en el sistema de SENCE", examples = "true")
            Boolean registered) {}

    /** A preventive suspension of payments. */
    @Schema(name = "SuspensionDePagos")
    public record HoldInput(
            @Schema(description = "Se presume una irregularidad grave", examples = "true")
            Boolean seriousSuspicion,

            @Schema(examples = "false") Boolean decided,
            @Nullable Boolean sanctioned,

            @Schema(description = "Queda multa sin pagar vencido su plazo") @Nullable
            Boolean unpaid) {}

    /** Who was charged for the same course. */
    @Schema(name = "CargosDelCurso")
    public record ChargedInput(
            @Schema(examples = "true") Boolean otec,
            @Schema(examples = "true") Boolean otic) {}

    /** A fact that goes on after its sanction. */
    @Schema(name = "HechoQuePersiste")
    public record PersistenceInput(
            @Schema(examples = "true") Boolean sanctioned,

            @Schema(description = "Se verificó de nuevo", examples = "true")
            Boolean verifiedAgain) {}

    /** Documents asked for. */
    @Schema(name = "DocumentosPedidos")
    public record DocumentsInput(
            @Schema(examples = "2023-04-10") LocalDate dueOn,
            @Schema(examples = "2023-04-11") LocalDate givenOn) {}

    /** What the rules say, and the conditions of notice, decision and report. */
    @Schema(name = "ResultadoDeSancion")
    public record SanctionResult(List<DetectionView> answers, List<Wording.Condition> conditions) {}
}
