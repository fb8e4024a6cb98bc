package cl.bitacora.certificates.domain;

import cl.bitacora.contracts.certificates.CertificatesEvent.Kind;
import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.time.LocalDate;
import java.util.Optional;

/** The dates that a certificate states: as communicated, or the real ones of a partial or complementary action. */
public final class RealDates {
    private static final RuleId PARTIAL = RuleId.of("CERT-014");
    private static final RuleId COMPLEMENTARY = RuleId.of("CERT-015");
    private static final Citation GROUND = Norms.cert("Q129");
    private static final String END = "realEndDate";
    private static final String START = "realStartDate";

    /** First and last day on the paper. */
    public record Period(LocalDate startsOn, LocalDate endsOn) {
        @Override
        public String toString() {
            return startsOn + "/" + endsOn;
        }
    }

    private RealDates() {}

    /** The period that the paper states, or what is wrong with the dates typed. */
    @Rule({"CERT-014", "CERT-015"})
    public static Check<Period> of(Kind kind, CourseFacts facts, IssueForm form) {
        return switch (kind) {
            case NORMAL, MANUAL -> whole(facts, form);
            case PARCIAL -> partial(facts, form);
            case COMPLEMENTARIA -> complementary(facts, form);
        };
    }

    /** The day that the limits count from: the real end of a partial action, else the end of the course (G-CERT-08). */
    @Rule("CERT-014")
    public static LocalDate termStart(Kind kind, CourseFacts facts) {
        return switch (kind) {
            case NORMAL, COMPLEMENTARIA, MANUAL -> facts.endsOn();
            case PARCIAL -> facts.partialYear().map(YearHeld::lastClassOn).orElse(facts.endsOn());
        };
    }

    private static Check<Period> whole(CourseFacts facts, IssueForm form) {
        if (form.realEndDate().isPresent()) {
            return unexpected(END, PARTIAL);
        }
        if (form.realStartDate().isPresent()) {
            return unexpected(START, COMPLEMENTARY);
        }
        return Check.kept(
                Finding.of(RuleId.of("CERT-040"), new Period(facts.startsOn(), facts.endsOn()), Norms.lce("Anexo 3")));
    }

    private static Check<Period> partial(CourseFacts facts, IssueForm form) {
        if (form.realStartDate().isPresent()) {
            return unexpected(START, PARTIAL);
        }
        Optional<LocalDate> last = facts.partialYear().map(YearHeld::lastClassOn);
        return matching(END, PARTIAL, form.realEndDate(), last, facts.startsOn(), true);
    }

    private static Check<Period> complementary(CourseFacts facts, IssueForm form) {
        if (form.realEndDate().isPresent()) {
            return unexpected(END, COMPLEMENTARY);
        }
        Optional<LocalDate> first = facts.complementaryYear().map(YearHeld::firstClassOn);
        return matching(START, COMPLEMENTARY, form.realStartDate(), first, facts.endsOn(), false);
    }

    private static Check<Period> matching(
            String field,
            RuleId rule,
            Optional<LocalDate> typed,
            Optional<LocalDate> held,
            LocalDate other,
            boolean typedIsEnd) {
        if (held.isEmpty()) {
            return Check.broken(Refusal.of("no-class-held-in-year", rule, GROUND));
        }
        Fact class_ = Fact.of("classOn", held.get());
        if (typed.isEmpty()) {
            return Check.broken(Refusal.ofField(field, "real-date-missing", rule, GROUND, class_));
        }
        if (!typed.equals(held)) {
            return Check.broken(Refusal.ofField(
                    field, "real-date-is-no-class-day", rule, GROUND, Fact.of("typed", typed.get()), class_));
        }
        Period period = typedIsEnd ? new Period(other, typed.get()) : new Period(typed.get(), other);
        return Check.kept(Finding.of(rule, period, GROUND, class_));
    }

    private static Check<Period> unexpected(String field, RuleId rule) {
        return Check.broken(Refusal.ofField(field, "real-date-not-of-this-kind", rule, GROUND));
    }
}
