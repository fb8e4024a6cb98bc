package cl.bitacora.attendance.domain.rules;

import cl.bitacora.kernel.RuleId;

/** Ids of the catalogue's rules that the ledger decides. */
public final class Rules {
    public static final RuleId CLOCK_CHECK = RuleId.of("LCE-023");
    public static final RuleId BLOCK_CREATED = RuleId.of("LCE-026");
    public static final RuleId SAME_LETTER = RuleId.of("LCE-027");
    public static final RuleId OTHER_LETTER = RuleId.of("LCE-028");
    public static final RuleId SAME_COMPUTER = RuleId.of("LCE-029");
    public static final RuleId ALL_DAY = RuleId.of("LCE-031");
    public static final RuleId RELATOR_FIRST = RuleId.of("LCE-032");
    public static final RuleId START = RuleId.of("LCE-033");
    public static final RuleId NO_START_NO_REPORT = RuleId.of("LCE-034");
    public static final RuleId OBSERVATION = RuleId.of("LCE-039");
    public static final RuleId TOLERANCE = RuleId.of("LCE-040");
    public static final RuleId CLOSE_ORDER = RuleId.of("LCE-041");
    public static final RuleId ACTIVITIES = RuleId.of("LCE-043");
    public static final RuleId REPORT = RuleId.of("LCE-044");
    public static final RuleId DOUBLE_MARK = RuleId.of("LCE-047");
    public static final RuleId EARLY_EXIT = RuleId.of("LCE-048");
    public static final RuleId DATES_DIFFER = RuleId.of("LCE-083");
    public static final RuleId DEBOUNCE = RuleId.of("LCE-901");
    public static final RuleId PAIRING = RuleId.of("LCE-902");
    public static final RuleId WINDOW = RuleId.of("LCE-903");
    public static final RuleId CREDITED = RuleId.of("LCE-904");
    public static final RuleId MISSING_EXIT = RuleId.of("LCE-905");
    public static final RuleId PERCENTAGE = RuleId.of("LCE-906");
    public static final RuleId AFTER_TOLERANCE = RuleId.of("LCE-907");
    public static final RuleId EXEMPT_DISTANCE = RuleId.of("LCE-003");
    public static final RuleId EXEMPT_E_LEARNING = RuleId.of("LCE-004");
    public static final RuleId CLOCK_ALTERED = RuleId.of("FIN-010");
    public static final RuleId NOT_STARTED = RuleId.of("FIN-030");
    public static final RuleId NOT_REPORTED = RuleId.of("FIN-031");
    public static final RuleId NO_EXIT = RuleId.of("FIN-032");
    public static final RuleId OTHER_START = RuleId.of("FIN-034");
    public static final RuleId OTHER_END = RuleId.of("FIN-035");
    public static final RuleId NOT_CLOSED = RuleId.of("FIN-036");
    public static final RuleId NOT_ENROLLED = RuleId.of("FIN-037");
    public static final RuleId WRONG_DURATION = RuleId.of("FIN-038");
    public static final RuleId MANY_MARKS = RuleId.of("FIN-039");
    public static final RuleId EARLY_RELATOR_EXIT = RuleId.of("FIN-040");
    public static final RuleId REPORT_48_HOURS = RuleId.of("BONO-131");
    public static final RuleId E_LEARNING = RuleId.of("BONO-132");
    public static final RuleId LATE_ENTRY = RuleId.of("BONO-133");
    public static final RuleId MEDICAL = RuleId.of("BONO-134");
    public static final RuleId ERRAND = RuleId.of("BONO-135");
    public static final RuleId SCHOOL = RuleId.of("BONO-136");
    public static final RuleId BY_DR = RuleId.of("BONO-137");
    public static final RuleId BEFORE_CLOSING = RuleId.of("BONO-138");
    public static final RuleId LATE_HOURS = RuleId.of("BONO-903");

    private Rules() {}
}
