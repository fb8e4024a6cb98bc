package cl.bitacora.regulation;

import cl.bitacora.kernel.Rule;
import cl.bitacora.regulation.RegulationFiles.Source;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the Direcciones Regionales receive requests about the class book (Anexo 1 of the norm), by the two-digit CUT of
 * the region. Ñuble has none: the region is younger than the norm (G-ATT-18).
 */
public final class RegionalOffices {
    static final String FILE = "offices/lce-anexo-1.csv";
    private static final String HEADING = "region,email";

    private final Map<String, String> emails;

    private RegionalOffices(Map<String, String> emails) {
        this.emails = emails;
    }

    /** The table packed with this module. */
    public static RegionalOffices load() {
        return read(RegulationFiles.fromClassPath().one(FILE));
    }

    /** The address of a region's office, or empty if the norm gives none. */
    @Rule("LCE-130")
    public Optional<String> email(String region) {
        return Optional.ofNullable(emails.get(region));
    }

    /** How many regions have an address. */
    public int size() {
        return emails.size();
    }

    static RegionalOffices read(Source source) {
        Map<String, String> emails = new TreeMap<>();
        boolean headed = false;
        for (String line : source.text().lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!headed) {
                if (!line.strip().equals(HEADING)) {
                    throw new RegulationException(source.path() + ": se esperaba el encabezado " + HEADING);
                }
                headed = true;
                continue;
            }
            String[] cells = line.strip().split(",", -1);
            if (cells.length != 2 || !cells[0].matches("[0-9]{2}") || !cells[1].matches("[a-z]+@[a-z.]+")) {
                throw new RegulationException(source.path() + ": «" + line + "» no es región y correo");
            }
            if (emails.putIfAbsent(cells[0], cells[1]) != null) {
                throw new RegulationException(source.path() + ": la región " + cells[0] + " está repetida");
            }
        }
        return new RegionalOffices(emails);
    }
}
