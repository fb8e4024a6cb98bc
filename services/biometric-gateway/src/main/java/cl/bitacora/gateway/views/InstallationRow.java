package cl.bitacora.gateway.views;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A class PC as lists show it. */
@Entity
@Table(name = "installation")
public class InstallationRow extends PanacheEntityBase {
    @Id
    public String id = "";

    public long version;

    public String otec = "";

    public String region = "";

    public String name = "";

    @Column(name = "public_key")
    public String publicKey = "";

    @Column(name = "enrolled_at")
    public Instant enrolledAt = Instant.EPOCH;

    @Column(name = "revoked_at")
    @Nullable
    public Instant revokedAt;

    @Column(name = "revoked_reason")
    @Nullable
    public String revokedReason;

    @Column(name = "last_contact_at")
    public Instant lastContactAt = Instant.EPOCH;

    @Column(name = "last_seq")
    public long lastSeq;

    @Column(name = "last_hash")
    public String lastHash = "";

    public int alarms;

    @Column(name = "software_version")
    @Nullable
    public String softwareVersion;

    @Nullable
    public String reader;

    @Column(name = "pending_records")
    @Nullable
    public Long pendingRecords;

    @Column(name = "drift_seconds")
    @Nullable
    public Long driftSeconds;

    public int contradictions;
}
