package cl.bitacora.gateway.http;

import cl.bitacora.contracts.journals.wire.JournalKeys;
import cl.bitacora.contracts.journals.wire.SignedBatch;
import cl.bitacora.gateway.domain.AcceptBatch;
import cl.bitacora.gateway.domain.BatchVerifier;
import cl.bitacora.gateway.domain.BatchVerifier.Verdict;
import cl.bitacora.gateway.domain.InstallationState.Active;
import cl.bitacora.gateway.domain.InstallationState.Revoked;
import cl.bitacora.gateway.domain.InstallationState.Unknown;
import cl.bitacora.gateway.domain.VerifiedBatch;
import cl.bitacora.gateway.http.JournalIntake.Taken;
import cl.bitacora.http.Commands;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Fact;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Upload of signed batches. No token: the installation's signature is the authentication. */
@Path("/v1/installations/{id}/batches")
@Tag(name = "Registros locales")
public class BatchResource {
    private final Registrations registrations;
    private final BatchLimits limits;
    private final JournalIntake intake;
    private final Commands commands;
    private final RequestMetadata metadata;
    private final ReceiptProofs proofs;
    private final Duration clockTolerance;

    @Inject
    public BatchResource(
            Registrations registrations,
            BatchLimits limits,
            JournalIntake intake,
            Commands commands,
            RequestMetadata metadata,
            ReceiptProofs proofs,
            @ConfigProperty(name = "bitacora.gateway.clock-tolerance") Duration clockTolerance) {
        this.registrations = registrations;
        this.limits = limits;
        this.intake = intake;
        this.commands = commands;
        this.metadata = metadata;
        this.proofs = proofs;
        this.clockTolerance = clockTolerance;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(
            summary = "Recibe un lote firmado del registro local de un equipo",
            description =
                    "No lleva token: lo autentica la firma Ed25519 del equipo. Repetir un lote es inocuo y entrega el mismo recibo,"
                            + " con el punto de control más nuevo."
                            + " Máximo 5.000 registros y 8 MB. El formato está en contracts/events/JOURNAL.md.")
    @RequestBody(content = @Content(schema = @Schema(implementation = BatchBody.class)))
    public Response upload(@PathParam("id") String id, InputStream body) throws IOException {
        Active installation = switch (registrations.state(id)) {
            case Unknown _ -> throw Problems.notFound();
            case Revoked _ -> throw Problems.plain(403, "installation-revoked", "");
            case Active active -> active;
        };
        PublicKey key = JournalKeys.publicKey(installation.registration().publicKey())
                .orElseThrow(() -> new IllegalStateException("enrolled with an unusable key"));
        Taken taken = limits.inTurn(() -> {
            SignedBatch batch = BatchReader.read(limits.limited(body), limits.maxRecords());
            AcceptBatch command = new AcceptBatch(
                    verified(id, key, batch),
                    commands.now(),
                    installation.downloads().keySet(),
                    Map.of(),
                    clockTolerance);
            return intake.take(
                    command,
                    metadata.of("installation:" + id, batch.head().lastHash().substring(0, 16)));
        });
        Receipt receipt =
                proofs.proved(taken.receipt(), taken.row(), taken.receipt().lastSeq());
        return Response.status(taken.fresh() ? 201 : 200)
                .entity(receipt)
                .header("Bitacora-Position", "gateway:" + taken.receipt().position())
                .build();
    }

    private static VerifiedBatch verified(String id, PublicKey key, SignedBatch batch) {
        return switch (BatchVerifier.verify(id, key, batch)) {
            case Verdict.Sound sound -> sound.batch();
            case Verdict.Misshapen(String field) -> throw BatchProblem.field(field, "batch-misshapen");
            case Verdict.OutOfSequence(int index, long expected) ->
                throw BatchProblem.field(
                        "records[" + index + "].record.seq",
                        "journal-out-of-sequence",
                        Fact.of("expectedSeq", expected));
            case Verdict.Broken(long seq) ->
                throw BatchProblem.problem(
                        422,
                        "journal-chain-broken",
                        "records[" + (seq - batch.head().firstSeq()) + "].hash",
                        Fact.of("seq", seq));
            case Verdict.Forged _ -> throw BatchProblem.problem(422, "journal-signature", "signature");
        };
    }
}
