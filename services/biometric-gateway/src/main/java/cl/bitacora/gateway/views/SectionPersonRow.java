package cl.bitacora.gateway.views;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** Somebody of a section: enrolled, on Formulario N° 1, or teaching. */
@Entity
@Table(name = "section_person")
@IdClass(SectionPersonRow.Key.class)
public class SectionPersonRow extends PanacheEntityBase {
    @Id
    public String section = "";

    @Id
    public String person = "";

    @Id
    public String role = "";

    /** Primary key. */
    public record Key(String section, String person, String role) implements Serializable {}
}
