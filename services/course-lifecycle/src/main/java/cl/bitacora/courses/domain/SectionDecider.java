package cl.bitacora.courses.domain;

import cl.bitacora.contracts.courses.SectionEvent;
import cl.bitacora.contracts.courses.SectionEvent.SectionCreated;
import cl.bitacora.courses.domain.SectionCommand.AgreeSection;
import cl.bitacora.courses.domain.SectionCommand.AuthoriseMinimum;
import cl.bitacora.courses.domain.SectionCommand.ContactApplicant;
import cl.bitacora.courses.domain.SectionCommand.CreateSection;
import cl.bitacora.courses.domain.SectionCommand.DecideExpulsion;
import cl.bitacora.courses.domain.SectionCommand.EnableSection;
import cl.bitacora.courses.domain.SectionCommand.EnrolParticipant;
import cl.bitacora.courses.domain.SectionCommand.ExtendStart;
import cl.bitacora.courses.domain.SectionCommand.FulfilDuty;
import cl.bitacora.courses.domain.SectionCommand.ObserveClosingForm;
import cl.bitacora.courses.domain.SectionCommand.ProposeExpulsion;
import cl.bitacora.courses.domain.SectionCommand.RecordClassHeld;
import cl.bitacora.courses.domain.SectionCommand.RecordFinalEvaluation;
import cl.bitacora.courses.domain.SectionCommand.StampClosingForm;
import cl.bitacora.courses.domain.SectionCommand.SubmitClosingForm;
import cl.bitacora.courses.domain.SectionCommand.WithdrawEnrolment;
import cl.bitacora.kernel.Decider;
import cl.bitacora.kernel.Decision;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.RuleId;

/** Stream {@code section-<id>}. */
public final class SectionDecider implements Decider<SectionCommand, SectionState, SectionEvent> {

    @Override
    public SectionState initial() {
        return new SectionState.Absent();
    }

    @Override
    public Decision<SectionEvent> decide(SectionCommand command, SectionState state) {
        return switch (state) {
            case SectionState.Absent _ ->
                command instanceof CreateSection create ? Creating.create(create) : Decision.refuse(absent());
            case Section section -> decide(command, section);
        };
    }

    private static Decision<SectionEvent> decide(SectionCommand command, Section section) {
        return switch (command) {
            case CreateSection create -> Creating.again(create, section);
            case EnableSection enable -> Creating.enable(enable, section);
            case ContactApplicant contact -> Enrolling.contact(contact, section);
            case EnrolParticipant enrol -> Enrolling.enrol(enrol, section);
            case WithdrawEnrolment withdraw -> Enrolling.withdraw(withdraw, section);
            case AuthoriseMinimum authorise -> Starting.authorise(authorise, section);
            case ExtendStart extend -> Starting.extend(extend, section);
            case AgreeSection agree -> Starting.agree(agree, section);
            case RecordClassHeld held -> ClassDays.held(held, section);
            case RecordFinalEvaluation evaluate -> Closing.evaluate(evaluate, section);
            case ProposeExpulsion propose -> Expelling.propose(propose, section);
            case DecideExpulsion decide -> Expelling.decide(decide, section);
            case SubmitClosingForm submit -> Closing.submit(submit, section);
            case ObserveClosingForm observe -> Closing.observe(observe, section);
            case StampClosingForm stamp -> Closing.stamp(stamp, section);
            case FulfilDuty fulfil -> Duties.fulfil(fulfil, section);
        };
    }

    @Override
    public SectionState evolve(SectionState state, SectionEvent event) {
        return switch (state) {
            case SectionState.Absent absent -> event instanceof SectionCreated created ? Section.of(created) : absent;
            case Section section -> section.after(event);
        };
    }

    private static Refusal absent() {
        return Refusal.of("section-unknown", RuleId.of("BONO-024"), Norms.bono("2.5"));
    }
}
