package cl.bitacora.auditor.cli;

import cl.bitacora.auditor.bundle.BundleFiles;
import cl.bitacora.auditor.bundle.Bundles;
import cl.bitacora.auditor.bundle.Digests;
import cl.bitacora.auditor.bundle.Folders;
import cl.bitacora.auditor.bundle.Manifest;
import cl.bitacora.auditor.recompute.Figure;
import cl.bitacora.auditor.recompute.FigureKind;
import cl.bitacora.auditor.recompute.LawBooks;
import cl.bitacora.auditor.recompute.Laws;
import cl.bitacora.auditor.recompute.Recomputation;
import cl.bitacora.auditor.recompute.Tally;
import cl.bitacora.auditor.recompute.Verdict;
import cl.bitacora.auditor.words.Bar;
import cl.bitacora.auditor.words.Numbers;
import cl.bitacora.auditor.words.Words;
import cl.bitacora.eventstore.BitacoraJson;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Fact;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Recomputes a bundle. */
@Command(
        name = "recompute",
        sortOptions = false,
        header = "Vuelve a calcular todo y muestra las diferencias.",
        headerHeading = "%n",
        synopsisHeading = "Uso: ",
        descriptionHeading = "%n",
        parameterListHeading = "%nQué:%n",
        optionListHeading = "%nOpciones:%n",
        description = {
            "Vuelve a calcular, solo con los eventos y con los datos de la ley de su revisión, cada asistencia, total,",
            "justificación, estado final, certificado, folio, pago y compensación, con las mismas reglas puras del sistema.",
            "Muestra cada diferencia con su explicación. Si se interrumpe, repita la orden: sigue donde quedó.",
            "Sale con 0 si todo coincide, 1 si algo difiere, 2 si no se pudo hacer."
        })
final class RecomputeCommand implements Callable<Integer> {
    private static final int SHOWN = 25;

    @Mixin
    private final Shared shared = new Shared();

    @Parameters(
            paramLabel = "PAQUETE",
            arity = "0..1",
            description = "Carpeta o .zip; por defecto .bitacora/audit/bundle.")
    private @Nullable Path bundle;

    @Option(
            names = "--as-of",
            paramLabel = "AAAA-MM-DD",
            description = "Lo que se sabía ese día: solo eventos guardados hasta su final en Chile.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--law",
            paramLabel = "CARPETA",
            description = "Datos de la ley de otra revisión (como law/<revisión> del paquete). Se puede repetir.")
    private List<Path> laws = List.of();

    @Option(
            names = "--differences",
            paramLabel = "ARCHIVO",
            description = "Escribe todas las diferencias en JSON; por defecto al lado del paquete.")
    private @Nullable Path differences;

    @Option(
            names = "--work",
            paramLabel = "CARPETA",
            description = "Dónde dejar los archivos de trabajo (ocupan como el paquete); por defecto al lado de él.")
    private @Nullable Path work;

    @Override
    public Integer call() throws IOException {
        Words words = shared.words();
        Path place = Shared.bundle(bundle);
        try (BundleFiles files = Bundles.open(place)) {
            Manifest manifest = Manifest.read(files.bytes(Manifest.FILE));
            String run = Digests.hex(manifest.toBytes()).substring(0, 12) + (asOf == null ? "" : "-" + asOf);
            Path folder = (work == null ? Path.of(place + "-work") : work).resolve(run);
            Files.createDirectories(folder);
            Laws books = LawBooks.open(files, laws, folder);
            Optional<Instant> before = Optional.ofNullable(asOf).map(Chile::endOf);
            double seconds;
            Tally tally;
            try (Bar bar = Bar.on("recompute", 2 * manifest.events())) {
                tally = new Recomputation(files, manifest, books, before, folder, bar).run();
                seconds = bar.seconds();
            }
            Path all = differences == null ? Path.of(place + "-differences.json") : differences;
            print(tally, books, seconds, all, words);
            clear(folder);
            return tally.count(Verdict.DIFFERENT) == 0 && tally.unreadable() == 0 ? 0 : 1;
        }
    }

    private void print(Tally tally, Laws books, double seconds, Path all, Words words) throws IOException {
        PrintWriter out = shared.out();
        if (asOf != null) {
            out.println(words.text("recompute.as-of", Fact.of("day", asOf)));
        }
        out.println(words.text("recompute.header"));
        for (FigureKind kind : FigureKind.values()) {
            long equal = tally.count(kind, Verdict.EQUAL);
            long superseded = tally.count(kind, Verdict.SUPERSEDED);
            long different = tally.count(kind, Verdict.DIFFERENT);
            out.println(words.text(
                    "recompute.row",
                    Fact.of("kind", "%-38s".formatted(words.text("kind." + kind))),
                    Fact.of("total", column(equal + superseded + different, 12)),
                    Fact.of("equal", column(equal, 10)),
                    Fact.of("superseded", column(superseded, 17)),
                    Fact.of("different", column(different, 9))));
        }
        if (tally.unreadable() > 0) {
            out.println(words.text("recompute.unreadable", Fact.of("count", tally.unreadable())));
        }
        if (tally.unknown() > 0) {
            out.println(words.text("recompute.unknown", Fact.of("count", Numbers.of(tally.unknown()))));
        }
        out.println(words.text("recompute.law", Fact.of("revision", books.newest())));
        books.missing()
                .forEach(revision -> out.println(words.text(
                        "recompute.law-missing", Fact.of("revision", revision), Fact.of("used", books.newest()))));
        differing(tally, all, words);
        if (tally.count(Verdict.DIFFERENT) == 0) {
            out.println(words.text(
                    "recompute.equal",
                    Fact.of("figures", Numbers.of(tally.figures())),
                    Fact.of("seconds", Numbers.tenths(seconds))));
        }
    }

    private void differing(Tally tally, Path all, Words words) throws IOException {
        long count = tally.count(Verdict.DIFFERENT);
        if (count == 0) {
            return;
        }
        PrintWriter out = shared.out();
        out.println(words.text("recompute.different", Fact.of("count", Numbers.of(count))));
        List<Figure> shown = tally.different().stream()
                .sorted(Comparator.comparing(Figure::log).thenComparingLong(Figure::position))
                .limit(SHOWN)
                .toList();
        shown.forEach(figure -> words.difference(figure).forEach(out::println));
        Files.write(all, BitacoraJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(tally.different()));
        if (count > shown.size()) {
            out.println(words.text(
                    "recompute.more", Fact.of("count", Numbers.of(count - shown.size())), Fact.of("file", all)));
        }
    }

    private static String column(long number, int width) {
        return ("%" + width + "s").formatted(Numbers.of(number));
    }

    /** Deletes the work of this run, and the place of all runs where this was the only one. */
    private static void clear(Path run) throws IOException {
        Folders.delete(run);
        Path place = run.toAbsolutePath().getParent();
        try (Stream<Path> others = Files.list(place)) {
            if (others.findAny().isEmpty()) {
                Files.delete(place);
            }
        }
    }
}
