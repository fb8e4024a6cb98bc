package cl.bitacora.auditor.source;

/**
 * Where a log's database answers.
 *
 * @param log name of the log
 * @param url JDBC address
 * @param user may be empty: then the address says who
 * @param password of the user
 */
public record DatabaseAddress(String log, String url, String user, String password) {
    /** Never the password. */
    @Override
    public String toString() {
        return log + " (" + user + ")";
    }
}
