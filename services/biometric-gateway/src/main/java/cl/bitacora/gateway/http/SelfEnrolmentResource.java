package cl.bitacora.gateway.http;

import cl.bitacora.contracts.journals.InstallationEvent;
import cl.bitacora.contracts.journals.InvitationEvent;
import cl.bitacora.contracts.journals.InvitationEvent.InstallationInvited;
import cl.bitacora.contracts.journals.wire.JournalKeys;
import cl.bitacora.contracts.journals.wire.KeyProof;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.CommandContext;
import cl.bitacora.eventstore.LogProofs;
import cl.bitacora.eventstore.Outcome;
import cl.bitacora.eventstore.Views;
import cl.bitacora.gateway.domain.InstallationCommand.Enrol;
import cl.bitacora.gateway.domain.InstallationState;
import cl.bitacora.gateway.domain.InvitationCommand;
import cl.bitacora.gateway.domain.InvitationCommand.Use;
import cl.bitacora.gateway.domain.InvitationState;
import cl.bitacora.http.Commands;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.proof.VerifierKey;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A class PC enrols itself with the code that its OTEC was given. */
@Path("/v1/installations/enrolments")
@Tag(name = "Equipos de sala")
public class SelfEnrolmentResource {
    private static final int MOST_CODE = 40;
    private static final Duration VIEW_PATIENCE = Duration.ofSeconds(3);

    private final Aggregates<InvitationCommand, InvitationState, InvitationEvent> invitations;
    private final Registrations registrations;
    private final WrongCodes wrongCodes;
    private final Commands commands;
    private final RequestMetadata metadata;
    private final LogProofs proofs;
    private final Views views;

    @Inject
    public SelfEnrolmentResource(
            Aggregates<InvitationCommand, InvitationState, InvitationEvent> invitations,
            Registrations registrations,
            WrongCodes wrongCodes,
            Commands commands,
            RequestMetadata metadata,
            LogProofs proofs,
            Views views) {
        this.invitations = invitations;
        this.registrations = registrations;
        this.wrongCodes = wrongCodes;
        this.commands = commands;
        this.metadata = metadata;
        this.proofs = proofs;
        this.views = views;
    }

    /** A class PC that enrols itself. */
    public record SelfEnrolment(
            @Schema(examples = "7K3M-9QWX-2RTD") String code,

            @Schema(
                    description = "Clave pública Ed25519, SubjectPublicKeyInfo en Base64",
                    examples = "MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=")
            String publicKey,

            @Schema(examples = "1.0.0") String softwareVersion,

            @Schema(description = "Firma de la clave nueva, Base64: ver contracts/events/JOURNAL.md")
            String proof) {}

    /** What the class PC needs to know from now on. */
    @Schema(name = "SelfEnrolled")
    public record SelfEnrolled(
            @Schema(examples = "pc-6f1c2a9b4d3e8f70") String id,
            @Schema(examples = "998000001-7") String otec,
            @Schema(examples = "Sala 1, Talca") String name,
            @Schema(examples = "07") String region,

            @Schema(description = "Clave Ed25519 del registro (C2SP): firma las horas y los puntos de control")
            String logKey,

            @Schema(description = "Todas las claves del registro")
            List<String> logKeys,

            @Schema(examples = "2026-03-09T12:00:00Z") Instant serverTime) {}

    @POST
    @PermitAll
    @RunOnVirtualThread
    @Rule("LCE-014")
    @Operation(
            summary = "El equipo de sala se registra con su código",
            description = "No lleva token. Repetirlo con la misma clave entrega el mismo equipo; con otra, se rechaza.")
    public Response enrol(SelfEnrolment request) {
        wrongCodes.requirePatience();
        PublicKey key = JournalKeys.publicKey(request.publicKey())
                .orElseThrow(() -> Problems.plain(422, "public-key-unusable", "publicKey"));
        byte[] message = KeyProof.ofEnrolment(request.code(), request.publicKey());
        if (request.code().length() > MOST_CODE || !JournalKeys.verify(key, message, request.proof())) {
            throw Problems.plain(422, "key-proof", "proof");
        }
        ContactResource.requireVersion(request.softwareVersion());
        VerifierKey logKey =
                proofs.keys().stream().findFirst().orElseThrow(() -> Problems.plain(503, "log-unsigned", ""));
        String hash = KeyProof.codeSha256(request.code());
        String id = "pc-" + KeyProof.codeSha256(hash + request.publicKey()).substring(0, 16);
        Instant now = commands.now();
        InstallationInvited invitation = used(hash, new Use(hash, now, id, request.publicKey()));
        Outcome<InstallationState, InstallationEvent> outcome = registrations
                .aggregates()
                .execute(
                        Registrations.stream(id),
                        new Enrol(
                                id,
                                now,
                                invitation.otec(),
                                invitation.region(),
                                invitation.name(),
                                request.publicKey()),
                        CommandContext.of(metadata.of("installation:" + id, hash.substring(0, 16))));
        views.await(Outcomes.position(outcome), VIEW_PATIENCE);
        return Response.status(201)
                .entity(new SelfEnrolled(
                        id,
                        invitation.otec().toString(),
                        invitation.name(),
                        invitation.region(),
                        logKey.toString(),
                        proofs.keys().stream().map(VerifierKey::toString).toList(),
                        now))
                .build();
    }

    private InstallationInvited used(String hash, Use use) {
        Outcome<InvitationState, InvitationEvent> outcome = invitations.execute(
                CodeResource.stream(hash),
                use,
                CommandContext.of(metadata.of("installation:" + use.installation(), hash.substring(0, 16))));
        if (outcome instanceof Outcome.Refused<InvitationState, InvitationEvent> refused) {
            wrongCodes.note();
            throw Problems.refused(refused.refusal());
        }
        return CodeResource.invitation(outcome);
    }
}
