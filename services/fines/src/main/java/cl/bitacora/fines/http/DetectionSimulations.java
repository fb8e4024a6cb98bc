package cl.bitacora.fines.http;

import cl.bitacora.fines.domain.lce.AlteredClock.Change;
import cl.bitacora.fines.domain.lce.BookUse.Authorised;
import cl.bitacora.fines.domain.lce.FalsePresence.Stay;
import cl.bitacora.fines.domain.lce.RetroactiveMisuse.Document;
import cl.bitacora.fines.domain.lce.RetroactiveMisuse.Line;
import cl.bitacora.http.ExplanationView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of the calculator of what the class book lets one detect. */
public final class DetectionSimulations {
    private DetectionSimulations() {}

    /** What is known; only the parts that come are looked at. */
    @Schema(name = "SimulacionDeDetecciones", description = "Se revisan las partes que vengan; basta una")
    public record DetectionInput(
            @Schema(examples = "FRANQUICIA_TRIBUTARIA") String programme,

            @Schema(description = "Día del hecho: elige la norma vigente", examples = "2020-03-09")
            LocalDate happenedOn,

            @Schema(description = "FIN-020: día de clases sin bloques") @Nullable
            UnusedInput unused,

            @Schema(description = "FIN-021: marca de un relator") @Nullable
            RelatorInput relator,

            @Schema(description = "FIN-010: hecho que el computador dice posterior a su recepción") @Nullable
            ReceiptInput receipt,

            @Schema(description = "FIN-010: cambios de hora del computador") @Nullable
            List<Change> clockChanges,

            @Schema(description = "FIN-011: dos estadías de una persona") @Nullable
            List<Stay> stays,

            @Schema(description = "FIN-011: personas contadas por el fiscalizador") @Nullable
            HeadcountInput headcount,

            @Schema(description = "FIN-011: horas de las entradas por número de documento en un computador") @Nullable
            List<Instant> documentEntries,

            @Schema(description = "FIN-011: entradas de un bloque") @Nullable
            EntriesInput entries,

            @Schema(description = "FIN-012: lo que autorizó la resolución y lo que se cargó") @Nullable
            LoadedInput loaded,

            @Schema(description = "FIN-012: documentos presentados") @Nullable
            List<Document> documents,

            @Schema(description = "FIN-033: ausencia que vio el fiscalizador") @Nullable
            AbsenceInput absence,

            @Schema(description = "FIN-031: asistencia nunca informada") @Nullable
            UnreportedInput unreported,

            @Schema(description = "FIN-059: qué conductas puede ser el hecho de una carta retroactiva") @Nullable
            LetterInput letter,

            @Schema(description = "FIN-901: hallazgos que se agrupan por conducta y acción") @Nullable
            List<DetectedInput> detected) {}

    /** A day of class without blocks. */
    @Schema(name = "DiaSinLibro")
    public record UnusedInput(
            @Schema(description = "El curso debe usar el libro")
            Boolean required,

            @Schema(examples = "0") Integer blocks,

            @Schema(description = "NINGUNA, PENDIENTE, APROBADA o RECHAZADA", examples = "PENDIENTE")
            String justification) {}

    /** A relator's mark. */
    @Schema(name = "MarcaDeRelator")
    public record RelatorInput(
            @Schema(examples = "r-1") String relator,
            @Schema(examples = "2020-03-09T09:00:00-03:00") Instant markedAt,
            List<Authorised> authorised) {}

    /** What the computer said and when it came. */
    @Schema(name = "HechoRecibido")
    public record ReceiptInput(
            @Schema(examples = "2020-03-09T13:00:00-03:00") Instant saidAt,
            @Schema(examples = "2020-03-09T12:00:00-03:00") Instant receivedAt) {}

    /** People inside and people seen. */
    @Schema(name = "ConteoDePersonas")
    public record HeadcountInput(
            @Schema(description = "Dentro del bloque según las marcas", examples = "20")
            Integer inside,

            @Schema(examples = "17") Integer counted) {}

    /** Entries of a block. */
    @Schema(name = "EntradasDelBloque")
    public record EntriesInput(
            @Schema(description = "Por número de documento", examples = "8")
            Integer byDocument,

            @Schema(examples = "20") Integer entries) {}

    /** Loaded against authorised. */
    @Schema(name = "CargaRetroactiva")
    public record LoadedInput(List<Line> authorised, List<Line> loaded) {}

    /** An absence. */
    @Schema(name = "AusenciaVista")
    public record AbsenceInput(
            @Schema(examples = "2020-03-09T10:00:00-03:00") Instant outFrom,
            @Schema(examples = "2020-03-09T10:31:00-03:00") Instant outTo,

            @Schema(description = "Quedó una marca de salida")
            Boolean exitMarked) {}

    /** A course that never reported. */
    @Schema(name = "AsistenciaSinInformar")
    public record UnreportedInput(
            @Schema(examples = "2020-03-20") LocalDate courseEndedOn,

            @Schema(description = "CUT de la región", examples = "07")
            String region) {}

    /** The fact of a letter. */
    @Schema(name = "HechoDeUnaCarta")
    public record LetterInput(
            @Schema(description = "De A-a a D", examples = "B-a")
            String letter,

            @Schema(description = "Marcas de la persona en el bloque", examples = "3") @Nullable
            Integer marks,

            @Schema(description = "Hay algún registro de la clase") @Nullable
            Boolean registered,

            @Schema(description = "La clase fue realmente a otra hora") @Nullable
            Boolean scheduleDiffered,

            @Schema(description = "La solicitud se aprobó") @Nullable
            Boolean approved) {}

    /** Something detected. */
    @Schema(name = "HallazgoDetectado")
    public record DetectedInput(
            @Schema(description = "Identifica el hecho: dos conductas de un hecho lo comparten", examples = "h-1")
            String fact,

            @Schema(examples = "FIN-034") String conduct,
            @Schema(examples = "6012345") String action,
            @Schema(examples = "A") String block) {}

    /** What each rule says. */
    @Schema(name = "ResultadoDeDetecciones")
    public record DetectionResult(List<DetectionView> detections) {}

    /** A rule and what it says of a part. */
    @Schema(name = "Deteccion")
    public record DetectionView(
            @Schema(description = "Parte de la solicitud", examples = "headcount")
            String part,

            @Schema(
                    description =
                            "NADA, INDICIO (lo mira una persona), DIRECTO (infringe), EN_ESPERA o el valor de la regla",
                    examples = "INDICIO")
            String result,

            ExplanationView why) {}
}
