package cl.bitacora.certificates.views;

import cl.bitacora.certificates.domain.CertificateStatus;
import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.certificates.CertificatesEvent;
import cl.bitacora.contracts.certificates.CertificatesEvent.AnnulmentApproved;
import cl.bitacora.contracts.certificates.CertificatesEvent.AnnulmentRejected;
import cl.bitacora.contracts.certificates.CertificatesEvent.AnnulmentRequested;
import cl.bitacora.contracts.certificates.CertificatesEvent.Body;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateGenerated;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateIssued;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateOutdated;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateReissued;
import cl.bitacora.contracts.certificates.CertificatesEvent.DetailHidden;
import cl.bitacora.contracts.certificates.CertificatesEvent.FolioReserved;
import cl.bitacora.contracts.certificates.CertificatesEvent.Kind;
import cl.bitacora.contracts.certificates.CertificatesEvent.ManualCertificateIssued;
import cl.bitacora.eventstore.Projection;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.kernel.Programme;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Certificates and their papers, from the own log. */
@Singleton
public class CertificateProjection implements Projection<CertificatesEvent> {
    @Override
    public String name() {
        return "certificates";
    }

    @Override
    public EventCatalogue<CertificatesEvent> source() {
        return CertificatesEvent.CATALOGUE;
    }

    @Override
    public Uni<Void> apply(RecordedEvent<CertificatesEvent> recorded) {
        CertificatesEvent event = recorded.event();
        return switch (event) {
            case CertificateGenerated e -> upsert(event, e.kind(), e.programme(), e.region(), e.endsOn());
            case CertificateIssued e -> {
                PaperRow paper = paper(event, e.version(), e.folio(), e.verificationCode(), e.body(), e.pdfSha256());
                yield issued(event, paper);
            }
            case CertificateReissued e -> {
                PaperRow paper = paper(event, e.version(), e.folio(), e.verificationCode(), e.body(), e.pdfSha256());
                paper.replacesFolio = e.replacesFolio();
                paper.outOfTerm = e.outOfLiquidationTerm();
                yield issued(event, paper);
            }
            case ManualCertificateIssued e -> {
                PaperRow paper = paper(event, e.version(), e.folio(), e.verificationCode(), e.body(), e.pdfSha256());
                paper.replacesFolio = e.replacesFolio();
                paper.resolution = e.resolution();
                yield upsert(
                                event,
                                Kind.MANUAL,
                                e.programme(),
                                e.region(),
                                e.body().endsOn())
                        .chain(() -> issued(event, paper));
            }
            case AnnulmentRequested e ->
                change(event, row -> {
                    row.status = CertificateStatus.PENDIENTE_DE_VALIDACION;
                    row.decisionDueOn = e.decisionDueOn();
                });
            case AnnulmentApproved e ->
                change(event, row -> {
                    row.status = CertificateStatus.APROBADO_PARA_REEMISION;
                    row.decisionDueOn = null;
                });
            case AnnulmentRejected e ->
                change(event, row -> {
                    row.status = CertificateStatus.RECHAZADO;
                    row.decisionDueOn = null;
                });
            case CertificateOutdated e ->
                change(event, row -> row.differing = e.participants().size());
            case DetailHidden e -> change(event, row -> row.detailHidden = true);
            case FolioReserved e -> Uni.createFrom().voidItem();
        };
    }

    private static Uni<Void> upsert(
            CertificatesEvent event, Kind kind, Programme programme, String region, LocalDate endsOn) {
        return CertificateRow.<CertificateRow>findById(event.certificate())
                .chain(found -> {
                    CertificateRow row = found == null ? fresh(event) : found;
                    row.kind = kind;
                    row.programme = programme;
                    row.region = region;
                    row.endsOn = endsOn;
                    return found == null
                            ? row.<CertificateRow>persist()
                            : Uni.createFrom().item(row);
                })
                .replaceWithVoid();
    }

    private static CertificateRow fresh(CertificatesEvent event) {
        CertificateRow row = new CertificateRow();
        row.certificate = event.certificate();
        row.section = event.section().value();
        row.status = CertificateStatus.PENDIENTE_DE_EMITIR;
        row.folio = "";
        return row;
    }

    private static PaperRow paper(
            CertificatesEvent event, int version, String folio, String code, Body body, String sha256) {
        PaperRow row = new PaperRow();
        row.id = event.certificate() + "/" + version;
        row.certificate = event.certificate();
        row.section = event.section().value();
        row.version = version;
        row.folio = folio;
        row.replacesFolio = "";
        row.verificationCode = code;
        row.issuedAt = event.at();
        row.oticName = body.oticName();
        row.resolution = "";
        row.pdfSha256 = sha256;
        row.body(body);
        return row;
    }

    private static Uni<Void> issued(CertificatesEvent event, PaperRow paper) {
        return paper.<PaperRow>persist()
                .chain(() -> change(event, row -> {
                    row.status = CertificateStatus.EMITIDO;
                    row.version = paper.version;
                    row.folio = paper.folio;
                    row.endsOn = paper.body().endsOn();
                    row.differing = 0;
                }));
    }

    private static Uni<Void> change(CertificatesEvent event, Consumer<CertificateRow> change) {
        return CertificateRow.<CertificateRow>findById(event.certificate())
                .onItem()
                .ifNotNull()
                .invoke(change)
                .replaceWithVoid();
    }
}
