package cl.bitacora.kernel;

/** The programmes whose norms the platform computes. Parameters are chosen by programme and by the date of the fact. */
public enum Programme {
    /** Tax credit for training (Ley 19.518 art. 36). */
    FRANQUICIA_TRIBUTARIA,
    /** Training on the job, apprentices line. */
    FPT_APRENDICES,
    /** Bono de Capacitación para Micro y Pequeños Empresarios 2020 (Res. Ex. 0334/2020). */
    BONO_MIPE_2020,
    /** Becas Laborales 2022 (Res. Ex. 3284/2022). */
    BECAS_LABORALES_2022
}
