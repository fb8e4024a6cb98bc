package cl.bitacora.testkit.house.sample.domain;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Random;

/** Everything that a domain must not be. */
public record Impure(double share, Path path, Random chance) {
    /** Reads the clock. */
    public LocalDate today() {
        return LocalDate.now(Clock.systemUTC());
    }
}
