package cl.bitacora.auditor.recompute;

import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.contracts.courses.SectionEvent;
import cl.bitacora.contracts.courses.SectionEvent.ClosingFormStamped;
import cl.bitacora.contracts.courses.SectionEvent.ClosingFormSubmitted;
import cl.bitacora.courses.domain.AttendanceTotals;
import cl.bitacora.courses.domain.Law;
import cl.bitacora.courses.domain.Section;
import cl.bitacora.courses.domain.SectionCommand.StampClosingForm;
import cl.bitacora.courses.domain.SectionCommand.SubmitClosingForm;
import cl.bitacora.courses.domain.SectionDecider;
import cl.bitacora.courses.domain.SectionState;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Decision;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.CourseParameters;
import cl.bitacora.regulation.Regulation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws the final states of a closing form again, from the class book's totals and the evaluations. */
final class ClosingAudit {
    private static final String LIQUIDATION = "payment.liquidation-request-business-days";
    private static final RuleId FORM = RuleId.of("BONO-142");
    private static final RuleId STAMP = RuleId.of("BONO-145");

    private final Laws laws;
    private final Findings findings;
    private final BlockTotals totals;
    private final SectionDecider decider = new SectionDecider();
    private SectionState state = decider.initial();

    ClosingAudit(Laws laws, Findings findings, BlockTotals totals) {
        this.laws = laws;
        this.findings = findings;
        this.totals = totals;
    }

    void apply(Act<CoursesEvent> act) {
        if (!(act.first().event() instanceof SectionEvent first)) {
            return;
        }
        if (state instanceof Section section) {
            check(first, act, section);
        }
        List<SectionEvent> events =
                act.said().stream().map(SectionEvent.class::cast).toList();
        state = decider.replay(state, events);
    }

    private void check(SectionEvent first, Act<CoursesEvent> act, Section section) {
        switch (first) {
            case ClosingFormSubmitted it -> {
                Decision<SectionEvent> again = decider.decide(
                        new SubmitClosingForm(it.at(), it.by(), attendance(), Map.of(), law(section, it.at(), act)),
                        state);
                lines(it, act, again);
            }
            case ClosingFormStamped it ->
                findings.decided(
                        FigureKind.FINAL_STATE,
                        it.section() + " visado",
                        it.lines().size() + " personas",
                        act,
                        Optional.of(STAMP),
                        decider.decide(
                                new StampClosingForm(
                                        it.at(),
                                        act.first().metadata().actor(),
                                        attendance(),
                                        law(section, it.at(), act)),
                                state));
            case SectionEvent other -> {} // only the closing rests on attendance
        }
    }

    /** One figure per person, so that each final state is counted; and the form itself if anything else differs. */
    private void lines(ClosingFormSubmitted form, Act<CoursesEvent> act, Decision<SectionEvent> again) {
        List<Difference> differences = Findings.differences(act.said(), again);
        form.lines()
                .forEach(line -> findings.add(Findings.figure(
                        FigureKind.FINAL_STATE,
                        form.section() + " " + line.participant(),
                        line.state().name(),
                        act.first(),
                        Optional.of(differences.isEmpty() ? line.why().rule() : FORM),
                        differences.isEmpty() ? Verdict.EQUAL : Verdict.DIFFERENT,
                        differences)));
    }

    private AttendanceTotals attendance() {
        return new AttendanceTotals(totals.heldSeconds(), totals.creditedEver());
    }

    private Law law(Section section, Instant at, Act<?> act) {
        Regulation law = laws.of(act.first().metadata().regulation());
        LocalDate day = Chile.dayOf(at);
        var programme = section.facts().programme();
        return new Law(
                CourseParameters.find(law.parameters(), programme, day),
                law.holidays().of(section.facts().region(), section.facts().commune()),
                law.parameters().has(LIQUIDATION, programme, day)
                        ? law.parameters().integer(LIQUIDATION, programme, day).value()
                        : 0);
    }
}
