package cl.bitacora.courses.http;

import cl.bitacora.courses.views.AcuerdoRow;
import cl.bitacora.courses.views.Lists;
import cl.bitacora.courses.views.Lists.Filter;
import cl.bitacora.http.Access;
import cl.bitacora.http.CurrentCaller;
import cl.bitacora.http.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Worklist of acuerdos operativos. */
@Path("/v1/acuerdos-operativos")
@Authenticated
@Tag(name = "Formularios")
public class AcuerdoListResource {
    private final CurrentCaller caller;
    private final Lists lists;

    AcuerdoListResource(CurrentCaller caller, Lists lists) {
        this.caller = caller;
        this.lists = lists;
    }

    @GET
    @Operation(summary = "Acuerdos operativos a su alcance", description = "Filtros opcionales: state, section.")
    public Uni<Page<AcuerdoRow>> acuerdos(
            @QueryParam("state") @Nullable String state,
            @QueryParam("section") @Nullable String section,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        Filter filter = new Filter().with("state", state).with("section", section);
        return lists.acuerdos(Access.visible(caller.get()), filter, cursor, Page.size(limit));
    }
}
