package cl.bitacora.auditor.explain;

import cl.bitacora.auditor.words.Numbers;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.regulation.NormText;
import cl.bitacora.regulation.Regulation;
import cl.bitacora.regulation.RuleEntry;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a rule concluded, in the words that the services use for it, with times of Chile and figures as people write them. */
final class Sentences {
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?(\\.\\d+)?Z");
    private static final Pattern SPAN = Pattern.compile("(" + INSTANT.pattern().replace("(", "(?:") + ")/("
            + INSTANT.pattern().replace("(", "(?:") + ")");
    private static final Pattern DAY = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.,/-])\\d{4,}(?![\\w/-])");
    private static final Pattern RATIO = Pattern.compile("\\d+/\\d+");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);

    private final Regulation law;
    private final Map<String, List<String>> templates = new HashMap<>();

    Sentences(Regulation law) {
        this.law = law;
        load("messages/findings_es.properties");
    }

    /** The conclusion in one sentence. */
    String of(Explanation why) {
        List<Fact> facts = new ArrayList<>(why.facts());
        facts.add(new Fact("value", why.value()));
        facts.add(new Fact("valueText", duration(why.value())));
        String rule = why.rule().value();
        for (String key : List.of(rule + "." + why.value(), rule)) {
            for (String template : templates.getOrDefault(key, List.of())) {
                String text = filled(template, facts);
                if (!text.contains("{")) {
                    return readable(text);
                }
            }
        }
        return readable(title(why) + ": " + why.value());
    }

    /** Norm and numeral in full. */
    String citation(Citation citation) {
        String norm = law.norms().norm(citation.norm()).map(NormText::title).orElse(citation.norm());
        return norm + " (" + citation.norm() + "), " + citation.numeral();
    }

    private String title(Explanation why) {
        return law.norms()
                .rule(why.rule())
                .map(RuleEntry::title)
                .orElse(why.rule().value());
    }

    /** A moment in Chile. */
    static String moment(Instant at) {
        return at.atZone(Chile.ZONE).format(MOMENT);
    }

    static String day(LocalDate day) {
        return day.format(DATE);
    }

    /** Instants as Chilean wall-clock time, days and long numbers as people write them. */
    static String readable(String text) {
        String spans = SPAN.matcher(text)
                .replaceAll(match -> moment(Instant.parse(match.group(1))) + " a "
                        + moment(Instant.parse(match.group(2))).substring("dd-MM-uuuu ".length()));
        String moments = INSTANT.matcher(spans).replaceAll((MatchResult match) -> moment(Instant.parse(match.group())));
        String days = DAY.matcher(moments).replaceAll("$3-$2-$1");
        String numbers = NUMBER.matcher(days).replaceAll(match -> number(match.group()));
        // where a sentence says the unit of what is shown with its unit already
        return numbers.replace(" s segundos ", " s ").replace("VHACE = VHACE", "VHACE");
    }

    private static String number(String digits) {
        return digits.length() > 15 ? digits : Numbers.of(Long.parseLong(digits));
    }

    /** Seconds as hours, minutes and seconds. */
    static String duration(long seconds) {
        long size = Math.abs(seconds);
        String sign = seconds < 0 ? "−" : "";
        return sign + "%d h %02d min %02d s".formatted(size / 3600, size % 3600 / 60, size % 60);
    }

    private static String duration(String value) {
        return value.matches("-?\\d{1,9}") ? duration(Long.parseLong(value)) : value;
    }

    private static String filled(String template, List<Fact> facts) {
        String text = template;
        for (Fact fact : facts) {
            text = text.replace("{" + fact.name() + "}", shown(fact));
        }
        return text;
    }

    private static String shown(Fact fact) {
        if (fact.value().isEmpty()) {
            return "ninguna";
        }
        if (fact.name().endsWith("Seconds")) {
            return duration(fact.value());
        }
        if (RATIO.matcher(fact.value()).matches() && !fact.name().equals("exactPesos")) {
            String percent = Ratio.parse(fact.value())
                    .percentTruncated()
                    .stripTrailingZeros()
                    .toPlainString()
                    .replace('.', ',');
            return percent + " % (" + fact.value() + ")";
        }
        return switch (fact.value()) {
            case "true" -> "sí";
            case "false" -> "no";
            default -> fact.value();
        };
    }

    private void load(String resource) {
        try {
            ClassLoader loader = Sentences.class.getClassLoader();
            for (URL url : Collections.list(loader.getResources(resource))) {
                try (Reader reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
                    Properties properties = new Properties();
                    properties.load(reader);
                    properties.forEach((key, value) -> templates
                            .computeIfAbsent(key.toString(), one -> new ArrayList<>())
                            .add(value.toString()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
