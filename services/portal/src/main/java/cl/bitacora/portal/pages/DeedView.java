package cl.bitacora.portal.pages;

import java.util.List;

/**
 * The form of something to do.
 *
 * @param guard proof that the form is ours
 * @param key idempotency key: the same form sent twice is done once
 * @param troubles why it was not done; empty at first
 */
public record DeedView(
        String title,
        String effect,
        String numeral,
        String norm,
        String address,
        String guard,
        String key,
        List<FieldLine> fields,
        List<Trouble> troubles,
        String back) {

    /** A field as it stands; {@code kind} is LINE, TEXT, YES or CHOICE. */
    public record FieldLine(
            String name, String label, String hint, String kind, String value, List<OptionLine> options, String error) {
        /** Names of what describes it, for screen readers. */
        public String described() {
            return (hint.isEmpty() ? "" : "ayuda-" + name) + (error.isEmpty() ? "" : " error-" + name);
        }
    }

    /** One of several. */
    public record OptionLine(String value, String label, boolean chosen) {}

    /** A line of the error summary; {@code href} leads to its field, or is empty. */
    public record Trouble(String text, String remedy, String citation, String href) {}
}
