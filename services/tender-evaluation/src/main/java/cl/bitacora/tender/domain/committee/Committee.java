package cl.bitacora.tender.domain.committee;

import static cl.bitacora.tender.domain.Condition.that;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Rule;
import cl.bitacora.regulation.TenderParameters;
import cl.bitacora.tender.domain.Bases;
import cl.bitacora.tender.domain.Compliance;
import cl.bitacora.tender.domain.Condition;
import cl.bitacora.tender.domain.Requirement;
import java.util.ArrayList;
import java.util.List;

/** The people who decide admissibility and grade. */
public final class Committee {
    private Committee() {}

    /**
     * A member.
     *
     * @param ofOtic belongs to the OTIC
     * @param statement signed Anexo N° 9
     * @param conflict has a conflict of interest with a bidder
     */
    public record Member(String name, boolean ofOtic, boolean statement, boolean conflict) {}

    /** Three or more, all of the OTIC. */
    @Rule("TEN-063")
    public static Finding<Compliance> composition(List<Member> members, TenderParameters parameters) {
        int least = parameters.limits().committeeMinimum();
        List<Condition> conditions = new ArrayList<>();
        conditions.add(that(members.size() >= least, "hay " + members.size() + " integrantes y se exigen " + least));
        for (Member member : members) {
            conditions.add(that(member.ofOtic(), member.name() + " no es del OTIC"));
        }
        return Requirement.of("TEN-063", Bases.ba("4"), List.of(Fact.of("members", members.size())), conditions);
    }

    /** Nobody with a conflict of interest, and everybody signs that. */
    @Rule("TEN-064")
    public static Finding<Compliance> independence(List<Member> members) {
        List<Condition> conditions = new ArrayList<>();
        for (Member member : members) {
            conditions.add(that(member.statement(), member.name() + " no firmó el Anexo N° 9"));
            conditions.add(that(!member.conflict(), member.name() + " tiene conflicto de interés"));
        }
        return Requirement.of("TEN-064", Bases.ba("4"), List.of(Fact.of("members", members.size())), conditions);
    }

    /** A bidder that contacts the committee about its proposal during the evaluation is out. */
    @Rule("TEN-065")
    public static Finding<Compliance> contact(boolean contacted) {
        return Requirement.of(
                "TEN-065", Bases.ba("4"), that(!contacted, "el oferente contactó a la comisión sobre su propuesta"));
    }
}
