package cl.bitacora.courses.domain;

import cl.bitacora.contracts.FinalState;
import cl.bitacora.contracts.courses.FinalStateLine;
import cl.bitacora.courses.domain.rules.FinalStates;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.CourseParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of a closing form: one per person on Formulario N° 1 or its complement. */
final class FinalStateLines {
    private FinalStateLines() {}

    @Rule({"BONO-091", "BONO-092", "BONO-093"})
    static List<FinalStateLine> of(Section section, AttendanceTotals attendance, CourseParameters norm) {
        return section.roster().inForm().stream()
                .map(person -> line(section, person, attendance.of(person.person()), norm))
                .toList();
    }

    private static FinalStateLine line(Section section, Participant person, long credited, CourseParameters norm) {
        Finding<FinalState> state = state(section, person, credited, norm);
        return new FinalStateLine(
                person.person(),
                state.value(),
                person.evaluation(),
                credited,
                section.totalSeconds(),
                state.explanation());
    }

    private static Finding<FinalState> state(
            Section section, Participant person, long credited, CourseParameters norm) {
        if (section.facts().modality() == Modality.E_LEARNING) {
            return person.expelled()
                    ? FinalStates.expelled(person.evaluation())
                    : FinalStates.elearning(person.evaluation());
        }
        Finding<Ratio> attended = FinalStates.attendance(credited, section.totalSeconds());
        return person.expelled()
                ? FinalStates.expelled(person.evaluation(), attended)
                : FinalStates.presencial(person.evaluation(), attended, norm.minimumAttendance());
    }

    /** What the executor declares must be what the rules give; whoever differs is named. */
    @Rule("BONO-142")
    static Optional<Refusal> declared(List<FinalStateLine> lines, Map<PersonId, FinalState> declared) {
        if (declared.isEmpty()) {
            return Optional.empty();
        }
        List<String> differing = lines.stream()
                .filter(line -> declared.get(line.participant()) != line.state())
                .map(line -> line.participant().value())
                .toList();
        return differing.isEmpty() && declared.size() == lines.size()
                ? Optional.empty()
                : Optional.of(Refusal.ofField(
                        "states",
                        "declared-state-differs",
                        RuleId.of("BONO-142"),
                        Norms.bono("7.7"),
                        Fact.of("count", differing.size()),
                        Fact.of("participants", String.join(", ", differing)),
                        Fact.of("expected", lines.size()),
                        Fact.of("declared", declared.size())));
    }
}
