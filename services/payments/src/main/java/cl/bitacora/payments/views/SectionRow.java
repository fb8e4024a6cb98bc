package cl.bitacora.payments.views;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.courses.FinalStateLine;
import cl.bitacora.contracts.courses.SectionEvent.ClosingFormStamped;
import cl.bitacora.contracts.courses.SectionEvent.SectionCreated;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Rut;
import cl.bitacora.payments.domain.SectionFacts;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What course-lifecycle says of a section. */
@Entity
@Table(name = "payable_section")
@NullUnmarked
public class SectionRow extends PanacheEntityBase {
    @Id
    public String section;

    public String otec;

    @Column(name = "otec_name")
    public String otecName;

    public String programme;
    public String modality;

    @Column(name = "sence_code")
    public String senceCode;

    @Column(name = "course_name")
    public String courseName;

    public String region;
    public int quota;
    public int hours;
    public long vhace;

    @Column(name = "starts_on")
    public LocalDate startsOn;

    @Column(name = "ends_on")
    public LocalDate endsOn;

    public boolean agreed;

    @Column(name = "started_on")
    public @Nullable LocalDate startedOn;

    /** Class time of failed starts: not of the lecture phase. */
    @Column(name = "failed_held_seconds")
    public long failedHeldSeconds;

    /** Event id of the stamping. */
    @Column(name = "closing_event")
    public @Nullable String closingEvent;

    @Column(name = "stamped_at")
    public @Nullable Instant stampedAt;

    @Column(name = "ended_on")
    public @Nullable LocalDate endedOn;

    /** Final states of the stamped form, JSON. */
    @Column(name = "closing_lines")
    public @Nullable String closingLines;

    public SectionRow() {}

    SectionRow(SectionCreated event) {
        section = event.section().value();
        otec = event.otec().toString();
        otecName = event.otecName();
        programme = event.programme().name();
        modality = event.modality().name();
        senceCode = event.senceCode();
        courseName = event.courseName();
        region = event.region();
        quota = event.quota();
        hours = event.hours();
        vhace = event.vhace().pesos();
        startsOn = event.startsOn();
        endsOn = event.endsOn();
    }

    void stamped(ClosingFormStamped event, String eventId) {
        closingEvent = eventId;
        stampedAt = event.at();
        endedOn = event.endedOn();
        closingLines = Json.write(event.lines());
    }

    /** As the rules take it. */
    public SectionFacts facts() {
        return new SectionFacts(
                new SectionId(section),
                Rut.of(otec),
                Programme.valueOf(programme),
                Modality.valueOf(modality),
                senceCode,
                courseName,
                region,
                quota,
                hours,
                Clp.of(vhace),
                startedOn == null ? startsOn : startedOn,
                endsOn);
    }

    /** Final states of the stamped form; empty while there is none. */
    public List<FinalStateLine> lines() {
        return closingLines == null ? List.of() : Json.lines(closingLines);
    }
}
