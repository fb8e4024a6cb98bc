package cl.bitacora.regulation;

import cl.bitacora.regulation.RegulationFiles.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Regions, provinces and communes by their official codes (CUT). A code that does not exist is an error that names it. */
public final class Territory {
    /**
     * A region.
     *
     * @param code two-digit CUT, e.g. {@code 07}
     * @param name in full, e.g. {@code Región del Maule}
     * @param shortName e.g. {@code Maule}
     * @param isoCode ISO 3166-2, e.g. {@code CL-ML}
     */
    public record Region(String code, String name, String shortName, String isoCode) {}

    /**
     * A commune.
     *
     * @param code five-digit CUT, e.g. {@code 07101}
     * @param province its name
     * @param region two-digit CUT of its region
     */
    public record Commune(String code, String name, String province, String region) {}

    private final Map<String, Region> regions = new LinkedHashMap<>();
    private final Map<String, Commune> communes = new LinkedHashMap<>();

    private Territory() {}

    /** Loads the territory packed with this module. */
    public static Territory load() {
        return read(RegulationFiles.fromClassPath());
    }

    static Territory read(RegulationFiles files) {
        Territory territory = new Territory();
        for (List<String> row : rows(files.one("territory/regions.csv"), 5)) {
            Region region = new Region(row.get(0), row.get(1), row.get(2), row.get(4));
            unique(territory.regions.putIfAbsent(region.code(), region), region.code());
        }
        Map<String, List<String>> provinces = new LinkedHashMap<>();
        for (List<String> row : rows(files.one("territory/provinces.csv"), 3)) {
            territory.region(row.get(2));
            unique(provinces.putIfAbsent(row.getFirst(), row), row.getFirst());
        }
        for (List<String> row : rows(files.one("territory/communes.csv"), 3)) {
            List<String> province = provinces.get(row.get(2));
            if (province == null) {
                throw new RegulationException("La comuna " + row.getFirst() + " está en una provincia desconocida");
            }
            Commune commune = new Commune(row.get(0), row.get(1), province.get(1), province.get(2));
            unique(territory.communes.putIfAbsent(commune.code(), commune), commune.code());
        }
        return territory;
    }

    /** The region of a two-digit code. */
    public Region region(String code) {
        return findRegion(code)
                .orElseThrow(() -> new RegulationException("No existe la región de código «" + code + "»"));
    }

    /** The region of a two-digit code, if it exists. */
    public Optional<Region> findRegion(String code) {
        return Optional.ofNullable(regions.get(code));
    }

    /** The commune of a five-digit code. */
    public Commune commune(String code) {
        return findCommune(code)
                .orElseThrow(() -> new RegulationException("No existe la comuna de código «" + code + "»"));
    }

    /** The commune of a five-digit code, if it exists. */
    public Optional<Commune> findCommune(String code) {
        return Optional.ofNullable(communes.get(code));
    }

    /** Every region, by code. */
    public List<Region> regions() {
        return List.copyOf(regions.values());
    }

    /** Every commune, by code. */
    public List<Commune> communes() {
        return List.copyOf(communes.values());
    }

    /** The communes of a region. */
    public List<Commune> communesOf(String region) {
        return communes.values().stream()
                .filter(commune -> commune.region().equals(region))
                .toList();
    }

    private static List<List<String>> rows(Source source, int columns) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : source.text().lines().skip(1).toList()) {
            if (!line.isBlank()) {
                List<String> cells = List.of(line.split(",", -1));
                if (cells.size() != columns) {
                    throw new RegulationException(source.path() + ": fila de " + cells.size() + " columnas: " + line);
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    private static void unique(@Nullable Object earlier, String code) {
        if (earlier != null) {
            throw new RegulationException("El código territorial " + code + " está repetido");
        }
    }
}
