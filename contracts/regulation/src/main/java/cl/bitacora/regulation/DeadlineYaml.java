package cl.bitacora.regulation;

import static cl.bitacora.regulation.YamlReader.required;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.Deadline.Party;
import cl.bitacora.regulation.RegulationFiles.Source;
import cl.bitacora.regulation.Term.Direction;
import cl.bitacora.regulation.Term.End;
import cl.bitacora.regulation.Term.Unit;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The YAML shape of {@code deadlines/*.yaml}. A row either states its {@code amount} or names the {@code parameter} that
 * does, so that a figure stands in one place only: one row for each value that the parameter had.
 */
final class DeadlineYaml {
    private static final String END_OF_DAY = "24:00";

    private DeadlineYaml() {}

    record File(
            @Nullable String norm,
            @Nullable List<String> programmes,
            @Nullable String validFrom,
            @Nullable String validTo,
            @Nullable Map<String, String> events,
            @Nullable List<Entry> deadlines) {}

    record Entry(
            @Nullable String id,
            @Nullable List<String> rules,
            @Nullable String numeral,
            @Nullable String name,
            @Nullable List<String> programmes,
            @Nullable String trigger,
            @Nullable Integer amount,
            @Nullable String parameter,
            @Nullable String unit,
            @Nullable String direction,
            @Nullable String end,
            @Nullable String cutOff,
            @Nullable Boolean rolls,
            @Nullable String binds,
            @Nullable List<String> achieves,
            @Nullable Boolean optional,
            @Nullable String consequence,
            @Nullable String fine,
            @Nullable List<When> when,
            @Nullable String decision) {}

    record When(
            @Nullable String fact,
            @Nullable List<String> is,
            @Nullable Integer least,
            @Nullable Integer most) {}

    static Deadlines read(List<Source> sources, Parameters parameters) {
        List<Deadline> deadlines = new ArrayList<>();
        Map<String, String> events = new LinkedHashMap<>();
        for (Source source : sources) {
            File file = YamlReader.read(source, File.class);
            if (file.events() != null) {
                file.events().forEach((id, name) -> {
                    if (events.put(id, name) != null) {
                        throw new RegulationException(source.path() + ": el hecho «" + id + "» está dos veces");
                    }
                });
            }
            for (Entry entry : orEmpty(file.deadlines())) {
                deadlines.addAll(rows(file, entry, parameters, source.path()));
            }
        }
        return new Deadlines(deadlines, events);
    }

    /** A value with the days on which it stands. */
    private record Dated(int amount, LocalDate from, Optional<LocalDate> to) {}

    /** A value and the programmes whose it is. */
    private record Value(Dated dated, Set<Programme> programmes) {}

    private static List<Deadline> rows(File file, Entry entry, Parameters parameters, String path) {
        String id = required(entry.id(), path, "id");
        String where = path + ", " + id;
        if (!id.matches("[A-Z]{2,5}-[0-9]{3}(-[A-Z])?")) {
            throw new RegulationException(where + ": el identificador no tiene la forma REGLA o REGLA-X");
        }
        Set<Programme> programmes =
                programmes(entry.programmes() == null ? file.programmes() : entry.programmes(), where);
        Unit unit = word(Unit.class, entry.unit(), where, "unit");
        return amounts(file, entry, programmes, unit, parameters, where).stream()
                .map(value -> row(file, entry, id, value.programmes(), unit, value.dated(), where))
                .toList();
    }

    private static Deadline row(
            File file, Entry entry, String id, Set<Programme> programmes, Unit unit, Dated dated, String where) {
        List<RuleId> rules = orEmpty(entry.rules()).stream()
                .map(rule -> YamlReader.rule(rule, where))
                .toList();
        Term term = new Term(
                dated.amount(),
                unit,
                entry.direction() == null
                        ? Direction.AFTER
                        : word(Direction.class, entry.direction(), where, "direction"),
                entry.end() == null ? End.LATEST : word(End.class, entry.end(), where, "end"),
                cutOff(entry.cutOff(), where),
                Boolean.TRUE.equals(entry.rolls()));
        return new Deadline(
                id,
                rules.isEmpty() ? List.of(YamlReader.rule(id.substring(0, id.indexOf('-') + 4), where)) : rules,
                new Citation(required(file.norm(), where, "norm"), required(entry.numeral(), where, "numeral")),
                required(entry.name(), where, "name"),
                programmes,
                required(entry.trigger(), where, "trigger"),
                term,
                word(Party.class, entry.binds(), where, "binds"),
                orEmpty(entry.achieves()),
                Boolean.TRUE.equals(entry.optional()),
                required(entry.consequence(), where, "consequence"),
                Optional.ofNullable(entry.fine()).map(rule -> YamlReader.rule(rule, where)),
                orEmpty(entry.when()).stream()
                        .map(when -> condition(when, where))
                        .toList(),
                Optional.ofNullable(entry.decision()),
                dated.from(),
                dated.to());
    }

    private static List<Value> amounts(
            File file, Entry entry, Set<Programme> programmes, Unit unit, Parameters parameters, String where) {
        if (entry.parameter() == null) {
            if (entry.amount() == null || entry.amount() < 0) {
                throw new RegulationException(where + ": falta «amount» o «parameter»");
            }
            Dated stated = new Dated(
                    entry.amount(),
                    YamlReader.date(required(file.validFrom(), where, "validFrom"), where),
                    Optional.ofNullable(file.validTo()).map(text -> YamlReader.date(text, where)));
            return List.of(new Value(stated, programmes));
        }
        if (entry.amount() != null) {
            throw new RegulationException(where + ": lleva «amount» y «parameter»");
        }
        Map<Dated, Set<Programme>> values = new LinkedHashMap<>();
        parameters.all().stream()
                .filter(value -> value.name().equals(entry.parameter()) && programmes.contains(value.programme()))
                .forEach(value -> values.computeIfAbsent(
                                new Dated(number(value.value(), unit, where), value.validFrom(), value.validTo()),
                                key -> new TreeSet<>())
                        .add(value.programme()));
        if (values.isEmpty()) {
            throw new RegulationException(where + ": parámetro desconocido «" + entry.parameter() + "»");
        }
        return values.entrySet().stream()
                .map(value -> new Value(value.getKey(), value.getValue()))
                .toList();
    }

    private static int number(Object value, Unit unit, String where) {
        if (value instanceof Integer whole) {
            return whole;
        }
        if (unit == Unit.SHARE_OF_HOURS && value instanceof Ratio share) {
            BigInteger[] percent =
                    share.numerator().multiply(BigInteger.valueOf(100)).divideAndRemainder(share.denominator());
            if (percent[1].signum() == 0) {
                return percent[0].intValueExact();
            }
        }
        throw new RegulationException(where + ": el parámetro no es un número de " + unit);
    }

    private static Condition condition(When when, String where) {
        String fact = required(when.fact(), where, "fact");
        if (when.is() != null) {
            return new Condition.OneOf(fact, new TreeSet<>(when.is()));
        }
        return new Condition.Between(
                fact, when.least() == null ? 0 : when.least(), when.most() == null ? Integer.MAX_VALUE : when.most());
    }

    private static Optional<LocalTime> cutOff(@Nullable String text, String where) {
        if (text == null || text.equals(END_OF_DAY)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.parse(text));
        } catch (DateTimeException e) {
            throw new RegulationException(where + ": «" + text + "» no es una hora HH:MM", e);
        }
    }

    private static Set<Programme> programmes(@Nullable List<String> names, String where) {
        Set<Programme> programmes = new TreeSet<>();
        for (String name : orEmpty(names)) {
            programmes.add(word(Programme.class, name, where, "programmes"));
        }
        if (programmes.isEmpty()) {
            throw new RegulationException(where + ": falta «programmes»");
        }
        return programmes;
    }

    private static <E extends Enum<E>> E word(Class<E> type, @Nullable String text, String where, String field) {
        String name = required(text, where, field).toUpperCase(Locale.ROOT).replace('-', '_');
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new RegulationException(where + ": «" + text + "» no es un valor de «" + field + "»", e);
        }
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
