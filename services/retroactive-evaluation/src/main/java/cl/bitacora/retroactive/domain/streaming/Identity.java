package cl.bitacora.retroactive.domain.streaming;

/**
 * What a piece of evidence shows of a participant. Blank is not shown.
 *
 * @param participant who it is, as the roster calls them
 */
public record Identity(String participant, String firstName, String surname, String rut) {

    /** First name and surname, or the RUT. */
    boolean sufficient() {
        return named() || !rut.isBlank();
    }

    /** First name, surname and RUT: what a placard must show. */
    boolean whole() {
        return named() && !rut.isBlank();
    }

    private boolean named() {
        return !firstName.isBlank() && !surname.isBlank();
    }
}
