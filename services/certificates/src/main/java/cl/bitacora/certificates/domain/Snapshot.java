package cl.bitacora.certificates.domain;

import cl.bitacora.contracts.certificates.CertificatesEvent.Kind;
import cl.bitacora.contracts.certificates.CertificatesEvent.Line;
import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The attendance percentages of a section at one moment. Of a partial or complementary action they are of the effective
 * hours of its year, because that is what its certificate states (CERT-016).
 */
public final class Snapshot {
    private static final RuleId PERCENTAGE = RuleId.of("LCE-906");
    private static final Citation GROUND = Norms.lce("Resuelvo 2, 14)");

    private Snapshot() {}

    /** One line per communicated participant, in the order of the roster (CERT-001, CERT-005). */
    @Rule({"CERT-001", "CERT-005"})
    public static List<Line> of(Kind kind, CourseFacts facts) {
        return facts.roster().stream()
                .map(participant -> line(participant, credited(kind, facts, participant), total(kind, facts)))
                .toList();
    }

    /** The line of one participant, if communicated: nobody else has a percentage (CERT-001). */
    public static Optional<Line> of(Kind kind, CourseFacts facts, PersonId participant) {
        return of(kind, facts).stream()
                .filter(line -> line.participant().equals(participant))
                .findFirst();
    }

    /** Credited over total: the exact ratio, and the figure that is shown, cut to two decimals (LCE-906, G-CERT-15). */
    @Rule("LCE-906")
    public static Line line(PersonId participant, long creditedSeconds, long totalSeconds) {
        Ratio ratio = totalSeconds == 0 ? Ratio.ZERO : Ratio.of(creditedSeconds, totalSeconds);
        return new Line(
                participant,
                creditedSeconds,
                totalSeconds,
                ratio,
                ratio.percentTruncated().setScale(2).toPlainString());
    }

    /** Whether two snapshots say the same of the same people, in whatever order. */
    public static boolean same(List<Line> one, List<Line> other) {
        return one.size() == other.size() && Set.copyOf(one).equals(Set.copyOf(other));
    }

    /** Why a line says what it says. */
    public static Finding<Ratio> finding(Line line) {
        return Finding.of(
                PERCENTAGE,
                line.ratio(),
                GROUND,
                Fact.of("participant", line.participant()),
                Fact.of("creditedSeconds", line.creditedSeconds()),
                Fact.of("totalSeconds", line.totalSeconds()),
                Fact.of("percent", line.percent()));
    }

    private static long total(Kind kind, CourseFacts facts) {
        return switch (kind) {
            case NORMAL, MANUAL -> facts.totalSeconds();
            case PARCIAL -> facts.partialYear().map(YearHeld::heldSeconds).orElse(0L);
            case COMPLEMENTARIA ->
                facts.complementaryYear().map(YearHeld::heldSeconds).orElse(0L);
        };
    }

    private static long credited(Kind kind, CourseFacts facts, PersonId participant) {
        List<YearHeld> years = switch (kind) {
            case NORMAL, MANUAL -> facts.years();
            case PARCIAL -> facts.partialYear().stream().toList();
            case COMPLEMENTARIA -> facts.complementaryYear().stream().toList();
        };
        return years.stream()
                .mapToLong(year -> year.creditedSeconds().getOrDefault(participant, 0L))
                .sum();
    }
}
