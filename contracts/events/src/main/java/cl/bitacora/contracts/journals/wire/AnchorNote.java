package cl.bitacora.contracts.journals.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;

/**
 * The text of an anchor: what time it was at the gateway when an installation asked. Signed by the gateway's log key as a
 * C2SP note, so that the installation, and later anybody, can tell that the gateway said so. Never mistaken for a checkpoint:
 * that has three lines and begins with the log's origin.
 *
 * @param anchor {@code a-} and 16 hexadecimal digits
 * @param nonce as the installation asked
 * @param bootId start-up of the computer that asked
 * @param bootMillis its clock since start-up when it asked
 * @param serverTime to the millisecond
 */
public record AnchorNote(
        String installation, String anchor, String nonce, String bootId, long bootMillis, Instant serverTime) {
    private static final String KIND = "bitacora-anchor/v1";
    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    /** The text that is signed: seven lines. */
    public String text() {
        return String.join(
                "\n",
                KIND,
                installation,
                anchor,
                nonce,
                bootId,
                Long.toString(bootMillis),
                MILLIS.format(serverTime),
                "");
    }

    /**
     * From {@link #text()}.
     *
     * @throws IllegalArgumentException if the text is not exactly that
     */
    public static AnchorNote parse(String text) {
        List<String> lines = text.lines().toList();
        try {
            if (lines.size() == 7 && lines.getFirst().equals(KIND)) {
                AnchorNote note = new AnchorNote(
                        lines.get(1),
                        lines.get(2),
                        lines.get(3),
                        lines.get(4),
                        Long.parseLong(lines.get(5)),
                        Instant.parse(lines.get(6)));
                if (note.text().equals(text)) {
                    return note;
                }
            }
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException("not an anchor", e);
        }
        throw new IllegalArgumentException("not an anchor");
    }
}
