package cl.bitacora.gateway.http;

import cl.bitacora.contracts.journals.UploadEvent;
import cl.bitacora.contracts.journals.wire.AnchorNote;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.CommandContext;
import cl.bitacora.eventstore.LogProofs;
import cl.bitacora.gateway.domain.JournalCommand;
import cl.bitacora.gateway.domain.JournalCommand.IssueAnchor;
import cl.bitacora.gateway.domain.JournalState;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Rule;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells a class PC the time, so that it can be proved what time it was there (LCE-023). */
@Path("/v1/installations/{id}/anchors")
@Tag(name = "Equipos de sala")
public class AnchorResource {
    private static final Pattern NONCE = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern BOOT = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SignedRequests signed;
    private final Aggregates<JournalCommand, JournalState, UploadEvent> journals;
    private final LogProofs proofs;
    private final RequestMetadata metadata;
    private final Clock clock;

    @Inject
    public AnchorResource(
            SignedRequests signed,
            Aggregates<JournalCommand, JournalState, UploadEvent> journals,
            LogProofs proofs,
            RequestMetadata metadata,
            Clock clock) {
        this.signed = signed;
        this.journals = journals;
        this.proofs = proofs;
        this.metadata = metadata;
        this.clock = clock;
    }

    /** The installation's clocks as it asks. */
    public record AnchorRequest(
            @Schema(
                    description = "32 dígitos hexadecimales, nuevos cada vez",
                    examples = "00112233445566778899aabbccddeeff")
            String nonce,

            @Schema(description = "Identificador del arranque", examples = "3f6c0f8e-5b0d-4c58-9a35-0f5a1a6f6a11")
            String bootId,

            @Schema(
                    description = "Reloj desde el arranque, en milisegundos, con el tiempo suspendido",
                    examples = "7265301")
            long bootMillis,

            @Schema(description = "Reloj de pared del equipo", examples = "2026-03-09T12:00:01Z")
            Instant at) {}

    /** The time, signed. */
    @Schema(name = "Anchor", description = "Hora del servidor, firmada")
    public record AnchorAnswer(
            @Schema(examples = "a-0011223344556677") String id,
            @Schema(examples = "2026-03-09T12:00:00.250Z") Instant serverTime,

            @Schema(description = "Nota firmada (C2SP) con la clave del registro: ver contracts/events/JOURNAL.md")
            String note) {}

    @POST
    @PermitAll
    @RunOnVirtualThread
    @Rule("LCE-023")
    @Operation(
            summary = "Entrega al equipo la hora del servidor, firmada",
            description =
                    "La solicitud va firmada por el equipo y se acepta con cualquier diferencia de hora: así se conoce."
                            + " Con ella, el reloj desde el arranque fecha las marcas que siguen y las anteriores del mismo arranque.")
    public Response anchor(@PathParam("id") String id, AnchorRequest request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        signed.requireAtAnyTime(id);
        requireShape(NONCE.matcher(request.nonce()).matches(), "nonce");
        requireShape(BOOT.matcher(request.bootId()).matches(), "bootId");
        requireShape(request.bootMillis() >= 0, "bootMillis");
        byte[] random = new byte[8];
        RANDOM.nextBytes(random);
        String anchor = "a-" + HexFormat.of().formatHex(random);
        AnchorNote note = new AnchorNote(id, anchor, request.nonce(), request.bootId(), request.bootMillis(), now);
        String attested = proofs.attest(note.text())
                .orElseThrow(() -> Problems.plain(503, "log-unsigned", ""))
                .toString();
        journals.execute(
                "journal-" + id,
                new IssueAnchor(
                        id,
                        now,
                        anchor,
                        request.nonce(),
                        request.bootId(),
                        request.bootMillis(),
                        request.at().truncatedTo(ChronoUnit.SECONDS)),
                CommandContext.of(metadata.of("installation:" + id, anchor)));
        return Response.status(201)
                .entity(new AnchorAnswer(anchor, now, attested))
                .build();
    }

    private static void requireShape(boolean fits, String field) {
        if (!fits) {
            throw Problems.field(field, "unreadable-field", Fact.of("field", field));
        }
    }
}
