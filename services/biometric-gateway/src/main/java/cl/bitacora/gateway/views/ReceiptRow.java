package cl.bitacora.gateway.views;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** A batch that was kept: records {@code lastSeq - kept + 1} to {@code lastSeq} were new. */
@Entity
@Table(name = "receipt")
@IdClass(ReceiptRow.Key.class)
public class ReceiptRow extends PanacheEntityBase {
    @Id
    public String installation = "";

    @Id
    @Column(name = "last_seq")
    public long lastSeq;

    @Column(name = "first_seq")
    public long firstSeq;

    public int kept;

    @Column(name = "last_hash")
    public String lastHash = "";

    @Column(name = "received_at")
    public Instant receivedAt = Instant.EPOCH;

    public long position;

    /** Primary key. */
    public record Key(String installation, long lastSeq) implements Serializable {}
}
