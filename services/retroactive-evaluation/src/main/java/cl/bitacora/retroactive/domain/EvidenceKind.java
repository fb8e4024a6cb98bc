package cl.bitacora.retroactive.domain;

/** The media of verification that the norm names. */
public enum EvidenceKind {
    /** Marks exported from the daily register of the class book. */
    REGISTRO_DIARIO,
    /** XML files of the computer where attendance was taken. */
    XML_LOCALES,
    CARTA_DEL_REPRESENTANTE,
    VISACION_DEL_DIRECTOR,
    AUTORIZACION_DEL_DIRECTOR,
    CONSTANCIA_DE_CARABINEROS,
    INFORME_TECNICO,
    AUTORIZACION_PREVIA,
    LIBRO_FISICO,
    PANTALLA_DEL_ERROR,
    EVALUACION_DE_PARTICIPANTES,
    ENCUESTA_DE_SATISFACCION,
    FOTOS,
    CARTA_DE_LA_EMPRESA,
    /** Why the class book was not used, signed by the representative of the executor (G-ATT-27). */
    CARTA_DE_MOTIVOS
}
