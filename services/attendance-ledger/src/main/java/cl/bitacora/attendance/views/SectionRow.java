package cl.bitacora.attendance.views;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A section as the courses topic describes it. */
@Entity
@Table(name = "section")
public class SectionRow extends PanacheEntityBase {
    @Id
    public String id = "";

    public String otec = "";

    public String region = "";

    public String programme = "";

    public String modality = "";

    @Column(name = "course_name")
    public String courseName = "";

    public int hours;

    @Column(name = "starts_on")
    public LocalDate startsOn = LocalDate.EPOCH;

    @Column(name = "ends_on")
    public LocalDate endsOn = LocalDate.EPOCH;

    @Column(name = "ended_on")
    @Nullable
    public LocalDate endedOn;

    public String schedule = "";
}
