package cl.bitacora.courses.domain.rules;

import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.CourseParameters;
import java.time.LocalDate;

/** End of the lecture phase and the terms that it opens (numerals 7.7 and 8.B). All in business days, inclusive. */
public final class ClosingTerms {
    private ClosingTerms() {}

    /** The lecture phase has ended when all its hours were held; that contents were delivered is told by the executor. */
    @Rule("BONO-141")
    public static Finding<Boolean> ended(long heldSeconds, int hours) {
        return Finding.of(
                RuleId.of("BONO-141"),
                heldSeconds >= hours * 3600L,
                Norms.bono("7.7"),
                Fact.of("heldSeconds", heldSeconds),
                Fact.of("hours", hours));
    }

    /** Final states: 3 business days from the end (G-BONO-11). */
    @Rule("BONO-142")
    public static Finding<LocalDate> statesDue(LocalDate endedOn, CourseParameters norm, BusinessDays days) {
        return due("BONO-142", "7.7", endedOn, norm.closing().formBusinessDays(), days);
    }

    /** Whether the closing form came after its term. */
    @Rule("BONO-142")
    public static boolean late(LocalDate submittedOn, LocalDate dueOn) {
        return submittedOn.isAfter(dueOn);
    }

    /** Attendance available: 2 business days from the entry of the final states. */
    @Rule("BONO-143")
    public static Finding<LocalDate> attendanceDue(LocalDate enteredOn, CourseParameters norm, BusinessDays days) {
        return due("BONO-143", "7.7", enteredOn, norm.closing().attendanceAvailableBusinessDays(), days);
    }

    /** The attendance of the course is available when the class book has reported all its hours. */
    @Rule("BONO-143")
    public static Finding<Boolean> attendanceAvailable(long heldSeconds, int hours) {
        return Finding.of(
                RuleId.of("BONO-143"),
                heldSeconds >= hours * 3600L,
                Norms.bono("7.7"),
                Fact.of("heldSeconds", heldSeconds),
                Fact.of("hours", hours));
    }

    /** Stamping: 10 business days from the entry of the class book; with the LCE that is the entry of the form itself. */
    @Rule("BONO-145")
    public static Finding<LocalDate> stampDue(LocalDate registerEnteredOn, CourseParameters norm, BusinessDays days) {
        return due("BONO-145", "7.7", registerEnteredOn, norm.closing().stampingBusinessDays(), days);
    }

    /** Liquidation asked: 10 business days from the stamping (G-BONO-10). */
    @Rule("BONO-181")
    public static Finding<LocalDate> liquidationDue(LocalDate stampedOn, int businessDays, BusinessDays days) {
        return due("BONO-181", "8.B", stampedOn, businessDays, days);
    }

    /** Diploma ceremony: 20 business days from the stamping. */
    @Rule("BONO-147")
    public static Finding<LocalDate> ceremonyDue(LocalDate stampedOn, CourseParameters norm, BusinessDays days) {
        return due("BONO-147", "7.7", stampedOn, norm.closing().diplomaCeremonyBusinessDays(), days);
    }

    private static Finding<LocalDate> due(
            String rule, String numeral, LocalDate from, int days, BusinessDays calendar) {
        return Finding.of(
                RuleId.of(rule),
                calendar.addBus(from, days),
                Norms.bono(numeral),
                Fact.of("from", from),
                Fact.of("businessDays", days));
    }
}
