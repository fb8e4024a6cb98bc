package cl.bitacora.gateway.http;

import cl.bitacora.contracts.journals.InstallationEvent;
import cl.bitacora.contracts.journals.wire.JournalKeys;
import cl.bitacora.contracts.journals.wire.KeyProof;
import cl.bitacora.eventstore.CommandContext;
import cl.bitacora.eventstore.Outcome;
import cl.bitacora.eventstore.Views;
import cl.bitacora.gateway.domain.InstallationCommand;
import cl.bitacora.gateway.domain.InstallationCommand.NoteContact;
import cl.bitacora.gateway.domain.InstallationCommand.RotateKey;
import cl.bitacora.gateway.domain.InstallationState;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Fact;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a class PC says of itself, signed: how it is, and which key it signs with from now on. */
@Path("/v1/installations/{id}")
@Tag(name = "Equipos de sala")
public class ContactResource {
    private static final Set<String> READERS = Set.of("libfprint", "dpfpdd", "simulator", "none");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+_-]{0,39}");
    private static final Duration VIEW_PATIENCE = Duration.ofSeconds(3);

    private final SignedRequests signed;
    private final Registrations registrations;
    private final RequestMetadata metadata;
    private final Views views;
    private final Clock clock;
    private final Duration clockTolerance;

    @Inject
    public ContactResource(
            SignedRequests signed,
            Registrations registrations,
            RequestMetadata metadata,
            Views views,
            Clock clock,
            @ConfigProperty(name = "bitacora.gateway.clock-tolerance") Duration clockTolerance) {
        this.signed = signed;
        this.registrations = registrations;
        this.metadata = metadata;
        this.views = views;
        this.clock = clock;
        this.clockTolerance = clockTolerance;
    }

    /** How the class PC is. */
    @Schema(name = "Contact")
    public record Contact(
            @Schema(examples = "1.0.0") String softwareVersion,

            @Schema(description = "Registros locales que faltan por enviar", examples = "0")
            long pendingRecords,

            @Schema(description = "Último registro local", examples = "128")
            long lastSeq,

            @Schema(description = "Reloj de pared del equipo", examples = "2026-03-09T12:00:01Z")
            Instant wall,

            @Schema(examples = "3f6c0f8e-5b0d-4c58-9a35-0f5a1a6f6a11")
            String bootId,

            @Schema(examples = "7265301") long bootMillis,

            @Schema(
                    description = "Controlador del lector de huella",
                    enumeration = {"libfprint", "dpfpdd", "simulator", "none"},
                    examples = "libfprint")
            String reader) {}

    /** Another key. */
    @Schema(name = "KeyRotation")
    public record KeyRotation(
            @Schema(
                    description = "Clave pública nueva: Ed25519, SubjectPublicKeyInfo en Base64",
                    examples = "MCowBQYDK2VwAyEAPUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw=")
            String publicKey,

            @Schema(description = "Firma de la clave nueva, Base64: ver contracts/events/JOURNAL.md")
            String proof) {}

    /** What came of it. */
    @Schema(name = "KeyRotated")
    public record KeyRotated(String id, String publicKey) {}

    @POST
    @Path("contact")
    @PermitAll
    @RunOnVirtualThread
    @Operation(
            summary = "El equipo informa cómo está",
            description =
                    "Firmado por el equipo. Se anota a lo más una vez por hora, y siempre que cambie algo que mirar:"
                            + " versión, lector, marcas pendientes o un reloj desajustado.")
    public void contact(@PathParam("id") String id, Contact request) {
        signed.require(id);
        requireVersion(request.softwareVersion());
        requireShape(READERS.contains(request.reader()), "reader");
        requireShape(request.pendingRecords() >= 0, "pendingRecords");
        requireShape(request.lastSeq() >= 0, "lastSeq");
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        run(
                id,
                new NoteContact(
                        id,
                        now,
                        request.softwareVersion(),
                        request.reader(),
                        request.pendingRecords(),
                        request.lastSeq(),
                        Duration.between(now, request.wall()).toSeconds(),
                        clockTolerance),
                "contact");
    }

    @POST
    @Path("keys")
    @PermitAll
    @RunOnVirtualThread
    @Operation(
            summary = "El equipo cambia de clave",
            description =
                    "La solicitud va firmada con la clave anterior. Lo que ella firmó antes sigue siendo válido. Si se"
                            + " perdió la respuesta, se repite firmada con la clave nueva.")
    public KeyRotated rotate(@PathParam("id") String id, KeyRotation request) {
        signed.require(id);
        PublicKey key = JournalKeys.publicKey(request.publicKey())
                .orElseThrow(() -> Problems.plain(422, "public-key-unusable", "publicKey"));
        if (!JournalKeys.verify(key, KeyProof.ofRotation(id, request.publicKey()), request.proof())) {
            throw Problems.plain(422, "key-proof", "proof");
        }
        run(id, new RotateKey(id, clock.instant().truncatedTo(ChronoUnit.SECONDS), request.publicKey()), "key");
        return new KeyRotated(id, request.publicKey());
    }

    private void run(String id, InstallationCommand command, String what) {
        Outcome<InstallationState, InstallationEvent> outcome = registrations
                .aggregates()
                .execute(
                        Registrations.stream(id),
                        command,
                        CommandContext.of(metadata.of("installation:" + id, what + "-" + id)));
        views.await(Outcomes.position(outcome), VIEW_PATIENCE);
    }

    static void requireVersion(String version) {
        requireShape(VERSION.matcher(version).matches(), "softwareVersion");
    }

    private static void requireShape(boolean fits, String field) {
        if (!fits) {
            throw Problems.field(field, "unreadable-field", Fact.of("field", field));
        }
    }
}
