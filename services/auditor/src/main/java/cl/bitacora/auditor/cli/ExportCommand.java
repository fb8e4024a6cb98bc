package cl.bitacora.auditor.cli;

import cl.bitacora.auditor.bundle.BundleWriter;
import cl.bitacora.auditor.bundle.Extras;
import cl.bitacora.auditor.bundle.LogExport;
import cl.bitacora.auditor.bundle.Manifest;
import cl.bitacora.auditor.bundle.Zips;
import cl.bitacora.auditor.source.DatabaseAddress;
import cl.bitacora.auditor.source.LocalStack;
import cl.bitacora.auditor.source.LogSource;
import cl.bitacora.auditor.source.PostgresLog;
import cl.bitacora.auditor.source.SourceProblem;
import cl.bitacora.auditor.sql.Tables;
import cl.bitacora.auditor.words.Bar;
import cl.bitacora.auditor.words.Numbers;
import cl.bitacora.auditor.words.Words;
import cl.bitacora.kernel.Fact;
import cl.bitacora.regulation.Regulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies histories from their databases to a bundle. */
@Command(
        name = "export",
        sortOptions = false,
        header = "Copia la historia a un paquete (y a Parquet).",
        headerHeading = "%n",
        synopsisHeading = "Uso: ",
        descriptionHeading = "%n",
        parameterListHeading = "%nQué:%n",
        optionListHeading = "%nOpciones:%n",
        description = {
            "Copia la historia de uno o todos los servicios a un paquete: una carpeta, o un archivo si termina en .zip.",
            "Si se interrumpe, repita la misma orden: sigue donde quedó. Repetida más tarde, agrega solo lo nuevo y avisa",
            "si lo exportado antes ya no está en la base de datos. Solo lee.",
            "Sin --database usa las bases de la instalación que inició scripts/up."
        })
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private final Shared shared = new Shared();

    @Parameters(
            paramLabel = "PAQUETE",
            arity = "0..1",
            description = "Dónde dejarlo; por defecto .bitacora/audit/bundle.")
    private @Nullable Path target;

    @Option(
            names = "--service",
            paramLabel = "NOMBRE",
            split = ",",
            description = "Solo estos registros: gateway, attendance, courses, certificates, payments…")
    private List<String> services = List.of();

    @Option(
            names = "--database",
            paramLabel = "NOMBRE=URL",
            description = {
                "Base de un registro, p. ej. payments=jdbc:postgresql://servidor:5432/payments. Usuario y clave van en la",
                "URL (?user=…&password=…) o en BITACORA_DB_APP_USER y BITACORA_DB_APP_PASSWORD. Se puede repetir."
            })
    private Map<String, String> databases = Map.of();

    @Option(
            names = "--keys",
            paramLabel = "ARCHIVO",
            description = "Llaves públicas de los registros que deben ir en el paquete, una por línea.")
    private @Nullable Path keys;

    @Option(
            names = "--parquet",
            paramLabel = "CARPETA",
            arity = "0..1",
            fallbackValue = "",
            description =
                    "Además, la historia en Parquet para consultas SQL (DuckDB, Spark, Trino). Por defecto, al lado.")
    private @Nullable String parquet;

    @Override
    public Integer call() throws IOException, SQLException {
        Words words = shared.words();
        Path asked = Shared.bundle(target);
        boolean zip = asked.toString().endsWith(".zip");
        Path folder = zip ? Path.of(asked + ".folder") : asked;
        List<LogSource> sources = new ArrayList<>();
        try {
            addresses().forEach(address -> sources.add(PostgresLog.open(address)));
            Manifest manifest = export(folder, sources, words);
            if (parquet != null) {
                parquet(folder, manifest, parquet.isEmpty() ? Path.of(asked + "-parquet") : Path.of(parquet), words);
            }
            if (zip) {
                Zips.pack(folder, asked);
            }
            shared.out()
                    .println(words.text(
                            "export.done",
                            Fact.of("path", asked),
                            Fact.of("entries", Numbers.of(manifest.events())),
                            Fact.of("bytes", Numbers.bytes(bytes(manifest)))));
            return 0;
        } finally {
            sources.forEach(LogSource::close);
        }
    }

    private Manifest export(Path folder, List<LogSource> sources, Words words) throws IOException {
        BundleWriter bundle = BundleWriter.open(folder);
        long all =
                sources.stream().mapToLong(source -> source.head().position()).sum();
        long before = sources.stream()
                .mapToLong(source -> bundle.known(source.log()).lastPosition())
                .sum();
        TreeSet<String> known = new TreeSet<>(keys == null ? List.of() : Files.readAllLines(keys));
        try (Bar bar = Bar.on("export", all - before)) {
            for (LogSource source : sources) {
                long had = bundle.known(source.log()).lastPosition();
                LogExport.run(bundle, source, LogExport.SEGMENT, bar::done);
                known.addAll(source.keys());
                long fresh = source.head().position() - had;
                shared.out()
                        .println(words.text(
                                "export.log",
                                Fact.of("log", source.log()),
                                Fact.of("entries", Numbers.of(source.head().position())),
                                Fact.of(
                                        "new",
                                        had == 0
                                                ? ""
                                                : words.text("export.new", Fact.of("count", Numbers.of(fresh))))));
            }
        }
        Regulation law = Regulation.load();
        Extras.add(bundle, law, List.copyOf(known));
        return bundle.complete(Instant.now().truncatedTo(ChronoUnit.SECONDS), law.revision());
    }

    private void parquet(Path folder, Manifest manifest, Path into, Words words) throws IOException, SQLException {
        try (Tables tables = Tables.open(into.resolve(".tmp"))) {
            String files = tables.write(folder, manifest, into).stream()
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.joining(", "));
            shared.out().println(words.text("export.parquet", Fact.of("path", into), Fact.of("files", files)));
        }
    }

    private List<DatabaseAddress> addresses() {
        List<DatabaseAddress> found = databases.isEmpty()
                ? LocalStack.databases(Shared.home())
                : databases.entrySet().stream()
                        .map(one -> new DatabaseAddress(
                                one.getKey(),
                                one.getValue(),
                                environment("BITACORA_DB_APP_USER"),
                                environment("BITACORA_DB_APP_PASSWORD")))
                        .toList();
        List<DatabaseAddress> chosen = found.stream()
                .filter(address -> services.isEmpty() || services.contains(address.log()))
                .toList();
        if (chosen.isEmpty() || chosen.size() < services.size()) {
            throw new SourceProblem("No hay una base de datos para cada registro pedido; los hay: "
                    + found.stream().map(DatabaseAddress::log).collect(Collectors.joining(", ")) + ".");
        }
        return chosen;
    }

    private static String environment(String name) {
        @Nullable String value = System.getenv(name);
        return value == null ? "" : value;
    }

    private static long bytes(Manifest manifest) {
        return manifest.logs().stream()
                .flatMap(log -> log.segments().stream())
                .mapToLong(Manifest.Segment::bytes)
                .sum();
    }
}
