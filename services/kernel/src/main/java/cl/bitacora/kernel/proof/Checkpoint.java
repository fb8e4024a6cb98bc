package cl.bitacora.kernel.proof;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a log's tree at one size, as C2SP tlog-checkpoint writes it: three lines. Extension lines are not used.
 *
 * @param origin which log: one line, unique for ever, without blanks and plus signs
 * @param size how many events the tree has: the position of its last one
 * @param root of the tree
 */
public record Checkpoint(String origin, long size, Hash root) {
    private static final Pattern BODY = Pattern.compile("([^\\s+]+)\\n(0|[1-9][0-9]{0,18})\\n([A-Za-z0-9+/=]{44})\\n");

    public Checkpoint {
        NoteText.requireName(origin);
        if (size < 0) {
            throw new IllegalArgumentException("size " + size);
        }
    }

    /**
     * From {@link #body()}.
     *
     * @throws IllegalArgumentException if the text is not exactly that
     */
    public static Checkpoint parse(String body) {
        Matcher lines = BODY.matcher(body);
        if (!lines.matches()) {
            throw new IllegalArgumentException("not a checkpoint");
        }
        return new Checkpoint(lines.group(1), Long.parseLong(lines.group(2)), Hash.ofBase64(lines.group(3)));
    }

    /** The text that is signed, with its last line's end. */
    public String body() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }
}
