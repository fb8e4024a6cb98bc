package cl.bitacora.attendance.views;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** What one participant's presence in one block is worth now. */
@Entity
@Table(name = "block_line")
@IdClass(LineRow.Key.class)
public class LineRow extends PanacheEntityBase {
    @Id
    public String block = "";

    @Id
    public String person = "";

    public String section = "";

    @Column(name = "credited_seconds")
    public long creditedSeconds;

    public boolean present;

    public String why = "";

    /** Primary key. */
    public record Key(String block, String person) implements Serializable {}
}
