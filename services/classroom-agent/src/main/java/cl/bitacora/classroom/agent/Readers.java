package cl.bitacora.classroom.agent;

import cl.bitacora.classroom.reader.Probe;
import cl.bitacora.classroom.reader.ReaderDriver;
import cl.bitacora.classroom.reader.ReaderInfo;
import cl.bitacora.classroom.reader.dpfpdd.DpfpddReaders;
import cl.bitacora.classroom.reader.libfprint.LibfprintReaders;
import cl.bitacora.classroom.reader.simulator.SimulatedReaders;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Which drivers to try, in order. */
final class Readers implements AutoCloseable {
    static final long DEMONSTRATION_SEED = 2026;
    private static final int DPI = 500;

    private final List<ReaderDriver> drivers;

    private Readers(List<ReaderDriver> drivers) {
        this.drivers = drivers;
    }

    /** @param wanted {@code auto} for whatever is plugged in, or the id of one driver */
    static Readers of(String wanted) {
        InstantSource clock = InstantSource.system();
        return new Readers(
                switch (wanted) {
                    case "simulator" -> List.of(new SimulatedReaders(DEMONSTRATION_SEED, clock));
                    case "libfprint" -> List.of(new LibfprintReaders(DPI, clock));
                    case "dpfpdd" -> List.of(new DpfpddReaders(DPI, clock));
                    case "auto" -> List.of(new DpfpddReaders(DPI, clock), new LibfprintReaders(DPI, clock));
                    default ->
                        throw new IllegalArgumentException(
                                "bitacora.reader=" + wanted + ": debe ser auto, libfprint, dpfpdd o simulator");
                });
    }

    /** The first reader plugged in, with its driver. */
    Optional<Plugged> first() {
        return drivers.stream()
                .filter(driver -> driver.probe() instanceof Probe.Present)
                .flatMap(driver -> driver.readers().stream().map(reader -> new Plugged(driver, reader)))
                .findFirst();
    }

    record Plugged(ReaderDriver driver, ReaderInfo reader) {}

    Optional<SimulatedReaders> simulated() {
        return drivers.stream()
                .filter(SimulatedReaders.class::isInstance)
                .map(SimulatedReaders.class::cast)
                .findFirst();
    }

    @Override
    public void close() {
        drivers.forEach(ReaderDriver::close);
    }
}
