package cl.bitacora.gateway.domain;

import static cl.bitacora.kernel.Decision.accept;
import static cl.bitacora.kernel.Decision.nothing;
import static cl.bitacora.kernel.Decision.refuse;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.journals.InstallationEvent;
import cl.bitacora.contracts.journals.InstallationEvent.CourseDownloaded;
import cl.bitacora.contracts.journals.InstallationEvent.InstallationEnrolled;
import cl.bitacora.contracts.journals.InstallationEvent.InstallationKeyRotated;
import cl.bitacora.contracts.journals.InstallationEvent.InstallationRevoked;
import cl.bitacora.contracts.journals.InstallationEvent.InstallationSeen;
import cl.bitacora.contracts.journals.wire.JournalKeys;
import cl.bitacora.gateway.domain.InstallationCommand.Enrol;
import cl.bitacora.gateway.domain.InstallationCommand.NoteContact;
import cl.bitacora.gateway.domain.InstallationCommand.RecordDownload;
import cl.bitacora.gateway.domain.InstallationCommand.Revoke;
import cl.bitacora.gateway.domain.InstallationCommand.RotateKey;
import cl.bitacora.gateway.domain.InstallationState.Active;
import cl.bitacora.gateway.domain.InstallationState.Registration;
import cl.bitacora.gateway.domain.InstallationState.Revoked;
import cl.bitacora.gateway.domain.InstallationState.Unknown;
import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Decider;
import cl.bitacora.kernel.Decision;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Stream {@code installation-<id>}. */
public final class InstallationDecider implements Decider<InstallationCommand, InstallationState, InstallationEvent> {
    private static final Duration NOTED_EVERY = Duration.ofHours(1);
    private static final RuleId INSTALLED = RuleId.of("LCE-014");
    private static final Citation INSTALLED_IN = Norms.lce("Resuelvo 1");

    @Override
    public InstallationState initial() {
        return new Unknown();
    }

    @Override
    public Decision<InstallationEvent> decide(InstallationCommand command, InstallationState state) {
        return switch (command) {
            case Enrol enrol -> enrol(enrol, state);
            case RecordDownload download -> download(download, state);
            case RotateKey rotate -> rotate(rotate, state);
            case NoteContact contact -> seen(contact, state);
            case Revoke revoke -> revoke(revoke, state);
        };
    }

    @Override
    public InstallationState evolve(InstallationState state, InstallationEvent event) {
        return switch (event) {
            case InstallationEnrolled it ->
                new Active(
                        new Registration(it.otec(), it.region(), it.name(), it.publicKey()),
                        Map.of(),
                        Optional.empty());
            case CourseDownloaded it ->
                switch (state) {
                    case Active active -> {
                        Map<SectionId, Integer> downloads = new HashMap<>(active.downloads());
                        downloads.put(it.section(), it.participants());
                        yield new Active(active.registration(), downloads, active.seen());
                    }
                    case Unknown _, Revoked _ -> state;
                };
            case InstallationSeen it ->
                switch (state) {
                    case Active active -> new Active(active.registration(), active.downloads(), Optional.of(it));
                    case Unknown _, Revoked _ -> state;
                };
            case InstallationKeyRotated it ->
                switch (state) {
                    case Active active ->
                        new Active(active.registration().with(it.publicKey()), active.downloads(), active.seen());
                    case Unknown _, Revoked _ -> state;
                };
            case InstallationRevoked _ ->
                switch (state) {
                    case Active active -> new Revoked(active.registration());
                    case Unknown _, Revoked _ -> state;
                };
        };
    }

    @Rule("LCE-014")
    private static Decision<InstallationEvent> enrol(Enrol enrol, InstallationState state) {
        if (JournalKeys.publicKey(enrol.publicKey()).isEmpty()) {
            return refuse(Refusal.ofField("publicKey", "public-key-unusable", INSTALLED, INSTALLED_IN));
        }
        Registration asked = new Registration(enrol.otec(), enrol.region(), enrol.name(), enrol.publicKey());
        return switch (state) {
            case Unknown _ ->
                accept(new InstallationEnrolled(
                        enrol.installation(),
                        enrol.at(),
                        enrol.otec(),
                        enrol.region(),
                        enrol.name(),
                        enrol.publicKey()));
            case Active active ->
                active.registration().equals(asked)
                        ? nothing()
                        : refuse(Refusal.of("installation-exists", INSTALLED, INSTALLED_IN));
            case Revoked _ -> refuse(revoked());
        };
    }

    /** Downloading the same list again is nothing new; a longer or shorter list is. */
    @Rule("LCE-022")
    private static Decision<InstallationEvent> download(RecordDownload download, InstallationState state) {
        return switch (state) {
            case Unknown _ -> refuse(Refusal.of("installation-unknown", INSTALLED, INSTALLED_IN));
            case Active active ->
                Objects.equals(active.downloads().get(download.section()), download.participants())
                        ? nothing()
                        : accept(new CourseDownloaded(
                                download.installation(), download.at(), download.section(), download.participants()));
            case Revoked _ -> refuse(revoked());
        };
    }

    private static Decision<InstallationEvent> rotate(RotateKey rotate, InstallationState state) {
        if (JournalKeys.publicKey(rotate.publicKey()).isEmpty()) {
            return refuse(Refusal.ofField("publicKey", "public-key-unusable", INSTALLED, INSTALLED_IN));
        }
        return switch (state) {
            case Unknown _ -> refuse(Refusal.of("installation-unknown", INSTALLED, INSTALLED_IN));
            case Active active ->
                active.registration().publicKey().equals(rotate.publicKey())
                        ? nothing()
                        : accept(new InstallationKeyRotated(rotate.installation(), rotate.at(), rotate.publicKey()));
            case Revoked _ -> refuse(revoked());
        };
    }

    /** The log notes what tells something: at least once an hour is enough for the rest. */
    @Rule("LCE-023")
    private static Decision<InstallationEvent> seen(NoteContact contact, InstallationState state) {
        InstallationSeen now = new InstallationSeen(
                contact.installation(),
                contact.at(),
                contact.softwareVersion(),
                contact.reader(),
                contact.pendingRecords(),
                contact.lastSeq(),
                contact.driftSeconds());
        return switch (state) {
            case Unknown _ -> refuse(Refusal.of("installation-unknown", INSTALLED, INSTALLED_IN));
            case Active active ->
                active.seen()
                                .filter(last -> sameAs(last, now, contact.clockTolerance()))
                                .isPresent()
                        ? nothing()
                        : accept(now);
            case Revoked _ -> refuse(revoked());
        };
    }

    private static boolean sameAs(InstallationSeen last, InstallationSeen now, Duration tolerance) {
        return now.at().isBefore(last.at().plus(NOTED_EVERY))
                && last.softwareVersion().equals(now.softwareVersion())
                && last.reader().equals(now.reader())
                && (last.pendingRecords() > 0) == (now.pendingRecords() > 0)
                && wrong(last, tolerance) == wrong(now, tolerance);
    }

    private static boolean wrong(InstallationSeen seen, Duration tolerance) {
        return Math.abs(seen.driftSeconds()) > tolerance.toSeconds();
    }

    private static Decision<InstallationEvent> revoke(Revoke revoke, InstallationState state) {
        return switch (state) {
            case Unknown _ -> refuse(Refusal.of("installation-unknown", INSTALLED, INSTALLED_IN));
            case Active _ -> accept(new InstallationRevoked(revoke.installation(), revoke.at(), revoke.reasonCode()));
            case Revoked _ -> nothing();
        };
    }

    private static Refusal revoked() {
        return Refusal.of("installation-revoked", INSTALLED, INSTALLED_IN);
    }
}
