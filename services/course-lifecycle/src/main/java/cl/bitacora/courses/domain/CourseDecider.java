package cl.bitacora.courses.domain;

import cl.bitacora.contracts.courses.CourseEvent;
import cl.bitacora.contracts.courses.CourseEvent.CourseRegistered;
import cl.bitacora.courses.domain.CourseCommand.RegisterCourse;
import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Decider;
import cl.bitacora.kernel.Decision;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.kernel.Rut;
import java.util.Optional;

/** Stream {@code course-<id>}. */
public final class CourseDecider implements Decider<CourseCommand, CourseState, CourseEvent> {

    private static final Citation INTERMEDIATION = Norms.cert("Q128");

    @Override
    public CourseState initial() {
        return new CourseState.Absent();
    }

    @Override
    public Decision<CourseEvent> decide(CourseCommand command, CourseState state) {
        return switch (command) {
            case RegisterCourse register ->
                switch (state) {
                    case CourseState.Absent _ ->
                        refusal(register)
                                .map(Decision::<CourseEvent>refuse)
                                .orElseGet(() -> Decision.accept(registered(register)));
                    case CourseState.Registered(CourseRegistered facts) -> repeated(register, facts);
                };
        };
    }

    @Override
    public CourseState evolve(CourseState state, CourseEvent event) {
        return switch (event) {
            case CourseRegistered registered -> new CourseState.Registered(registered);
        };
    }

    /** The same course again is no news; the same id with other facts is another course. */
    private static Decision<CourseEvent> repeated(RegisterCourse register, CourseRegistered facts) {
        CourseRegistered again = registered(register);
        boolean same = again.otec().equals(facts.otec())
                && again.senceCode().equals(facts.senceCode())
                && again.hours() == facts.hours()
                && again.vhace().equals(facts.vhace())
                && again.coverage() == facts.coverage()
                && again.otic().equals(facts.otic());
        return same
                ? Decision.nothing()
                : Decision.refuse(Refusal.of("course-exists", RuleId.of("BONO-002"), Norms.bono("1")));
    }

    private static Optional<Refusal> refusal(RegisterCourse course) {
        if (course.hours() < 1) {
            return Optional.of(notPositive("hours", course.hours()));
        }
        if (course.vhace().pesos() < 1) {
            return Optional.of(notPositive("vhaceClp", course.vhace().pesos()));
        }
        if (course.coverage() < 1) {
            return Optional.of(notPositive("coverage", course.coverage()));
        }
        if (course.senceCode().isBlank()) {
            return Optional.of(blank("senceCode"));
        }
        if (course.name().isBlank()) {
            return Optional.of(blank("name"));
        }
        return modality(course.programme(), course.modality()).or(() -> otic(course.intermediated(), course.otic()));
    }

    /** Courses of the Bono are face to face or e-learning, nothing else. */
    @Rule("BONO-002")
    static Optional<Refusal> modality(Programme programme, Modality modality) {
        boolean known = modality == Modality.PRESENCIAL || modality == Modality.E_LEARNING;
        return programme != Programme.BONO_MIPE_2020 || known
                ? Optional.empty()
                : Optional.of(Refusal.ofField(
                        "modality",
                        "modality-not-in-programme",
                        RuleId.of("BONO-002"),
                        Norms.bono("1"),
                        Fact.of("modality", modality)));
    }

    /** Whether an order or an invoice is the course's document hangs on the intermediation: it cannot be left in doubt. */
    @Rule("CERT-008")
    static Optional<Refusal> otic(boolean intermediated, Optional<Rut> otic) {
        return otic.filter(named -> !intermediated)
                .map(named -> Refusal.ofField(
                        "otic",
                        "otic-without-intermediation",
                        RuleId.of("CERT-008"),
                        INTERMEDIATION,
                        Fact.of("otic", named)));
    }

    private static Refusal notPositive(String field, long value) {
        return Refusal.ofField(
                field,
                "not-positive",
                RuleId.of("BONO-160"),
                Norms.bono("8.B"),
                Fact.of("field", field),
                Fact.of("value", value));
    }

    private static Refusal blank(String field) {
        return Refusal.ofField(field, "blank-field", RuleId.of("BONO-160"), Norms.bono("8.B"), Fact.of("field", field));
    }

    private static CourseRegistered registered(RegisterCourse course) {
        return new CourseRegistered(
                course.course(),
                course.at(),
                course.otec(),
                course.otecName(),
                course.programme(),
                course.modality(),
                course.senceCode(),
                course.name(),
                course.region(),
                course.commune(),
                course.hours(),
                course.vhace(),
                course.coverage(),
                course.intermediated(),
                course.otic(),
                course.executor());
    }
}
