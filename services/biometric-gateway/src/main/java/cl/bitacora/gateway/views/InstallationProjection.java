package cl.bitacora.gateway.views;

import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.journals.EnrolmentEvent;
import cl.bitacora.contracts.journals.InstallationEvent.CourseDownloaded;
import cl.bitacora.contracts.journals.InstallationEvent.InstallationEnrolled;
import cl.bitacora.contracts.journals.InstallationEvent.InstallationKeyRotated;
import cl.bitacora.contracts.journals.InstallationEvent.InstallationRevoked;
import cl.bitacora.contracts.journals.InstallationEvent.InstallationSeen;
import cl.bitacora.contracts.journals.InvitationEvent;
import cl.bitacora.contracts.journals.JournalEvent;
import cl.bitacora.contracts.journals.TimeCertainty;
import cl.bitacora.contracts.journals.UploadEvent.AnchorIssued;
import cl.bitacora.contracts.journals.UploadEvent.BatchReceived;
import cl.bitacora.contracts.journals.UploadEvent.ForkDetected;
import cl.bitacora.contracts.journals.UploadEvent.Recorded;
import cl.bitacora.contracts.journals.UploadEvent.RivalPartKept;
import cl.bitacora.contracts.journals.UploadEvent.TimeClassified;
import cl.bitacora.contracts.journals.wire.JournalCodec;
import cl.bitacora.eventstore.Projection;
import cl.bitacora.eventstore.RecordedEvent;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Class PCs, their receipts and alarms. */
@Singleton
public class InstallationProjection implements Projection<JournalEvent> {

    @Override
    public String name() {
        return "installations";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public EventCatalogue<JournalEvent> source() {
        return JournalEvent.CATALOGUE;
    }

    @Override
    public Uni<Void> apply(RecordedEvent<JournalEvent> recorded) {
        return switch (recorded.event()) {
            case InstallationEnrolled it -> enrolled(it, recorded.version());
            case InstallationSeen it ->
                change(it.installation(), row -> {
                    row.version = recorded.version();
                    row.lastContactAt = later(row.lastContactAt, it.at());
                    row.softwareVersion = it.softwareVersion();
                    row.reader = it.reader();
                    row.pendingRecords = it.pendingRecords();
                    row.driftSeconds = it.driftSeconds();
                });
            case InstallationKeyRotated it ->
                change(it.installation(), row -> {
                    row.version = recorded.version();
                    row.publicKey = it.publicKey();
                    row.lastContactAt = later(row.lastContactAt, it.at());
                });
            case InvitationEvent _, EnrolmentEvent _ -> Uni.createFrom().voidItem();
            case AnchorIssued it ->
                change(it.installation(), row -> {
                    row.lastContactAt = later(row.lastContactAt, it.at());
                    row.driftSeconds =
                            Duration.between(it.at(), it.installationWall()).toSeconds();
                });
            case TimeClassified it -> classified(it, recorded.position());
            case CourseDownloaded it ->
                change(it.installation(), row -> {
                    row.version = recorded.version();
                    row.lastContactAt = later(row.lastContactAt, it.at());
                });
            case InstallationRevoked it ->
                change(it.installation(), row -> {
                    row.version = recorded.version();
                    row.revokedAt = it.at();
                    row.revokedReason = it.reasonCode();
                });
            // Records are counted by the receipt that follows them in the same append.
            case Recorded _ -> Uni.createFrom().voidItem();
            case RivalPartKept _ -> Uni.createFrom().voidItem();
            case BatchReceived it -> received(it, recorded.position());
            case ForkDetected it -> forked(it, recorded.position());
        };
    }

    private static Uni<Void> enrolled(InstallationEnrolled it, long version) {
        InstallationRow row = new InstallationRow();
        row.id = it.installation();
        row.version = version;
        row.otec = it.otec().toString();
        row.region = it.region();
        row.name = it.name();
        row.publicKey = it.publicKey();
        row.enrolledAt = it.at();
        row.lastContactAt = it.at();
        row.lastHash = JournalCodec.GENESIS;
        return row.persist().replaceWithVoid();
    }

    private static Uni<Void> received(BatchReceived it, long position) {
        return InstallationRow.<InstallationRow>findById(it.installation()).chain(installation -> {
            ReceiptRow receipt = new ReceiptRow();
            receipt.installation = it.installation();
            receipt.firstSeq = it.firstSeq();
            receipt.lastSeq = it.lastSeq();
            receipt.kept = Math.toIntExact(it.lastSeq() - installation.lastSeq);
            receipt.lastHash = it.lastHash();
            receipt.receivedAt = it.at();
            receipt.position = position;
            installation.lastSeq = it.lastSeq();
            installation.lastHash = it.lastHash();
            installation.lastContactAt = later(installation.lastContactAt, it.at());
            return receipt.persist().replaceWithVoid();
        });
    }

    private static Uni<Void> classified(TimeClassified it, long position) {
        List<TimeStretchRow> rows = it.stretches().stream()
                .map(stretch -> TimeStretchRow.of(it, stretch, position))
                .toList();
        int contradictory = (int) it.stretches().stream()
                .filter(stretch -> stretch.certainty() == TimeCertainty.CONTRADICTORY)
                .count();
        return PanacheEntityBase.persist(rows)
                .chain(() -> change(it.installation(), row -> row.contradictions += contradictory));
    }

    private static Uni<Void> forked(ForkDetected it, long position) {
        AlarmRow alarm = new AlarmRow();
        alarm.installation = it.installation();
        alarm.rivalLastHash = it.rivalLastHash();
        alarm.atSeq = it.atSeq();
        alarm.keptHash = it.keptHash();
        alarm.rivalHash = it.rivalHash();
        alarm.rivalSha256 = it.rivalSha256();
        alarm.parts = it.parts();
        alarm.detectedAt = it.at();
        alarm.position = position;
        return alarm.persist()
                .chain(() -> change(it.installation(), row -> {
                    row.alarms++;
                    row.lastContactAt = later(row.lastContactAt, it.at());
                }));
    }

    private static Uni<Void> change(String installation, Consumer<InstallationRow> change) {
        return InstallationRow.<InstallationRow>findById(installation)
                .invoke(change)
                .replaceWithVoid();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
