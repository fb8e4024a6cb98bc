package cl.bitacora.auditor.cli;

import cl.bitacora.auditor.bundle.BundleFiles;
import cl.bitacora.auditor.bundle.Bundles;
import cl.bitacora.auditor.bundle.Manifest;
import cl.bitacora.auditor.bundle.Multiplied;
import cl.bitacora.auditor.words.Bar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a big bundle from a small one, for measuring. */
@Command(
        name = "bench",
        hidden = true,
        sortOptions = false,
        description = {
            "Multiplica un paquete hasta tener muchos eventos: cada copia con sus propias secciones, equipos, ejecutores,",
            "firmas y puntos de control, de modo que verify y recompute trabajan de verdad. Solo para medir."
        })
final class BenchCommand implements Callable<Integer> {
    @Mixin
    private final Shared shared = new Shared();

    @Parameters(index = "0", paramLabel = "DESDE", description = "El paquete pequeño.")
    @SuppressWarnings("NullAway.Init")
    private Path from;

    @Parameters(index = "1", paramLabel = "HACIA", description = "El paquete grande.")
    @SuppressWarnings("NullAway.Init")
    private Path to;

    @Option(names = "--events", paramLabel = "N", defaultValue = "1000000", description = "Cuántos eventos, al menos.")
    private long events;

    @Override
    public Integer call() throws IOException {
        try (BundleFiles files = Bundles.open(from);
                Bar bar = Bar.on("bench", events)) {
            Manifest made = Multiplied.write(files, to, events, bar::done);
            shared.out().println(made.events() + " eventos en " + to);
            return 0;
        }
    }
}
