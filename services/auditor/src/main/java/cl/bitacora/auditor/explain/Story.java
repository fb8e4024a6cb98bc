package cl.bitacora.auditor.explain;

import cl.bitacora.auditor.words.Numbers;
import cl.bitacora.kernel.Explanation;
import java.util.ArrayList;
import java.util.List;

/** Lines of a story, indented. */
final class Story {
    private static final int DEEPEST = 12;

    private final Sentences sentences;
    private final List<String> lines = new ArrayList<>();

    Story(Sentences sentences) {
        this.sentences = sentences;
    }

    Story title(String text) {
        lines.add(text);
        lines.add("=".repeat(text.length()));
        return this;
    }

    Story chapter(String text) {
        lines.add("");
        lines.add(text);
        lines.add("-".repeat(text.length()));
        return this;
    }

    Story say(int depth, String text) {
        lines.add("  ".repeat(depth) + text);
        return this;
    }

    /** Why, down to its last fact: each conclusion with its numeral, and under it what it rests on. */
    Story because(int depth, Explanation why) {
        say(depth, "• " + sentences.of(why));
        say(depth, "    [" + why.rule() + " · " + sentences.citation(why.ground()) + "]");
        if (depth < DEEPEST) {
            why.basis().forEach(basis -> because(depth + 1, basis));
        }
        return this;
    }

    static String pesos(long amount) {
        return (amount < 0 ? "−$ " : "$ ") + Numbers.of(Math.abs(amount));
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
