package cl.bitacora.courses.domain.rules;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Applications to the Bono before the matrícula (numerals 2.8 to 3). */
public final class Applications {
    private Applications() {}

    /** Part that somebody has in another course financed by SENCE. */
    public record Participation(LocalDate from, Optional<LocalDate> until) {
        boolean activeOn(LocalDate day) {
            return !from.isAfter(day) && until.map(last -> !last.isBefore(day)).orElse(true);
        }
    }

    /** Why a special application is asked for. */
    public enum SpecialCause {
        /** The portal could not validate participation in earlier years. */
        PARTICIPACION_ANTERIOR,
        /** Another fault of the portal, validated with the central team. */
        OTRO_PROBLEMA_DEL_PORTAL
    }

    /** Nobody who takes part in another course of SENCE, or in a practice, on the day of applying. */
    @Rule("BONO-040")
    public static Finding<Boolean> compatible(List<Participation> others, boolean inPractice, LocalDate appliedOn) {
        boolean active = others.stream().anyMatch(other -> other.activeOn(appliedOn));
        return Checklist.of("BONO-040", Norms.bono("2.8"))
                .need("noOtherCourse", !active)
                .need("noPractice", !inPractice)
                .given("appliedOn", appliedOn)
                .finding();
    }

    /** An application to an enabled section issues the voucher with which one enrols. */
    @Rule("BONO-041")
    public static Finding<Boolean> voucherIssued(boolean sectionEnabled) {
        return Checklist.of("BONO-041", Norms.bono("2.8"))
                .need("sectionEnabled", sectionEnabled)
                .finding();
    }

    /** Whoever is not enrolled yet may change the option; who is, withdraws first. */
    @Rule("BONO-042")
    public static Finding<Boolean> mayChangeOption(boolean enrolled, boolean coursesAvailable) {
        return Checklist.of("BONO-042", Norms.bono("2.8"))
                .need("notEnrolled", !enrolled)
                .need("coursesAvailable", coursesAvailable)
                .finding();
    }

    /** The documents of each cause, all of them. */
    @Rule("BONO-043")
    public static Finding<Boolean> specialApplication(
            SpecialCause cause, boolean errorScreen, boolean previousTrainingScreen, boolean requirementsProof) {
        return Checklist.of("BONO-043", Norms.bono("2.8.1"))
                .need("errorScreen", errorScreen)
                .need(
                        "previousTrainingScreen",
                        cause == SpecialCause.OTRO_PROBLEMA_DEL_PORTAL || previousTrainingScreen)
                .need("requirementsProof", requirementsProof)
                .finding();
    }

    /** Both verifications before the white list. */
    @Rule("BONO-044")
    public static Finding<Boolean> whitelisted(boolean problemVerified, boolean requirementsVerified) {
        return Checklist.of("BONO-044", Norms.bono("2.8.1"))
                .need("problemVerified", problemVerified)
                .need("requirementsVerified", requirementsVerified)
                .finding();
    }

    /** Whether to warn: the person was not told that a start without the minimum is put off. */
    @Rule("BONO-049")
    public static Finding<Boolean> informed(boolean toldOfRescheduling) {
        return Finding.of(
                RuleId.of("BONO-049"), toldOfRescheduling, Norms.bono("3"), Fact.of("informed", toldOfRescheduling));
    }

    /** An enrolment outside the system: at a fair, approved by SENCE, regularised in its term. */
    @Rule("BONO-052")
    public static Finding<Boolean> offSystem(
            boolean atFair, boolean approvedBySence, Optional<LocalDate> regularisedOn, LocalDate dueOn) {
        return Checklist.of("BONO-052", Norms.bono("3"))
                .need("atFair", atFair)
                .need("approvedBySence", approvedBySence)
                .need("regularised", regularisedOn.map(on -> !on.isAfter(dueOn)).orElse(false))
                .given("dueOn", dueOn)
                .finding();
    }
}
