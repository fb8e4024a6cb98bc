package cl.bitacora.courses.domain.rules.becas;

import cl.bitacora.courses.domain.rules.Checklist;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.BecasParameters.Sessions;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Sessions, supervision, start and forms of a course (BT 7 to 8.5). */
public final class Execution {
    private Execution() {}

    /** Who loads people into a platform. */
    public enum Loader {
        SENCE,
        EJECUTOR
    }

    /** Shift of a course. */
    public enum Shift {
        DIURNA,
        VESPERTINA
    }

    /** Evening: 4 hours on 6 days; daytime: 6 hours on 5 days; anything else only authorised, up to 8 hours (G-BECA-14). */
    @Rule("BECA-115")
    public static Finding<Boolean> session(
            Shift shift, int minutesADay, int daysAWeek, boolean authorised, Sessions norm) {
        int minutes = shift == Shift.VESPERTINA ? norm.eveningMinutes() : norm.daytimeMinutes();
        int days = shift == Shift.VESPERTINA ? norm.eveningDays() : norm.daytimeDays();
        boolean ordinary = minutesADay == minutes && daysAWeek == days;
        return Checklist.of("BECA-115", Norms.becas("BT 7.1"))
                .need("underMaximum", minutesADay <= norm.authorisedMaximumMinutes())
                .need("ordinaryOrAuthorised", ordinary || authorised)
                .given("minutesADay", minutesADay)
                .given("daysAWeek", daysAWeek)
                .given("ordinaryMinutes", minutes)
                .given("ordinaryDays", days)
                .finding();
    }

    /** Class days that the hours of a course take. */
    @Rule({"BECA-115", "BECA-103"})
    public static int days(int hours, int minutesADay) {
        return Math.ceilDiv(hours * 60, minutesADay);
    }

    /** Courses that the OTIC supervises of those of an OTEC in a region: a fifth, rounded up (G-BECA-13). */
    @Rule("BECA-119")
    public static Finding<Integer> supervised(int awarded, Ratio share) {
        BigInteger exact = share.numerator().multiply(BigInteger.valueOf(awarded));
        int needed = exact.add(share.denominator().subtract(BigInteger.ONE))
                .divide(share.denominator())
                .intValueExact();
        return Finding.of(
                RuleId.of("BECA-119"),
                needed,
                Norms.becas("BT 7.4"),
                Fact.of("awarded", awarded),
                Fact.of("share", share));
    }

    /** Only a supervision on the form of the instructions counts. */
    @Rule("BECA-121")
    public static Finding<Boolean> supervisionsDone(int onTheForm, Finding<Integer> needed) {
        return Finding.of(
                        RuleId.of("BECA-121"),
                        onTheForm >= needed.value(),
                        Norms.becas("BT 7.4"),
                        Fact.of("onTheForm", onTheForm))
                .restingOn(needed);
    }

    /** Whether not starting lets the OTIC end the contract: the term is over, there are people and no reason. */
    @Rule("BECA-122")
    public static Finding<Boolean> terminable(
            LocalDate on, LocalDate dueOn, int enrolled, int places, boolean justified, Ratio startShare) {
        return Finding.of(
                RuleId.of("BECA-122"),
                on.isAfter(dueOn) && Ratio.of(enrolled, places).atLeast(startShare) && !justified,
                Norms.becas("BT 8.1"),
                Fact.of("dueOn", dueOn),
                Fact.of("enrolled", enrolled),
                Fact.of("places", places),
                Fact.of("justified", justified));
    }

    /** Who loads the participants: SENCE into Aula Digital, the OTEC into its own platform (G-BECA-18). */
    @Rule("BECA-123")
    public static Finding<Loader> loads(boolean aulaDigital) {
        return Finding.of(
                RuleId.of("BECA-123"),
                aulaDigital ? Loader.SENCE : Loader.EJECUTOR,
                Norms.becas("BT 8.1"),
                Fact.of("aulaDigital", aulaDigital));
    }

    /** Whether a course starts: face to face with at least 80 % of the places present on the first day (G-BECA-11). */
    @Rule({"BECA-124", "BECA-126", "BECA-127", "BECA-128"})
    public static Finding<Boolean> starts(
            List<Modality> modules, int present, int places, boolean lmsWorks, Ratio share) {
        boolean distance = modules.getFirst() == Modality.E_LEARNING;
        return distance
                ? Finding.of(RuleId.of("BECA-127"), lmsWorks, Norms.becas("BT 8.2.2"), Fact.of("lmsWorks", lmsWorks))
                : Finding.of(
                        RuleId.of("BECA-124"),
                        Ratio.of(present, places).atLeast(share),
                        Norms.becas("BT 8.2.1"),
                        Fact.of("present", present),
                        Fact.of("places", places),
                        Fact.of("needed", supervised(places, share).value()));
    }

    /** A new date after a failed start: in its term, in e-learning once and told the same day, and never past the last one. */
    @Rule({"BECA-126", "BECA-127"})
    public static Finding<Boolean> newStart(
            Modality first,
            LocalDate newStart,
            LocalDate dueOn,
            LocalDate lastStart,
            int earlierFailures,
            boolean toldSameDay) {
        boolean distance = first == Modality.E_LEARNING;
        return Checklist.of(
                        distance ? "BECA-127" : "BECA-126",
                        distance ? Norms.becas("BT 8.2.2") : Norms.becas("BT 8.2.1"))
                .need("inTerm", !newStart.isAfter(dueOn))
                .need("beforeLastStart", !newStart.isAfter(lastStart))
                .need("first", !distance || earlierFailures == 0)
                .need("toldSameDay", !distance || toldSameDay)
                .finding();
    }

    /** On the first day the acta is signed by everybody present and the rights and duties are read. */
    @Rule("BECA-125")
    public static Finding<Boolean> firstDay(int present, int signatures, boolean rightsRead) {
        return Checklist.of("BECA-125", Norms.becas("BT 8.2.1"))
                .need("signatures", signatures >= present)
                .need("rightsRead", rightsRead)
                .finding();
    }

    /** What comes with Formulario N° 1, which the people of the system must match. */
    @Rule({"BECA-129", "BECA-130", "BECA-131"})
    public static Finding<Boolean> formulario1(
            Modality first, boolean bulkLoad, boolean insuranceProof, boolean derivationPapers, boolean peopleMatch) {
        boolean automatic = first == Modality.E_LEARNING;
        return Checklist.of(automatic ? "BECA-131" : "BECA-129", Norms.becas("BT 8.3"))
                .need("bulkLoad", automatic || bulkLoad)
                .need("insuranceProof", automatic || insuranceProof)
                .need("derivationPapers", automatic || derivationPapers)
                .need("peopleMatch", automatic || peopleMatch)
                .finding();
    }

    /** Whether a module keeps attendance: not at a distance. */
    @Rule("BECA-132")
    public static Finding<Boolean> keepsAttendance(Modality module) {
        return Finding.of(
                RuleId.of("BECA-132"),
                module != Modality.E_LEARNING,
                Norms.becas("BT 8.4.1"),
                Fact.of("modality", module));
    }

    /** The manual book and the electronic one both exist and say the same. */
    @Rule("BECA-133")
    public static Finding<Boolean> parallelBooks(Optional<Long> manualSeconds, Optional<Long> electronicSeconds) {
        return Checklist.of("BECA-133", Norms.becas("BT 8.4.2"))
                .need("manual", manualSeconds.isPresent())
                .need("electronic", electronicSeconds.isPresent())
                .need("same", manualSeconds.equals(electronicSeconds))
                .finding();
    }

    /** The end of a course at a distance is its group's, or the last class where there is one later. */
    @Rule("BECA-142")
    public static Finding<LocalDate> officialEnd(LocalDate groupEnd, Optional<LocalDate> lastClass) {
        LocalDate end = lastClass.filter(groupEnd::isBefore).orElse(groupEnd);
        return Finding.of(RuleId.of("BECA-142"), end, Norms.becas("BT 8.5"), Fact.of("groupEnd", groupEnd));
    }

    /** Findings of the health inspection, or of a supervision before the start, are corrected in their term. */
    @Rule({"BECA-118", "BECA-120"})
    public static Finding<Boolean> corrected(String rule, Optional<LocalDate> correctedOn, LocalDate dueOn) {
        return Finding.of(
                RuleId.of(rule),
                correctedOn.map(on -> !on.isAfter(dueOn)).orElse(false),
                Norms.becas("BT 7.3"),
                Fact.of("dueOn", dueOn));
    }
}
