package cl.bitacora.regulation;

import java.nio.file.Path;

/**
 * Everything that {@code contracts/regulation} holds, loaded and cross-checked. Load it once at start-up: a service that
 * cannot must not start.
 *
 * @param parameters dated values
 * @param holidays calendar
 * @param utm official monthly values
 * @param territory regions and communes
 * @param revision 12 hexadecimal digits that change with any byte of the data; recorded in every event
 */
public record Regulation(Parameters parameters, Holidays holidays, Utm utm, Territory territory, String revision) {

    /** The data packed with this module. */
    public static Regulation load() {
        return of(RegulationFiles.fromClassPath());
    }

    /** The data of a folder laid out like {@code src/main/resources/regulation}. */
    public static Regulation load(Path directory) {
        return of(RegulationFiles.fromDirectory(directory));
    }

    private static Regulation of(RegulationFiles files) {
        return new Regulation(
                Parameters.read(files.in("parameters")),
                HolidayYaml.read(files.one("calendar/holidays.yaml")),
                Utm.read(files.one(Utm.OFFICIAL)),
                Territory.read(files),
                files.revision());
    }
}
