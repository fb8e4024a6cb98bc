package cl.bitacora.attendance.views;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** The answer of the Dirección Regional to a late entry. */
@Entity
@Table(name = "late_entry_decision")
@IdClass(LateEntryDecisionRow.Key.class)
public class LateEntryDecisionRow extends PanacheEntityBase {
    @Id
    public String section = "";

    @Id
    public String person = "";

    @Id
    @Column(name = "on_day")
    public LocalDate day = LocalDate.EPOCH;

    @Column(name = "decided_at")
    public Instant decidedAt = Instant.EPOCH;

    public boolean accepted;

    @Column(name = "reason_code")
    public String reasonCode = "";

    /** Primary key. */
    public record Key(String section, String person, LocalDate day) implements Serializable {}
}
