package cl.bitacora.tender.domain.committee;

import static cl.bitacora.tender.domain.Condition.that;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.tender.domain.Bases;
import cl.bitacora.tender.domain.Compliance;
import cl.bitacora.tender.domain.Condition;
import cl.bitacora.tender.domain.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the evaluation report carries.
 *
 * @param offers every offer received
 * @param listed offers that the report lists, inadmissible ones with their reasons
 * @param gradeSheets sheet with notes per item of each evaluated course
 * @param selectable list of selectable courses
 * @param noLinkStatements OTECs whose Anexo N° 5 is attached
 * @param selected OTECs proposed for award
 * @param committeeStatements members whose Anexo N° 9 is attached
 * @param members of the committee
 * @param oticStatement Anexo N° 10
 */
public record Report(
        Set<String> offers,
        Set<String> listed,
        boolean gradeSheets,
        boolean selectable,
        Set<String> noLinkStatements,
        Set<String> selected,
        Set<String> committeeStatements,
        Set<String> members,
        boolean oticStatement) {

    /** Everything the report must carry. */
    @Rule("TEN-147")
    public Finding<Compliance> complete() {
        List<Condition> conditions = new ArrayList<>();
        conditions.addAll(missing(offers, listed, "no se informa la propuesta "));
        conditions.add(that(gradeSheets, "falta la planilla de notas"));
        conditions.add(that(selectable, "falta el listado de cursos seleccionables"));
        conditions.addAll(missing(selected, noLinkStatements, "falta el Anexo N° 5 de "));
        conditions.addAll(missing(members, committeeStatements, "falta el Anexo N° 9 de "));
        conditions.add(that(oticStatement, "falta el Anexo N° 10"));
        return Requirement.of("TEN-147", Bases.ba("7.1"), List.of(Fact.of("offers", offers.size())), conditions);
    }

    /** An incomplete or late report counts as none: the OTIC cannot go on. */
    @Rule("TEN-148")
    public Finding<Boolean> presented(boolean inTime) {
        Finding<Compliance> complete = complete();
        return Finding.of(
                        RuleId.of("TEN-148"),
                        complete.value().passes() && inTime,
                        Bases.ba("7.1"),
                        Fact.of("inTime", inTime))
                .restingOn(complete);
    }

    private static List<Condition> missing(Set<String> due, Set<String> there, String words) {
        return new TreeSet<>(due)
                .stream().map(one -> that(there.contains(one), words + one)).toList();
    }
}
