package cl.bitacora.courses.http;

import cl.bitacora.http.Access;
import cl.bitacora.http.CurrentCaller;
import cl.bitacora.http.Permission;
import cl.bitacora.http.Problems;
import cl.bitacora.http.Scope;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.PersonId;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Erasure of personal data: events name nobody, so nothing that was decided changes. */
@Path("/v1/people")
@Authenticated
@Tag(name = "Personas")
public class PeopleResource {
    private final CurrentCaller caller;
    private final Persons persons;

    PeopleResource(CurrentCaller caller, Persons persons) {
        this.caller = caller;
        this.persons = persons;
    }

    /** Whom to forget and on what ground, as a code. */
    @Schema(name = "Supresion")
    public record ErasureRequest(
            @Schema(examples = "12.345.678-5") String rut,

            @Schema(description = "Fundamento, en código", examples = "SOLICITUD_TITULAR")
            String reason) {}

    /** What was done. */
    @Schema(name = "ResultadoSupresion")
    public record Erasure(
            @Schema(description = "Seudónimo que sigue en los eventos")
            String person,

            @Schema(description = "Falso si no había datos") boolean erased) {}

    @POST
    @Path("erasures")
    @RunOnVirtualThread
    @Operation(
            summary = "Suprime los datos personales de una persona en toda la plataforma",
            description = "Borra RUT, nombres y contacto aquí y, por una lápida en el tópico de personas, en los demás"
                    + " servicios. Los eventos y los estados finales no cambian.")
    public Erasure erase(ErasureRequest request) {
        Access.require(caller.get(), Permission.NATIONAL, Scope.platform());
        PersonId person = persons.idOf(request.rut(), null);
        String reason = Persons.code("reason", request.reason());
        if (reason.isEmpty()) {
            throw Problems.field("reason", "blank-field", Fact.of("field", "reason"));
        }
        return new Erasure(person.value(), persons.erase(caller.get().subject(), person, reason));
    }
}
