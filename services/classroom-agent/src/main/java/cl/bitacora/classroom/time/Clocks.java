package cl.bitacora.classroom.time;

/** Reads both clocks together. The machine's own is {@link #ofThisMachine}; tests move another. */
@FunctionalInterface
public interface Clocks {
    WallAndBoot now();

    /** This machine's clocks, as well as its system lets them be read. */
    static Clocks ofThisMachine() {
        return MachineClocks.find();
    }
}
