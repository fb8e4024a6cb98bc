package cl.bitacora.payments.views;

import cl.bitacora.contracts.payments.PaymentFileEvent.ValidationRequested;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A payment file in lists. */
@Entity
@Table(name = "payment_file")
@NullUnmarked
public class FileRow extends PanacheEntityBase {
    @Id
    public String file;

    public String section;
    public String kind;
    public String otec;
    public String region;
    public String state;

    /** As computed; negative when owed. */
    public long amount;

    /** What went out, once paid. */
    public @Nullable Long paid;

    public boolean late;

    @Column(name = "requested_at")
    public Instant requestedAt;

    @Column(name = "changed_at")
    public Instant changedAt;

    /** Last day of the regional office to answer the invoice. */
    @Column(name = "answer_due_on")
    public @Nullable LocalDate answerDueOn;

    public FileRow() {}

    void requested(ValidationRequested event) {
        file = event.file();
        section = event.section().value();
        kind = event.kind().name();
        otec = event.otec().toString();
        region = event.region();
        amount = event.amount().pesos();
        late = event.late();
        requestedAt = event.at();
        answerDueOn = null;
    }
}
