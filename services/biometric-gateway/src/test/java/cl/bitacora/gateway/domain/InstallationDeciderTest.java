package cl.bitacora.gateway.domain;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.journals.InstallationEvent;
import cl.bitacora.contracts.journals.InstallationEvent.CourseDownloaded;
import cl.bitacora.contracts.journals.InstallationEvent.InstallationEnrolled;
import cl.bitacora.contracts.journals.InstallationEvent.InstallationKeyRotated;
import cl.bitacora.contracts.journals.InstallationEvent.InstallationRevoked;
import cl.bitacora.contracts.journals.InstallationEvent.InstallationSeen;
import cl.bitacora.gateway.domain.InstallationCommand.Enrol;
import cl.bitacora.gateway.domain.InstallationCommand.NoteContact;
import cl.bitacora.gateway.domain.InstallationCommand.RecordDownload;
import cl.bitacora.gateway.domain.InstallationCommand.Revoke;
import cl.bitacora.gateway.domain.InstallationCommand.RotateKey;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Rut;
import cl.bitacora.testkit.DeciderSpec;
import cl.bitacora.testkit.journal.Keypair;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void a_key_is_changed_once_and_only_for_a_usable_one() {
        String next = Keypair.ofSeed(2).publicKey();
        RotateKey rotate = new RotateKey("sala-1", AT, next);
        spec.given(ENROLLED)
                .when(rotate)
                .then(new InstallationKeyRotated("sala-1", AT, next))
                .when(rotate)
                .thenNothing();
        spec.given(ENROLLED).when(new RotateKey("sala-1", AT, "bm8=")).thenRefused("public-key-unusable");
        spec.given(ENROLLED, REVOKED).when(rotate).thenRefused("installation-revoked");
        spec.when(rotate).thenRefused("installation-unknown");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the same again, 60, 1.0, libfprint, 5, 0, false",
        "an hour later, 3600, 1.0, libfprint, 5, 0, true",
        "a second less, 3599, 1.0, libfprint, 5, 0, false",
        "another version, 60, 1.1, libfprint, 5, 0, true",
        "no reader any more, 60, 1.0, none, 5, 0, true",
        "more marks wait, 60, 1.0, libfprint, 50, 0, false",
        "no mark waits, 60, 1.0, libfprint, 0, 0, true",
        "a drift that is none, 60, 1.0, libfprint, 5, -60, false",
        "a clock that went wrong, 60, 1.0, libfprint, 5, 61, true"
    })
    @Covers("LCE-023")
    void LCE_023_a_contact_is_noted_when_it_tells_something(
            String what, long later, String version, String reader, long pending, long drift, boolean noted) {
        Duration tolerance = Duration.ofSeconds(60);
        InstallationSeen first = new InstallationSeen("sala-1", AT, "1.0", "libfprint", 5, 9, 1);
        Instant at = AT.plusSeconds(later);
        var decided = spec.given(ENROLLED)
                .when(new NoteContact("sala-1", AT, "1.0", "libfprint", 5, 9, 1, tolerance))
                .then(first)
                .when(new NoteContact("sala-1", at, version, reader, pending, 9, drift, tolerance));
        if (noted) {
            decided.then(new InstallationSeen("sala-1", at, version, reader, pending, 9, drift));
        } else {
            decided.thenNothing();
        }
    }

    @Test
    void a_revoked_pc_stays_revoked() {
        Revoke revoke = new Revoke("sala-1", AT, "equipo-robado");
        spec.given(ENROLLED).when(revoke).then(REVOKED).when(revoke).thenNothing();
        spec.given(ENROLLED, REVOKED).when(ENROL).thenRefused("installation-revoked");
        spec.when(revoke).thenRefused("installation-unknown");
    }
}
