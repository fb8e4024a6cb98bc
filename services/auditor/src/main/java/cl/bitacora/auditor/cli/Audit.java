package cl.bitacora.auditor.cli;

import cl.bitacora.auditor.source.SourceProblem;
import cl.bitacora.regulation.RegulationException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The auditor's command line. Exit codes: 0 all good, 1 something does not hold, 2 it could not be done. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = false,
        sortOptions = false,
        synopsisHeading = "Uso: ",
        commandListHeading = "%nÓrdenes:%n",
        descriptionHeading = "%n",
        optionListHeading = "%nOpciones:%n",
        footerHeading = "%n",
        synopsisSubcommandLabel = "ORDEN",
        description = {
            "Auditoría de Bitácora: cualquiera, sin conocer el sistema, puede copiar la historia de eventos, comprobar",
            "que nadie la alteró y volver a calcular cada asistencia, certificado y pago."
        },
        footer = {
            "Lo habitual:",
            "  scripts/audit export       copia la historia a un paquete",
            "  scripts/audit verify       comprueba el paquete, sin red ni base de datos",
            "  scripts/audit recompute    vuelve a calcular todo y muestra lo que no coincida",
            "  scripts/audit explain ID   la historia detrás de un pago, un certificado o un evento",
            "",
            "Sin indicar dónde, el paquete queda en .bitacora/audit/bundle.",
            "Código de salida: 0 todo bien; 1 algo no coincide; 2 no se pudo hacer."
        },
        subcommands = {
            ExportCommand.class,
            VerifyCommand.class,
            RecomputeCommand.class,
            ExplainCommand.class,
            SqlCommand.class,
            BenchCommand.class
        })
public final class Audit implements Runnable {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = CommandLine.ScopeType.INHERIT,
            description = "Muestra esta ayuda.")
    private boolean help;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Runs and ends the process with the exit code. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(commandLine(out, err).execute(arguments));
    }

    /** The command line, writing to these. */
    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return new CommandLine(new Audit())
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(110)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(sentence(failure));
                    return 2;
                });
    }

    /** What went wrong, for whoever typed the command. */
    private static String sentence(Exception failure) {
        return switch (failure) {
            case SourceProblem problem -> String.valueOf(problem.getMessage());
            case RegulationException problem -> String.valueOf(problem.getMessage());
            case NoSuchFileException missing -> "No existe " + missing.getFile() + ".";
            case IOException io -> "No se pudo leer o escribir: " + detail(io) + ".";
            case Exception other -> "No se pudo hacer: " + detail(other) + ".";
        };
    }

    private static String detail(Exception failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
