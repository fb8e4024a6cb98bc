package cl.bitacora.auditor.given;

import cl.bitacora.auditor.bundle.BundleFiles;
import cl.bitacora.auditor.bundle.BundleWriter;
import cl.bitacora.auditor.bundle.Bundles;
import cl.bitacora.auditor.bundle.Extras;
import cl.bitacora.auditor.bundle.LogExport;
import cl.bitacora.auditor.bundle.Manifest;
import cl.bitacora.auditor.source.LogSource;
import cl.bitacora.regulation.Regulation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Bundles of written histories. */
public final class DemoBundle {
    /** Small, so that a log has several segments. */
    public static final int SEGMENT = 100;

    private DemoBundle() {}

    /** Exports logs into a folder. */
    public static Manifest export(List<? extends LogSource> logs, Path folder) throws IOException {
        BundleWriter bundle = BundleWriter.open(folder);
        for (LogSource log : logs) {
            LogExport.run(bundle, log, SEGMENT, written -> {});
        }
        Regulation law = Regulation.load();
        Extras.add(bundle, law, Platform.keys().stream().map(Object::toString).toList());
        return bundle.complete(Instant.parse("2026-01-20T12:00:00Z"), law.revision());
    }

    /** A bundle of these logs that lives in memory. */
    public static MemoryFiles inMemory(List<? extends LogSource> logs, Path folder) throws IOException {
        export(logs, folder);
        try (BundleFiles files = Bundles.open(folder)) {
            MemoryFiles memory = new MemoryFiles();
            for (String name : files.names()) {
                memory.put(name, files.bytes(name));
            }
            return memory;
        }
    }
}
