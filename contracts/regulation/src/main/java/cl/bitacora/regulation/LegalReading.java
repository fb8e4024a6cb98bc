package cl.bitacora.regulation;

import java.util.Optional;

/**
 * The reading chosen where the norms contradict each other or are silent. In Spanish: pages show it.
 *
 * @param id e.g. {@code G-ATT-01}
 * @param affects who notices
 * @param parameter name of the parameter that changes it, or empty if only code does
 */
public record LegalReading(
        String id, String question, String reading, String why, String affects, Optional<String> parameter) {}
