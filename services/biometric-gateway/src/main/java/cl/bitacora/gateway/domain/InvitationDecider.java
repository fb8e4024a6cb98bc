package cl.bitacora.gateway.domain;

import cl.bitacora.contracts.journals.InvitationEvent;
import cl.bitacora.contracts.journals.InvitationEvent.InstallationInvited;
import cl.bitacora.contracts.journals.InvitationEvent.InvitationUsed;
import cl.bitacora.gateway.domain.InvitationCommand.Invite;
import cl.bitacora.gateway.domain.InvitationCommand.Use;
import cl.bitacora.gateway.domain.InvitationState.NotGiven;
import cl.bitacora.gateway.domain.InvitationState.Open;
import cl.bitacora.gateway.domain.InvitationState.Used;
import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Decider;
import cl.bitacora.kernel.Decision;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.time.Duration;

/**
 * Stream {@code invitation-<code's hash>}: one code, one class PC. A code that was never given out, one that is used up and one
 * that expired are refused alike: who guesses learns nothing.
 */
public final class InvitationDecider implements Decider<InvitationCommand, InvitationState, InvitationEvent> {
    /** Refusal of any code that does not serve. */
    public static final String UNKNOWN = "code-unknown";

    private static final Duration VALID = Duration.ofHours(24);
    private static final RuleId INSTALLED = RuleId.of("LCE-014");
    private static final Citation INSTALLED_IN = Norms.lce("Resuelvo 1");

    @Override
    public InvitationState initial() {
        return new NotGiven();
    }

    @Override
    @Rule("LCE-014")
    public Decision<InvitationEvent> decide(InvitationCommand command, InvitationState state) {
        return switch (command) {
            case Invite it ->
                switch (state) {
                    case NotGiven _ ->
                        Decision.accept(new InstallationInvited(
                                it.codeSha256(),
                                it.at(),
                                it.otec(),
                                it.region(),
                                it.name(),
                                it.at().plus(VALID)));
                    case Open _, Used _ -> Decision.nothing();
                };
            case Use it ->
                switch (state) {
                    case NotGiven _ -> unknown();
                    case Open open -> use(it, open.invitation());
                    // The answer was lost, and the same PC asks again.
                    case Used used -> used.by().publicKey().equals(it.publicKey()) ? Decision.nothing() : unknown();
                };
        };
    }

    @Override
    public InvitationState evolve(InvitationState state, InvitationEvent event) {
        return switch (event) {
            case InstallationInvited it -> new Open(it);
            case InvitationUsed it ->
                switch (state) {
                    case Open open -> new Used(open.invitation(), it);
                    case NotGiven _, Used _ -> state;
                };
        };
    }

    private static Decision<InvitationEvent> use(Use use, InstallationInvited invitation) {
        boolean good =
                use.codeSha256().equals(invitation.codeSha256()) && use.at().isBefore(invitation.expiresAt());
        return good
                ? Decision.accept(new InvitationUsed(use.codeSha256(), use.at(), use.installation(), use.publicKey()))
                : unknown();
    }

    private static Decision<InvitationEvent> unknown() {
        return Decision.refuse(Refusal.ofField("code", UNKNOWN, INSTALLED, INSTALLED_IN));
    }
}
