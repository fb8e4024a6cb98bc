package cl.bitacora.courses.views;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The closing form of a section as worklists show it. */
@Entity
@Table(name = "closing_form")
public class ClosingFormRow extends PanacheEntityBase {
    @Id
    public String section = "";

    public String otec = "";

    @Nullable
    public String otic;

    public String region = "";

    public String state = "";

    @Column(name = "ended_on")
    public LocalDate endedOn = LocalDate.EPOCH;

    @Column(name = "submitted_at")
    public Instant submittedAt = Instant.EPOCH;

    public boolean late;

    @Column(name = "stamp_due_on")
    public LocalDate stampDueOn = LocalDate.EPOCH;

    @Column(name = "stamped_at")
    @Nullable
    public Instant stampedAt;

    @Column(name = "liquidation_due_on")
    @Nullable
    public LocalDate liquidationDueOn;

    @Column(name = "ceremony_due_on")
    @Nullable
    public LocalDate ceremonyDueOn;

    public int approved;

    public int failed;

    public int deserted;

    public int expelled;
}
