package cl.bitacora.certificates.http.paper;

import cl.bitacora.kernel.proof.Hash;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The head of the event log that a paper carries in print: whoever rewrites the history before it contradicts the paper.
 *
 * @param origin name of the log
 * @param size how many events it had
 * @param rootStart first half of the root of its Merkle tree, in hex: 128 bits, nobody finds another tree with the same
 */
public record Anchor(String origin, long size, String rootStart) {
    private static final int DIGITS = 32;
    private static final Pattern PRINTED = Pattern.compile("([1-9][0-9]{0,17})-([0-9a-f]{" + DIGITS + "})");

    /** Of a whole root. */
    public static Anchor of(String origin, long size, Hash root) {
        return new Anchor(origin, size, start(root));
    }

    /** What a scanned address brings along; empty if it brings nothing that can be read. */
    public static Optional<Anchor> scanned(String origin, @Nullable String text) {
        Matcher parts = PRINTED.matcher(text == null ? "" : text);
        return parts.matches()
                ? Optional.of(new Anchor(origin, Long.parseLong(parts.group(1)), parts.group(2)))
                : Optional.empty();
    }

    /** Whether a root begins so. */
    public boolean fits(Hash root) {
        return start(root).equals(rootStart);
    }

    /** As the QR code's address carries it. */
    public String inAddress() {
        return size + "-" + rootStart;
    }

    /** The root in groups of four digits, for people to compare. */
    public String spaced() {
        return rootStart.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private static String start(Hash root) {
        return root.toString().substring(0, DIGITS);
    }
}
