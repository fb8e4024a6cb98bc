package cl.bitacora.eventstore.views;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * How far a schema of views has come: one row for the own log, one that guards the topics. An entity, so that a service
 * without any of its own has a persistence unit all the same.
 */
@Entity
@Table(name = "engine_position")
public class ViewPosition {
    @Id
    @Column(name = "name")
    public String name = "";

    @Column(name = "position")
    public long position;

    /** Definition of the views that built this schema, or {@code retired}. */
    @Column(name = "fingerprint")
    public String fingerprint = "";
}
