package cl.bitacora.certificates.views;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What payments says of a section that matters here. */
@Entity
@Table(name = "section_payment")
@NullUnmarked
public class PaymentRow extends PanacheEntityBase {
    @Id
    public String section;

    @Column(name = "liquidated_at")
    public @Nullable Instant liquidatedAt;

    /** The advance had to come back because the course was not executed. */
    @Column(name = "restituted_at")
    public @Nullable Instant restitutedAt;
}
