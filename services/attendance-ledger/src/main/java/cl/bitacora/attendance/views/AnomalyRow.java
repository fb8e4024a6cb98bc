package cl.bitacora.attendance.views;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A fact that a rule flagged. */
@Entity
@Table(name = "anomaly")
public class AnomalyRow extends PanacheEntityBase {
    @Id
    public long position;

    public String section = "";

    public String block = "";

    public String rule = "";

    public String code = "";

    public String participant = "";

    @Column(name = "at")
    public Instant flaggedAt = Instant.EPOCH;

    public String facts = "";

    @Column(name = "withdrawn_at")
    @Nullable
    public Instant withdrawnAt;
}
