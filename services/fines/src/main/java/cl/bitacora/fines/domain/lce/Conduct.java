package cl.bitacora.fines.domain.lce;

import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.util.Arrays;
import java.util.Optional;

/**
 * The sixteen conducts that may be fined; the list is closed (FIN-054). The range follows the conduct and never the
 * article, which founds two ranges (G-FIN-03).
 */
public enum Conduct {
    /** The clock of the computer was altered. */
    CLOCK_ALTERED("FIN-010", Tramo.UNO, Basis.ART_71),
    /** Absent people recorded as present. */
    ABSENT_AS_PRESENT("FIN-011", Tramo.UNO, Basis.ART_71),
    /** The special authorisation of retroactive attendance misused. */
    RETROACTIVE_MISUSE("FIN-012", Tramo.UNO, Basis.ART_71),
    /** The book not used, without justification or prior authorisation. */
    BOOK_NOT_USED("FIN-020", Tramo.DOS, Basis.ART_76),
    /** Training given by a relator whom SENCE did not authorise. */
    RELATOR_UNAUTHORISED("FIN-021", Tramo.DOS, Basis.ART_76),
    /** Block not started. */
    BLOCK_NOT_STARTED("FIN-030", Tramo.TRES, Basis.ART_75_5),
    /** Attendance up to date but not reported. */
    NOT_REPORTED("FIN-031", Tramo.TRES, Basis.ART_75_5),
    /** Exit of a participant not recorded. */
    EXIT_NOT_RECORDED("FIN-032", Tramo.TRES, Basis.ART_75_5),
    /** A participant out for long without record. */
    ABSENCE_NOT_RECORDED("FIN-033", Tramo.TRES, Basis.ART_75_5),
    /** Block started at another time. */
    OTHER_START("FIN-034", Tramo.TRES, Basis.ART_75_3),
    /** Block closed at another time. */
    OTHER_END("FIN-035", Tramo.TRES, Basis.ART_75_3),
    /** Block not closed by the relator. */
    NOT_CLOSED("FIN-036", Tramo.TRES, Basis.ART_75_3),
    /** Course inconsistent with the authorised action. */
    ACTION_INCONSISTENT("FIN-037", Tramo.TRES, Basis.ART_76),
    /** Duration typed wrongly. */
    DURATION_WRONG("FIN-038", Tramo.TRES, Basis.ART_76),
    /** More than two marks without justification. */
    MARKS_UNJUSTIFIED("FIN-039", Tramo.TRES, Basis.ART_76),
    /** Start and early exit of the relator. */
    RELATOR_LEFT_EARLY("FIN-040", Tramo.TRES, Basis.ART_76);

    private static final class Basis {
        /** The table does not say of which norm; the other rows point to it (G-FIN-01). */
        static final String ART_71 = "art. 71 DS 98/1997 (inferido)";

        static final String ART_75_3 = "art. 75 N° 3 DS 98/1997";
        static final String ART_75_5 = "art. 75 N° 5 DS 98/1997";
        static final String ART_76 = "art. 76 DS 98/1997";
    }

    private final RuleId rule;
    private final Tramo tramo;
    private final String legalBasis;

    Conduct(String rule, Tramo tramo, String legalBasis) {
        this.rule = RuleId.of(rule);
        this.tramo = tramo;
        this.legalBasis = legalBasis;
    }

    /** The rule of the catalogue that describes it, which is also its code. */
    public RuleId rule() {
        return rule;
    }

    public Tramo tramo() {
        return tramo;
    }

    /** What the table prints as its legal basis. */
    public String legalBasis() {
        return legalBasis;
    }

    /** The conduct of a code, or empty: what is not in the list is not fined under this table. */
    @Rule("FIN-054")
    public static Optional<Conduct> of(String code) {
        return Arrays.stream(values())
                .filter(conduct -> conduct.rule.value().equals(code))
                .findFirst();
    }
}
