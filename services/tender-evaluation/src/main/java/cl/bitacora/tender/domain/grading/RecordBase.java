package cl.bitacora.tender.domain.grading;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.TenderParameters;
import cl.bitacora.tender.domain.Bases;
import cl.bitacora.tender.domain.BidderId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** From courses, participants and fines of SENCE's records to the {@link RegionalRecord} of a bidder in a region. */
public final class RecordBase {
    private RecordBase() {}

    /** What paid for a course. */
    public enum Funding {
        FONCAP,
        BECAS_LABORALES,
        FRANQUICIA_TRIBUTARIA
    }

    /** How a participant left a course. */
    public enum Ending {
        FINISHED,
        UNJUSTIFIED_DESERTER,
        JUSTIFIED_DESERTER,
        EXPELLED,
        REPLACED
    }

    /** How serious a fine is. */
    public enum Gravity {
        MINOR,
        LESS_SERIOUS,
        SERIOUS,
        VERY_SERIOUS
    }

    /** A participant: how it ended and on how many days there was attendance. */
    public record Participant(Ending ending, int attendedDays) {}

    /**
     * A course run.
     *
     * @param closingFormOn day on which the closing form was approved (visado), if it was
     * @param liquidated franquicia tributaria: whether it was liquidated inside the period
     */
    public record Course(
            BidderId otec,
            Funding funding,
            String region,
            LocalDate endedOn,
            Optional<LocalDate> closingFormOn,
            boolean liquidated,
            List<Participant> participants) {
        public Course {
            participants = List.copyOf(participants);
        }
    }

    /**
     * A fine.
     *
     * @param actOn date of the sanctioning resolution, or of the OTIC's document
     * @param challenged under administrative or judicial challenge
     * @param suspended its effects were suspended
     */
    public record Fine(
            BidderId otec, Gravity gravity, String region, LocalDate actOn, boolean challenged, boolean suspended) {}

    /** Whether a course counts as experience: programme, period and closing form. */
    @Rule({"TEN-100", "TEN-103"})
    public static Finding<Boolean> counts(Course course, TenderParameters parameters) {
        TenderParameters.Window window = parameters.window();
        boolean closed = course.closingFormOn()
                .map(on -> !on.isAfter(window.closingFormBy()))
                .orElse(false);
        return Finding.of(
                RuleId.of("TEN-100"),
                course.funding() != Funding.FRANQUICIA_TRIBUTARIA && within(course.endedOn(), window) && closed,
                Bases.ba("5.2.1"),
                Fact.of("funding", course.funding()),
                Fact.of("endedOn", course.endedOn()),
                Fact.of(
                        "closingFormOn",
                        course.closingFormOn().map(LocalDate::toString).orElse("")),
                Fact.of("from", window.from()),
                Fact.of("to", window.to()),
                Fact.of("closingFormBy", window.closingFormBy()));
    }

    /** Whether a fine counts: date of the act inside the period, and not suspended. */
    @Rule({"TEN-106", "TEN-107"})
    public static Finding<Boolean> counts(Fine fine, TenderParameters parameters) {
        boolean suspended = fine.challenged() && fine.suspended();
        return Finding.of(
                RuleId.of(suspended ? "TEN-107" : "TEN-106"),
                within(fine.actOn(), parameters.window()) && !suspended,
                Bases.ba("5.3"),
                Fact.of("actOn", fine.actOn()),
                Fact.of("from", parameters.window().from()),
                Fact.of("to", parameters.window().to()));
    }

    /** Whether fines are divided by this course: as experience, or franquicia liquidated in the period. */
    @Rule("TEN-106")
    public static boolean divides(Course course, TenderParameters parameters) {
        return course.funding() == Funding.FRANQUICIA_TRIBUTARIA
                ? course.liquidated()
                : counts(course, parameters).value();
    }

    /** An unjustified deserter attended at least one day; replaced, justified and expelled people are left out. */
    @Rule("TEN-102")
    static int deserters(List<Participant> participants) {
        return (int) participants.stream()
                .filter(one -> one.ending() == Ending.UNJUSTIFIED_DESERTER && one.attendedDays() >= 1)
                .count();
    }

    /** Whom desertion is divided by: everybody but those left out (G-TEN-30). */
    @Rule("TEN-102")
    static int participants(List<Participant> participants) {
        return (int) participants.stream()
                .filter(one -> one.ending() == Ending.FINISHED || one.ending() == Ending.UNJUSTIFIED_DESERTER)
                .count();
    }

    /** The record of a bidder in a region, counted. */
    @Rule({"TEN-100", "TEN-102", "TEN-103", "TEN-106", "TEN-107"})
    public static RegionalRecord of(
            BidderId otec, String region, List<Course> courses, List<Fine> fines, TenderParameters parameters) {
        List<Course> inRegion = courses.stream()
                .filter(course -> course.region().equals(region))
                .toList();
        List<Course> own =
                inRegion.stream().filter(course -> course.otec().equals(otec)).toList();
        List<Course> counted = own.stream()
                .filter(course -> counts(course, parameters).value())
                .toList();
        List<Participant> people = counted.stream()
                .flatMap(course -> course.participants().stream())
                .toList();
        List<Fine> applied = fines.stream()
                .filter(fine -> fine.otec().equals(otec)
                        && fine.region().equals(region)
                        && counts(fine, parameters).value())
                .toList();
        return new RegionalRecord(
                counted.size(),
                (int) inRegion.stream()
                        .filter(course -> counts(course, parameters).value())
                        .count(),
                deserters(people),
                participants(people),
                new Fines(
                        of(applied, Gravity.MINOR),
                        of(applied, Gravity.LESS_SERIOUS),
                        of(applied, Gravity.SERIOUS) + of(applied, Gravity.VERY_SERIOUS)),
                (int) own.stream().filter(course -> divides(course, parameters)).count());
    }

    private static int of(List<Fine> fines, Gravity gravity) {
        return (int) fines.stream().filter(fine -> fine.gravity() == gravity).count();
    }

    private static boolean within(LocalDate day, TenderParameters.Window window) {
        return !day.isBefore(window.from()) && !day.isAfter(window.to());
    }
}
