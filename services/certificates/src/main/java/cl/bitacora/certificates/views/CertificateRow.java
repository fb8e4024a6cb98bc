package cl.bitacora.certificates.views;

import cl.bitacora.certificates.domain.CertificateStatus;
import cl.bitacora.contracts.certificates.CertificatesEvent.Kind;
import cl.bitacora.kernel.Programme;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A certificate as it stands. */
@Entity
@Table(name = "certificate")
@NullUnmarked
public class CertificateRow extends PanacheEntityBase {
    @Id
    public String certificate;

    public String section;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    @Enumerated(EnumType.STRING)
    public Programme programme;

    public String region;

    @Enumerated(EnumType.STRING)
    public CertificateStatus status;

    @Column(name = "ends_on")
    public LocalDate endsOn;

    /** Newest issued version; 0 while pendiente de emitir. */
    public int version;

    public String folio;

    @Column(name = "decision_due_on")
    public @Nullable LocalDate decisionDueOn;

    /** Participants whose percentage is not the printed one any more (CERT-903). */
    public int differing;

    @Column(name = "detail_hidden")
    public boolean detailHidden;
}
