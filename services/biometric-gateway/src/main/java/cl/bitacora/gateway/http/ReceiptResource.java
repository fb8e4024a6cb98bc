package cl.bitacora.gateway.http;

import cl.bitacora.gateway.views.GatewayQueries;
import cl.bitacora.gateway.views.ReceiptRow;
import cl.bitacora.http.Permission;
import cl.bitacora.http.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The receipt of a record, with the proof that the log holds it: before a class PC forgets what it wrote. */
@Path("/v1/installations/{id}/receipts/{seq}")
@Tag(name = "Registros locales")
public class ReceiptResource {
    private final SignedRequests signed;
    private final Registrations registrations;
    private final GatewayQueries queries;
    private final ReceiptProofs proofs;

    @Inject
    public ReceiptResource(
            SignedRequests signed, Registrations registrations, GatewayQueries queries, ReceiptProofs proofs) {
        this.signed = signed;
        this.registrations = registrations;
        this.queries = queries;
        this.proofs = proofs;
    }

    @GET
    @PermitAll
    @RunOnVirtualThread
    @Operation(
            summary = "Recibo bajo el que se guardó un registro, con su prueba de inclusión",
            description =
                    "Firmado por el equipo, o con token. Si ningún punto de control lo cubre aún, viene sin pruebas y se"
                            + " pide uno: repita a los pocos segundos.")
    public Receipt receipt(@PathParam("id") String id, @PathParam("seq") long seq) {
        if (signed.claimed()) {
            signed.require(id);
        } else {
            registrations.require(id, Permission.READ);
        }
        ReceiptRow row = queries.receiptOf(id, seq).filter(it -> seq > 0).orElseThrow(Problems::notFound);
        Receipt receipt = proofs.proved(Receipt.of(row), row, seq);
        if (receipt.received() == null) {
            proofs.request();
        }
        return receipt;
    }
}
