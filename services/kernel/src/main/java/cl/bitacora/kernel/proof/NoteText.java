package cl.bitacora.kernel.proof;

/** What C2SP signed-note allows in texts and key names. */
final class NoteText {
    private NoteText() {}

    /** Refuses what is empty or has a blank, a control character or a plus sign. */
    static void requireName(String name) {
        boolean fits = !name.isEmpty()
                && name.codePoints()
                        .noneMatch(c -> c == '+'
                                || Character.isWhitespace(c)
                                || Character.isSpaceChar(c)
                                || Character.isISOControl(c));
        if (!fits) {
            throw new IllegalArgumentException("not a name: " + name);
        }
    }

    /** Refuses what does not end in a line's end or has another control character. */
    static void requireText(String text) {
        if (!text.endsWith("\n") || text.codePoints().anyMatch(c -> c < 0x20 && c != '\n')) {
            throw new IllegalArgumentException("not the text of a note");
        }
    }
}
