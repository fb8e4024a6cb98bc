package cl.bitacora.payments.http;

import cl.bitacora.http.Access;
import cl.bitacora.http.CurrentCaller;
import cl.bitacora.http.Page;
import cl.bitacora.http.Regions;
import cl.bitacora.payments.http.Answers.FileItem;
import cl.bitacora.payments.views.FileList;
import cl.bitacora.payments.views.FileRow;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The list of payment files. */
@Path("/v1/payments")
@Authenticated
@Tag(name = "Expedientes de pago")
public class ListResource {
    private final CurrentCaller caller;
    private final FileList list;

    @Inject
    public ListResource(CurrentCaller caller, FileList list) {
        this.caller = caller;
        this.list = list;
    }

    @GET
    @Operation(summary = "Expedientes de pago que usted puede ver, del más nuevo al más antiguo")
    public Uni<Page<FileItem>> list(
            @QueryParam("state") @Parameter(example = "EN_VALIDACION") @Nullable String state,
            @QueryParam("kind") @Parameter(example = "LIQUIDACION") @Nullable String kind,
            @QueryParam("otec") @Parameter(example = "76111222-5") @Nullable String otec,
            @QueryParam("region") @Parameter(example = "07") @Nullable String region,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        String otecRut = otec == null ? null : Reading.rut("otec", otec).toString();
        return list.page(
                        Access.visible(caller.get()),
                        new FileList.Filter(state, kind, otecRut, canonical(region), cursor, Page.size(limit)))
                .map(page ->
                        new Page<>(page.items().stream().map(ListResource::item).toList(), page.next()));
    }

    private static @Nullable String canonical(@Nullable String region) {
        return region == null ? null : Regions.canonical(region);
    }

    private static FileItem item(FileRow row) {
        return new FileItem(
                row.file,
                row.section,
                row.kind,
                row.state,
                row.otec,
                row.region,
                row.amount,
                row.paid,
                row.late,
                row.requestedAt,
                row.changedAt,
                row.answerDueOn);
    }
}
