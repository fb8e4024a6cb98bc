package cl.bitacora.classroom.matching;

import cl.bitacora.classroom.matching.Minutiae.Extracted;
import cl.bitacora.classroom.reader.FingerImage;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Rule;
import com.machinezoo.sourceafis.FingerprintMatcher;
import com.machinezoo.sourceafis.FingerprintTemplate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An immutable snapshot of a class's templates. Safe for several threads. */
public final class Matcher {
    private final Map<PersonId, List<FingerprintTemplate>> people;
    private final MatchParameters parameters;

    private Matcher(Map<PersonId, List<FingerprintTemplate>> people, MatchParameters parameters) {
        this.people = people;
        this.parameters = parameters;
    }

    /**
     * Reads a class's templates. People without any are no candidates.
     *
     * @throws IllegalArgumentException if a template is not ISO/IEC 19794-2, naming the person
     */
    public static Matcher of(Map<PersonId, List<Template>> people, MatchParameters parameters) {
        Map<PersonId, List<FingerprintTemplate>> read = new HashMap<>();
        people.forEach((person, templates) -> {
            try {
                if (!templates.isEmpty()) {
                    read.put(
                            person,
                            templates.stream()
                                    .map(it -> Minutiae.read(it.iso19794()))
                                    .toList());
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("template of " + person, e);
            }
        });
        return new Matcher(Map.copyOf(read), parameters);
    }

    /** How many people can be recognised. */
    public int people() {
        return people.size();
    }

    /** 1:1: the person said who they are. The image is wiped. */
    @Rule("LCE-002")
    public Verification verify(PersonId who, FingerImage probe) {
        List<FingerprintTemplate> templates = people.get(who);
        if (templates == null) {
            probe.wipe();
            return new Verification.NotEnrolled();
        }
        return switch (Minutiae.extract(probe)) {
            case Extracted.Bad(Unfit why) -> new Verification.Unreadable(why);
            case Extracted.Good(FingerprintTemplate template) -> {
                double score = best(new FingerprintMatcher(template), templates);
                yield score >= parameters.verify()
                        ? new Verification.Matched(score)
                        : new Verification.NotMatched(score);
            }
        };
    }

    /** 1:N: whose finger of the class it is. The image is wiped. */
    @Rule("LCE-002")
    public Identification identify(FingerImage probe) {
        return switch (Minutiae.extract(probe)) {
            case Extracted.Bad(Unfit why) -> new Identification.Unreadable(why);
            case Extracted.Good(FingerprintTemplate template) -> identify(new FingerprintMatcher(template));
        };
    }

    private Identification identify(FingerprintMatcher probe) {
        List<Identification.Candidate> ranked = new ArrayList<>();
        people.forEach((person, templates) -> ranked.add(new Identification.Candidate(person, best(probe, templates))));
        ranked.sort(Comparator.comparingDouble(Identification.Candidate::score).reversed());
        if (ranked.isEmpty() || ranked.getFirst().score() < parameters.identify()) {
            return new Identification.Unknown(
                    ranked.isEmpty() ? 0 : ranked.getFirst().score());
        }
        double first = ranked.getFirst().score();
        List<Identification.Candidate> near = ranked.stream()
                .filter(it -> it.score() > first - parameters.margin())
                .toList();
        return near.size() <= 1
                ? new Identification.Found(ranked.getFirst().person(), first)
                : new Identification.Ambiguous(near);
    }

    private static double best(FingerprintMatcher probe, List<FingerprintTemplate> templates) {
        double best = 0;
        for (FingerprintTemplate template : templates) {
            best = Math.max(best, probe.match(template));
        }
        return best;
    }

    /** Loads and compiles the matcher before the first finger comes: the first extraction costs half a second otherwise. */
    public static void warmUp() {
        WarmUp.run();
    }
}
