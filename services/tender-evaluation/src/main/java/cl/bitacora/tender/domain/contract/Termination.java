package cl.bitacora.tender.domain.contract;

import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.tender.domain.Bases;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The end of a contract before its time. */
public final class Termination {
    private Termination() {}

    /** Grounds, in the norm's order. */
    public enum Ground {
        /** Serious breach that makes going on impossible or risky. */
        INCUMPLIMIENTO_GRAVE,
        MUTUO_ACUERDO,
        INSOLVENCIA,
        INCUMPLIMIENTO_LABORAL,
        PERSONAL_NO_AUTORIZADO,
        NO_INICIO
    }

    /**
     * What happened in a contract.
     *
     * @param seriousBreach the OTIC qualified one that makes going on impossible or risky
     * @param agreed both parties want to end it
     * @param insolvent notoriously, without better security
     * @param labourBreaches serious or repeated, fees included
     * @param unapprovedStaff somebody the OTIC did not approve taught
     * @param latestStart last day to start, extensions included
     * @param started the course started
     * @param enrolled people enrolled, of {@code minimum} needed to start
     */
    public record Facts(
            boolean seriousBreach,
            boolean agreed,
            boolean insolvent,
            boolean labourBreaches,
            boolean unapprovedStaff,
            LocalDate latestStart,
            boolean started,
            int enrolled,
            int minimum) {}

    /** The grounds that hold on a day; not starting is one only if there were enough people to start. */
    @Rule("TEN-181")
    public static Finding<Set<Ground>> grounds(Facts facts, LocalDate on) {
        Set<Ground> grounds = EnumSet.noneOf(Ground.class);
        add(grounds, facts.seriousBreach(), Ground.INCUMPLIMIENTO_GRAVE);
        add(grounds, facts.agreed(), Ground.MUTUO_ACUERDO);
        add(grounds, facts.insolvent(), Ground.INSOLVENCIA);
        add(grounds, facts.labourBreaches(), Ground.INCUMPLIMIENTO_LABORAL);
        add(grounds, facts.unapprovedStaff(), Ground.PERSONAL_NO_AUTORIZADO);
        add(
                grounds,
                !facts.started() && on.isAfter(facts.latestStart()) && facts.enrolled() >= facts.minimum(),
                Ground.NO_INICIO);
        return Finding.of(
                RuleId.of("TEN-181"),
                grounds,
                Bases.ba("9.7"),
                Fact.of("on", on),
                Fact.of("latestStart", facts.latestStart()),
                Fact.of("enrolled", facts.enrolled()),
                Fact.of("minimum", facts.minimum()));
    }

    private static void add(Set<Ground> grounds, boolean holds, Ground ground) {
        if (holds) {
            grounds.add(ground);
        }
    }

    /**
     * A course of a contract that ends.
     *
     * @param executed fully
     * @param accepted to the OTIC's full satisfaction
     * @param value of what its participants are worth
     */
    public record Course(String code, boolean executed, boolean accepted, Clp value) {}

    /** Only what was fully executed and accepted is paid. */
    @Rule("TEN-183")
    public static Finding<Clp> payable(List<Course> courses) {
        List<Course> paid = courses.stream()
                .filter(course -> course.executed() && course.accepted())
                .toList();
        return Finding.of(
                RuleId.of("TEN-183"),
                paid.stream().map(Course::value).reduce(Clp.ZERO, Clp::plus),
                Bases.ba("9.7"),
                Fact.of("courses", courses.size()),
                Fact.of("paid", paid.stream().map(Course::code).toList()));
    }
}
