package cl.bitacora.auditor.verify;

import cl.bitacora.kernel.Fact;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that does not hold, and where. The words are in {@code auditor/words_*.properties} under {@code problem.<code>}.
 *
 * @param code kebab-case
 * @param log name of the log, or empty when the bundle as a whole is meant
 * @param position of the entry, or 0 when a file is meant
 * @param facts what the sentence inserts
 */
public record Problem(String code, String log, long position, List<Fact> facts) {
    public Problem {
        facts = List.copyOf(facts);
    }

    /** About an entry. */
    public static Problem at(String log, long position, String code, Fact... facts) {
        return new Problem(code, log, position, List.of(facts));
    }

    /** About a file. */
    public static Problem file(String file, String code, Fact... facts) {
        List<Fact> all = new ArrayList<>(List.of(Fact.of("file", file)));
        all.addAll(List.of(facts));
        return new Problem(code, "", 0, all);
    }
}
