package cl.bitacora.retroactive.domain.streaming;

import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.StreamingParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One request for each class, in the web platform. */
public final class StreamingRequests {
    private static final RuleId RULE = RuleId.of("STR-003");

    private StreamingRequests() {}

    /** How a request was filed. */
    public enum Channel {
        WEB,
        CORREO
    }

    /**
     * A request.
     *
     * @param classes days of class that it is for
     */
    public record Request(List<LocalDate> classes, Channel channel) {
        public Request {
            classes = List.copyOf(classes);
        }
    }

    /** What is wrong with the requests of a course, class by class; nothing if each class has its own. */
    @Rule("STR-003")
    public static List<Check> checks(List<LocalDate> classes, List<Request> requests) {
        List<Check> checks = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            Request request = requests.get(i);
            boolean web = request.channel() == Channel.WEB;
            checks.add(Check.of(
                    request.classes().size() == 1 && web,
                    RULE,
                    StreamingEvidence.ground("párrafo 3"),
                    "UNA_CLASE",
                    "requests[" + i + "]",
                    web ? "request-not-one-class" : "request-not-by-web",
                    Fact.of("classes", request.classes().size())));
        }
        TreeSet<LocalDate> without = new TreeSet<>(classes);
        requests.stream()
                .filter(request -> request.classes().size() == 1 && request.channel() == Channel.WEB)
                .forEach(request -> without.removeAll(request.classes()));
        checks.add(Check.of(
                without.isEmpty(),
                RULE,
                StreamingEvidence.ground("párrafo 3"),
                "TODAS_LAS_CLASES",
                "requests",
                "class-without-request",
                new Fact("classes", without.stream().map(LocalDate::toString).collect(Collectors.joining(", ")))));
        return checks;
    }

    /** From when a class without a request is an alert. It never rejects: the circular sets no term (G-ATT-13). */
    @Rule("STR-003")
    public static Finding<Instant> alertFrom(Instant classEnd, BusinessDays days, StreamingParameters parameters) {
        return Finding.of(
                RULE,
                days.addBusinessHours(classEnd, parameters.alertBusinessHours()),
                StreamingEvidence.ground("párrafo 3"),
                Fact.of("classEnd", classEnd),
                Fact.of("businessHours", parameters.alertBusinessHours()));
    }

    /** The classes that SENCE approved: each is evaluated by itself, and the others are not credited. */
    @Rule("STR-004")
    public static List<LocalDate> credited(List<Evaluated> evaluated) {
        return evaluated.stream()
                .filter(Evaluated::approved)
                .map(Evaluated::classOn)
                .distinct()
                .sorted()
                .toList();
    }

    /** SENCE's decision on the request of a class. */
    public record Evaluated(LocalDate classOn, boolean approved) {}
}
