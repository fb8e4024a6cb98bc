package cl.bitacora.auditor.recompute;

import cl.bitacora.eventstore.log.RawEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an entry must be looked at together with: its section, its executor's account, the folios of its year. Read from the
 * payload's text without decoding it; a quotation mark inside a value is escaped, so no value can pass for a field.
 */
public final class Belonging {
    private static final String SECTION = "\"section\":\"";
    private static final String BLOCK = "\"block\":\"";

    private Belonging() {}

    /** The groups of an entry; none if nothing is recomputed from it. */
    public static List<String> of(RawEvent raw) {
        List<String> groups = new ArrayList<>();
        boolean folio = raw.stream().startsWith("folios-");
        if (raw.stream().startsWith("debts-") || folio) {
            groups.add("stream:" + raw.stream());
        }
        if (!folio) {
            section(raw).ifPresent(section -> groups.add("section:" + section));
        }
        return groups;
    }

    /** The section that an entry is about. */
    public static Optional<String> section(RawEvent raw) {
        return value(raw.payload(), SECTION)
                .or(() -> value(raw.payload(), BLOCK).map(Belonging::sectionOfBlock));
    }

    private static String sectionOfBlock(String block) {
        int dot = block.indexOf('.');
        return dot < 0 ? block : block.substring(0, dot);
    }

    private static Optional<String> value(String payload, String field) {
        int at = payload.indexOf(field);
        int end = at < 0 ? -1 : payload.indexOf('"', at + field.length());
        return end < 0 ? Optional.empty() : Optional.of(payload.substring(at + field.length(), end));
    }
}
