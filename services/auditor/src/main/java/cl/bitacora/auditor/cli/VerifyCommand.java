package cl.bitacora.auditor.cli;

import cl.bitacora.auditor.bundle.BundleFiles;
import cl.bitacora.auditor.bundle.Bundles;
import cl.bitacora.auditor.bundle.Manifest;
import cl.bitacora.auditor.bundle.Notes;
import cl.bitacora.auditor.source.SourceProblem;
import cl.bitacora.auditor.verify.LogReport;
import cl.bitacora.auditor.verify.Report;
import cl.bitacora.auditor.verify.Trust;
import cl.bitacora.auditor.verify.Verifier;
import cl.bitacora.auditor.words.Bar;
import cl.bitacora.auditor.words.Numbers;
import cl.bitacora.auditor.words.Words;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.proof.SignedNote;
import cl.bitacora.kernel.proof.VerifierKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Verifies a bundle. */
@Command(
        name = "verify",
        sortOptions = false,
        header = "Comprueba un paquete: ¿alguien alteró algo?",
        headerHeading = "%n",
        synopsisHeading = "Uso: ",
        descriptionHeading = "%n",
        parameterListHeading = "%nQué:%n",
        optionListHeading = "%nOpciones:%n",
        description = {
            "Comprueba un paquete sin red ni base de datos: vuelve a calcular la huella de cada evento y la cadena, busca",
            "huecos en posiciones y versiones, comprueba las firmas de los equipos de sala y todos los puntos de control",
            "firmados contra el árbol reconstruido. Dice en palabras cuál es el primer lugar dañado.",
            "Sale con 0 si nada fue alterado, 1 si algo lo fue, 2 si no se pudo comprobar todo."
        })
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private final Shared shared = new Shared();

    @Parameters(
            paramLabel = "PAQUETE",
            arity = "0..1",
            description = "Carpeta o .zip; por defecto .bitacora/audit/bundle.")
    private @Nullable Path bundle;

    @Option(
            names = "--checkpoint",
            paramLabel = "ARCHIVO",
            description = {
                "Puntos de control guardados fuera del sistema (notas firmadas, separadas por una línea ---): lo único",
                "que revela una historia cortada o reconstruida entera. Se puede repetir."
            })
    private List<Path> checkpoints = List.of();

    @Option(
            names = "--key",
            paramLabel = "ARCHIVO",
            description = "Llaves públicas conocidas por otra vía; entonces no se cree en las que trae el paquete.")
    private List<Path> keys = List.of();

    @Override
    public Integer call() throws IOException {
        Words words = shared.words();
        Trust trust = trust();
        try (BundleFiles files = Bundles.open(Shared.bundle(bundle));
                Bar bar = Bar.on("verify", entries(files))) {
            Report report = new Verifier(files, trust, bar).run();
            double seconds = bar.seconds();
            bar.close();
            print(report, trust, seconds, words);
            return !report.intact() ? 1 : report.unverifiable().isEmpty() ? 0 : 2;
        }
    }

    private void print(Report report, Trust trust, double seconds, Words words) {
        PrintWriter out = shared.out();
        report.logs().forEach(log -> out.println(line(log, words)));
        if (!report.intact()) {
            out.println(words.text("verify.altered"));
            report.problems().forEach(problem -> out.println("  " + words.problem(problem)));
            return;
        }
        out.println(words.text(
                "verify.intact",
                Fact.of("entries", Numbers.of(report.entries())),
                Fact.of("seconds", Numbers.tenths(seconds)),
                Fact.of("rate", Numbers.of(Math.round(report.entries() / Math.max(seconds, 0.001))))));
        report.unverifiable()
                .forEach(origin -> out.println(words.text("verify.key-missing", Fact.of("origin", origin))));
        report.keys()
                .forEach(key -> out.println(words.text(
                        "verify.key",
                        Fact.of("key", key.name() + " " + key.type().algorithm() + " " + "%08x".formatted(key.id())))));
        if (trust.keys().isEmpty() && !report.keys().isEmpty()) {
            out.println(words.text("verify.keys-from-bundle"));
        }
        for (LogReport log : report.logs()) {
            Fact name = Fact.of("log", log.log());
            if (log.checkpoints() == 0 && log.entries() > 0) {
                out.println(words.text("verify.no-checkpoints", name));
            } else if (log.covered() < log.entries()) {
                Fact count = Fact.of("count", Numbers.of(log.entries() - log.covered()));
                out.println(words.text("verify.uncovered", name, count));
            }
        }
        if (trust.checkpoints().isEmpty()) {
            out.println(words.text("verify.no-outside"));
        }
    }

    private static String line(LogReport log, Words words) {
        String journals = log.batches() == 0
                ? ""
                : words.text(
                        "verify.journals",
                        Fact.of("batches", Numbers.of(log.batches())),
                        Fact.of("records", Numbers.of(log.records())));
        return words.text(
                "verify.log",
                Fact.of("log", log.log()),
                Fact.of("entries", Numbers.of(log.entries())),
                Fact.of("streams", Numbers.of(log.streams())),
                Fact.of("checkpoints", Numbers.of(log.checkpoints())),
                Fact.of("journals", journals));
    }

    private Trust trust() throws IOException {
        List<SignedNote> notes = new ArrayList<>();
        List<VerifierKey> known = new ArrayList<>();
        try {
            for (Path file : checkpoints) {
                notes.addAll(Notes.parse(Files.readString(file)));
            }
            for (Path file : keys) {
                known.addAll(Notes.keys(Files.readString(file)));
            }
        } catch (IllegalArgumentException e) {
            throw new SourceProblem(
                    "Un punto de control o una llave indicada no se puede leer: " + e.getMessage() + ".", e);
        }
        return new Trust(notes, known);
    }

    private static long entries(BundleFiles files) {
        try {
            return Manifest.read(files.bytes(Manifest.FILE)).events();
        } catch (IOException e) {
            return 0; // the verifier says what is wrong with it
        }
    }
}
