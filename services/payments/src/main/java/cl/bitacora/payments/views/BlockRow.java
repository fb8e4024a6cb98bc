package cl.bitacora.payments.views;

import cl.bitacora.contracts.attendance.TotalEvent;
import cl.bitacora.contracts.attendance.TotalEvent.AttendanceTotalled;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** A block that was evaluated, as its last evaluation left it. */
@Entity
@Table(name = "evaluated_block")
@NullUnmarked
public class BlockRow extends PanacheEntityBase {
    /** Key of the block, which names its section, day and letter. */
    @Id
    public String block;

    public String section;

    @Column(name = "held_on")
    public LocalDate heldOn;

    /** Event id of the last total that counts this block. */
    @Column(name = "event_id")
    public String eventId;

    /** Class time of the section when this total was made. */
    @Column(name = "held_seconds")
    public long heldSeconds;

    /** Order in which the totals came. */
    public long version;

    /** Credits of the participants, JSON. */
    public String lines;

    public BlockRow() {}

    void totalled(AttendanceTotalled event, String id, long streamVersion) {
        section = event.section().value();
        heldOn = event.block().on();
        eventId = id;
        heldSeconds = event.heldSeconds();
        version = streamVersion;
        lines = Json.write(event.lines());
    }

    /** Credits of the participants. */
    public List<TotalEvent.Line> credits() {
        return Json.credits(lines);
    }
}
