package cl.bitacora.attendance.views;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A block as lists show it. */
@Entity
@Table(name = "block")
public class BlockRow extends PanacheEntityBase {
    @Id
    @Column(name = "key")
    public String id = "";

    public String section = "";

    @Column(name = "on_day")
    public LocalDate day = LocalDate.EPOCH;

    public String letter = "";

    @Column(name = "created_at")
    @Nullable
    public Instant createdAt;

    @Column(name = "duration_minutes")
    public int durationMinutes;

    @Column(name = "all_day")
    public boolean allDay;

    @Column(name = "relator_installation")
    public String relatorInstallation = "";

    @Column(name = "relator_entered_at")
    @Nullable
    public Instant relatorEnteredAt;

    @Column(name = "started_at")
    @Nullable
    public Instant startedAt;

    @Column(name = "closed_at")
    @Nullable
    public Instant closedAt;

    public boolean documented;

    @Column(name = "reported_at")
    @Nullable
    public Instant reportedAt;

    @Column(name = "due_at")
    @Nullable
    public Instant dueAt;

    public boolean late;

    @Column(name = "refused_code")
    public String refusedCode = "";

    public boolean evaluated;

    public int anomalies;
}
