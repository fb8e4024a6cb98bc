package cl.bitacora.portal.questions;

import java.util.Map;

/**
 * A calculator and what it is asked.
 *
 * @param address of its page
 * @param title as a question
 * @param about what it calculates, and for which programme
 * @param example what the worked example is
 * @param path of the request
 */
public record Question(
        String address, String title, String about, String example, Target target, String path, Form form) {
    /** The question as an address says it; an address that says nothing asks the worked example. */
    public Filled filled(Map<String, String> said) {
        return asked(said) ? form.filled(said) : form.example();
    }

    /** Whether an address asks something of its own. */
    public boolean asked(Map<String, String> said) {
        return form.open().anyMatch(ask -> said.containsKey(ask.name()));
    }
}
