package cl.bitacora.courses.http;

import cl.bitacora.courses.views.ClosingFormRow;
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

/** Worklist of closing forms. */
@Path("/v1/closing-forms")
@Authenticated
@Tag(name = "Formularios")
public class ClosingFormListResource {
    private final CurrentCaller caller;
    private final Lists lists;

    ClosingFormListResource(CurrentCaller caller, Lists lists) {
        this.caller = caller;
        this.lists = lists;
    }

    @GET
    @Operation(summary = "Formularios de cierre a su alcance", description = "Filtro opcional: state.")
    public Uni<Page<ClosingFormRow>> closingForms(
            @QueryParam("state") @Nullable String state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return lists.closingForms(
                Access.visible(caller.get()), new Filter().with("state", state), cursor, Page.size(limit));
    }
}
