package cl.bitacora.attendance.views;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A justification of a late entry as it was presented. */
@Entity
@Table(name = "late_entry")
public class LateEntryRow extends PanacheEntityBase {
    @Id
    public long position;

    public String section = "";

    public String person = "";

    @Column(name = "on_day")
    public LocalDate day = LocalDate.EPOCH;

    @Column(name = "presented_at")
    public Instant presentedAt = Instant.EPOCH;

    public String cause = "";

    public String documents = "";

    public boolean valid;

    public String why = "";
}
