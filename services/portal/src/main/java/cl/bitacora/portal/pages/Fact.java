package cl.bitacora.portal.pages;

import static cl.bitacora.portal.words.Tongue.say;

/** A line of a summary list; {@code label} is a text of ours, {@code why} is the address of its explanation, or empty. */
public record Fact(String label, String value, String why) {
    public Fact {
        label = say(label);
    }

    static Fact of(String label, String value) {
        return new Fact(label, value, "");
    }
}
