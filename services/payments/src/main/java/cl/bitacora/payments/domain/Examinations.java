package cl.bitacora.payments.domain;

import cl.bitacora.contracts.FinalState;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.payments.domain.Examination.Examinee;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the examinations of a course are worth: per person examined, obtained or not, up to the system's cap. */
public final class Examinations {
    private Examinations() {}

    /**
     * Value of all the examinations of the course.
     *
     * @param endedOn last day of the lecture phase
     * @param documented the list of examined people and the invoices of the bodies were presented (BONO-204 c): without
     *     them nothing is paid
     */
    public static Finding<Clp> total(List<Examination> examinations, LocalDate endedOn, boolean documented) {
        List<Finding<Clp>> amounts = examinations.stream()
                .map(examination -> switch (examination.kind()) {
                    case LICENCIA -> licence(examination, endedOn, documented);
                    case CERTIFICACION -> certification(examination, endedOn, documented);
                })
                .toList();
        Clp total = amounts.stream().map(Finding::value).reduce(Clp.ZERO, Clp::plus);
        return Finding.of(
                        RuleId.of("BONO-200"),
                        total,
                        Norms.bono("8.2.3"),
                        Fact.of("name", "licencias y certificaciones"),
                        Fact.of("formula", examinations.size() + " examinaciones"))
                .restingOn(amounts);
    }

    @Rule("BONO-200")
    static Finding<Clp> licence(Examination examination, LocalDate endedOn, boolean documented) {
        return amount("BONO-200", "8.2.3 a)", examination, endedOn, documented);
    }

    @Rule("BONO-201")
    static Finding<Clp> certification(Examination examination, LocalDate endedOn, boolean documented) {
        return amount("BONO-201", "8.2.3 b)", examination, endedOn, documented);
    }

    /** Value and documented complementary costs together, up to the cap. */
    @Rule("BONO-202")
    static Finding<Clp> unit(Examination examination) {
        Clp complementary = examination.complementaryDocumented() ? examination.complementary() : Clp.ZERO;
        Clp asked = examination.value().plus(complementary);
        Clp unit = asked.compareTo(examination.cap()) <= 0 ? asked : examination.cap();
        return Finding.of(
                RuleId.of("BONO-202"),
                unit,
                Norms.bono("8.2.3"),
                Fact.of("examinationValue", examination.value()),
                Fact.of("complementary", complementary),
                Fact.of("documented", examination.complementaryDocumented()),
                Fact.of("cap", examination.cap()));
    }

    /**
     * Whether a person counts: came, is on the closing form and, if examined after the end of the lecture phase, approved
     * it. Of an examination during the course the regional office checks the attendance to that day.
     */
    @Rule({"BONO-144", "BONO-202"})
    static boolean counts(Examinee examinee, LocalDate heldOn, LocalDate endedOn) {
        return examinee.attended()
                && examinee.state().isPresent()
                && (!heldOn.isAfter(endedOn) || examinee.state().get() == FinalState.APROBADO);
    }

    private static Finding<Clp> amount(
            String rule, String numeral, Examination examination, LocalDate endedOn, boolean documented) {
        Set<PersonId> seen = new HashSet<>();
        long counted = examination.examinees().stream()
                .filter(examinee -> counts(examinee, examination.heldOn(), endedOn) && seen.add(examinee.participant()))
                .count();
        Finding<Clp> unit = unit(examination);
        return Finding.of(
                        RuleId.of(rule),
                        documented ? unit.value().times(counted) : Clp.ZERO,
                        Norms.bono(numeral),
                        Fact.of("name", examination.name()),
                        Fact.of("listed", examination.examinees().size()),
                        Fact.of("counted", counted),
                        Fact.of("documented", documented),
                        Fact.of("formula", counted + " × " + unit.value()))
                .restingOn(unit);
    }

    /** Whether any of these needs the eyes of the regional office: held during the course (BONO-144). */
    static boolean heldDuringCourse(List<Examination> examinations, LocalDate endedOn) {
        return examinations.stream()
                .anyMatch(examination -> !examination.heldOn().isAfter(endedOn));
    }
}
