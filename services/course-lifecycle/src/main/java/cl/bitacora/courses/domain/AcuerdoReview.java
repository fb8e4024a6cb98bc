package cl.bitacora.courses.domain;

import cl.bitacora.contracts.courses.AcuerdoEvent;
import cl.bitacora.contracts.courses.AcuerdoEvent.AcuerdoOperativoRejected;
import cl.bitacora.contracts.courses.AcuerdoEvent.AcuerdoOperativoSigned;
import cl.bitacora.contracts.courses.AcuerdoEvent.AcuerdoOperativoStamped;
import cl.bitacora.contracts.courses.AcuerdoEvent.ChangesRequested;
import cl.bitacora.contracts.courses.AcuerdoEvent.Formulario1Generated;
import cl.bitacora.contracts.courses.AcuerdoEvent.ParticipantDocuments;
import cl.bitacora.contracts.courses.AcuerdoEvent.SupportDelivered;
import cl.bitacora.contracts.courses.AcuerdoEvent.SupportRequested;
import cl.bitacora.courses.domain.AcuerdoCommand.DeliverSupport;
import cl.bitacora.courses.domain.AcuerdoCommand.RejectAcuerdo;
import cl.bitacora.courses.domain.AcuerdoCommand.RequestChanges;
import cl.bitacora.courses.domain.AcuerdoCommand.RequestSupport;
import cl.bitacora.courses.domain.AcuerdoCommand.SignAcuerdo;
import cl.bitacora.courses.domain.AcuerdoCommand.StampAcuerdo;
import cl.bitacora.courses.domain.AcuerdoState.Acuerdo;
import cl.bitacora.courses.domain.rules.AcuerdoConditions;
import cl.bitacora.courses.domain.rules.StartNumbers;
import cl.bitacora.kernel.Decision;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.util.List;
import java.util.Optional;

/** What the DR does with an acuerdo that was sent (numerals 7.2.2 and 7.2.3). Nobody decides on what they sent. */
final class AcuerdoReview {
    private AcuerdoReview() {}

    @Rule("BONO-105")
    static Decision<AcuerdoEvent> requestChanges(RequestChanges request, Acuerdo acuerdo) {
        return reviewable(acuerdo, request.by())
                .or(() -> reason(request.reason(), "reason"))
                .map(Decision::<AcuerdoEvent>refuse)
                .orElseGet(() -> Decision.accept(
                        new ChangesRequested(acuerdo.id(), acuerdo.section(), request.at(), request.reason())));
    }

    @Rule("BONO-105")
    static Decision<AcuerdoEvent> requestSupport(RequestSupport request, Acuerdo acuerdo) {
        return reviewable(acuerdo, request.by())
                .or(() -> reason(request.what(), "what"))
                .map(Decision::<AcuerdoEvent>refuse)
                .orElseGet(() -> Decision.accept(
                        new SupportRequested(acuerdo.id(), acuerdo.section(), request.at(), request.what())));
    }

    static Decision<AcuerdoEvent> deliver(DeliverSupport deliver, Acuerdo acuerdo) {
        if (acuerdo.status() != AcuerdoStatus.EN_ESPERA_ANTECEDENTES) {
            return Decision.refuse(AcuerdoDecider.status("no-support-requested", "BONO-105", "7.2.2", acuerdo));
        }
        return deliver.documents().isEmpty()
                ? Decision.refuse(
                        Refusal.ofField("documents", "support-missing", RuleId.of("BONO-105"), Norms.bono("7.2.2")))
                : Decision.accept(
                        new SupportDelivered(acuerdo.id(), acuerdo.section(), deliver.at(), deliver.documents()));
    }

    @Rule("BONO-105")
    static Decision<AcuerdoEvent> reject(RejectAcuerdo reject, Acuerdo acuerdo) {
        if (acuerdo.status() == AcuerdoStatus.RECHAZADO) {
            return Decision.nothing();
        }
        return reviewable(acuerdo, reject.by())
                .or(() -> AcuerdoConditions.rejection(reject.cause()))
                .or(() -> reason(reject.reason(), "reason"))
                .map(Decision::<AcuerdoEvent>refuse)
                .orElseGet(() -> Decision.accept(
                        new AcuerdoOperativoRejected(acuerdo.id(), acuerdo.section(), reject.at(), reject.reason())));
    }

    /** Stamps, and generates Formulario N° 1 in the same act (G-BONO-07). */
    @Rule({"BONO-105", "BONO-107", "BONO-125"})
    static Decision<AcuerdoEvent> stamp(StampAcuerdo stamp, Acuerdo acuerdo) {
        if (acuerdo.status() == AcuerdoStatus.VISADO || acuerdo.status() == AcuerdoStatus.APROBADO) {
            return Decision.nothing();
        }
        List<ParticipantDocuments> participants = AcuerdoDecider.documents(stamp.section());
        return reviewable(acuerdo, stamp.by())
                .or(() -> stillEnough(stamp))
                .or(() -> AcuerdoConditions.documentsComplete(participants))
                .map(Decision::<AcuerdoEvent>refuse)
                .orElseGet(() -> Decision.accept(
                        new AcuerdoOperativoStamped(acuerdo.id(), acuerdo.section(), stamp.at()),
                        new Formulario1Generated(
                                acuerdo.id(),
                                acuerdo.section(),
                                stamp.at(),
                                participants.stream()
                                        .map(ParticipantDocuments::participant)
                                        .toList())));
    }

    /** The Director Regional's signature on a stamped acuerdo approves it. */
    @Rule("BONO-106")
    static Decision<AcuerdoEvent> sign(SignAcuerdo sign, Acuerdo acuerdo) {
        if (acuerdo.status() == AcuerdoStatus.APROBADO) {
            return Decision.nothing();
        }
        if (acuerdo.status() != AcuerdoStatus.VISADO) {
            return Decision.refuse(AcuerdoDecider.status("acuerdo-not-stamped", "BONO-106", "7.2.3", acuerdo));
        }
        return acuerdo.submittedBy().equals(sign.by())
                ? Decision.refuse(own())
                : Decision.accept(new AcuerdoOperativoSigned(acuerdo.id(), acuerdo.section(), sign.at()));
    }

    private static Optional<Refusal> stillEnough(StampAcuerdo stamp) {
        Section section = stamp.section();
        return stamp.law()
                .norm()
                .flatMap(norm -> AcuerdoConditions.generation(
                        section.facts().modality(),
                        section.roster().size(),
                        StartNumbers.minimum(
                                        section.facts().modality(),
                                        section.start().authorisedMinimum(),
                                        norm)
                                .value(),
                        true));
    }

    private static Optional<Refusal> reviewable(Acuerdo acuerdo, String by) {
        if (acuerdo.status() != AcuerdoStatus.FINALIZADO) {
            return Optional.of(AcuerdoDecider.status("acuerdo-not-sent", "BONO-105", "7.2.2", acuerdo));
        }
        return acuerdo.submittedBy().equals(by) ? Optional.of(own()) : Optional.empty();
    }

    private static Optional<Refusal> reason(String text, String field) {
        return text.isBlank()
                ? Optional.of(Refusal.ofField(field, "reason-missing", RuleId.of("BONO-105"), Norms.bono("7.2.2")))
                : Optional.empty();
    }

    private static Refusal own() {
        return Refusal.of("own-submission", RuleId.of("BONO-105"), Norms.bono("7.2.2"));
    }
}
