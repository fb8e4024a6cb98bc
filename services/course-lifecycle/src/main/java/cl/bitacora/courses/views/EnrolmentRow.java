package cl.bitacora.courses.views;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** Somebody in a section, by pseudonym. */
@Entity
@Table(name = "enrolment")
@IdClass(EnrolmentRow.Key.class)
public class EnrolmentRow extends PanacheEntityBase {
    @Id
    public String section = "";

    @Id
    public String person = "";

    public String state = "";

    public String voucher = "";

    @Column(name = "enrolled_at")
    public Instant enrolledAt = Instant.EPOCH;

    public String evaluation = "";

    public boolean late;

    public String expulsion = "";

    /** Primary key. */
    public record Key(String section, String person) implements Serializable {}
}
