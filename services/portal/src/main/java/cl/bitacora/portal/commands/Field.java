package cl.bitacora.portal.commands;

import java.util.List;

/**
 * A field of a form.
 *
 * @param name as the service's API calls it
 * @param label on screen
 * @param hint what to write, or empty
 * @param options what to choose from, in {@link Kind#CHOICE} only
 */
record Field(String name, String label, String hint, Kind kind, List<Option> options) {
    /** How it is filled in. */
    enum Kind {
        LINE,
        TEXT,
        YES,
        CHOICE
    }

    /** One of several. */
    record Option(String value, String label) {}

    static Field line(String name, String label, String hint) {
        return new Field(name, label, hint, Kind.LINE, List.of());
    }

    static Field text(String name, String label, String hint) {
        return new Field(name, label, hint, Kind.TEXT, List.of());
    }

    static Field yes(String name, String label) {
        return new Field(name, label, "", Kind.YES, List.of());
    }

    static Field choice(String name, String label, Option... options) {
        return new Field(name, label, "", Kind.CHOICE, List.of(options));
    }
}
