package cl.bitacora.certificates.views;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.kernel.PersonId;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** A participant of a section. */
@Entity
@Table(name = "roster")
@NullUnmarked
public class RosterRow extends PanacheEntityBase {
    @Id
    public String id;

    public String section;
    public String participant;

    /** By the agreement, not only by Formulario N° 1. */
    public boolean agreed;

    static RosterRow of(SectionId section, PersonId participant) {
        RosterRow row = new RosterRow();
        row.id = id(section, participant);
        row.section = section.value();
        row.participant = participant.value();
        return row;
    }

    static String id(SectionId section, PersonId participant) {
        return section + "|" + participant;
    }
}
