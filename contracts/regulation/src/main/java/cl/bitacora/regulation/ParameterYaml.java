package cl.bitacora.regulation;

import static cl.bitacora.regulation.YamlReader.date;
import static cl.bitacora.regulation.YamlReader.required;
import static cl.bitacora.regulation.YamlReader.rule;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.regulation.RegulationFiles.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The YAML shape of {@code parameters/*.yaml}. Ratios are written {@code 3/4} or {@code 75 %}, never with decimals. */
final class ParameterYaml {
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,4}) ?%");
    private static final Pattern FRACTION = Pattern.compile("[0-9]{1,9}/[0-9]{1,9}");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

    private ParameterYaml() {}

    record File(@Nullable List<Entry> parameters) {}

    record Entry(
            @Nullable String name,
            @Nullable String kind,
            @Nullable String unit,
            @Nullable String about,
            @Nullable List<Value> values) {}

    record Value(
            @Nullable List<String> programmes,
            @Nullable String validFrom,
            @Nullable String validTo,
            @Nullable String value,
            @Nullable String rule,
            @Nullable String norm,
            @Nullable String numeral,
            @Nullable String decision) {}

    static List<Parameter<?>> read(Source source) {
        List<Parameter<?>> parameters = new ArrayList<>();
        File file = YamlReader.read(source, File.class);
        for (Entry entry : present(file.parameters(), source.path(), "parameters")) {
            String name = required(entry.name(), source.path(), "name");
            String where = source.path() + ", " + name;
            required(entry.about(), where, "about");
            for (Value value : present(entry.values(), where, "values")) {
                parameters.addAll(valuesOf(entry, name, value, where));
            }
        }
        return parameters;
    }

    private static List<Parameter<?>> valuesOf(Entry entry, String name, Value raw, String where) {
        LocalDate from = date(required(raw.validFrom(), where, "validFrom"), where);
        Optional<LocalDate> to = Optional.ofNullable(raw.validTo()).map(text -> date(text, where));
        if (to.isPresent() && to.get().isBefore(from)) {
            throw new RegulationException(where + ": validTo es anterior a validFrom");
        }
        Citation ground = new Citation(required(raw.norm(), where, "norm"), required(raw.numeral(), where, "numeral"));
        Object value = value(required(entry.kind(), where, "kind"), required(raw.value(), where, "value"), where);
        List<Parameter<?>> parameters = new ArrayList<>();
        for (String programme : present(raw.programmes(), where, "programmes")) {
            parameters.add(new Parameter<>(
                    name,
                    value,
                    required(entry.unit(), where, "unit"),
                    programme(programme, where),
                    from,
                    to,
                    rule(raw.rule(), where),
                    ground,
                    Optional.ofNullable(raw.decision())));
        }
        return parameters;
    }

    private static Object value(String kind, String text, String where) {
        return switch (kind) {
            case "integer" -> {
                if (!WHOLE.matcher(text).matches()) {
                    throw new RegulationException(where + ": «" + text + "» no es un número entero");
                }
                yield Integer.valueOf(text);
            }
            case "ratio" -> ratio(text, where);
            case "date" -> date(text, where);
            case "flag" ->
                switch (text) {
                    case "true" -> Boolean.TRUE;
                    case "false" -> Boolean.FALSE;
                    default -> throw new RegulationException(where + ": «" + text + "» no es true ni false");
                };
            default -> throw new RegulationException(where + ": tipo desconocido «" + kind + "»");
        };
    }

    private static Ratio ratio(String text, String where) {
        Matcher percent = PERCENT.matcher(text);
        if (percent.matches()) {
            return Ratio.percent(Long.parseLong(percent.group(1)));
        }
        if (FRACTION.matcher(text).matches() && !text.endsWith("/0")) {
            return Ratio.parse(text);
        }
        throw new RegulationException(where + ": «" + text + "» no es una razón exacta (75 % o 3/4)");
    }

    private static Programme programme(String text, String where) {
        try {
            return Programme.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new RegulationException(where + ": programa desconocido «" + text + "»", e);
        }
    }

    private static <T> List<T> present(@Nullable List<T> list, String where, String field) {
        if (list == null || list.isEmpty()) {
            throw new RegulationException(where + ": falta «" + field + "»");
        }
        return list;
    }
}
