package cl.bitacora.fines.domain.lce;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What a draft of a resolution says.
 *
 * @param utm proposed amount, whole
 * @param inspectionRecords items of SENCE's inspection that it refers to
 * @param role who would sign
 * @param deciderRegion two-digit CUT of the region of whoever signs
 * @param executionRegion two-digit CUT of the region where the course was held
 * @param present fields that the draft has
 * @param resolutionOn legal day of the resolution
 */
public record FineFile(
        Conduct conduct,
        Subject subject,
        int utm,
        int inspectionRecords,
        List<Assessment> assessments,
        Role role,
        String deciderRegion,
        String executionRegion,
        Set<Field> present,
        LocalDate resolutionOn) {
    public FineFile {
        assessments = List.copyOf(assessments);
        present = Set.copyOf(present);
    }

    /** Against whom. */
    public enum Subject {
        OTEC,
        EMPRESA,
        PARTICIPANTE,
        RELATOR
    }

    /** Who signs. */
    public enum Role {
        DIRECTOR_REGIONAL,
        SUBROGANTE,
        FISCALIZADOR,
        OTRO
    }

    /** What a founded resolution contains. */
    public enum Field {
        NUMERO,
        FECHA,
        DIRECTOR,
        RUT_EJECUTOR,
        NOMBRE_EJECUTOR,
        ACCIONES,
        BLOQUES,
        CONDUCTA,
        TRAMO,
        FUNDAMENTO_LEGAL,
        HECHOS,
        EVIDENCIAS,
        FACTORES,
        MONTO_UTM
    }
}
