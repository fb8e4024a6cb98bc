package cl.bitacora.attendance.views;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How far a stream of the courses topic is folded into these views. */
@Entity
@Table(name = "heard")
public class HeardRow extends PanacheEntityBase {
    @Id
    public String stream = "";

    public long version;
}
