package cl.bitacora.contracts;

import cl.bitacora.kernel.Rule;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What makes a block one block: section, legal day and letter. The same letter on several computers is the same block
 * (LCE-027); another block of the day needs another letter (LCE-028).
 */
@Rule({"LCE-027", "LCE-028"})
public record BlockKey(SectionId section, LocalDate on, String letter) {
    private static final Pattern LETTER = Pattern.compile("[A-Z]");
    private static final Pattern SHAPE = Pattern.compile("(.+)\\.([0-9]{8})\\.([A-Z])");

    public BlockKey {
        if (!LETTER.matcher(letter).matches()) {
            throw new IllegalArgumentException("a block letter is one capital letter");
        }
    }

    /** Reads {@code section.yyyymmdd.L}. */
    public static BlockKey parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a block key: " + text);
        }
        LocalDate on = LocalDate.parse(matcher.group(2), DateTimeFormatter.BASIC_ISO_DATE);
        return new BlockKey(new SectionId(matcher.group(1)), on, matcher.group(3));
    }

    @Override
    public String toString() {
        return section + "." + on.format(DateTimeFormatter.BASIC_ISO_DATE) + "." + letter;
    }
}
