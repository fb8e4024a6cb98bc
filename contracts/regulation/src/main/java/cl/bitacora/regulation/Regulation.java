package cl.bitacora.regulation;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Norms;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that {@code contracts/regulation} holds, loaded and cross-checked. Load it once at start-up: a service that
 * cannot must not start.
 *
 * @param parameters dated values
 * @param holidays calendar
 * @param norms norms and rules
 * @param decisions readings where the norms are silent
 * @param utm official monthly values
 * @param territory regions and communes
 * @param deadlines every deadline of the norms
 * @param revision 12 hexadecimal digits that change with any byte of the data; recorded in every event
 */
public record Regulation(
        Parameters parameters,
        Holidays holidays,
        NormCatalogue norms,
        Decisions decisions,
        Utm utm,
        Territory territory,
        Deadlines deadlines,
        String revision) {

    public Regulation {
        for (Parameter<?> parameter : parameters.all()) {
            check(parameter, norms, decisions);
        }
        for (Deadline deadline : deadlines.all()) {
            check(deadline, norms, decisions);
        }
        Set<String> names = parameters.all().stream().map(Parameter::name).collect(Collectors.toSet());
        for (LegalReading reading : decisions.all()) {
            reading.parameter().filter(name -> !names.contains(name)).ifPresent(name -> {
                throw new RegulationException(
                        "La decisión " + reading.id() + " nombra el parámetro desconocido " + name);
            });
        }
    }

    /** The data packed with this module. */
    public static Regulation load() {
        return of(RegulationFiles.fromClassPath());
    }

    /** The data of a folder laid out like {@code src/main/resources/regulation}. */
    public static Regulation load(Path directory) {
        return of(RegulationFiles.fromDirectory(directory));
    }

    /** Whether a citation stands in a listed numeral (or, for the platform's own norm, in a decision). */
    public boolean resolves(Citation citation) {
        return citation.norm().equals(Norms.PLATFORM)
                ? decisions.find(citation.numeral()).isPresent()
                : norms.resolves(citation);
    }

    /** A citation that must resolve; the error names it. */
    public Citation require(Citation citation) {
        if (!resolves(citation)) {
            throw new RegulationException("La cita «" + citation + "» no está en la normativa cargada");
        }
        return citation;
    }

    static Regulation of(RegulationFiles files) {
        Parameters parameters = Parameters.read(files.in("parameters"));
        return new Regulation(
                parameters,
                HolidayYaml.read(files.one("calendar/holidays.yaml")),
                NormYaml.read(files.in("norms")),
                Decisions.read(files.in("decisions")),
                Utm.read(files.one(Utm.OFFICIAL)),
                Territory.read(files),
                DeadlineYaml.read(files.in("deadlines"), parameters),
                files.revision());
    }

    private static void check(Parameter<?> parameter, NormCatalogue norms, Decisions decisions) {
        String which = "El parámetro «" + parameter.name() + "» de " + parameter.programme();
        if (norms.rule(parameter.rule()).isEmpty()) {
            throw new RegulationException(which + " nombra la regla desconocida " + parameter.rule());
        }
        if (!norms.resolves(parameter.ground())) {
            throw new RegulationException(which + " cita «" + parameter.ground() + "», que no está en la norma");
        }
        parameter.decision().filter(id -> decisions.find(id).isEmpty()).ifPresent(id -> {
            throw new RegulationException(which + " nombra la decisión desconocida " + id);
        });
    }

    private static void check(Deadline deadline, NormCatalogue norms, Decisions decisions) {
        String which = "El plazo " + deadline.id();
        Stream.concat(deadline.rules().stream(), deadline.fine().stream())
                .filter(rule -> norms.rule(rule).isEmpty())
                .findFirst()
                .ifPresent(rule -> {
                    throw new RegulationException(which + " nombra la regla desconocida " + rule);
                });
        if (!norms.resolves(deadline.ground())) {
            throw new RegulationException(which + " cita «" + deadline.ground() + "», que no está en la norma");
        }
        deadline.decision().filter(id -> decisions.find(id).isEmpty()).ifPresent(id -> {
            throw new RegulationException(which + " nombra la decisión desconocida " + id);
        });
    }
}
