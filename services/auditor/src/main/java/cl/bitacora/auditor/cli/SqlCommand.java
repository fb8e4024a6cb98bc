package cl.bitacora.auditor.cli;

import cl.bitacora.auditor.sql.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers a question in SQL over the Parquet files. */
@Command(
        name = "sql",
        sortOptions = false,
        header = "Consultas SQL sobre la historia.",
        headerHeading = "%n",
        synopsisHeading = "Uso: ",
        descriptionHeading = "%n",
        parameterListHeading = "%nQué:%n",
        optionListHeading = "%nOpciones:%n",
        description = {
            "Responde una consulta SQL (DuckDB) sobre la historia en Parquet que dejó «export --parquet». Hay una tabla por",
            "registro (attendance, payments…) y una con todos (events). El contenido está en payload, en JSON:",
            "  scripts/audit sql \"select type, count(*) from events group by 1 order by 2 desc\"",
            "  scripts/audit sql \"select sum((payload->>'paid')::bigint) from payments where type like '%%payment-made%%'\""
        })
final class SqlCommand implements Callable<Integer> {
    private static final int WIDEST = 80;

    @Mixin
    private final Shared shared = new Shared();

    @Parameters(paramLabel = "CONSULTA", description = "La consulta SQL.")
    @SuppressWarnings("NullAway.Init")
    private String question;

    @Option(
            names = "--parquet",
            paramLabel = "CARPETA",
            description = "Carpeta de los archivos Parquet; por defecto .bitacora/audit/bundle-parquet.")
    private @Nullable Path parquet;

    @Override
    public Integer call() throws IOException, SQLException {
        Path folder = parquet == null ? Path.of(Shared.bundle(null) + "-parquet") : parquet;
        try (Tables tables = Tables.open(folder.resolve(".tmp"))) {
            tables.read(folder);
            print(tables.ask(question));
            return 0;
        }
    }

    private void print(List<List<String>> table) {
        int columns = table.getFirst().size();
        int[] widths = new int[columns];
        table.forEach(row -> {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], Math.min(WIDEST, row.get(i).length()));
            }
        });
        table.forEach(row -> {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                String cell = row.get(i);
                line.append(i == 0 ? "" : "  ").append(cell).repeat(' ', Math.max(0, widths[i] - cell.length()));
            }
            shared.out().println(line.toString().stripTrailing());
        });
    }
}
