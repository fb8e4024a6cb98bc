package cl.bitacora.portal.pages;

/**
 * The form of something to do.
 *
 * @param more address of the same form with more rows, or empty
 * @param guard proof that the form is ours
 * @param key idempotency key: the same form sent twice is done once
 * @param reviewed whether there is a button that only has a look at what was written
 * @param review what that look found
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
        boolean reviewed,
        Review review,
        int rows,
        FormView form,
        String back) {}
