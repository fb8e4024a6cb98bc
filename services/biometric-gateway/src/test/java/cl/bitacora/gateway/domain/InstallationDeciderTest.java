package cl.bitacora.gateway.domain;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.journals.InstallationEvent;
import cl.bitacora.contracts.journals.InstallationEvent.CourseDownloaded;
import cl.bitacora.contracts.journals.InstallationEvent.InstallationEnrolled;
import cl.bitacora.contracts.journals.InstallationEvent.InstallationRevoked;
import cl.bitacora.gateway.domain.InstallationCommand.Enrol;
import cl.bitacora.gateway.domain.InstallationCommand.RecordDownload;
import cl.bitacora.gateway.domain.InstallationCommand.Revoke;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Rut;
import cl.bitacora.testkit.DeciderSpec;
import cl.bitacora.testkit.journal.Keypair;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InstallationDeciderTest {
    private static final Instant AT = Instant.parse("2020-03-20T12:00:00Z");
    private static final Rut OTEC = Rut.ofNumber(998_000_001);
    private static final String KEY = Keypair.ofSeed(1).publicKey();
    private static final SectionId SECTION = new SectionId("bodegas-1");
    private static final Enrol ENROL = new Enrol("sala-1", AT, OTEC, "7", "Sala 1", KEY);
    private static final InstallationEnrolled ENROLLED =
            new InstallationEnrolled("sala-1", AT, OTEC, "7", "Sala 1", KEY);
    private static final InstallationRevoked REVOKED = new InstallationRevoked("sala-1", AT, "equipo-robado");

    private final DeciderSpec<InstallationCommand, InstallationState, InstallationEvent> spec =
            DeciderSpec.of(new InstallationDecider());

    @Test
    @Covers("LCE-014")
    void LCE_014_a_class_pc_is_enrolled_once() {
        spec.when(ENROL).then(ENROLLED).when(ENROL).thenNothing();
        spec.given(ENROLLED)
                .when(new Enrol(
                        "sala-1", AT, OTEC, "7", "Sala 1", Keypair.ofSeed(2).publicKey()))
                .thenRefused("installation-exists", "LCE-014");
    }

    @Test
    void a_key_that_anybody_could_sign_for_or_that_is_no_key_is_refused() {
        // Order-4 point: under it one signature fits many messages.
        for (String key : new String[] {
            "", "?", "bm8=", "MCowBQYDK2VwAyEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", KEY + "=", KEY + "\n"
        }) {
            spec.when(new Enrol("sala-1", AT, OTEC, "7", "Sala 1", key)).thenRefused("public-key-unusable");
        }
    }

    @Test
    @Covers("LCE-022")
    void LCE_022_T2_a_download_is_recorded_and_again_when_the_list_changes() {
        spec.given(ENROLLED)
                .when(new RecordDownload("sala-1", AT, SECTION, 12))
                .then(new CourseDownloaded("sala-1", AT, SECTION, 12))
                .when(new RecordDownload("sala-1", AT.plusSeconds(60), SECTION, 12))
                .thenNothing()
                .when(new RecordDownload("sala-1", AT.plusSeconds(120), SECTION, 13))
                .then(new CourseDownloaded("sala-1", AT.plusSeconds(120), SECTION, 13));
    }

    @Test
    void nothing_is_downloaded_to_an_unknown_or_revoked_pc() {
        spec.when(new RecordDownload("sala-1", AT, SECTION, 12)).thenRefused("installation-unknown");
        spec.given(ENROLLED, REVOKED)
                .when(new RecordDownload("sala-1", AT, SECTION, 12))
                .thenRefused("installation-revoked");
    }

    @Test
    void a_revoked_pc_stays_revoked() {
        Revoke revoke = new Revoke("sala-1", AT, "equipo-robado");
        spec.given(ENROLLED).when(revoke).then(REVOKED).when(revoke).thenNothing();
        spec.given(ENROLLED, REVOKED).when(ENROL).thenRefused("installation-revoked");
        spec.when(revoke).thenRefused("installation-unknown");
    }
}
