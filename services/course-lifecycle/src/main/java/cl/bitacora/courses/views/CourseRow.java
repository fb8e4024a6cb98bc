package cl.bitacora.courses.views;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A course as lists show it. */
@Entity
@Table(name = "course")
public class CourseRow extends PanacheEntityBase {
    @Id
    public String id = "";

    public long version;

    public String otec = "";

    @Column(name = "otec_name")
    public String otecName = "";

    /** Who stands between; null if nobody does. */
    @Nullable
    public String otic;

    public String programme = "";

    public String modality = "";

    @Column(name = "sence_code")
    public String senceCode = "";

    public String name = "";

    public String region = "";

    public String commune = "";

    public int hours;

    @Column(name = "vhace_clp")
    public long vhaceClp;

    public int coverage;

    public int assigned;

    public int sections;

    public String state = "";

    @Column(name = "registered_at")
    public Instant registeredAt = Instant.EPOCH;
}
