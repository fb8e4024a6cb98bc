package cl.bitacora.courses.views;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An acuerdo operativo as worklists show it. */
@Entity
@Table(name = "acuerdo")
public class AcuerdoRow extends PanacheEntityBase {
    @Id
    public String id = "";

    public long version;

    public String section = "";

    public String otec = "";

    @Nullable
    public String otic;

    public String region = "";

    public String state = "";

    @Column(name = "starts_on")
    public LocalDate startsOn = LocalDate.EPOCH;

    @Column(name = "created_at")
    public Instant createdAt = Instant.EPOCH;

    @Column(name = "sent_at")
    @Nullable
    public Instant sentAt;

    @Column(name = "stamped_at")
    @Nullable
    public Instant stampedAt;

    @Column(name = "signed_at")
    @Nullable
    public Instant signedAt;

    public int participants;
}
