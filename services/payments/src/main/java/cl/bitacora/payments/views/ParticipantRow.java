package cl.bitacora.payments.views;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.jspecify.annotations.NullUnmarked;

/** A person of the F1 or the F1c of a section. */
@Entity
@Table(name = "formulario_participant")
@IdClass(ParticipantRow.Key.class)
@NullUnmarked
public class ParticipantRow extends PanacheEntityBase {
    @Id
    public String section;

    @Id
    public String participant;

    public ParticipantRow() {}

    ParticipantRow(String section, String participant) {
        this.section = section;
        this.participant = participant;
    }

    /** Section and person. */
    public record Key(String section, String participant) implements Serializable {}
}
