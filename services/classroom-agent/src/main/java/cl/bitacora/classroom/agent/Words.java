package cl.bitacora.classroom.agent;

import cl.bitacora.classroom.domain.Notice;
import cl.bitacora.classroom.domain.Question;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** The words of the screen: {@code messages/messages_es.properties}, with facts put in as people read them. */
@ApplicationScoped
public class Words {
    private static final Locale ES = Locale.of("es", "CL");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", ES);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d 'de' MMMM 'de' yyyy", ES);

    private final Properties texts = new Properties();

    public Words() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream("/messages/messages_es.properties")),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String of(Notice notice) {
        return text(notice.code(), notice.facts());
    }

    /** What the notice rests on, if it warns. */
    public String ground(Notice notice) {
        return notice.ground().map(Words::numeral).orElse("");
    }

    public String of(Question question) {
        return text(question.code(), question.facts()) + " (" + numeral(question.ground()) + ").";
    }

    /** What happened, which rule, what to do now. */
    public String of(Refusal refusal) {
        String remedy = text(refusal.code() + ".remedy", refusal.facts());
        return text(refusal.code(), refusal.facts()) + " (" + numeral(refusal.ground()) + "). " + remedy;
    }

    /** The words of a key; the key itself if there are none, which a test forbids. */
    public String text(String key, List<Fact> facts) {
        String text = texts.getProperty(key, key);
        for (Fact fact : facts) {
            text = text.replace("{" + fact.name() + "}", shown(fact.value()));
        }
        return text;
    }

    public String text(String key) {
        return text(key, List.of());
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    /** {@code 09:00:12}. */
    public static String time(Instant at) {
        return TIME.format(at.atZone(Chile.ZONE));
    }

    /** {@code lunes 9 de marzo de 2020}. */
    public static String day(LocalDate on) {
        return DAY.format(on);
    }

    /** The norm by the name people know it by. */
    public static String numeral(Citation ground) {
        String norm = switch (ground.norm()) {
            case Norms.LCE -> "Res. Ex. 4853/2015";
            case Norms.BONO -> "Res. Ex. 0334/2020";
            default -> ground.norm();
        };
        return norm + ", " + ground.numeral();
    }

    private static String shown(String value) {
        try {
            if (value.endsWith("Z")) {
                return time(Instant.parse(value));
            }
            return value.length() == 10 && value.charAt(4) == '-' ? day(LocalDate.parse(value)) : value;
        } catch (DateTimeException e) {
            return value;
        }
    }
}
