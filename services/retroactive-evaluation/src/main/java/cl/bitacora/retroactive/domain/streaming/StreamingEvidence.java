package cl.bitacora.retroactive.domain.streaming;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What backs the attendance of one class by streaming: for each participant, any one of three kinds of evidence. */
public final class StreamingEvidence {
    private static final Set<String> SPREADSHEETS = Set.of("xls", "xlsx", "xlsm", "xlsb", "ods");
    private static final Citation CONTENT = ground("párrafo 4");
    private static final Citation LAST = ground("párrafo último");

    private StreamingEvidence() {}

    /** What a piece of evidence does for a participant. */
    public enum Verdict {
        /** It backs them. */
        RESPALDA,
        /** It does not. */
        INSUFICIENTE,
        /** A person must look at it: a CSV may be the platform's own export. */
        REVISION
    }

    /** What each participant of a class has, in the order of the roster. */
    @Rule("STR-010")
    public static Map<String, Finding<Verdict>> evaluate(List<String> roster, List<Backing> backings) {
        Map<String, Finding<Verdict>> verdicts = new LinkedHashMap<>();
        for (String participant : roster) {
            List<Finding<Verdict>> found = new ArrayList<>();
            for (Backing backing : backings) {
                backing.people().stream()
                        .filter(person -> person.participant().equals(participant))
                        .forEach(person -> found.add(of(backing, person)));
            }
            verdicts.put(
                    participant,
                    Finding.of(RuleId.of("STR-010"), best(found), CONTENT, Fact.of("pieces", found.size()))
                            .restingOn(found));
        }
        return verdicts;
    }

    /** What one piece does for one participant whom it shows. */
    public static Finding<Verdict> of(Backing backing, Identity person) {
        return switch (backing) {
            case Backing.ConnectedView view -> view(view, person);
            case Backing.Placards placards -> placards(placards, person);
            case Backing.Report report -> report(report, person);
        };
    }

    /** Identity, date and time always; identity is name and surname, or RUT (G-ATT-14). */
    @Rule("STR-006")
    private static Finding<Verdict> view(Backing.ConnectedView view, Identity person) {
        return verdict(
                "STR-006",
                CONTENT,
                person.sufficient() && view.date() && view.time(),
                Fact.of("identified", person.sufficient()),
                Fact.of("date", view.date()),
                Fact.of("time", view.time()));
    }

    /** A placard shows name, surname and RUT, all three. */
    @Rule("STR-007")
    private static Finding<Verdict> placards(Backing.Placards placards, Identity person) {
        return verdict(
                "STR-007",
                CONTENT,
                person.whole() && placards.date() && placards.time(),
                Fact.of("identified", person.whole()),
                Fact.of("date", placards.date()),
                Fact.of("time", placards.time()));
    }

    /** The platform's own report, with the duration besides. */
    @Rule({"STR-008", "STR-009"})
    private static Finding<Verdict> report(Backing.Report report, Identity person) {
        Finding<Verdict> file = file(report.fileName());
        boolean holds =
                report.ofThePlatform() && person.sufficient() && report.date() && report.time() && report.duration();
        Finding<Verdict> content = verdict(
                "STR-008",
                LAST,
                holds,
                Fact.of("ofThePlatform", report.ofThePlatform()),
                Fact.of("identified", person.sufficient()),
                Fact.of("date", report.date()),
                Fact.of("time", report.time()),
                Fact.of("duration", report.duration()));
        return holds && file.value() != Verdict.RESPALDA ? file : content.restingOn(file);
    }

    /** No spreadsheet; a CSV is looked at by a person. */
    @Rule("STR-009")
    public static Finding<Verdict> file(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        Verdict verdict = Verdict.RESPALDA;
        if (SPREADSHEETS.contains(extension)) {
            verdict = Verdict.INSUFICIENTE;
        } else if (extension.equals("csv")) {
            verdict = Verdict.REVISION;
        }
        return Finding.of(RuleId.of("STR-009"), verdict, LAST, new Fact("extension", extension));
    }

    static Citation ground(String numeral) {
        return new Citation(Norms.STREAM, numeral);
    }

    private static Finding<Verdict> verdict(String rule, Citation ground, boolean holds, Fact... facts) {
        return Finding.of(RuleId.of(rule), holds ? Verdict.RESPALDA : Verdict.INSUFICIENTE, ground, facts);
    }

    private static Verdict best(List<Finding<Verdict>> found) {
        if (found.stream().anyMatch(each -> each.value() == Verdict.RESPALDA)) {
            return Verdict.RESPALDA;
        }
        return found.stream().anyMatch(each -> each.value() == Verdict.REVISION)
                ? Verdict.REVISION
                : Verdict.INSUFICIENTE;
    }
}
