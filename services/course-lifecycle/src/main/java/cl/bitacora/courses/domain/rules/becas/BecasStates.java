package cl.bitacora.courses.domain.rules.becas;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.BecasParameters.Approval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Final states of the participants, phase by phase (BT 4.4). */
public final class BecasStates {
    private static final Citation GROUND = Norms.becas("BT 4.4");

    private BecasStates() {}

    /** How a phase ended for somebody. */
    public enum State {
        APROBADO,
        REPROBADO,
        /** Left without a justified cause. */
        DESERTOR_INJUSTIFICADO,
        /** Left for one of the causes of BT 5.1, with its documents. */
        DESERTOR_JUSTIFICADO,
        EXPULSADO
    }

    /** Whether somebody stopped attending, as the executor recorded it (G-BECA-10). */
    public enum Abandonment {
        NONE,
        UNJUSTIFIED,
        JUSTIFIED
    }

    /**
     * What somebody did in the lecture phase.
     *
     * @param attendance share of the hours of the face-to-face modules; empty in e-learning
     * @param progress share of the e-learning modules done; empty face to face
     * @param evaluation share of the score of the e-learning evaluation; empty face to face or if not taken
     * @param expulsionRatified the OTIC ratified an expulsion
     */
    public record Lecture(
            Modality modality,
            Optional<Ratio> attendance,
            Optional<Ratio> progress,
            Optional<Ratio> evaluation,
            Abandonment abandonment,
            boolean expulsionRatified) {}

    /** Attendance as a whole percentage, half up: 74.4 is 74, 74.5 is 75. Never for progress, marks or activities (G-BECA-09). */
    @Rule("BECA-078")
    public static Finding<Integer> percent(Ratio attendance) {
        return Finding.of(
                RuleId.of("BECA-078"),
                attendance.percentHalfUp(),
                GROUND,
                Fact.of("attendance", attendance),
                Fact.of("exactPercent", attendance.percentTruncated()));
    }

    /** State at the end of the lecture phase. */
    @Rule({"BECA-079", "BECA-080", "BECA-081", "BECA-082", "BECA-083"})
    public static Finding<State> lecture(Lecture facts, Approval norm) {
        if (facts.expulsionRatified()) {
            return expelled();
        }
        List<Finding<?>> basis = new ArrayList<>();
        boolean attended = facts.modality() == Modality.E_LEARNING || attended(facts, norm.lecture(), basis);
        boolean learned = facts.modality() == Modality.PRESENCIAL || learned(facts, norm, basis);
        String rule = switch (facts.modality()) {
            case PRESENCIAL, A_DISTANCIA -> "BECA-080";
            case E_LEARNING -> "BECA-081";
            case BLENDED -> "BECA-082";
        };
        if (attended && learned) {
            return state(rule, State.APROBADO, facts, basis);
        }
        return facts.modality() == Modality.E_LEARNING
                ? state("BECA-083", State.REPROBADO, facts, basis)
                : notApproved(facts, basis);
    }

    /** State at the end of the practice: from 75 % of it. */
    @Rule({"BECA-079", "BECA-080", "BECA-083", "BECA-084"})
    public static Finding<State> practice(Ratio attendance, boolean leftWithoutCause, Approval norm) {
        Finding<Integer> percent = percent(attendance);
        boolean enough = Ratio.percent(percent.value()).atLeast(norm.practice());
        return second(enough, leftWithoutCause).restingOn(percent);
    }

    /** State at the end of the follow-up: from 90 % of the activities of the plan, exact. */
    @Rule({"BECA-079", "BECA-080", "BECA-083", "BECA-084"})
    public static Finding<State> followUp(int done, int planned, boolean leftWithoutCause, Approval norm) {
        boolean enough = Ratio.of(done, planned).atLeast(norm.planActivities());
        Finding<State> state = second(enough, leftWithoutCause);
        return new Finding<>(
                state.rule(),
                state.value(),
                state.ground(),
                List.of(Fact.of("done", done), Fact.of("planned", planned)),
                List.of());
    }

    /** Whether the course as a whole is approved: every phase that it has. */
    @Rule("BECA-080")
    public static Finding<Boolean> course(List<Finding<State>> phases) {
        return Finding.of(
                        RuleId.of("BECA-080"),
                        phases.stream().allMatch(phase -> phase.value() == State.APROBADO),
                        Norms.becas("BT 4.4 a)"),
                        Fact.of("phases", phases.size()))
                .restingOn(phases);
    }

    /** Whether an expulsion takes effect: only with the OTIC's ratification; the regional office is told of it. */
    @Rule("BECA-086")
    public static Finding<State> expelled() {
        return Finding.of(RuleId.of("BECA-086"), State.EXPULSADO, Norms.becas("BT 4.4 d)"), Fact.of("ratified", true));
    }

    /** Who did not reach the minimum: deserted, if the executor recorded it, else failed (G-BECA-10). */
    @Rule({"BECA-083", "BECA-084", "BECA-085"})
    private static Finding<State> notApproved(Lecture facts, List<Finding<?>> basis) {
        return switch (facts.abandonment()) {
            case NONE -> state("BECA-083", State.REPROBADO, facts, basis);
            case UNJUSTIFIED -> state("BECA-084", State.DESERTOR_INJUSTIFICADO, facts, basis);
            case JUSTIFIED -> state("BECA-085", State.DESERTOR_JUSTIFICADO, facts, basis);
        };
    }

    /** Whether somebody may go on to the second phase: not after a justified desertion. */
    @Rule("BECA-085")
    public static Finding<Boolean> mayContinue(State lecture) {
        return Finding.of(
                RuleId.of("BECA-085"),
                lecture == State.APROBADO,
                Norms.becas("BT 4.4 c)"),
                Fact.of("lecture", lecture));
    }

    private static boolean attended(Lecture facts, Ratio minimum, List<Finding<?>> basis) {
        Finding<Integer> percent = percent(facts.attendance().orElse(Ratio.ZERO));
        basis.add(percent);
        return Ratio.percent(percent.value()).atLeast(minimum);
    }

    private static boolean learned(Lecture facts, Approval norm, List<Finding<?>> basis) {
        Ratio progress = facts.progress().orElse(Ratio.ZERO);
        Ratio evaluation = facts.evaluation().orElse(Ratio.ZERO);
        boolean learned = progress.atLeast(norm.progress()) && evaluation.atLeast(norm.evaluation());
        basis.add(Finding.of(
                RuleId.of("BECA-081"),
                learned,
                Norms.becas("BT 4.4 a)"),
                Fact.of("progress", progress),
                Fact.of("evaluation", evaluation),
                Fact.of("minimumProgress", norm.progress()),
                Fact.of("minimumEvaluation", norm.evaluation())));
        return learned;
    }

    private static Finding<State> second(boolean enough, boolean leftWithoutCause) {
        State state = enough ? State.APROBADO : leftWithoutCause ? State.DESERTOR_INJUSTIFICADO : State.REPROBADO;
        String rule = switch (state) {
            case APROBADO -> "BECA-080";
            case DESERTOR_INJUSTIFICADO -> "BECA-084";
            case REPROBADO, DESERTOR_JUSTIFICADO, EXPULSADO -> "BECA-083";
        };
        return new Finding<>(RuleId.of(rule), state, GROUND, List.of(), List.of());
    }

    private static Finding<State> state(String rule, State state, Lecture facts, List<Finding<?>> basis) {
        return new Finding<>(
                RuleId.of(rule),
                state,
                GROUND,
                List.of(Fact.of("modality", facts.modality()), Fact.of("abandonment", facts.abandonment())),
                basis);
    }
}
