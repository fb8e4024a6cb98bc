package cl.bitacora.attendance.views;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A participant's credit in a section so far. */
@Entity
@Table(name = "person_total")
@IdClass(PersonTotalRow.Key.class)
public class PersonTotalRow extends PanacheEntityBase {
    @Id
    public String section = "";

    @Id
    public String person = "";

    @Column(name = "credited_seconds")
    public long creditedSeconds;

    /** Primary key. */
    public record Key(String section, String person) implements Serializable {}
}
