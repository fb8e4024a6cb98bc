package cl.bitacora.kernel;

/** How a course is taught. */
public enum Modality {
    /** Face to face. */
    PRESENCIAL,
    E_LEARNING,
    /** Mixed: part face to face, part not. */
    BLENDED,
    A_DISTANCIA
}
