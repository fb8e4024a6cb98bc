package cl.bitacora.classroom.reader;

/** A finger, by the names of ISO/IEC 19794-2 in the order of its codes 1 to 10. */
public enum Finger {
    RIGHT_THUMB,
    RIGHT_INDEX,
    RIGHT_MIDDLE,
    RIGHT_RING,
    RIGHT_LITTLE,
    LEFT_THUMB,
    LEFT_INDEX,
    LEFT_MIDDLE,
    LEFT_RING,
    LEFT_LITTLE
}
