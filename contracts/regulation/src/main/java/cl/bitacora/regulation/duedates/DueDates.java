package cl.bitacora.regulation.duedates;

import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Rule;
import cl.bitacora.regulation.Deadline;
import cl.bitacora.regulation.Term;
import cl.bitacora.regulation.Term.Direction;
import cl.bitacora.regulation.Term.End;
import cl.bitacora.regulation.Term.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Computes a deadline. The only place that does for the rows of {@code deadlines/}: the rules named here are exactly those
 * of the rows (a test holds that).
 */
@Rule({
    "BECA-003",
    "BECA-004",
    "BECA-005",
    "BECA-006",
    "BECA-007",
    "BECA-008",
    "BECA-009",
    "BECA-010",
    "BECA-011",
    "BECA-012",
    "BECA-013",
    "BECA-014",
    "BECA-015",
    "BECA-016",
    "BECA-017",
    "BECA-018",
    "BECA-019",
    "BECA-020",
    "BECA-021",
    "BECA-022",
    "BECA-023",
    "BECA-024",
    "BECA-025",
    "BECA-026",
    "BECA-027",
    "BECA-028",
    "BECA-029",
    "BECA-030",
    "BECA-031",
    "BECA-032",
    "BECA-033",
    "BECA-037",
    "BECA-040",
    "BECA-042",
    "BECA-045",
    "BECA-048",
    "BECA-059",
    "BECA-063",
    "BECA-074",
    "BECA-076",
    "BECA-097",
    "BECA-106",
    "BECA-107",
    "BECA-108",
    "BECA-111",
    "BECA-112",
    "BECA-118",
    "BECA-120",
    "BECA-122",
    "BECA-123",
    "BECA-125",
    "BECA-126",
    "BECA-127",
    "BECA-129",
    "BECA-130",
    "BECA-137",
    "BECA-141",
    "BECA-143",
    "BONO-010",
    "BONO-011",
    "BONO-012",
    "BONO-013",
    "BONO-020",
    "BONO-030",
    "BONO-032",
    "BONO-051",
    "BONO-052",
    "BONO-060",
    "BONO-062",
    "BONO-063",
    "BONO-066",
    "BONO-071",
    "BONO-072",
    "BONO-073",
    "BONO-086",
    "BONO-102",
    "BONO-111",
    "BONO-120",
    "BONO-121",
    "BONO-122",
    "BONO-123",
    "BONO-126",
    "BONO-127",
    "BONO-131",
    "BONO-137",
    "BONO-138",
    "BONO-142",
    "BONO-143",
    "BONO-145",
    "BONO-147",
    "BONO-152",
    "BONO-171",
    "BONO-181",
    "CERT-010",
    "CERT-011",
    "CERT-012",
    "CERT-013",
    "CERT-021",
    "CERT-024",
    "FINB-005",
    "FINB-007",
    "FINB-010",
    "FINB-011",
    "FINB-012",
    "FINB-013",
    "FINB-014",
    "FINB-015",
    "FINB-017",
    "FINB-018",
    "FINB-050",
    "FINB-053",
    "FINB-054",
    "FINB-055",
    "LCE-044",
    "LCE-068",
    "LCE-070",
    "LCE-090",
    "LCE-091",
    "LCE-092",
    "LCE-093",
    "LCE-094",
    "LCE-095",
    "LCE-099",
    "LCE-100",
    "LCE-110",
    "TEN-009",
    "TEN-010",
    "TEN-012",
    "TEN-013",
    "TEN-014",
    "TEN-016",
    "TEN-017",
    "TEN-018",
    "TEN-019",
    "TEN-020",
    "TEN-021",
    "TEN-022",
    "TEN-023",
    "TEN-024",
    "TEN-025",
    "TEN-026",
    "TEN-027",
    "TEN-028",
    "TEN-030",
    "TEN-045",
    "TEN-050",
    "TEN-159",
    "TEN-160",
    "TEN-161",
    "TEN-162",
    "TEN-164",
    "TEN-165",
    "TEN-167",
    "TEN-168",
    "TEN-169",
    "TEN-170",
    "TEN-172",
    "TEN-173",
    "TEN-177",
    "TEN-182",
    "TEN-186",
    "TEN-189"
})
public final class DueDates {
    private DueDates() {}

    /**
     * When a deadline falls due; empty if it runs in hours of the lecture phase and there is no timetable.
     *
     * @param days business days of the place
     */
    public static Optional<DueDate> of(Deadline deadline, Moment trigger, BusinessDays days, Timetable timetable) {
        Term term = deadline.term();
        return switch (term.unit()) {
            case BUSINESS_HOURS -> Optional.of(hours(deadline, trigger, days));
            case SHARE_OF_HOURS -> share(deadline, trigger, timetable);
            case BUSINESS_DAYS, CALENDAR_DAYS, MONTHS ->
                Optional.of(due(deadline, trigger, day(term, trigger.day(), days), term.cutOff()));
        };
    }

    private static LocalDate day(Term term, LocalDate from, BusinessDays days) {
        boolean after = term.direction() == Direction.AFTER;
        int amount = term.amount();
        LocalDate day = term.unit() == Unit.BUSINESS_DAYS
                ? after ? days.addBus(from, amount) : days.subBus(from, amount)
                : term.unit() == Unit.MONTHS
                        ? from.plusMonths(after ? amount : -amount)
                        : from.plusDays(after ? amount : -amount);
        return term.rolls() ? days.roll(day) : day;
    }

    /** Hours of business days; a term that ends at midnight ends with its day. */
    private static DueDate hours(Deadline deadline, Moment trigger, BusinessDays days) {
        Instant last = days.addBusinessHours(trigger.instant(), deadline.term().amount());
        ZonedDateTime local = last.atZone(Chile.ZONE);
        return local.equals(local.toLocalDate().atStartOfDay(Chile.ZONE))
                ? due(deadline, trigger, local.toLocalDate().minusDays(1), Optional.empty())
                : due(deadline, trigger, local.toLocalDate(), Optional.of(local.toLocalTime()));
    }

    private static Optional<DueDate> share(Deadline deadline, Moment trigger, Timetable timetable) {
        Ratio share = Ratio.percent(deadline.term().amount());
        return timetable
                .lastDay(share, deadline.term().end() == End.STRICTLY_BEFORE)
                .map(day -> due(deadline, trigger, day, Optional.empty()));
    }

    private static DueDate due(Deadline deadline, Moment trigger, LocalDate day, Optional<LocalTime> time) {
        Term term = deadline.term();
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of("name", deadline.name()),
                Fact.of("trigger", deadline.trigger()),
                Fact.of("from", trigger),
                Fact.of("amount", term.amount()),
                Fact.of("unit", term.unit()),
                Fact.of("direction", term.direction()),
                Fact.of("end", term.end()),
                Fact.of("rolls", term.rolls()),
                Fact.of("until", time.map(LocalTime::toString).orElse("24:00"))));
        deadline.decision().ifPresent(id -> facts.add(Fact.of("decision", id)));
        return new DueDate(
                deadline, trigger, day, time, new Finding<>(deadline.rule(), day, deadline.ground(), facts, List.of()));
    }
}
