package cl.bitacora.auditor.recompute;

import cl.bitacora.contracts.FinalState;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.payments.domain.Examination;
import cl.bitacora.payments.domain.Examination.Examinee;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The examinations of a liquidation as its explanation tells them: values, caps and how many counted. Who came to which
 * examination is on paper lists that no event repeats, so people are stood in for by number; pesos come out of it.
 */
final class ExaminationsAsTold {
    private static final RuleId LICENCE = RuleId.of("BONO-200");

    private ExaminationsAsTold() {}

    /** Reads them from the explanation of the liquidation. */
    static List<Examination> of(Explanation net, LocalDate endedOn) {
        return net.basis().stream()
                .filter(part -> part.rule().equals(LICENCE)
                        && "8.2.3".equals(part.ground().numeral()))
                .flatMap(part -> part.basis().stream())
                .map(one -> examination(one, endedOn))
                .toList();
    }

    /** Whether an examination was held during the course is told by a flag of the request only. */
    private static Examination examination(Explanation told, LocalDate endedOn) {
        Map<String, String> facts = Fact.toMap(told.facts());
        Map<String, String> unit = Fact.toMap(told.basis().getFirst().facts());
        long listed = Long.parseLong(facts.getOrDefault("listed", "0"));
        long counted = Long.parseLong(facts.getOrDefault("counted", "0"));
        List<Examinee> people = new ArrayList<>();
        for (long i = 0; i < listed; i++) {
            PersonId nobody = new PersonId("p-%032x".formatted(i));
            people.add(new Examinee(nobody, i < counted, false, Optional.of(FinalState.APROBADO)));
        }
        return new Examination(
                told.rule().equals(LICENCE) ? Examination.Kind.LICENCIA : Examination.Kind.CERTIFICACION,
                facts.getOrDefault("name", ""),
                endedOn.plusDays(1),
                pesos(unit, "examinationValue"),
                pesos(unit, "complementary"),
                Boolean.parseBoolean(unit.getOrDefault("documented", "false")),
                pesos(unit, "cap"),
                people);
    }

    private static Clp pesos(Map<String, String> facts, String name) {
        return Clp.of(Long.parseLong(facts.getOrDefault(name, "0")));
    }
}
