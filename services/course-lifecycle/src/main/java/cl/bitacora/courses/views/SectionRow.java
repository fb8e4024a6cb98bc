package cl.bitacora.courses.views;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A section as lists show it. */
@Entity
@Table(name = "section")
public class SectionRow extends PanacheEntityBase {
    @Id
    public String id = "";

    public long version;

    public String course = "";

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

    @Column(name = "course_name")
    public String courseName = "";

    public String region = "";

    public String commune = "";

    public String place = "";

    public int quota;

    public int hours;

    @Column(name = "starts_on")
    public LocalDate startsOn = LocalDate.EPOCH;

    @Column(name = "ends_on")
    public LocalDate endsOn = LocalDate.EPOCH;

    public String state = "";

    public int enrolled;

    public int irregularities;

    @Column(name = "failed_starts")
    public int failedStarts;

    @Column(name = "start_due_on")
    @Nullable
    public LocalDate startDueOn;

    @Column(name = "agreed_starts_on")
    @Nullable
    public LocalDate agreedStartsOn;

    @Column(name = "started_on")
    @Nullable
    public LocalDate startedOn;

    @Column(name = "ended_on")
    @Nullable
    public LocalDate endedOn;

    @Column(name = "states_due_on")
    @Nullable
    public LocalDate statesDueOn;
}
