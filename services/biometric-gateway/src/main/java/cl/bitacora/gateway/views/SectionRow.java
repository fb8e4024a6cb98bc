package cl.bitacora.gateway.views;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A section that class PCs of its OTEC may download. */
@Entity
@Table(name = "section")
public class SectionRow extends PanacheEntityBase {
    @Id
    public String id = "";

    public String otec = "";

    public String region = "";

    public String programme = "";

    @Column(name = "sence_code")
    public String senceCode = "";

    @Column(name = "course_name")
    public String courseName = "";

    public String commune = "";

    public String place = "";

    @Column(name = "starts_on")
    public LocalDate startsOn = LocalDate.EPOCH;

    @Column(name = "ends_on")
    public LocalDate endsOn = LocalDate.EPOCH;

    public String schedule = "";

    public boolean agreed;
}
