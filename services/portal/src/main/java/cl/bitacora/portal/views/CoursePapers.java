package cl.bitacora.portal.views;

import static cl.bitacora.portal.views.SectionRow.instant;

import io.vertx.sqlclient.Pool;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Forms, certificates and payments of one course. Blocking: on a virtual thread. */
@Singleton
public class CoursePapers {
    private final Pool pool;

    @Inject
    public CoursePapers(Pool pool) {
        this.pool = pool;
    }

    /** An acuerdo operativo. */
    public record Acuerdo(
            String acuerdo,
            String state,
            @Nullable LocalDate startsOn,
            @Nullable Instant createdAt,
            @Nullable Instant finalisedAt,
            @Nullable Instant stampedAt,
            @Nullable Instant formulario1At,
            @Nullable Integer formulario1People,
            @Nullable Instant signedAt,
            @Nullable String note) {}

    /** What an acuerdo said at some time; {@code content} is JSON. */
    public record AcuerdoVersion(long version, Instant at, String content) {}

    /** A certificate; {@code hidden} when its detail must not be shown any more (CERT-031). */
    public record Certificate(
            String certificate,
            String kind,
            String state,
            @Nullable String folio,
            @Nullable Integer version,
            @Nullable String code,
            @Nullable Instant issuedAt,
            int people,
            @Nullable LocalDate decisionDueOn,
            @Nullable String note,
            int outdated,
            boolean hidden) {}

    /** A person's line of a certificate. */
    public record CertificateLine(String participant, long seconds, String percent) {}

    /** A payment file; amounts in whole pesos. */
    public record Payment(
            String file,
            String kind,
            String state,
            @Nullable Long amount,
            @Nullable Instant requestedAt,
            @Nullable Boolean late,
            @Nullable Instant validatedAt,
            @Nullable String invoice,
            @Nullable LocalDate invoiceOn,
            @Nullable LocalDate answerDueOn,
            @Nullable LocalDate dueOn,
            @Nullable Long withheld,
            @Nullable Long compensated,
            @Nullable Long paid,
            @Nullable Instant paidAt,
            @Nullable String note,
            @Nullable Long trainingValue,
            @Nullable Long examinations,
            @Nullable Long advances,
            @Nullable Long net) {}

    /** A person's part of a liquidation. */
    public record PaymentLine(String participant, String state, long seconds, long amount) {}

    public List<Acuerdo> acuerdos(String section) {
        return new Sql("SELECT * FROM acuerdo")
                .add(" WHERE section = ? ORDER BY created_at NULLS FIRST, acuerdo", section)
                .list(
                        pool,
                        row -> new Acuerdo(
                                row.getString("acuerdo"),
                                row.getString("state"),
                                row.getLocalDate("starts_on"),
                                instant(row, "created_at"),
                                instant(row, "finalised_at"),
                                instant(row, "stamped_at"),
                                instant(row, "formulario1_at"),
                                row.getInteger("formulario1_people"),
                                instant(row, "signed_at"),
                                row.getString("note")));
    }

    /** What an acuerdo said each time, the first one first; people by pseudonym. */
    public List<AcuerdoVersion> versions(String acuerdo) {
        return new Sql("SELECT version, at, content FROM acuerdo_version")
                .add(" WHERE acuerdo = ? ORDER BY version", acuerdo)
                .list(
                        pool,
                        row -> new AcuerdoVersion(
                                row.getLong("version"),
                                row.getOffsetDateTime("at").toInstant(),
                                row.getString("content")));
    }

    public List<Certificate> certificates(String section) {
        return new Sql("SELECT * FROM certificate")
                .add(" WHERE section = ? ORDER BY certificate", section)
                .list(
                        pool,
                        row -> new Certificate(
                                row.getString("certificate"),
                                row.getString("kind"),
                                row.getString("state"),
                                row.getString("folio"),
                                row.getInteger("version"),
                                row.getString("code"),
                                instant(row, "issued_at"),
                                row.getInteger("people"),
                                row.getLocalDate("decision_due_on"),
                                row.getString("note"),
                                row.getInteger("outdated"),
                                row.getBoolean("hidden")));
    }

    /** The lines; none once they are hidden. */
    public List<CertificateLine> lines(Certificate certificate) {
        if (certificate.hidden()) {
            return List.of();
        }
        return new Sql("SELECT * FROM certificate_line")
                .add(" WHERE certificate = ?", certificate.certificate())
                .list(
                        pool,
                        row -> new CertificateLine(
                                row.getString("participant"), row.getLong("seconds"), row.getString("percent")));
    }

    public List<Payment> payments(String section) {
        return new Sql("SELECT * FROM payment")
                .add(" WHERE section = ? ORDER BY kind", section)
                .list(
                        pool,
                        row -> new Payment(
                                row.getString("file"),
                                row.getString("kind"),
                                row.getString("state"),
                                row.getLong("amount"),
                                instant(row, "requested_at"),
                                row.getBoolean("late"),
                                instant(row, "validated_at"),
                                row.getString("invoice"),
                                row.getLocalDate("invoice_on"),
                                row.getLocalDate("answer_due_on"),
                                row.getLocalDate("due_on"),
                                row.getLong("withheld"),
                                row.getLong("compensated"),
                                row.getLong("paid"),
                                instant(row, "paid_at"),
                                row.getString("note"),
                                row.getLong("training_value"),
                                row.getLong("examinations"),
                                row.getLong("advances"),
                                row.getLong("net")));
    }

    public List<PaymentLine> parts(String file) {
        return new Sql("SELECT * FROM payment_line")
                .add(" WHERE file = ?", file)
                .list(
                        pool,
                        row -> new PaymentLine(
                                row.getString("participant"),
                                row.getString("state"),
                                row.getLong("seconds"),
                                row.getLong("amount")));
    }
}
