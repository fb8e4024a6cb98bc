package cl.bitacora.fines.http;

import cl.bitacora.http.ExplanationView;
import cl.bitacora.http.Wording.Condition;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of the calculator of fines of the class book. */
public final class LceSimulations {
    private LceSimulations() {}

    /** A factor as a person assesses it. */
    @Schema(name = "FactorDeMulta")
    public record FactorInput(
            @Schema(
                    description = "DANO_O_MONTO, CONDUCTA_ANTERIOR o COOPERACION_U_OBSTRUCCION",
                    examples = "CONDUCTA_ANTERIOR")
            String factor,

            @Schema(description = "AGRAVA, NEUTRO o ATENUA", examples = "ATENUA")
            String direction,

            @Schema(description = "Evaluación escrita", examples = "Sin multas en los últimos 24 meses.")
            String reasons) {}

    /** A fine to try. */
    @Schema(name = "SimulacionMultaLce")
    public record LceFineInput(
            @Schema(examples = "FRANQUICIA_TRIBUTARIA") String programme,

            @Schema(description = "Código de la conducta, de la lista cerrada", examples = "FIN-034")
            String conduct,

            @Schema(description = "Día del hecho: elige la norma vigente", examples = "2020-03-09")
            LocalDate happenedOn,

            @Schema(description = "Día de la resolución: elige el mes de la UTM", examples = "2020-05-04")
            LocalDate resolutionOn,

            @Schema(description = "OTEC, EMPRESA, PARTICIPANTE o RELATOR", examples = "OTEC")
            String subject,

            @Schema(description = "CUT de la región donde se ejecutó el curso", examples = "07")
            String region,

            @Schema(description = "DIRECTOR_REGIONAL, SUBROGANTE, FISCALIZADOR u OTRO", examples = "DIRECTOR_REGIONAL")
            String deciderRole,

            @Schema(description = "CUT de la región de quien firma", examples = "07")
            String deciderRegion,

            @Schema(description = "Antecedentes de la fiscalización que se citan", examples = "1")
            Integer inspectionRecords,

            List<FactorInput> factors,

            @Schema(description = "Monto propuesto, en UTM enteras", examples = "10") @Nullable
            Integer utm,

            @Schema(description = "UTM del mes de la resolución, si no se usa la de la tabla", examples = "50021")
            @Nullable
            Long utmValueClp,

            @Schema(description = "Campos que trae el borrador de la resolución; sin indicar, todos") @Nullable
            List<@Nullable String> fields,

            @Schema(description = "Días de multas anteriores del mismo ejecutor") @Nullable
            List<@Nullable LocalDate> previousFinesOn,

            @Schema(description = "Letra de la solicitud retroactiva por el mismo hecho", examples = "A-b") @Nullable
            String retroactiveLetter,

            @Schema(description = "Si esa solicitud fue aprobada") @Nullable
            Boolean retroactiveApproved) {}

    /** What the norm says of it. */
    @Schema(name = "ResultadoMultaLce")
    public record LceFineResult(
            @Schema(examples = "FIN-034") String conduct,
            @Schema(examples = "TRES") String tramo,
            @Schema(examples = "art. 75 N° 3 DS 98/1997") String legalBasis,
            @Schema(examples = "3") int leastUtm,
            @Schema(examples = "15") int mostUtm,

            @Schema(description = "Extremo inferior de la parte del tramo hacia la que orientan los factores")
            int orientationLeastUtm,

            @Schema(description = "Extremo superior; la orientación nunca es un monto propuesto")
            int orientationMostUtm,

            @Schema(description = "Multas del ejecutor en el período que se muestra a quien decide")
            long previousFines,

            @Schema(description = "Si la multa propuesta podría aplicarse: todas las condiciones se cumplen")
            boolean issuable,

            List<Condition> conditions,

            @Schema(description = "Monto en pesos; nulo sin monto propuesto válido o sin UTM del mes") @Nullable
            Long amountClp,

            @Schema(description = "Si la UTM usada es la oficial") @Nullable
            Boolean officialUtm,

            @Schema(description = "Efecto de la solicitud retroactiva en el expediente de multa") @Nullable
            String retroactiveEffect,

            ExplanationView why) {}
}
