package cl.bitacora.demo;

import java.io.PrintStream;

/** Tells the story to somebody who has never heard of SENCE; or, loading, only says where it is. */
final class Narrator {
    private final PrintStream out;
    private final boolean telling;
    private int chapter;

    Narrator(PrintStream out, boolean telling) {
        this.out = out;
        this.telling = telling;
    }

    /** A chapter begins. */
    void chapter(String title, String... lines) {
        chapter++;
        out.println();
        out.println(chapter + ". " + title);
        if (telling) {
            for (String line : lines) {
                out.println("   " + line);
            }
        }
    }

    /** Something was done; {@code numeral} is where the norm says so. */
    void did(String what, String numeral) {
        out.println("   ✔ " + what + (telling && !numeral.isEmpty() ? "  (" + numeral + ")" : ""));
    }

    /** An explanation between the steps. */
    void aside(String line) {
        if (telling) {
            out.println("     " + line);
        }
    }

    void print(String text) {
        out.println(text);
    }
}
