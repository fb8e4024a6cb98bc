package cl.bitacora.certificates.views;

import cl.bitacora.certificates.domain.ActionState;
import cl.bitacora.kernel.Programme;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A section as the courses topic says. */
@Entity
@Table(name = "section")
@NullUnmarked
public class SectionRow extends PanacheEntityBase {
    @Id
    public String section;

    public String course;

    @Column(name = "course_name")
    public String courseName;

    public String otec;

    @Column(name = "otec_name")
    public String otecName;

    @Enumerated(EnumType.STRING)
    public Programme programme;

    @Column(name = "sence_code")
    public String senceCode;

    public String region;
    public String commune;
    public int hours;
    public boolean intermediated;

    @Column(name = "starts_on")
    public LocalDate startsOn;

    @Column(name = "ends_on")
    public LocalDate endsOn;

    public boolean agreed;
    public boolean started;

    @Column(name = "ended_on")
    public @Nullable LocalDate endedOn;

    @Column(name = "failed_on")
    public @Nullable LocalDate failedOn;

    /** Day of the last class if the lecture phase ended, else the communicated end. */
    public LocalDate lastDay() {
        return endedOn == null ? endsOn : endedOn;
    }

    /** SENCE's state of the action, which lasts until the liquidation (G-CERT-02). */
    public ActionState state(@Nullable PaymentRow payment) {
        if (payment != null && payment.liquidatedAt != null) {
            return ActionState.LIQUIDADO;
        }
        if (payment != null && payment.restitutedAt != null) {
            return ActionState.ANULADO;
        }
        if (!agreed) {
            return ActionState.SIN_COMUNICAR;
        }
        return started ? ActionState.EN_EJECUCION : ActionState.POR_INICIAR;
    }
}
