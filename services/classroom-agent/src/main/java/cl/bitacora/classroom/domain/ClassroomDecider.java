package cl.bitacora.classroom.domain;

import cl.bitacora.contracts.journals.JournalRecord;

/** The one entrance: a command and the state give a verdict; the verdict's steps give the next state. */
public final class ClassroomDecider {
    private ClassroomDecider() {}

    /** Decides. Same state, same command, same verdict; nothing here reads a clock, a reader or a network. */
    public static Verdict decide(ClassroomCommand command, ClassroomState state) {
        return switch (command) {
            case ClassroomCommand.OpenWithFinger open -> Opening.withFinger(open, state);
            case ClassroomCommand.OpenWithPassword open -> Opening.withPassword(open, state);
            case ClassroomCommand.EndSession _ -> Verdict.done(Notice.info("session-ended"), new Step.SessionEnded());
            case ClassroomCommand.SearchDownloads search -> Preparing.search(search, state);
            case ClassroomCommand.TakeList list -> Preparing.takeList(list, state);
            case ClassroomCommand.ChooseCourse choose -> Preparing.choose(choose, state);
            case ClassroomCommand.CheckStartDate check -> Preparing.startDate(check, state);
            case ClassroomCommand.CheckClock check -> Clock.check(check, state);
            case ClassroomCommand.CreateBlock create -> Creating.create(create, state);
            case ClassroomCommand.SelectBlock select -> Creating.select(select, state);
            case ClassroomCommand.MarkByFinger mark -> Marking.byFinger(mark, state);
            case ClassroomCommand.StartBlock start -> Starting.start(start, state);
            case ClassroomCommand.Authorise authorise -> Authorising.authorise(authorise, state);
            case ClassroomCommand.WriteObservation write -> Documenting.observation(write, state);
            case ClassroomCommand.WriteActivities write -> Documenting.activities(write, state);
            case ClassroomCommand.Inform inform -> Documenting.inform(inform, state);
        };
    }

    /** The state after a verdict. */
    public static ClassroomState after(ClassroomState state, Verdict.Done done) {
        ClassroomState next = state;
        for (Step step : done.steps()) {
            next = next.after(step);
        }
        return next;
    }

    /** The state that a journal tells: what a restart finds. */
    public static ClassroomState replay(Iterable<? extends JournalRecord> journal) {
        ClassroomState state = ClassroomState.INITIAL;
        for (JournalRecord said : journal) {
            state = state.after(said);
        }
        return state;
    }
}
