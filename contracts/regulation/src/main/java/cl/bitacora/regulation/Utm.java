package cl.bitacora.regulation;

import cl.bitacora.kernel.Clp;
import cl.bitacora.regulation.RegulationFiles.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Monthly values of the Unidad Tributaria Mensual. A month without a sourced value is an error (fails closed).
 *
 * <p>File: UTF-8 CSV with the heading {@code month,value_clp,source}; lines that begin with {@code #} are comments. A
 * file whose name contains {@code sandbox-not-official} gives values that are not official.
 */
public final class Utm {
    static final String OFFICIAL = "utm/utm.csv";
    static final String SANDBOX = "utm/utm-sandbox-not-official.csv";
    private static final String SANDBOX_MARK = "sandbox-not-official";
    private static final String HEADING = "month,value_clp,source";

    private final Map<YearMonth, UtmValue> values;
    private final String origin;

    private Utm(Map<YearMonth, UtmValue> values, String origin) {
        this.values = values;
        this.origin = origin;
    }

    /** The official table packed with this module; it has only the months for which somebody gave a source. */
    public static Utm official() {
        return read(RegulationFiles.fromClassPath().one(OFFICIAL));
    }

    /** Invented values for tests and demonstrations. */
    public static Utm sandbox() {
        return read(RegulationFiles.fromClassPath().one(SANDBOX));
    }

    /** A table kept by the operator. */
    public static Utm load(Path file) {
        try {
            return read(new Source(file.getFileName().toString(), Files.readString(file)));
        } catch (IOException e) {
            throw new RegulationException("No se puede leer la tabla UTM " + file, e);
        }
    }

    /** The value of a month; missing is an error that names the month. */
    public UtmValue of(YearMonth month) {
        UtmValue value = values.get(month);
        if (value == null) {
            throw new RegulationException("La tabla UTM " + origin + " no tiene valor con fuente para " + month);
        }
        return value;
    }

    /** The value of a month, or empty if nobody gave one with its source: then nothing is computed. */
    public Optional<UtmValue> find(YearMonth month) {
        return Optional.ofNullable(values.get(month));
    }

    static Utm read(Source source) {
        boolean official = !source.path().contains(SANDBOX_MARK);
        Map<YearMonth, UtmValue> values = new TreeMap<>();
        boolean headed = false;
        int number = 0;
        for (String line : source.text().split("\r?\n", -1)) {
            number++;
            String where = source.path() + ", línea " + number;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!headed) {
                if (!line.strip().equals(HEADING)) {
                    throw new RegulationException(where + ": se esperaba el encabezado " + HEADING);
                }
                headed = true;
                continue;
            }
            UtmValue value = value(line, where, official);
            if (values.putIfAbsent(value.month(), value) != null) {
                throw new RegulationException(where + ": el mes " + value.month() + " está repetido");
            }
        }
        if (!headed) {
            throw new RegulationException(source.path() + ": falta el encabezado " + HEADING);
        }
        return new Utm(values, source.path());
    }

    private static UtmValue value(String line, String where, boolean official) {
        String[] cells = line.split(",", 3);
        if (cells.length != 3 || cells[2].isBlank()) {
            throw new RegulationException(where + ": se esperaban mes, valor y fuente");
        }
        if (!cells[1].strip().matches("[1-9][0-9]{3,6}")) {
            throw new RegulationException(where + ": «" + cells[1] + "» no es un valor en pesos enteros");
        }
        try {
            return new UtmValue(
                    YearMonth.parse(cells[0].strip()),
                    Clp.of(Long.parseLong(cells[1].strip())),
                    cells[2].strip(),
                    official);
        } catch (DateTimeParseException e) {
            throw new RegulationException(where + ": «" + cells[0] + "» no es un mes AAAA-MM", e);
        }
    }
}
