package cl.bitacora.auditor.cli;

import cl.bitacora.auditor.bundle.BundleFiles;
import cl.bitacora.auditor.bundle.Bundles;
import cl.bitacora.auditor.bundle.Manifest;
import cl.bitacora.auditor.explain.Explainer;
import cl.bitacora.auditor.source.SourceProblem;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.regulation.Regulation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells the story behind one number. */
@Command(
        name = "explain",
        sortOptions = false,
        header = "La historia detrás de un pago, certificado o evento.",
        headerHeading = "%n",
        synopsisHeading = "Uso: ",
        descriptionHeading = "%n",
        parameterListHeading = "%nQué:%n",
        optionListHeading = "%nOpciones:%n",
        description = {
            "Cuenta la historia detrás de un número: del peso o el porcentaje hasta cada marca y cada numeral de la norma.",
            "El ID puede ser un expediente de pago (seccion-liquidacion, seccion-avance), un certificado o su folio, una",
            "sección, o el identificador de cualquier evento."
        })
final class ExplainCommand implements Callable<Integer> {
    @Mixin
    private final Shared shared = new Shared();

    @Parameters(index = "0", paramLabel = "ID", description = "Qué explicar.")
    @SuppressWarnings("NullAway.Init")
    private String id;

    @Parameters(
            index = "1",
            paramLabel = "PAQUETE",
            arity = "0..1",
            description = "Carpeta o .zip; por defecto .bitacora/audit/bundle.")
    private @Nullable Path bundle;

    @Option(names = "--person", paramLabel = "p-…", description = "Solo esta persona, por su seudónimo.")
    private @Nullable String person;

    @Override
    public Integer call() throws IOException {
        Optional<PersonId> only;
        try {
            only = Optional.ofNullable(person).map(PersonId::new);
        } catch (IllegalArgumentException e) {
            throw new SourceProblem("El seudónimo no tiene la forma p- y 32 dígitos hexadecimales.", e);
        }
        try (BundleFiles files = Bundles.open(Shared.bundle(bundle))) {
            Manifest manifest = Manifest.read(files.bytes(Manifest.FILE));
            Optional<List<String>> story = new Explainer(files, manifest, Regulation.load()).tell(id, only);
            if (story.isEmpty()) {
                throw new SourceProblem("En el paquete no hay nada que se llame «" + id + "».");
            }
            story.get().forEach(shared.out()::println);
            return 0;
        }
    }
}
