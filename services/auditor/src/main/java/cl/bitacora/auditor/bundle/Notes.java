package cl.bitacora.auditor.bundle;

import cl.bitacora.kernel.proof.SignedNote;
import cl.bitacora.kernel.proof.VerifierKey;
import java.util.Arrays;
import java.util.List;

/** Signed notes and public keys as text files hold them. */
public final class Notes {
    /** Between two signed notes of a file. */
    private static final String SEPARATOR = "---\n";

    /** Public keys of a bundle, one per line. */
    public static final String KEYS = "keys.txt";

    private Notes() {}

    /** One text of several notes. */
    public static String join(List<String> notes) {
        return String.join(SEPARATOR, notes);
    }

    /** The texts of the notes of a file. */
    public static List<String> split(String text) {
        return Arrays.stream(text.split("(?m)^" + SEPARATOR))
                .filter(note -> !note.isBlank())
                .toList();
    }

    /**
     * The notes of a file.
     *
     * @throws IllegalArgumentException if one is no signed note
     */
    public static List<SignedNote> parse(String text) {
        return split(text).stream().map(SignedNote::parse).toList();
    }

    /**
     * The keys of a file; lines that begin with {@code #} are remarks.
     *
     * @throws IllegalArgumentException if a line is no key
     */
    public static List<VerifierKey> keys(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> VerifierKey.parse(line.strip()))
                .toList();
    }
}
