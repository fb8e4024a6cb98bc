package cl.bitacora.courses.domain;

import cl.bitacora.contracts.courses.CourseEvent.CourseRegistered;
import cl.bitacora.contracts.courses.ScheduledBlock;
import cl.bitacora.contracts.courses.SectionEvent;
import cl.bitacora.contracts.courses.SectionEvent.LongDaysAuthorised;
import cl.bitacora.contracts.courses.SectionEvent.SectionCreated;
import cl.bitacora.contracts.courses.SectionEvent.SectionEnabled;
import cl.bitacora.courses.domain.SectionCommand.CreateSection;
import cl.bitacora.courses.domain.SectionCommand.EnableSection;
import cl.bitacora.courses.domain.SectionCommand.LongDays;
import cl.bitacora.courses.domain.rules.SectionRules;
import cl.bitacora.courses.domain.rules.SessionLimits;
import cl.bitacora.kernel.Decision;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.CourseParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Creation and enabling of a section (numeral 2.5). */
final class Creating {
    private Creating() {}

    static Decision<SectionEvent> create(CreateSection create) {
        Optional<Refusal> refusal = refusal(create);
        if (refusal.isPresent()) {
            return Decision.refuse(refusal.get());
        }
        List<SectionEvent> events = new ArrayList<>();
        events.add(created(create));
        create.longDays()
                .ifPresent(days -> events.add(new LongDaysAuthorised(
                        create.section(),
                        create.at(),
                        days.letter(),
                        days.consent().participants(),
                        days.consent().signatures())));
        return Decision.accept(events);
    }

    /** The same section again is no news; the same id with other facts is refused. */
    static Decision<SectionEvent> again(CreateSection create, Section section) {
        SectionCreated now = created(create);
        SectionCreated was = section.facts();
        boolean same = now.course().equals(was.course())
                && now.quota() == was.quota()
                && now.place().equals(was.place())
                && now.schedule().equals(was.schedule());
        return same
                ? Decision.nothing()
                : Decision.refuse(Refusal.of("section-exists", RuleId.of("BONO-021"), Norms.bono("2.5")));
    }

    /** Only the DR's enabling shows a section to applicants. */
    @Rule("BONO-024")
    static Decision<SectionEvent> enable(EnableSection enable, Section section) {
        return section.phase() == SectionPhase.CREADA
                ? Decision.accept(new SectionEnabled(section.id(), enable.at()))
                : Decision.nothing();
    }

    private static Optional<Refusal> refusal(CreateSection create) {
        if (create.quota() < 1) {
            return Optional.of(Refusal.ofField(
                    "quota",
                    "not-positive",
                    RuleId.of("BONO-021"),
                    Norms.bono("2.5"),
                    Fact.of("field", "quota"),
                    Fact.of("value", create.quota())));
        }
        return create.law()
                .norm()
                .flatMap(norm ->
                        SectionRules.size(create.course().modality(), create.quota(), create.coverageLeft(), norm))
                .or(() -> schedule(create));
    }

    private static Optional<Refusal> schedule(CreateSection create) {
        List<ScheduledBlock> schedule = create.schedule();
        if (create.course().modality() == Modality.E_LEARNING) {
            return noBlocks(create);
        }
        if (schedule.isEmpty()) {
            return Optional.of(Refusal.ofField("schedule", "schedule-empty", RuleId.of("BONO-023"), Norms.bono("2.5")));
        }
        LocalDate first = schedule.stream()
                .map(ScheduledBlock::on)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate last = schedule.stream()
                .map(ScheduledBlock::on)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return SessionLimits.letters(schedule)
                .or(() -> SectionRules.dates(create.startsOn(), create.endsOn(), first, last))
                .or(() -> create.law().norm().flatMap(norm -> limits(create, norm)))
                .or(() -> SessionLimits.offeredHours(schedule, create.course().hours()));
    }

    private static Optional<Refusal> limits(CreateSection create, CourseParameters norm) {
        return SessionLimits.check(
                        create.schedule(), norm.sessions(), create.longDays().map(LongDays::consent))
                .stream()
                .findFirst();
    }

    /** E-learning has no class book, so no blocks; its dates only have an order. */
    @Rule("BONO-132")
    private static Optional<Refusal> noBlocks(CreateSection create) {
        if (!create.schedule().isEmpty()) {
            return Optional.of(
                    Refusal.ofField("schedule", "elearning-has-no-blocks", RuleId.of("BONO-132"), Norms.bono("7.5")));
        }
        return create.endsOn().isBefore(create.startsOn())
                ? SectionRules.dates(create.startsOn(), create.endsOn(), create.startsOn(), create.startsOn())
                : Optional.empty();
    }

    private static SectionCreated created(CreateSection create) {
        CourseRegistered course = create.course();
        return new SectionCreated(
                create.section(),
                create.at(),
                course.course(),
                course.otec(),
                course.otecName(),
                course.programme(),
                course.modality(),
                course.senceCode(),
                course.name(),
                course.region(),
                course.commune(),
                create.place(),
                create.quota(),
                course.hours(),
                course.vhace(),
                course.intermediated(),
                course.otic(),
                create.startsOn(),
                create.endsOn(),
                create.schedule().stream()
                        .sorted(Comparator.comparing(ScheduledBlock::on).thenComparing(ScheduledBlock::startsAt))
                        .toList());
    }
}
