package cl.bitacora.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** What can be known before anything is started. Each finding is one sentence for a person. */
public final class Preflight {
    /** Free space below which the stack does not start: two gibibytes. */
    public static final long MINIMUM_FREE_BYTES = 2L << 30;

    private Preflight() {}

    /**
     * Makes sure that no other program holds one of the ports.
     *
     * @throws StackProblem naming the first port that is taken
     */
    public static void portsFree(Ports ports) {
        ports.byName().forEach((name, port) -> {
            if (Ports.inUse(port)) {
                throw new StackProblem("El puerto " + port + " (" + name + ") está ocupado por otro programa: ciérrelo"
                        + " o use otros puertos con BITACORA_PORT_OFFSET=1000 scripts/up.");
            }
        });
    }

    /** Makes sure that the disk has room for the stack. */
    public static void diskSpace(Layout layout) {
        try {
            diskSpace(layout, Files.getFileStore(layout.home()).getUsableSpace());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void diskSpace(Layout layout, long freeBytes) {
        if (freeBytes < MINIMUM_FREE_BYTES) {
            throw new StackProblem("Quedan %d MiB libres en %s y se necesitan 2048: libere espacio y vuelva a intentar."
                    .formatted(freeBytes >> 20, layout.home()));
        }
    }

    /** Makes sure that every service was built. */
    public static void servicesBuilt(Layout layout) {
        for (Service service : Service.values()) {
            if (!Files.exists(layout.serviceJar(service))) {
                throw new StackProblem("%s no construido: falta %s; compile con mvn -DskipTests package."
                        .formatted(service.serviceName(), layout.root().relativize(layout.serviceJar(service))));
            }
        }
    }
}
