package cl.bitacora.gateway.http;

import cl.bitacora.contracts.journals.InstallationEvent;
import cl.bitacora.gateway.domain.InstallationCommand.Enrol;
import cl.bitacora.gateway.domain.InstallationCommand.Revoke;
import cl.bitacora.gateway.domain.InstallationState;
import cl.bitacora.gateway.views.InstallationRow;
import cl.bitacora.http.Accepted;
import cl.bitacora.http.Access;
import cl.bitacora.http.Commands;
import cl.bitacora.http.CurrentCaller;
import cl.bitacora.http.Cursor;
import cl.bitacora.http.Page;
import cl.bitacora.http.Permission;
import cl.bitacora.http.Problems;
import cl.bitacora.http.Regions;
import cl.bitacora.http.Scope;
import cl.bitacora.http.Visibility;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Rut;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Parameters;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Registering, showing and revoking class PCs. */
@Path("/v1/installations")
@Authenticated
@Tag(name = "Equipos de sala")
public class InstallationResource {
    private static final Pattern REASON = Pattern.compile("[a-z0-9]+(-[a-z0-9]+){0,10}");
    private static final Pattern REGION = Pattern.compile("0?[1-9]|1[0-6]");
    private static final int MAX_NAME = 80;

    private final Commands commands;
    private final CurrentCaller caller;
    private final Registrations registrations;

    @Inject
    public InstallationResource(Commands commands, CurrentCaller caller, Registrations registrations) {
        this.commands = commands;
        this.caller = caller;
        this.registrations = registrations;
    }

    /** A class PC to register. */
    public record EnrolRequest(
            @Schema(description = "RUT de la OTEC", examples = "998000001-7")
            String otec,

            @Schema(description = "Región donde está el equipo, código de dos dígitos", examples = "07")
            String region,

            @Schema(examples = "Sala 1, Talca") String name,

            @Schema(
                    description = "Clave pública Ed25519, SubjectPublicKeyInfo en Base64",
                    examples = "MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=")
            String publicKey) {}

    /** What came of it. */
    public record Enrolled(
            @Schema(examples = "pc-6f1c2a9b4d3e8f70") String id) {}

    /** Why a PC is taken out. */
    public record RevokeRequest(
            @Schema(examples = "equipo-robado") String reasonCode) {}

    @POST
    @RunOnVirtualThread
    @Operation(
            summary = "Registra un equipo de sala con su clave pública",
            description = "La clave privada no sale del equipo. Desde aquí su firma es su identidad.")
    public Response enrol(EnrolRequest request) {
        Place place = place(request.otec(), request.region(), request.name());
        registrations.require(Scope.of(place.otec(), place.region()), Permission.ADMINISTER);
        String id = commands.newId("pc");
        Enrol command = new Enrol(id, commands.now(), place.otec(), place.region(), place.name(), request.publicKey());
        Accepted<InstallationState, InstallationEvent> accepted =
                commands.run(registrations.aggregates(), Registrations.stream(id), command);
        return commands.respond(accepted, new Enrolled(id)).build();
    }

    @POST
    @Path("{id}/revocation")
    @RunOnVirtualThread
    @Operation(
            summary = "Da de baja un equipo: su clave deja de aceptarse",
            description = "Lo hace la OTEC o la Dirección Regional, por ejemplo por robo o por una alerta.")
    public Response revoke(@PathParam("id") String id, RevokeRequest request) {
        if (!REASON.matcher(request.reasonCode()).matches()) {
            throw unreadable("reasonCode");
        }
        registrations.require(id, Permission.ADMINISTER, Permission.REVIEW);
        Accepted<InstallationState, InstallationEvent> accepted = commands.run(
                registrations.aggregates(),
                Registrations.stream(id),
                new Revoke(id, commands.now(), request.reasonCode()));
        return commands.respond(accepted, new Enrolled(id)).build();
    }

    @GET
    @WithSession
    @Operation(summary = "Equipos de sala a su alcance, con su último contacto y sus alertas")
    public Uni<Page<InstallationView>> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("alarmed") @Schema(description = "Solo los que tienen alertas") boolean alarmed) {
        int size = Page.size(limit);
        String after = cursor == null ? "" : Cursor.decode(cursor, 1).getFirst();
        String wanted = alarmed ? "id > :after and (alarms > 0 or contradictions > 0)" : "id > :after";
        Parameters parameters = Parameters.with("after", after);
        String query = switch (Access.visible(caller.get())) {
            case Visibility.Everything _ -> wanted;
            case Visibility.OwnOtec own -> {
                parameters.and("otec", own.otec().toString());
                yield wanted + " and otec = :otec";
            }
            case Visibility.OwnRegion own -> {
                parameters.and("region", own.region());
                yield wanted + " and region = :region";
            }
            case Visibility.OwnOtic _, Visibility.Nothing _ -> wanted + " and 1 = 0";
        };
        return InstallationRow.<InstallationRow>find(query + " order by id", parameters)
                .page(0, size + 1)
                .list()
                .map(rows -> Page.cut(rows, size, row -> Cursor.encode(row.id)).map(InstallationView::of));
    }

    @GET
    @Path("{id}")
    @WithSession
    @Operation(summary = "Un equipo de sala")
    public Uni<Response> get(@PathParam("id") String id) {
        return visible(id, caller)
                .map(row -> Response.ok(InstallationView.of(row))
                        .tag(Long.toString(row.version))
                        .build());
    }

    /** Whose, where and which. */
    record Place(Rut otec, String region, String name) {}

    /**
     * Reads them.
     *
     * @throws cl.bitacora.http.ProblemException 400 naming the field
     */
    static Place place(String otec, String region, String name) {
        Rut rut = Rut.parse(otec).orElseThrow(() -> Problems.field("otec", "rut-invalid"));
        if (!REGION.matcher(region).matches()) {
            throw unreadable("region");
        }
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw unreadable("name");
        }
        return new Place(rut, Regions.canonical(region), name.strip());
    }

    /** The row, if the caller may read it. */
    static Uni<InstallationRow> visible(String id, CurrentCaller caller) {
        return InstallationRow.<InstallationRow>findById(id)
                .onItem()
                .ifNull()
                .failWith(Problems::notFound)
                .invoke(row -> Access.require(caller.get(), Permission.READ, Scope.of(Rut.of(row.otec), row.region)));
    }

    private static RuntimeException unreadable(String field) {
        return Problems.field(field, "unreadable-field", Fact.of("field", field));
    }
}
