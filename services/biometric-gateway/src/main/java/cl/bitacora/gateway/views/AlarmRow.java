package cl.bitacora.gateway.views;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** A fork: the same sequence signed with other content. */
@Entity
@Table(name = "alarm")
@IdClass(AlarmRow.Key.class)
public class AlarmRow extends PanacheEntityBase {
    @Id
    public String installation = "";

    @Id
    @Column(name = "rival_last_hash")
    public String rivalLastHash = "";

    @Column(name = "at_seq")
    public long atSeq;

    @Column(name = "kept_hash")
    public String keptHash = "";

    @Column(name = "rival_hash")
    public String rivalHash = "";

    @Column(name = "rival_sha256")
    public String rivalSha256 = "";

    public int parts;

    @Column(name = "detected_at")
    public Instant detectedAt = Instant.EPOCH;

    public long position;

    /** Primary key. */
    public record Key(String installation, String rivalLastHash) implements Serializable {}
}
