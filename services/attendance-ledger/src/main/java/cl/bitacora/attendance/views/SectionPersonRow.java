package cl.bitacora.attendance.views;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody who belongs, or belonged, to a section. */
@Entity
@Table(name = "section_person")
@IdClass(SectionPersonRow.Key.class)
public class SectionPersonRow extends PanacheEntityBase {
    @Id
    public String section = "";

    @Id
    public String person = "";

    public boolean formulario1;

    @Column(name = "left_on")
    @Nullable
    public LocalDate leftOn;

    /** Primary key. */
    public record Key(String section, String person) implements Serializable {}
}
