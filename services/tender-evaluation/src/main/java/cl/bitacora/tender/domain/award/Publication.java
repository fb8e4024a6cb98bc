package cl.bitacora.tender.domain.award;

import static cl.bitacora.tender.domain.Condition.that;

import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.tender.domain.Bases;
import cl.bitacora.tender.domain.Compliance;
import cl.bitacora.tender.domain.Condition;
import cl.bitacora.tender.domain.Requirement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The award letter, its notices and the challenges against it. Last days come from the deadlines of the tender. */
public final class Publication {
    private Publication() {}

    /**
     * The award letter.
     *
     * @param signed by the legal representative of the OTIC
     * @param report published with it, and so the evaluation sheet
     * @param toSence sent to UTB
     * @param bidders that took part; each is told its result
     */
    public record Letter(
            LocalDate publishedOn,
            boolean signed,
            boolean report,
            boolean sheet,
            boolean toSence,
            Set<String> bidders,
            Set<String> told) {}

    /** Letter, report and sheet together, in time, and everybody told, awarded or not. */
    @Rule("TEN-159")
    public static Finding<Compliance> letter(Letter letter, LocalDate lastDay) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(that(!letter.publishedOn().isAfter(lastDay), "se publicó después del " + lastDay));
        conditions.add(that(letter.signed(), "no la firma el representante legal del OTIC"));
        conditions.add(that(letter.report(), "falta el informe técnico"));
        conditions.add(that(letter.sheet(), "falta la planilla de evaluación"));
        conditions.add(that(letter.toSence(), "no se envió a la UTB"));
        conditions.addAll(untold(letter.bidders(), letter.told()));
        return Requirement.of(
                "TEN-159", Bases.ba("8.1"), List.of(Fact.of("publishedOn", letter.publishedOn())), conditions);
    }

    /**
     * The notices after the letter.
     *
     * @param otecOn e-mail to the awarded OTEC with the contacts of its requiring entities
     * @param entityOn e-mail to the requiring entity with the contacts of the OTEC
     * @param sheetOnline with admissibility, reasons and every grade
     */
    public record Notices(
            Optional<LocalDate> otecOn,
            Optional<LocalDate> entityOn,
            boolean sheetOnline,
            Set<String> bidders,
            Set<String> told) {}

    /** All of them by the last day. The date of each e-mail is the date of its notification. */
    @Rule("TEN-160")
    public static Finding<Compliance> notices(Notices notices, LocalDate lastDay) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(inTime(notices.otecOn(), lastDay, "OTEC adjudicado"));
        conditions.add(inTime(notices.entityOn(), lastDay, "entidad requirente"));
        conditions.add(that(notices.sheetOnline(), "la planilla de evaluación no está en el sitio web"));
        conditions.addAll(untold(notices.bidders(), notices.told()));
        return Requirement.of(
                "TEN-160",
                Bases.ba("8.4"),
                List.of(
                        Fact.of(
                                "contractsFrom",
                                notices.otecOn().map(LocalDate::toString).orElse("")),
                        Fact.of(
                                "derivationFrom",
                                notices.entityOn().map(LocalDate::toString).orElse(""))),
                conditions);
    }

    private static Condition inTime(Optional<LocalDate> on, LocalDate lastDay, String whom) {
        return that(on.map(day -> !day.isAfter(lastDay)).orElse(false), "sin aviso a tiempo a " + whom);
    }

    private static List<Condition> untold(Set<String> bidders, Set<String> told) {
        return new TreeSet<>(bidders)
                .stream()
                        .map(bidder -> that(told.contains(bidder), "sin aviso a " + bidder))
                        .toList();
    }

    /** A challenge: when it was filed and when it was resolved, if it was. */
    public record Challenge(LocalDate filedOn, Optional<LocalDate> resolvedOn) {}

    /**
     * The days on which no contract of the tender may be signed: from the business day after the first challenge until
     * the last one is resolved.
     *
     * @param to empty while a challenge is open
     */
    public record Suspension(LocalDate from, Optional<LocalDate> to) {
        /** Whether a day is inside. */
        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
        }

        @Override
        public String toString() {
            return from + "/" + to.map(LocalDate::toString).orElse("");
        }
    }

    /** The suspension that challenges bring; none without challenges. */
    @Rule("TEN-163")
    public static Optional<Finding<Suspension>> suspension(List<Challenge> challenges, BusinessDays calendar) {
        Optional<LocalDate> first = challenges.stream().map(Challenge::filedOn).min(LocalDate::compareTo);
        boolean open =
                challenges.stream().anyMatch(challenge -> challenge.resolvedOn().isEmpty());
        Optional<LocalDate> last = challenges.stream()
                .flatMap(challenge -> challenge.resolvedOn().stream())
                .max(LocalDate::compareTo);
        return first.map(filed -> Finding.of(
                RuleId.of("TEN-163"),
                new Suspension(calendar.addBus(filed, 1), open ? Optional.empty() : last),
                Bases.ba("8.2"),
                Fact.of("challenges", challenges.size()),
                Fact.of("firstFiledOn", filed)));
    }

    /** The last day to sign after a closed suspension: days already run stay run, the others resume. */
    @Rule("TEN-163")
    public static LocalDate resumed(LocalDate lastDay, Suspension suspension, BusinessDays calendar) {
        LocalDate end = suspension.to().orElseThrow(() -> new IllegalArgumentException("still suspended"));
        int suspended = 0;
        LocalDate due = lastDay;
        for (LocalDate day = suspension.from(); !day.isAfter(end) && !day.isAfter(due); day = day.plusDays(1)) {
            if (calendar.isBusiness(day)) {
                suspended++;
                due = calendar.addBus(lastDay, suspended);
            }
        }
        return due;
    }

    /**
     * A challenge upheld.
     *
     * @param voided the award was voided
     * @param newReport report, sheet and challenges went to SENCE again
     * @param extensionDays business days of extension, with reasons to UTB
     */
    public record Upheld(
            LocalDate reevaluatedOn, boolean voided, boolean newReport, int extensionDays, boolean reasons) {}

    /** The award is void and everything is evaluated and reviewed anew, in time. */
    @Rule("TEN-165")
    public static Finding<Compliance> upheld(
            Upheld upheld, LocalDate lastDay, LocalDate lastExtendedDay, BusinessDays calendar) {
        LocalDate due = calendar.addBus(lastDay, upheld.extensionDays());
        return Requirement.of(
                "TEN-165",
                Bases.ba("8.2"),
                List.of(Fact.of("due", due)),
                List.of(
                        that(upheld.voided(), "la adjudicación no se dejó sin efecto"),
                        that(upheld.newReport(), "el nuevo informe no se envió a SENCE"),
                        that(upheld.extensionDays() == 0 || upheld.reasons(), "la ampliación no tiene fundamentos"),
                        that(!due.isAfter(lastExtendedDay), "la ampliación supera el máximo"),
                        that(!upheld.reevaluatedOn().isAfter(due), "se reevaluó después del " + due)));
    }
}
