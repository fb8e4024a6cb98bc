package cl.bitacora.courses.domain;

import cl.bitacora.contracts.courses.AcuerdoEvent;
import cl.bitacora.contracts.courses.AcuerdoEvent.AcuerdoOperativoCreated;
import cl.bitacora.contracts.courses.AcuerdoEvent.AcuerdoOperativoEdited;
import cl.bitacora.contracts.courses.AcuerdoEvent.AcuerdoOperativoFinalised;
import cl.bitacora.contracts.courses.AcuerdoEvent.ParticipantDocuments;
import cl.bitacora.courses.domain.AcuerdoCommand.CreateAcuerdo;
import cl.bitacora.courses.domain.AcuerdoCommand.DeliverSupport;
import cl.bitacora.courses.domain.AcuerdoCommand.EditAcuerdo;
import cl.bitacora.courses.domain.AcuerdoCommand.FinaliseAcuerdo;
import cl.bitacora.courses.domain.AcuerdoCommand.RejectAcuerdo;
import cl.bitacora.courses.domain.AcuerdoCommand.RequestChanges;
import cl.bitacora.courses.domain.AcuerdoCommand.RequestSupport;
import cl.bitacora.courses.domain.AcuerdoCommand.SignAcuerdo;
import cl.bitacora.courses.domain.AcuerdoCommand.StampAcuerdo;
import cl.bitacora.courses.domain.AcuerdoState.Acuerdo;
import cl.bitacora.courses.domain.rules.AcuerdoCompleteness;
import cl.bitacora.courses.domain.rules.AcuerdoConditions;
import cl.bitacora.courses.domain.rules.StartNumbers;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Decider;
import cl.bitacora.kernel.Decision;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Stream {@code acuerdo-<id>}: the executor's side here, the DR's in {@link AcuerdoReview}. */
public final class AcuerdoDecider implements Decider<AcuerdoCommand, AcuerdoState, AcuerdoEvent> {

    @Override
    public AcuerdoState initial() {
        return new AcuerdoState.Absent();
    }

    @Override
    public Decision<AcuerdoEvent> decide(AcuerdoCommand command, AcuerdoState state) {
        return switch (state) {
            case AcuerdoState.Absent _ ->
                command instanceof CreateAcuerdo create
                        ? create(create)
                        : Decision.refuse(Refusal.of("acuerdo-unknown", RuleId.of("BONO-104"), Norms.bono("7.2.2")));
            case Acuerdo acuerdo -> decide(command, acuerdo);
        };
    }

    private static Decision<AcuerdoEvent> decide(AcuerdoCommand command, Acuerdo acuerdo) {
        return switch (command) {
            case CreateAcuerdo create ->
                create.content().equals(acuerdo.content())
                        ? Decision.nothing()
                        : Decision.refuse(status("acuerdo-exists", "BONO-104", "7.2.2", acuerdo));
            case EditAcuerdo edit -> edit(edit, acuerdo);
            case FinaliseAcuerdo finalise -> finalise(finalise, acuerdo);
            case DeliverSupport deliver -> AcuerdoReview.deliver(deliver, acuerdo);
            case RequestChanges request -> AcuerdoReview.requestChanges(request, acuerdo);
            case RequestSupport request -> AcuerdoReview.requestSupport(request, acuerdo);
            case RejectAcuerdo reject -> AcuerdoReview.reject(reject, acuerdo);
            case StampAcuerdo stamp -> AcuerdoReview.stamp(stamp, acuerdo);
            case SignAcuerdo sign -> AcuerdoReview.sign(sign, acuerdo);
        };
    }

    @Override
    public AcuerdoState evolve(AcuerdoState state, AcuerdoEvent event) {
        return switch (state) {
            case AcuerdoState.Absent absent ->
                event instanceof AcuerdoOperativoCreated created ? Acuerdo.of(created) : absent;
            case Acuerdo acuerdo -> acuerdo.after(event);
        };
    }

    private static Decision<AcuerdoEvent> create(CreateAcuerdo create) {
        Section section = create.section();
        return phase(section)
                .or(() -> enough(section, create.lmsFinished(), create.law()))
                .or(() -> AcuerdoCompleteness.commune(
                        create.content().commune(), section.facts().commune()))
                .map(Decision::<AcuerdoEvent>refuse)
                .orElseGet(() -> Decision.accept(
                        new AcuerdoOperativoCreated(create.acuerdo(), section.id(), create.at(), create.content())));
    }

    /** Editable until it is sent, and again when it comes back (numeral 7.2.2). */
    @Rule("BONO-104")
    private static Decision<AcuerdoEvent> edit(EditAcuerdo edit, Acuerdo acuerdo) {
        if (edit.content().equals(acuerdo.content())) {
            return Decision.nothing();
        }
        if (!acuerdo.status().editable()) {
            return Decision.refuse(status("acuerdo-locked", "BONO-104", "7.2.2", acuerdo));
        }
        return AcuerdoCompleteness.commune(
                        edit.content().commune(), edit.section().facts().commune())
                .map(Decision::<AcuerdoEvent>refuse)
                .orElseGet(() -> Decision.accept(
                        new AcuerdoOperativoEdited(acuerdo.id(), acuerdo.section(), edit.at(), edit.content())));
    }

    @Rule({"BONO-101", "BONO-102", "BONO-103", "BONO-104"})
    private static Decision<AcuerdoEvent> finalise(FinaliseAcuerdo finalise, Acuerdo acuerdo) {
        if (acuerdo.status() == AcuerdoStatus.FINALIZADO) {
            return Decision.nothing();
        }
        if (!acuerdo.status().editable()) {
            return Decision.refuse(status("acuerdo-locked", "BONO-104", "7.2.2", acuerdo));
        }
        Section section = finalise.section();
        LocalDate startsOn = acuerdo.content().startsOn();
        Optional<Refusal> refusal = phase(section)
                .or(() -> enough(section, true, finalise.law()))
                .or(() -> offer(section))
                .or(() -> AcuerdoCompleteness.check(
                        acuerdo.content(),
                        finalise.executor(),
                        section.facts().modality(),
                        section.facts().startsOn()))
                .or(() -> AcuerdoConditions.sentInTime(Chile.dayOf(finalise.at()), startsOn, Optional.empty()))
                .or(() -> section.start().dueOn().flatMap(due -> AcuerdoConditions.startInTerm(startsOn, due)));
        return refusal.map(Decision::<AcuerdoEvent>refuse)
                .orElseGet(() -> Decision.accept(new AcuerdoOperativoFinalised(
                        acuerdo.id(), acuerdo.section(), finalise.at(), startsOn, documents(section), finalise.by())));
    }

    /** What each person enrolled has on file. */
    static List<ParticipantDocuments> documents(Section section) {
        return section.roster().people().values().stream()
                .map(person ->
                        new ParticipantDocuments(person.person(), person.identityOnFile(), person.voucherOnFile()))
                .toList();
    }

    /** The minimum was reached; and after a failed start only while a new date is allowed (numeral 7.4). */
    @Rule({"BONO-101", "BONO-121"})
    private static Optional<Refusal> phase(Section section) {
        return switch (section.phase()) {
            case LISTA -> Optional.empty();
            case INICIO_FALLIDO -> newDate(section);
            case CREADA, HABILITADA ->
                Optional.of(Refusal.of(
                        "section-not-ready", RuleId.of("BONO-101"), Norms.bono("7.2.1"), Enrolling.phaseFact(section)));
            case POR_INICIAR, EN_EJECUCION, TERMINADA, CIERRE_INGRESADO, CIERRE_VISADO ->
                Optional.of(Refusal.of(
                        "section-already-agreed",
                        RuleId.of("BONO-106"),
                        Norms.bono("7.2.3"),
                        Enrolling.phaseFact(section)));
        };
    }

    private static Optional<Refusal> newDate(Section section) {
        boolean allowed = section.start()
                .dueOn()
                .flatMap(due -> section.start().failedOn().map(due::isAfter))
                .orElse(false);
        return allowed
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        "no-new-date",
                        RuleId.of("BONO-121"),
                        Norms.bono("7.4"),
                        Fact.of("failedStarts", section.start().failedStarts())));
    }

    private static Optional<Refusal> enough(Section section, boolean lmsFinished, Law law) {
        return law.norm()
                .map(norm -> AcuerdoConditions.generation(
                        section.facts().modality(),
                        section.roster().size(),
                        StartNumbers.minimum(
                                        section.facts().modality(),
                                        section.start().authorisedMinimum(),
                                        norm)
                                .value(),
                        lmsFinished))
                .orElseGet(() ->
                        Optional.of(Refusal.of("programme-without-acuerdo", RuleId.of("BONO-100"), Norms.bono("7.2"))));
    }

    private static Optional<Refusal> offer(Section section) {
        return section.facts().modality() == Modality.E_LEARNING
                ? Optional.empty()
                : AcuerdoConditions.withinOffer(
                        section.scheduledMinutes(), section.facts().hours());
    }

    static Refusal status(String code, String rule, String numeral, Acuerdo acuerdo) {
        return Refusal.of(code, RuleId.of(rule), Norms.bono(numeral), Fact.of("status", acuerdo.status()));
    }
}
