package cl.bitacora.portal.pages;

/**
 * The form of something to do.
 *
 * @param more address of the same form with more rows, or empty
 * @param guard proof that the form is ours
 * @param key idempotency key: the same form sent twice is done once
 * @param rows how many rows its lists have
 */
public record DeedView(
        String title,
        String effect,
        String numeral,
        String norm,
        String address,
        String more,
        String guard,
        String key,
        int rows,
        FormView form,
        String back) {}
