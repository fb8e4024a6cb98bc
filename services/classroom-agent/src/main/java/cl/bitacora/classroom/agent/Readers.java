package cl.bitacora.classroom.agent;

import cl.bitacora.classroom.reader.Probe;
import cl.bitacora.classroom.reader.ReaderDriver;
import cl.bitacora.classroom.reader.ReaderInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Which drivers to try, in order. */
final class Readers implements AutoCloseable {
    private final List<ReaderDriver> drivers;

    private Readers(List<ReaderDriver> drivers) {
        this.drivers = drivers;
    }

    /** @param wanted {@code auto} or the id of one driver */
    static Readers of(String wanted) {
        List<Supplier<ReaderDriver>> all = wanted.equals(PlacedFingers.ID) ? List.of(PlacedFingers::new) : List.of();
        return new Readers(all.stream().map(Supplier::get).toList());
    }

    /** The first reader plugged in, with its driver. */
    Optional<Plugged> first() {
        return drivers.stream()
                .filter(driver -> driver.probe() instanceof Probe.Present)
                .flatMap(driver -> driver.readers().stream().map(reader -> new Plugged(driver, reader)))
                .findFirst();
    }

    record Plugged(ReaderDriver driver, ReaderInfo reader) {}

    Optional<PlacedFingers> simulated() {
        return drivers.stream()
                .filter(PlacedFingers.class::isInstance)
                .map(PlacedFingers.class::cast)
                .findFirst();
    }

    List<ReaderDriver> all() {
        return drivers;
    }

    @Override
    public void close() {
        drivers.forEach(ReaderDriver::close);
    }
}
