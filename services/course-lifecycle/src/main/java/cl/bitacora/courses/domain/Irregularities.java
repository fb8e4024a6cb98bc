package cl.bitacora.courses.domain;

import cl.bitacora.contracts.courses.SectionEvent;
import cl.bitacora.contracts.courses.SectionEvent.IrregularityNoted;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.RuleId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Flags facts once. */
final class Irregularities {
    private Irregularities() {}

    /** The event, or nothing if the section has it already. */
    static List<SectionEvent> note(Section section, Instant at, String rule, String code, Fact... facts) {
        var noted = new IrregularityNoted(section.id(), at, RuleId.of(rule), code, List.of(facts));
        return section.irregularities().contains(key(noted)) ? List.of() : List.of(noted);
    }

    static String key(IrregularityNoted noted) {
        return noted.code()
                + noted.facts().stream()
                        .map(fact -> " " + fact.name() + "=" + fact.value())
                        .collect(Collectors.joining());
    }
}
