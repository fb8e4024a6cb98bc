package cl.bitacora.attendance.http;

import cl.bitacora.attendance.Streams;
import cl.bitacora.attendance.domain.SectionFacts;
import cl.bitacora.attendance.domain.block.BlockCommand;
import cl.bitacora.attendance.domain.block.BlockState;
import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.attendance.BlockEvent;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.Loaded;
import cl.bitacora.http.Permission;
import cl.bitacora.http.Problems;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One block, told from its own history. */
@Path("/v1/blocks/{key}")
@Authenticated
@Tag(name = "Asistencia")
public class BlockResource {
    private final SectionAccess access;
    private final Aggregates<BlockCommand, BlockState, BlockEvent> blocks;
    private final BlockStories stories;

    @Inject
    public BlockResource(
            SectionAccess access, Aggregates<BlockCommand, BlockState, BlockEvent> blocks, BlockStories stories) {
        this.access = access;
        this.blocks = blocks;
        this.stories = stories;
    }

    @GET
    @RunOnVirtualThread
    @Operation(
            summary = "Un bloque con su historia: horas, marcas (también las descartadas) y lo que acredita a cada uno",
            description =
                    "Con explain=true cada línea dice por qué: marcas, intervalos, ventana, tolerancia y tiempo acreditado.")
    public Response get(
            @PathParam("key") @Parameter(example = "bodegas-1.20200330.A") String key,
            @QueryParam("explain") boolean explain) {
        BlockKey block = parse(key);
        SectionFacts section = access.require(block.section().value(), Permission.READ);
        Loaded<BlockState> loaded = blocks.load(Streams.block(block));
        if (!loaded.exists()) {
            throw Problems.notFound();
        }
        return Response.ok(stories.tell(section, block, loaded.state(), explain))
                .tag(Long.toString(loaded.version()))
                .build();
    }

    private static BlockKey parse(String key) {
        try {
            return BlockKey.parse(key);
        } catch (RuntimeException e) {
            throw Problems.notFound();
        }
    }
}
