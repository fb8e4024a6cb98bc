package cl.bitacora.regulation;

import static cl.bitacora.regulation.YamlReader.required;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.RegulationFiles.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The YAML shape of {@code norms/*.yaml}: one norm per file. */
final class NormYaml {
    private static final String UNDATED = "undated";

    private NormYaml() {}

    record File(
            @Nullable String key,
            @Nullable String title,
            @Nullable String issuer,
            @Nullable String issued,
            @Nullable String about,
            @Nullable List<String> numerals,
            @Nullable List<Entry> rules) {}

    record Entry(
            @Nullable String id,
            @Nullable String title,
            @Nullable List<String> numerals,
            @Nullable Map<String, List<String>> also,
            @Nullable String status,
            @Nullable String reason) {}

    static NormCatalogue read(List<Source> sources) {
        List<RuleEntry> rules = new ArrayList<>();
        List<Header> headers = new ArrayList<>();
        for (Source source : sources) {
            File file = YamlReader.read(source, File.class);
            Header header = header(file, source.path());
            headers.add(header);
            for (Entry entry : orEmpty(file.rules())) {
                rules.add(rule(entry, header.key(), source.path()));
            }
        }
        List<NormText> norms = headers.stream()
                .map(header -> header.withNumerals(listed(header, rules)))
                .toList();
        NormCatalogue catalogue = new NormCatalogue(norms, rules);
        for (RuleEntry rule : rules) {
            for (Citation ground : rule.grounds()) {
                if (catalogue.norm(ground.norm()).isEmpty()) {
                    throw new RegulationException(rule.id() + " cita la norma desconocida " + ground.norm());
                }
            }
        }
        return catalogue;
    }

    private record Header(
            String key, String title, String issuer, Optional<LocalDate> issued, String about, List<String> numerals) {
        NormText withNumerals(Set<String> all) {
            return new NormText(key, title, issuer, issued, about, List.copyOf(all));
        }
    }

    private static Header header(File file, String path) {
        String issued = required(file.issued(), path, "issued");
        return new Header(
                required(file.key(), path, "key"),
                required(file.title(), path, "title"),
                required(file.issuer(), path, "issuer"),
                issued.equals(UNDATED) ? Optional.empty() : Optional.of(YamlReader.date(issued, path)),
                required(file.about(), path, "about"),
                orEmpty(file.numerals()));
    }

    private static RuleEntry rule(Entry entry, String norm, String path) {
        RuleId id = YamlReader.rule(entry.id(), path);
        String where = path + ", " + id;
        List<Citation> grounds = new ArrayList<>();
        orEmpty(entry.numerals()).forEach(numeral -> grounds.add(new Citation(norm, numeral)));
        Map<String, List<String>> also = entry.also() == null ? Map.of() : entry.also();
        also.forEach((other, numerals) -> numerals.forEach(numeral -> grounds.add(new Citation(other, numeral))));
        if (grounds.isEmpty()) {
            throw new RegulationException(where + ": no dice en qué numeral está");
        }
        RuleStatus status = status(required(entry.status(), where, "status"), where);
        Optional<String> reason = Optional.ofNullable(entry.reason()).filter(text -> !text.isBlank());
        boolean needsReason = status == RuleStatus.RECORDED || status == RuleStatus.OUTSIDE;
        if (needsReason && reason.isEmpty()) {
            throw new RegulationException(where + ": una regla " + status.label() + " lleva «reason»");
        }
        return new RuleEntry(id, required(entry.title(), where, "title"), norm, grounds, status, reason);
    }

    private static RuleStatus status(String text, String where) {
        try {
            return RuleStatus.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new RegulationException(where + ": estado desconocido «" + text + "»", e);
        }
    }

    /** The numerals of the file's own list and those that any rule cites of this norm. */
    private static Set<String> listed(Header header, List<RuleEntry> rules) {
        Set<String> numerals = new LinkedHashSet<>(header.numerals());
        for (RuleEntry rule : rules) {
            for (Citation ground : rule.grounds()) {
                if (ground.norm().equals(header.key())) {
                    numerals.add(ground.numeral());
                }
            }
        }
        return numerals;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
