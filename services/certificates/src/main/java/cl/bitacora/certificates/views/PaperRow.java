package cl.bitacora.certificates.views;

import cl.bitacora.contracts.certificates.CertificatesEvent.Body;
import cl.bitacora.eventstore.BitacoraJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** One issued version of a certificate, found by folio and by verification code. */
@Entity
@Table(name = "paper")
@NullUnmarked
public class PaperRow extends PanacheEntityBase {
    @Id
    public String id;

    public String certificate;
    public String section;
    public int version;
    public String folio;

    @Column(name = "replaces_folio")
    public String replacesFolio;

    @Column(name = "verification_code")
    public String verificationCode;

    @Column(name = "issued_at")
    public Instant issuedAt;

    @Column(name = "otic_name")
    public String oticName;

    public String resolution;

    @Column(name = "pdf_sha256")
    public String pdfSha256;

    @Column(name = "out_of_term")
    public boolean outOfTerm;

    /** JSON of the event's body. */
    @Column(name = "body")
    public String bodyJson;

    /** The fields as issued. */
    public Body body() {
        try {
            return BitacoraJson.mapper().readValue(bodyJson, Body.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    void body(Body body) {
        try {
            bodyJson = BitacoraJson.mapper().writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
