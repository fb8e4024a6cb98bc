package cl.bitacora.http;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Upload of evidence, before the command that refers to it. */
@Path("/v1/documents")
@Authenticated
@Tag(name = "Documentos")
@IfBuildProperty(name = "bitacora.evidence.enabled", stringValue = "true")
public class DocumentResource {
    private final EvidenceStore store;
    private final CurrentCaller caller;

    @Inject
    public DocumentResource(EvidenceStore store, CurrentCaller caller) {
        this.store = store;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RunOnVirtualThread
    @Operation(
            summary = "Sube un documento de respaldo (PDF, PNG o JPEG, hasta 10 MB)",
            description =
                    "Responde su SHA-256, con el que los comandos lo citan. Subir dos veces lo mismo no lo duplica.")
    public Response upload(@RestForm("file") @Nullable FileUpload file) {
        boolean handsIn = switch (Access.visible(caller.get())) {
            case Visibility.Everything _, Visibility.OwnOtec _, Visibility.OwnRegion _ -> true;
            case Visibility.OwnOtic _, Visibility.Nothing _ -> false;
        };
        if (!handsIn) {
            throw Problems.forbidden();
        }
        if (file == null) {
            throw Problems.field("file", "missing-field", cl.bitacora.kernel.Fact.of("field", "file"));
        }
        return Response.status(201).entity(store.store(file.uploadedFile())).build();
    }
}
