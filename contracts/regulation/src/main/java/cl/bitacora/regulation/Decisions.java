package cl.bitacora.regulation;

import static cl.bitacora.regulation.YamlReader.required;

import cl.bitacora.regulation.RegulationFiles.Source;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Every reading of {@code decisions/*.yaml}, by id. */
public final class Decisions {
    private final Map<String, LegalReading> byId = new TreeMap<>();

    Decisions(Collection<LegalReading> readings) {
        for (LegalReading reading : readings) {
            if (byId.putIfAbsent(reading.id(), reading) != null) {
                throw new RegulationException("La decisión " + reading.id() + " está dos veces");
            }
        }
    }

    /** Every reading, by id. */
    public List<LegalReading> all() {
        return List.copyOf(byId.values());
    }

    /** A reading by its id. */
    public Optional<LegalReading> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    static Decisions read(List<Source> sources) {
        return new Decisions(
                sources.stream().flatMap(source -> readings(source).stream()).toList());
    }

    record File(@Nullable List<Entry> decisions) {}

    record Entry(
            @Nullable String id,
            @Nullable String question,
            @Nullable String reading,
            @Nullable String why,
            @Nullable String affects,
            @Nullable String parameter) {}

    private static List<LegalReading> readings(Source source) {
        List<Entry> entries = YamlReader.read(source, File.class).decisions();
        if (entries == null) {
            throw new RegulationException(source.path() + ": falta «decisions»");
        }
        return entries.stream().map(entry -> reading(entry, source.path())).toList();
    }

    private static LegalReading reading(Entry entry, String path) {
        String id = required(entry.id(), path, "id");
        String where = path + ", " + id;
        if (!id.matches("G-[A-Z]{2,5}-[0-9]{2}")) {
            throw new RegulationException(where + ": el identificador no tiene la forma G-XXX-00");
        }
        return new LegalReading(
                id,
                required(entry.question(), where, "question"),
                required(entry.reading(), where, "reading"),
                required(entry.why(), where, "why"),
                required(entry.affects(), where, "affects"),
                Optional.ofNullable(entry.parameter()));
    }
}
