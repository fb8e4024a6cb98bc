package cl.bitacora.gateway.views;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.journals.TimeStretch;
import cl.bitacora.contracts.journals.UploadEvent.TimeClassified;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.stream.Collectors;

/** How well the times of a stretch of a journal are supported. */
@Entity
@Table(name = "time_stretch")
@IdClass(TimeStretchRow.Key.class)
public class TimeStretchRow extends PanacheEntityBase {
    @Id
    public String installation = "";

    @Id
    @Column(name = "first_seq")
    public long firstSeq;

    @Column(name = "last_seq")
    public long lastSeq;

    @Column(name = "wall_from")
    public Instant wallFrom = Instant.EPOCH;

    @Column(name = "wall_to")
    public Instant wallTo = Instant.EPOCH;

    public String certainty = "";

    @Column(name = "drift_seconds")
    public long driftSeconds;

    public String reason = "";

    /** Block keys, one a line. */
    public String blocks = "";

    @Column(name = "classified_at")
    public Instant classifiedAt = Instant.EPOCH;

    public long position;

    static TimeStretchRow of(TimeClassified it, TimeStretch stretch, long position) {
        TimeStretchRow row = new TimeStretchRow();
        row.installation = it.installation();
        row.firstSeq = stretch.firstSeq();
        row.lastSeq = stretch.lastSeq();
        row.wallFrom = stretch.from();
        row.wallTo = stretch.to();
        row.certainty = stretch.certainty().name();
        row.driftSeconds = stretch.driftSeconds();
        row.reason = stretch.reason();
        row.blocks = stretch.blocks().stream().map(BlockKey::toString).collect(Collectors.joining("\n"));
        row.classifiedAt = it.at();
        row.position = position;
        return row;
    }

    /** Primary key. */
    public record Key(String installation, long firstSeq) implements Serializable {}
}
