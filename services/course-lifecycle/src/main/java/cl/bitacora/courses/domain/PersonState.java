package cl.bitacora.courses.domain;

/** Where a person stands in a section (numerals 6.1 and 6.2). Applicants (postulantes) live in the portal of applications. */
public enum PersonState {
    /** Enrolled by the executor. */
    MATRICULADO,
    /** On Formulario N° 1 or its complement. */
    PARTICIPANTE_FASE_LECTIVA,
    /** Left before the start. */
    LIBERADO,
    APROBADO,
    REPROBADO,
    DESERTOR,
    EXPULSADO
}
