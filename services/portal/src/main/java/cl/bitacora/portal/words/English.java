package cl.bitacora.portal.words;

import cl.bitacora.eventstore.BitacoraJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The English of the screens, by the Spanish that it stands for, and days as English writes them. */
final class English {
    /** A file for each part of the portal, in {@code words/english}. */
    static final List<String> PARTS =
            List.of("frame", "home", "courses", "papers", "panel", "rooms", "glossary", "simulators", "deeds", "audit");

    /** Words that services put into the facts of their findings. */
    static final String FACTS_PART = "facts";

    private static final Logger LOG = Logger.getLogger(English.class);
    private static final Pattern DIGITS = Pattern.compile("[0-9]+(?:\\.[0-9]{3})*");

    private static final Pattern LETTERS = Pattern.compile("\\p{L}");

    /** More than this is a defect that one line in the log says as well as a thousand. */
    private static final int MOST_UNKNOWN = 1_000;

    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter CLASS_DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private static final Map<String, String> TEXTS = new HashMap<>();
    private static final Map<String, String> FACTS = part(FACTS_PART);
    private static final Set<String> UNKNOWN = ConcurrentHashMap.newKeySet();

    static {
        PARTS.forEach(part -> part(part).forEach(TEXTS::put));
    }

    private English() {}

    /** The texts of a part of the portal: Spanish to English. */
    static Map<String, String> part(String part) {
        try (InputStream in =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("words/english/" + part + ".json")) {
            if (in == null) {
                throw new IllegalStateException("missing: " + part);
            }
            Map<String, String> texts = new HashMap<>();
            BitacoraJson.mapper()
                    .readTree(in)
                    .properties()
                    .forEach(text -> texts.put(text.getKey(), text.getValue().asText()));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + part, e);
        }
    }

    /** The English of a Spanish text; the Spanish itself where there is none, which is then counted and logged. */
    static String say(String spanish, Object... values) {
        String text = TEXTS.get(spanish);
        if (text != null) {
            return filled(text, values);
        }
        @Nullable String numbered = values.length == 0 ? numbered(TEXTS, spanish) : null;
        if (numbered != null) {
            return numbered;
        }
        if (!LETTERS.matcher(spanish).find()) {
            return Tongue.filled(spanish, values);
        }
        if (UNKNOWN.size() < MOST_UNKNOWN && UNKNOWN.add(spanish)) {
            LOG.warnf("no English for: %s", spanish);
        }
        return Tongue.filled(spanish, values);
    }

    /** {@code Módulo 3} is known as {@code Módulo {}}. */
    private static @Nullable String numbered(Map<String, String> texts, String spanish) {
        Matcher digits = DIGITS.matcher(spanish);
        String text = texts.get(digits.replaceAll("{}"));
        return text == null
                ? null
                : filled(
                        text,
                        digits.reset().results().map(found -> found.group()).toArray());
    }

    private static String filled(String text, Object... values) {
        if (!text.contains("{1}")) {
            return Tongue.filled(text, values);
        }
        String said = text;
        for (int i = 0; i < values.length; i++) {
            said = said.replace("{" + (i + 1) + "}", String.valueOf(values[i]));
        }
        return said;
    }

    /** A fact of a finding, where a service put a Spanish word into it. */
    static String fact(String value) {
        @Nullable String said = numbered(FACTS, value);
        return said == null ? value : said;
    }

    /** Whether there is an English text. */
    static boolean knows(String spanish) {
        return TEXTS.containsKey(spanish) || !LETTERS.matcher(spanish).find() || numbered(TEXTS, spanish) != null;
    }

    /** What was asked for and is not there. */
    static Set<String> unknown() {
        return Set.copyOf(UNKNOWN);
    }

    /** {@code Thursday 16 January 2020}. */
    static String longDay(LocalDate day) {
        return day.format(LONG_DAY);
    }

    /** {@code 16 January 2020}. */
    static String day(LocalDate day) {
        return day.format(DAY);
    }

    /** {@code 16 Jan 2020}: in figures alone a day and a month could be taken for each other. */
    static String shortDay(LocalDate day) {
        return day.format(SHORT_DAY);
    }

    /** {@code Thu 16 Jan}. */
    static String classDay(LocalDate day) {
        return day.format(CLASS_DAY);
    }

    /** {@code January 2020}. */
    static String month(LocalDate day) {
        return day.format(MONTH);
    }
}
