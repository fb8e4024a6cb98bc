package cl.bitacora.courses.views;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** What the class book counts for a section. */
@Entity
@Table(name = "attendance_total")
public class AttendanceTotalRow extends PanacheEntityBase {
    @Id
    public String section = "";

    public long version;

    @Column(name = "held_seconds")
    public long heldSeconds;

    @Column(name = "total_seconds")
    public long totalSeconds;

    @Column(name = "first_class_on")
    public LocalDate firstClassOn = LocalDate.EPOCH;

    @Column(name = "last_class_on")
    public LocalDate lastClassOn = LocalDate.EPOCH;
}
