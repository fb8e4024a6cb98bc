package cl.bitacora.certificates.views;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** How far the attendance of a section is known. */
@Entity
@Table(name = "section_total")
@NullUnmarked
public class TotalRow extends PanacheEntityBase {
    @Id
    public String section;

    /** Of the stream {@code attendance-<section>}. */
    public long version;

    @Column(name = "total_seconds")
    public long totalSeconds;
}
