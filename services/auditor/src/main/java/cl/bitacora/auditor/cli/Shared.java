package cl.bitacora.auditor.cli;

import cl.bitacora.auditor.words.Words;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every order shares. */
final class Shared {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--lang",
            paramLabel = "IDIOMA",
            defaultValue = "es",
            description = "Idioma de las respuestas: es (por defecto) o en.")
    @SuppressWarnings("NullAway.Init")
    private String language;

    Words words() {
        return Words.in(language);
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    CommandLine command() {
        return spec.commandLine();
    }

    /** Folder of the stack: that of {@code BITACORA_HOME}, or {@code .bitacora} here. */
    static Path home() {
        @Nullable String home = System.getenv("BITACORA_HOME");
        return home == null ? Path.of(".bitacora") : Path.of(home);
    }

    /** Where bundles are unless said otherwise. */
    static Path bundle(@Nullable Path named) {
        return named == null ? home().resolve("audit").resolve("bundle") : named;
    }
}
