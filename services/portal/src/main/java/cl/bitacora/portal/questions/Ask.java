package cl.bitacora.portal.questions;

import java.util.List;

/**
 * A field of a form.
 *
 * @param name in the address or the form
 * @param label on screen
 * @param hint how to write it, or empty
 * @param options what to choose from, in {@link Kind#CHOICE}; what a tick says, in {@link Kind#TICK}
 * @param member where it stands in the request, as the service's problems name it: {@code participants[0].connectedSeconds}
 * @param example what the worked example says, or empty
 */
public record Ask(
        String name, String label, String hint, Kind kind, List<Option> options, String member, String example) {
    private static final List<Option> VERDICTS =
            List.of(new Option("", "—"), new Option("true", "Sí"), new Option("false", "No"));

    /** How it is written and what becomes of it. */
    public enum Kind {
        /** A line. */
        TEXT,
        /** Several lines. */
        PROSE,
        /** A whole number. */
        WHOLE,
        /** A number whose decimals follow a comma or a point. */
        DECIMAL,
        /** Whole pesos, with or without points between thousands. */
        PESOS,
        /** Hours, perhaps with decimals, that go out as whole seconds. */
        HOURS,
        DAY,
        /** A day and a time of it, in Chile. */
        MOMENT,
        /** Several numbers with spaces between them. */
        GRADES,
        /** Several words with spaces between them. */
        WORDS,
        CHOICE,
        /** Somebody of the course, chosen by name; the pseudonym goes out. */
        PERSON,
        /** Yes or no, and somebody must say which. */
        VERDICT,
        /** Yes, or else no. */
        YES,
        /** A word that goes out, or does not. */
        TICK,
        /** A document, that is uploaded first; its SHA-256 goes out. */
        FILE,
        /** Nobody is asked: the list is there even if nothing is in it. */
        LIST,
        /** Nobody is asked: what stands there goes out empty if nobody wrote it, so that a draft may be incomplete. */
        BLANK,
        /** Nobody is asked: it goes out with whatever it is a part of. */
        FIXED
    }

    /** One of several. */
    public record Option(String value, String label) {}

    /** In full. */
    public static Ask of(Kind kind, String name, String label, String hint, String member, String example) {
        List<Option> options = kind == Kind.VERDICT ? VERDICTS : List.of();
        return new Ask(name, label, hint, kind, options, member, example);
    }

    /** Without example. */
    public static Ask of(Kind kind, String name, String label, String hint, String member) {
        return of(kind, name, label, hint, member, "");
    }

    /** Called as the service calls it. */
    public static Ask of(Kind kind, String name, String label, String hint) {
        return of(kind, name, label, hint, name, "");
    }

    /** One of several values. */
    public static Ask choice(String name, String label, String member, String example, Option... options) {
        return new Ask(name, label, "", Kind.CHOICE, List.of(options), member, example);
    }

    /** A word that goes out if it is ticked. */
    public static Ask tick(String name, String label, String member, String value) {
        return new Ask(name, label, "", Kind.TICK, List.of(new Option(value, label)), member, "");
    }

    /** What nobody types. */
    public static Ask fixed(String member, Object value) {
        return new Ask(
                "", "", "", value instanceof Boolean ? Kind.YES : Kind.FIXED, List.of(), member, value.toString());
    }

    /** A line that goes out even when nobody wrote it. */
    public static Ask blank(String member) {
        return new Ask("", "", "", Kind.BLANK, List.of(), member, "");
    }

    /** A list that goes out even when it is empty. */
    public static Ask list(String member) {
        return new Ask("", "", "", Kind.LIST, List.of(), member, "");
    }

    /** The same with something to choose from. */
    Ask with(List<Option> choices) {
        return new Ask(name, label, hint, kind, choices, member, example);
    }

    /** Whether somebody fills it in. */
    public boolean open() {
        return !name.isEmpty();
    }
}
