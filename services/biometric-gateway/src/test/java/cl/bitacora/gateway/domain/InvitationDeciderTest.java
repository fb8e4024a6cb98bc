package cl.bitacora.gateway.domain;

import cl.bitacora.contracts.journals.InvitationEvent;
import cl.bitacora.contracts.journals.InvitationEvent.InstallationInvited;
import cl.bitacora.contracts.journals.InvitationEvent.InvitationUsed;
import cl.bitacora.gateway.domain.InvitationCommand.Invite;
import cl.bitacora.gateway.domain.InvitationCommand.Use;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Rut;
import cl.bitacora.testkit.DeciderSpec;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InvitationDeciderTest {
    private static final Instant AT = Instant.parse("2026-03-09T12:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);
    private static final String CODE = "c".repeat(64);
    private static final Rut OTEC = Rut.ofNumber(998_000_001);
    private static final InstallationInvited INVITED =
            new InstallationInvited(CODE, AT, OTEC, "07", "Sala 1", AT.plus(DAY));
    private static final InvitationUsed USED = new InvitationUsed(CODE, AT.plusSeconds(60), "pc-1", "KEY");

    private final DeciderSpec<InvitationCommand, InvitationState, InvitationEvent> nobody =
            DeciderSpec.of(new InvitationDecider());

    private static Use use(Instant at, String key) {
        return new Use(CODE, at, "pc-1", key);
    }

    @Test
    @Covers("LCE-014")
    void LCE_014_a_code_enrols_one_pc_within_a_day() {
        nobody.when(new Invite(CODE, AT, OTEC, "07", "Sala 1")).then(INVITED);
        nobody.given(INVITED).when(use(AT.plusSeconds(60), "KEY")).then(USED);
        nobody.given(INVITED)
                .when(use(AT.plus(DAY).minusSeconds(1), "KEY"))
                .then(new InvitationUsed(CODE, AT.plus(DAY).minusSeconds(1), "pc-1", "KEY"));
    }

    @Test
    void a_code_that_does_not_serve_is_refused_in_one_way() {
        nobody.when(use(AT, "KEY")).thenRefused(InvitationDecider.UNKNOWN);
        nobody.given(INVITED).when(use(AT.plus(DAY), "KEY")).thenRefused(InvitationDecider.UNKNOWN);
        nobody.given(INVITED, USED).when(use(AT.plusSeconds(90), "OTHER")).thenRefused(InvitationDecider.UNKNOWN);
        nobody.given(INVITED).when(new Use("d".repeat(64), AT, "pc-1", "KEY")).thenRefused(InvitationDecider.UNKNOWN);
    }

    @Test
    void the_same_pc_may_ask_again() {
        nobody.given(INVITED, USED).when(use(AT.plus(DAY), "KEY")).thenNothing();
    }
}
