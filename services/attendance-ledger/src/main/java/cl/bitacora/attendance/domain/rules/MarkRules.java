package cl.bitacora.attendance.domain.rules;

import cl.bitacora.attendance.domain.rules.Pairing.Interval;
import cl.bitacora.contracts.MarkMethod;
import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Rule;
import cl.bitacora.regulation.AttendanceParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** What is odd about a participant's marks. Nothing here takes credit away: a person decides what follows. */
public final class MarkRules {
    private static final Citation ENTRY = Norms.lce("Resuelvo 2, 15)");

    private MarkRules() {}

    /** LCE-029: entry on one computer, exit on another. The stay does not credit until reviewed. */
    @Rule("LCE-029")
    public static Finding<Boolean> crossComputer(Interval stay) {
        return Finding.of(
                Rules.SAME_COMPUTER,
                !stay.sameComputer(),
                Norms.lce("Resuelvo 2, 12)"),
                Fact.of("entryAt", stay.entry().at()),
                Fact.of("entryInstallation", stay.entry().installation()),
                Fact.of("exitAt", stay.exit().at()),
                Fact.of("exitInstallation", stay.exit().installation()));
    }

    /** LCE-047 (letter B-a): the mark after the own entry came too soon to be an exit (G-ATT-05). */
    @Rule("LCE-047")
    public static Finding<Boolean> doubleMark(Interval stay, AttendanceParameters parameters) {
        Duration gap = Duration.between(stay.entry().at(), stay.exit().at());
        boolean twice = gap.compareTo(Duration.ofSeconds(parameters.debounceSeconds())) > 0
                && gap.compareTo(Duration.ofSeconds(parameters.doubleMarkUpperSeconds())) < 0;
        return Finding.of(
                Rules.DOUBLE_MARK,
                twice,
                parameters.grounds().doubleMark(),
                Fact.of("entryAt", stay.entry().at()),
                Fact.of("exitAt", stay.exit().at()),
                Fact.of("gapSeconds", gap.toSeconds()),
                Fact.of("letter", "B-a"));
    }

    /** LCE-048 (letter B-a): an exit before ten minutes of block, or before the block (G-ATT-06). */
    @Rule("LCE-048")
    public static Finding<Boolean> earlyExit(Interval stay, Instant startedAt, AttendanceParameters parameters) {
        Duration elapsed = Duration.between(startedAt, stay.exit().at());
        return Finding.of(
                Rules.EARLY_EXIT,
                elapsed.compareTo(Duration.ofSeconds(parameters.earlyExitSeconds())) < 0,
                parameters.grounds().earlyExit(),
                Fact.of("startedAt", startedAt),
                Fact.of("exitAt", stay.exit().at()),
                Fact.of("elapsedSeconds", elapsed.toSeconds()),
                Fact.of("letter", "B-a"));
    }

    /** FIN-039: more than two marks (after debounce) and the relator wrote nothing about the participant. */
    @Rule("FIN-039")
    public static Finding<Boolean> manyMarks(int keptMarks, boolean observed) {
        return Finding.of(
                Rules.MANY_MARKS,
                keptMarks > 2 && !observed,
                OpeningRules.FINES,
                Fact.of("marks", keptMarks),
                Fact.of("observed", observed));
    }

    /**
     * LCE-036…039, LCE-042: a mark by document number stands by itself, entry or exit; one without identity card needs the
     * relator's observation about that participant, and without it is unsupported.
     */
    @Rule({"LCE-036", "LCE-037", "LCE-038", "LCE-039", "LCE-042"})
    public static Finding<Boolean> unsupported(Mark mark, boolean observed) {
        return Finding.of(
                Rules.OBSERVATION,
                mark.method().needsObservation() && !observed,
                ground(mark.method()),
                Fact.of("markedAt", mark.at()),
                Fact.of("method", mark.method()));
    }

    /** FIN-037: marked under an action on whose roster the participant is not. */
    @Rule("FIN-037")
    public static Finding<Boolean> notEnrolled(PersonId participant, Set<PersonId> roster) {
        return Finding.of(Rules.NOT_ENROLLED, !roster.contains(participant), OpeningRules.FINES);
    }

    private static Citation ground(MarkMethod method) {
        return switch (method) {
            case FINGERPRINT, DOCUMENT_NUMBER -> ENTRY;
            case POLICE_RECORD -> Norms.lce("Resuelvo 2, 15) a)");
            case RENEWAL_RECEIPT -> Norms.lce("Resuelvo 2, 15) b)");
        };
    }
}
