package cl.bitacora.gateway.http;

import cl.bitacora.contracts.journals.InvitationEvent;
import cl.bitacora.contracts.journals.InvitationEvent.InstallationInvited;
import cl.bitacora.contracts.journals.wire.KeyProof;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.CommandContext;
import cl.bitacora.eventstore.Outcome;
import cl.bitacora.gateway.domain.InvitationCommand;
import cl.bitacora.gateway.domain.InvitationCommand.Invite;
import cl.bitacora.gateway.domain.InvitationState;
import cl.bitacora.http.Commands;
import cl.bitacora.http.CurrentCaller;
import cl.bitacora.http.Permission;
import cl.bitacora.http.Scope;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One-time codes: with one a class PC enrols itself, without any password of its OTEC. */
@Path("/v1/installation-codes")
@Tag(name = "Equipos de sala")
public class CodeResource {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CHARACTERS = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Aggregates<InvitationCommand, InvitationState, InvitationEvent> invitations;
    private final Registrations registrations;
    private final Commands commands;
    private final CurrentCaller caller;
    private final RequestMetadata metadata;

    @Inject
    public CodeResource(
            Aggregates<InvitationCommand, InvitationState, InvitationEvent> invitations,
            Registrations registrations,
            Commands commands,
            CurrentCaller caller,
            RequestMetadata metadata) {
        this.invitations = invitations;
        this.registrations = registrations;
        this.commands = commands;
        this.caller = caller;
        this.metadata = metadata;
    }

    /** For which class PC. */
    public record CodeRequest(
            @Schema(description = "RUT de la OTEC", examples = "998000001-7")
            String otec,

            @Schema(description = "Región donde está el equipo", examples = "07")
            String region,

            @Schema(examples = "Sala 1, Talca") String name) {}

    /** The code, this once. */
    public record CodeAnswer(
            @Schema(description = "Sirve una sola vez; no se guarda", examples = "7K3M-9QWX-2RTD")
            String code,

            @Schema(examples = "2026-03-10T12:00:00Z") Instant expiresAt) {}

    @POST
    @Authenticated
    @RunOnVirtualThread
    @Operation(
            summary = "Pide un código para registrar un equipo de sala",
            description =
                    "El código sirve una vez, por 24 horas, y solo se muestra en esta respuesta. Cada llamada entrega"
                            + " uno nuevo, por lo que no lleva Idempotency-Key.")
    public Response code(CodeRequest request) {
        InstallationResource.Place place = InstallationResource.place(request.otec(), request.region(), request.name());
        registrations.require(Scope.of(place.otec(), place.region()), Permission.ADMINISTER);
        String code = newCode();
        String hash = KeyProof.codeSha256(code);
        Outcome<InvitationState, InvitationEvent> outcome = invitations.execute(
                stream(hash),
                new Invite(hash, commands.now(), place.otec(), place.region(), place.name()),
                CommandContext.of(metadata.of(caller.get().subject(), hash.substring(0, 16))));
        Instant expiresAt = invitation(outcome).expiresAt();
        return Response.status(201).entity(new CodeAnswer(code, expiresAt)).build();
    }

    static InstallationInvited invitation(Outcome<InvitationState, InvitationEvent> outcome) {
        return switch (Outcomes.state(outcome)) {
            case InvitationState.Open open -> open.invitation();
            case InvitationState.Used used -> used.invitation();
            case InvitationState.NotGiven _ -> throw new IllegalStateException("accepted and not there");
        };
    }

    static String stream(String hash) {
        return "invitation-" + hash.substring(0, 16);
    }

    private static String newCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CHARACTERS; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
