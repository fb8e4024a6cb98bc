package cl.bitacora.regulation;

import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Rule;
import cl.bitacora.regulation.RegulationFiles.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The dated values of the norms. Chosen by programme and by the legal day of the fact, never by today. A value that is
 * not there is an error that names it: nobody computes from a guess. Later instructions of SENCE become a new dated value
 * beside the old one, so earlier facts keep theirs.
 */
@Rule({"LCE-121", "BONO-211"})
public final class Parameters {
    /** Values of one parameter of one programme, by date, without gaps or overlaps. */
    private final Map<Key, List<Parameter<?>>> byKey;

    private record Key(String name, Programme programme) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::name).thenComparing(Key::programme).compare(this, other);
        }
    }

    Parameters(Collection<Parameter<?>> all) {
        byKey = new TreeMap<>();
        for (Parameter<?> parameter : all) {
            byKey.computeIfAbsent(new Key(parameter.name(), parameter.programme()), key -> new ArrayList<>())
                    .add(parameter);
        }
        byKey.values().forEach(Parameters::requireContinuous);
    }

    /** Loads the parameters packed with this module, without the cross-checks of {@link Regulation#load()}. */
    public static Parameters load() {
        return read(RegulationFiles.fromClassPath().in("parameters"));
    }

    static Parameters read(List<Source> sources) {
        return new Parameters(sources.stream()
                .<Parameter<?>>flatMap(source -> ParameterYaml.read(source).stream())
                .toList());
    }

    /** An exact share, such as 3/4. */
    public Parameter<Ratio> ratio(String name, Programme programme, LocalDate on) {
        return typed(name, programme, on, Ratio.class);
    }

    /** A whole number in the parameter's unit. */
    public Parameter<Integer> integer(String name, Programme programme, LocalDate on) {
        return typed(name, programme, on, Integer.class);
    }

    /** A switch. */
    public Parameter<Boolean> flag(String name, Programme programme, LocalDate on) {
        return typed(name, programme, on, Boolean.class);
    }

    /** A legal day that the norm fixes. */
    public Parameter<LocalDate> date(String name, Programme programme, LocalDate on) {
        return typed(name, programme, on, LocalDate.class);
    }

    /** Whether the norm of this programme sets this parameter on that day. */
    public boolean has(String name, Programme programme, LocalDate on) {
        return find(name, programme, on).isPresent();
    }

    /** Every dated value, by name, programme and date: for pages and tests. */
    public List<Parameter<?>> all() {
        return byKey.values().stream().<Parameter<?>>flatMap(List::stream).toList();
    }

    private Optional<Parameter<?>> find(String name, Programme programme, LocalDate on) {
        return byKey.getOrDefault(new Key(name, programme), List.of()).stream()
                .filter(parameter -> parameter.holdsOn(on))
                .<Parameter<?>>map(parameter -> parameter)
                .findFirst();
    }

    private <T> Parameter<T> typed(String name, Programme programme, LocalDate on, Class<T> type) {
        Parameter<?> parameter = find(name, programme, on)
                .orElseThrow(() -> new RegulationException(
                        "Falta el parámetro «" + name + "» del programa " + programme + " para el " + on));
        if (!type.isInstance(parameter.value())) {
            throw new RegulationException("El parámetro «" + name + "» no es de tipo " + type.getSimpleName());
        }
        return parameter.withValue(type.cast(parameter.value()));
    }

    private static void requireContinuous(List<Parameter<?>> values) {
        values.sort(Comparator.comparing(Parameter::validFrom));
        for (int i = 1; i < values.size(); i++) {
            Parameter<?> earlier = values.get(i - 1);
            Parameter<?> later = values.get(i);
            String which = "El parámetro «" + later.name() + "» del programa " + later.programme();
            LocalDate expected = earlier.validTo()
                    .map(last -> last.plusDays(1))
                    .orElseThrow(
                            () -> new RegulationException(which + " tiene dos valores para el " + later.validFrom()));
            if (later.validFrom().isBefore(expected)) {
                throw new RegulationException(which + " tiene dos valores para el " + later.validFrom());
            }
            if (later.validFrom().isAfter(expected)) {
                throw new RegulationException(which + " no tiene valor para el " + expected);
            }
        }
    }
}
