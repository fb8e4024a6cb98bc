package cl.bitacora.certificates.http;

import cl.bitacora.certificates.domain.Certificates;
import cl.bitacora.certificates.http.Answers.Integrity;
import cl.bitacora.certificates.http.Answers.IntegrityState;
import cl.bitacora.certificates.http.Answers.Printed;
import cl.bitacora.certificates.http.paper.Anchor;
import cl.bitacora.certificates.views.PaperRow;
import cl.bitacora.contracts.certificates.CertificatesEvent;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateIssued;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateReissued;
import cl.bitacora.contracts.certificates.CertificatesEvent.ManualCertificateIssued;
import cl.bitacora.eventstore.EventLog;
import cl.bitacora.eventstore.LogDamagedException;
import cl.bitacora.eventstore.LogProofs;
import cl.bitacora.eventstore.LogProofs.Proved;
import cl.bitacora.eventstore.LogProofs.SignedCheckpoint;
import cl.bitacora.eventstore.RecordedEvent;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the log still says what it said when a paper was issued: the event of the issue is under the newest signed
 * checkpoint, and the checkpoint on the paper is a part of it. Blocking: call on a virtual thread.
 */
@Singleton
public class Integrities {
    private final EventLog<CertificatesEvent> log;
    private final LogProofs proofs;
    private final PaperAnchors anchors;

    Integrities(EventLog<CertificatesEvent> log, LogProofs proofs, PaperAnchors anchors) {
        this.log = log;
        this.proofs = proofs;
        this.anchors = anchors;
    }

    /**
     * Of a paper.
     *
     * @param scanned what the address in the QR code brought along
     */
    Integrity of(PaperRow paper, @Nullable String scanned) {
        Optional<Anchor> anchor =
                Anchor.scanned(proofs.origin(), scanned).or(() -> anchors.find(paper.certificate, paper.version));
        Optional<SignedCheckpoint> latest = proofs.latest();
        try {
            long position = position(paper);
            Optional<Printed> printed = anchor.map(found -> printed(found, latest));
            boolean contradicted = printed.isPresent() && !printed.get().holds();
            if (latest.isEmpty() || position > latest.get().size()) {
                return answer(contradicted ? IntegrityState.NO_COINCIDE : IntegrityState.PENDIENTE, position, printed);
            }
            Proved proved = proofs.inclusion(position, latest.get());
            return new Integrity(
                    contradicted ? IntegrityState.NO_COINCIDE : IntegrityState.INTEGRO,
                    proofs.origin(),
                    position,
                    proved.leaf().base64(),
                    latest.get().size(),
                    latest.get().root().base64(),
                    latest.get().signedAt(),
                    printed.orElse(null));
        } catch (LogDamagedException e) {
            return answer(
                    IntegrityState.ALTERADO,
                    0,
                    anchor.map(found -> new Printed(found.size(), found.rootStart(), false)));
        }
    }

    private Integrity answer(IntegrityState state, long position, Optional<Printed> printed) {
        return new Integrity(
                state, proofs.origin(), position == 0 ? null : position, null, null, null, null, printed.orElse(null));
    }

    /** Position of the event that issued the paper. */
    private long position(PaperRow paper) {
        return log.readStream(Certificates.stream(paper.certificate), 0).stream()
                .filter(recorded -> issuedVersion(recorded.event()) == paper.version)
                .map(RecordedEvent::position)
                .findFirst()
                .orElseThrow(() -> new LogDamagedException("no event has issued " + paper.id));
    }

    private static int issuedVersion(CertificatesEvent event) {
        if (event instanceof CertificateIssued issued) {
            return issued.version();
        }
        if (event instanceof CertificateReissued reissued) {
            return reissued.version();
        }
        return event instanceof ManualCertificateIssued manual ? manual.version() : 0;
    }

    private Printed printed(Anchor anchor, Optional<SignedCheckpoint> latest) {
        boolean signed = proofs.ofSize(anchor.size())
                .map(checkpoint -> anchor.fits(checkpoint.root()))
                .orElse(false);
        if (signed) {
            // throws unless the newest tree begins with the printed one
            proofs.consistency(anchor.size(), latest.orElseThrow().size());
        }
        return new Printed(anchor.size(), anchor.rootStart(), signed);
    }
}
