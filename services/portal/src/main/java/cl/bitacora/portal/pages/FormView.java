package cl.bitacora.portal.pages;

import static cl.bitacora.portal.words.Tongue.say;

import cl.bitacora.http.Problem;
import cl.bitacora.portal.commands.Platform;
import cl.bitacora.portal.questions.Ask;
import cl.bitacora.portal.questions.Filled;
import cl.bitacora.portal.questions.Form;
import cl.bitacora.portal.words.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A form as a page shows it.
 *
 * @param troubles why it was not done, or not answered; empty at first
 * @param files whether documents can be given
 */
public record FormView(List<PartView> parts, List<Trouble> troubles, boolean files) {
    /** Fields that belong together; the legend may be empty. */
    public record PartView(String legend, List<FieldLine> fields) {}

    /**
     * A field as it stands.
     *
     * @param kind PROSE, YES, CHOICE or FILE, or the type of the input
     * @param foreign whether the error is Spanish on an English page
     */
    public record FieldLine(
            String name,
            String label,
            String hint,
            String kind,
            String value,
            List<OptionLine> options,
            String error,
            boolean foreign) {
        /** Names of what describes it, for screen readers. */
        public String described() {
            return ((hint.isEmpty() ? "" : "ayuda-" + name) + (error.isEmpty() ? "" : " error-" + name)).strip();
        }
    }

    /** One of several. */
    public record OptionLine(String value, String label, boolean chosen) {}

    /**
     * A line of the error summary.
     *
     * @param where which field it is about, in the words of the page, or empty
     * @param href leads to its field, or is empty
     * @param foreign whether text and remedy are Spanish on an English page
     */
    public record Trouble(String where, String text, String remedy, String citation, String href, boolean foreign) {
        /** In the words of the page. */
        Trouble(String text, String remedy, String citation, String href) {
            this("", text, remedy, citation, href, false);
        }

        static Trouble of(String text, String remedy) {
            return new Trouble(text, remedy, "", "");
        }
    }

    /** As it is before anything is wrong. */
    static FormView of(Filled filled) {
        return of(filled, Map.of(), Set.of(), List.of());
    }

    /** With troubles that are of no field. */
    static FormView of(Filled filled, Trouble trouble) {
        return of(filled, Map.of(), Set.of(), List.of(trouble));
    }

    /** With what could not be read. */
    static FormView unread(Filled filled) {
        return wrong(filled, filled.wrong());
    }

    /** With what is wrong with its fields. */
    static FormView wrong(Filled filled, Map<String, String> wrong) {
        List<Trouble> troubles = new ArrayList<>();
        Map<String, String> errors = new HashMap<>();
        wrong.forEach((name, text) -> {
            errors.put(name, text);
            troubles.add(new Trouble(say("«{}»: {}", filled.form().where(name), text), "", "", "#" + name));
        });
        return of(filled, errors, Set.of(), troubles);
    }

    /** With what the service said. */
    static FormView refused(Filled filled, Platform.Answer.Refused refused) {
        return refused(filled, refused, _ -> Optional.empty());
    }

    /**
     * With what the service said.
     *
     * @param elsewhere where a member is filled in that is no field of this form
     */
    static FormView refused(
            Filled filled, Platform.Answer.Refused refused, Function<String, Optional<String>> elsewhere) {
        List<Trouble> troubles = new ArrayList<>();
        Map<String, String> errors = new HashMap<>();
        Set<String> foreign = new HashSet<>();
        for (Problem one : Objects.requireNonNullElse(refused.problem().errors(), List.of(refused.problem()))) {
            Optional<String> name = Optional.ofNullable(one.field()).flatMap(filled::field);
            if (one.code().equals("missing-field") && name.isPresent()) {
                // the service calls it by its path; whoever fills in the form knows its label
                errors.putIfAbsent(name.get(), say("falta."));
                troubles.add(new Trouble(
                        say("«{}»: {}", filled.form().where(name.get()), say("falta.")), "", "", "#" + name.get()));
                continue;
            }
            boolean spanish = Told.foreign(one.code());
            name.ifPresent(field -> {
                if (errors.putIfAbsent(field, one.detail()) == null && spanish) {
                    foreign.add(field);
                }
            });
            troubles.add(new Trouble(
                    row(filled, one.field(), name),
                    one.detail(),
                    one.remedy(),
                    Objects.requireNonNullElse(one.citation(), ""),
                    name.map(field -> "#" + field)
                            .or(() -> Optional.ofNullable(one.field()).flatMap(elsewhere))
                            .orElse(""),
                    spanish));
        }
        return of(filled, errors, foreign, troubles);
    }

    /** Which of several fields that look alike it is about. */
    private static String row(Filled filled, @Nullable String member, Optional<String> name) {
        return name.filter(_ -> member != null && filled.members().containsKey(member))
                .map(field -> filled.form().where(field))
                .filter(where -> where.contains(", "))
                .map(where -> say("«{}»: {}", where, ""))
                .orElse("");
    }

    private static FormView of(Filled filled, Map<String, String> errors, Set<String> foreign, List<Trouble> troubles) {
        Form form = filled.form();
        return new FormView(
                form.parts().stream()
                        .map(part -> new PartView(
                                say(part.legend()),
                                part.asks().stream()
                                        .filter(Ask::open)
                                        .map(ask -> line(ask, filled.values(), errors, foreign))
                                        .toList()))
                        .filter(part -> !part.fields().isEmpty())
                        .toList(),
                troubles,
                form.hasFiles());
    }

    private static FieldLine line(
            Ask ask, Map<String, String> values, Map<String, String> errors, Set<String> foreign) {
        String value = values.getOrDefault(ask.name(), "");
        return new FieldLine(
                ask.name(),
                say(ask.label()),
                say(ask.hint()),
                switch (ask.kind()) {
                    case DAY -> "date";
                    case MOMENT -> "datetime-local";
                    case TICK -> "YES";
                    case PERSON, VERDICT -> "CHOICE";
                    case PROSE, YES, CHOICE, FILE -> ask.kind().name();
                    case TEXT, WHOLE, DECIMAL, PESOS, HOURS, GRADES, WORDS, FIXED, LIST, BLANK -> "text";
                },
                value,
                ask.options().stream()
                        .map(one -> new OptionLine(
                                one.value(),
                                ask.kind() == Ask.Kind.PERSON ? one.label() : say(one.label()),
                                one.value().equals(value)))
                        .toList(),
                errors.getOrDefault(ask.name(), ""),
                foreign.contains(ask.name()));
    }
}
