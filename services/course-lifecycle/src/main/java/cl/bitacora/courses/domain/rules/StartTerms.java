package cl.bitacora.courses.domain.rules;

import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.CourseParameters;
import java.time.LocalDate;
import java.util.Optional;

/** Until when a course must start and how long that may be put off (numerals 3.2 and 7.2, G-BONO-03). */
public final class StartTerms {
    private StartTerms() {}

    /** 21 calendar days from reaching the minimum, moved to the next business day (footnote 3). */
    @Rule("BONO-060")
    public static Finding<LocalDate> startDue(LocalDate minimumReachedOn, CourseParameters norm, BusinessDays days) {
        return due("BONO-060", "3.2", minimumReachedOn, norm.start().startDays(), days);
    }

    /** Whether a course that started on that day kept its term. */
    @Rule("BONO-060")
    public static boolean startedInTerm(LocalDate startedOn, LocalDate dueOn) {
        return !startedOn.isAfter(dueOn);
    }

    /** Last day of an extension for lack of the minimum or force majeure: 21 calendar days from the original expiry. */
    @Rule("BONO-062")
    public static Finding<LocalDate> extensionLimit(LocalDate originalDue, CourseParameters norm, BusinessDays days) {
        return due("BONO-062", "3.2", originalDue, norm.start().extensionDays(), days);
    }

    /** Judges an extension under 3.2. */
    @Rule("BONO-062")
    public static Optional<Refusal> extension(
            LocalDate originalDue, LocalDate newDue, String reason, CourseParameters norm, BusinessDays days) {
        return judge(extensionLimit(originalDue, norm, days), newDue, reason);
    }

    /** Last day of the only extension from the start fixed in the acuerdo operativo: 20 calendar days. */
    @Rule("BONO-063")
    public static Finding<LocalDate> agreementExtensionLimit(
            LocalDate acuerdoStart, CourseParameters norm, BusinessDays days) {
        return due("BONO-063", "7.2", acuerdoStart, norm.start().agreementExtensionDays(), days);
    }

    /** Judges an extension under 7.2: once only. */
    @Rule("BONO-063")
    public static Optional<Refusal> agreementExtension(
            LocalDate acuerdoStart,
            LocalDate newStart,
            boolean extendedBefore,
            String reason,
            CourseParameters norm,
            BusinessDays days) {
        if (extendedBefore) {
            return Optional.of(Refusal.of("already-extended", RuleId.of("BONO-063"), Norms.bono("7.2")));
        }
        return judge(agreementExtensionLimit(acuerdoStart, norm, days), newStart, reason);
    }

    /** Last day of the new start after a failed one: 21 calendar days from the original date (numeral 7.4). */
    @Rule("BONO-121")
    public static Finding<LocalDate> newStartLimit(LocalDate originalStart, CourseParameters norm, BusinessDays days) {
        return due("BONO-121", "7.4", originalStart, norm.start().failedStartDays(), days);
    }

    private static Finding<LocalDate> due(
            String rule, String numeral, LocalDate from, int days, BusinessDays calendar) {
        return Finding.of(
                RuleId.of(rule),
                calendar.roll(from.plusDays(days)),
                Norms.bono(numeral),
                Fact.of("from", from),
                Fact.of("days", days));
    }

    private static Optional<Refusal> judge(Finding<LocalDate> limit, LocalDate asked, String reason) {
        if (reason.isBlank()) {
            return Optional.of(Refusal.ofField("reason", "reason-missing", limit.rule(), limit.ground()));
        }
        return asked.isAfter(limit.value())
                ? Optional.of(Refusal.ofField(
                        "newDueOn",
                        "extension-too-long",
                        limit.rule(),
                        limit.ground(),
                        Fact.of("asked", asked),
                        Fact.of("limit", limit.value())))
                : Optional.empty();
    }
}
