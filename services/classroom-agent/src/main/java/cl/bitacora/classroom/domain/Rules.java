package cl.bitacora.classroom.domain;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.RuleId;

/** Ids of the catalogue's rules that the class PC decides, and where they stand. */
final class Rules {
    static final RuleId OPENING = RuleId.of("LCE-020");
    static final RuleId PASSWORD = RuleId.of("LCE-021");
    static final RuleId DOWNLOAD = RuleId.of("LCE-022");
    static final RuleId CLOCK = RuleId.of("LCE-023");
    static final RuleId TAKE_LIST = RuleId.of("LCE-024");
    static final RuleId START_DATE = RuleId.of("LCE-025");
    static final RuleId CREATE = RuleId.of("LCE-026");
    static final RuleId SAME_LETTER = RuleId.of("LCE-027");
    static final RuleId OTHER_LETTER = RuleId.of("LCE-028");
    static final RuleId SAME_COMPUTER = RuleId.of("LCE-029");
    static final RuleId DURATION = RuleId.of("LCE-030");
    static final RuleId ALL_DAY = RuleId.of("LCE-031");
    static final RuleId RELATOR_FIRST = RuleId.of("LCE-032");
    static final RuleId START = RuleId.of("LCE-033");
    static final RuleId NO_START_NO_REPORT = RuleId.of("LCE-034");
    static final RuleId ENTRY = RuleId.of("LCE-035");
    static final RuleId DOCUMENT_NUMBER = RuleId.of("LCE-036");
    static final RuleId POLICE_RECORD = RuleId.of("LCE-037");
    static final RuleId RENEWAL_RECEIPT = RuleId.of("LCE-038");
    static final RuleId OBSERVATION = RuleId.of("LCE-039");
    static final RuleId TOLERANCE = RuleId.of("LCE-040");
    static final RuleId CLOSE_ORDER = RuleId.of("LCE-041");
    static final RuleId EXIT_FALLBACK = RuleId.of("LCE-042");
    static final RuleId ACTIVITIES = RuleId.of("LCE-043");
    static final RuleId REPORT = RuleId.of("LCE-044");
    static final RuleId DOUBLE_MARK = RuleId.of("LCE-047");
    static final RuleId EARLY_EXIT = RuleId.of("LCE-048");
    static final RuleId LATE_START = RuleId.of("LCE-061");
    static final RuleId EARLY_RELATOR_EXIT = RuleId.of("LCE-062");
    static final RuleId DATES_DIFFER = RuleId.of("LCE-083");
    static final RuleId WITHOUT_EXIT = RuleId.of("FIN-032");
    static final RuleId NOT_ENROLLED = RuleId.of("FIN-037");
    static final RuleId WRONG_DURATION = RuleId.of("FIN-038");
    static final RuleId MANY_MARKS = RuleId.of("FIN-039");
    static final RuleId LATE_ENTRY = RuleId.of("BONO-133");

    static final Citation FINES = Norms.lce("Resuelvo 4, tramo tres");

    private Rules() {}

    /** A numeral of the procedure: Resuelvo 2. */
    static Citation step(int numeral) {
        return Norms.lce("Resuelvo 2, " + numeral + ")");
    }
}
