package cl.bitacora.attendance.views;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** How much class time of a section was held. */
@Entity
@Table(name = "section_total")
public class SectionTotalRow extends PanacheEntityBase {
    @Id
    public String section = "";

    @Column(name = "held_seconds")
    public long heldSeconds;

    @Column(name = "total_seconds")
    public long totalSeconds;

    @Column(name = "first_class_on")
    public LocalDate firstClassOn = LocalDate.EPOCH;

    @Column(name = "last_class_on")
    public LocalDate lastClassOn = LocalDate.EPOCH;

    public long version;
}
