package cl.bitacora.courses.domain;

import cl.bitacora.contracts.courses.ScheduledBlock;
import cl.bitacora.contracts.courses.SectionEvent;
import cl.bitacora.contracts.courses.SectionEvent.CourseStarted;
import cl.bitacora.contracts.courses.SectionEvent.FailedStartRecorded;
import cl.bitacora.contracts.courses.SectionEvent.LecturePhaseEnded;
import cl.bitacora.courses.domain.SectionCommand.RecordClassHeld;
import cl.bitacora.courses.domain.rules.ClosingTerms;
import cl.bitacora.courses.domain.rules.FirstDay;
import cl.bitacora.courses.domain.rules.StartNumbers;
import cl.bitacora.courses.domain.rules.StartTerms;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Decision;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.CourseParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a block of class, as the class book counted it, means for the section (numerals 7.4 and 7.7). */
final class ClassDays {
    /** Reports of a class come within two business days (BONO-131): until then an earlier day may still be missing. */
    private static final int REPORT_BUSINESS_DAYS = 2;

    private ClassDays() {}

    static Decision<SectionEvent> held(RecordClassHeld record, Section section) {
        return switch (section.phase()) {
            case CREADA, HABILITADA, LISTA ->
                record.law().norm().isPresent() ? beforeApproval(record, section) : withoutNorm(record, section);
            case INICIO_FALLIDO ->
                record.law()
                        .norm()
                        .flatMap(norm -> correctedStart(record, section, norm))
                        .orElseGet(() -> beforeApproval(record, section));
            case POR_INICIAR ->
                record.law().norm().map(norm -> firstDay(record, section, norm)).orElseGet(Decision::nothing);
            case EN_EJECUCION -> Decision.accept(ended(record, section));
            case TERMINADA, CIERRE_INGRESADO, CIERRE_VISADO -> Decision.nothing();
        };
    }

    /** A class before the approval starts nothing: it is flagged. */
    @Rule("BONO-107")
    private static Decision<SectionEvent> beforeApproval(RecordClassHeld record, Section section) {
        return irregular(record, section, "class-before-approval");
    }

    private static Decision<SectionEvent> irregular(RecordClassHeld record, Section section, String code) {
        return Decision.accept(Irregularities.note(
                section,
                record.at(),
                "BONO-107",
                code,
                Fact.of("on", record.held().block().on()),
                Fact.of("letter", record.held().block().letter())));
    }

    private static Decision<SectionEvent> firstDay(RecordClassHeld record, Section section, CourseParameters norm) {
        LocalDate on = record.held().block().on();
        LocalDate agreed =
                section.start().agreedStartsOn().orElse(section.facts().startsOn());
        if (on.isBefore(agreed)) {
            return irregular(record, section, "class-before-agreed-start");
        }
        LocalDate expected = section.facts().schedule().stream()
                .map(ScheduledBlock::on)
                .filter(day -> !day.isBefore(agreed))
                .min(Comparator.naturalOrder())
                .orElse(agreed);
        LocalDate reportedBy = record.law().days().addBus(expected, REPORT_BUSINESS_DAYS);
        if (on.isAfter(expected) && !Chile.dayOf(record.at()).isAfter(reportedBy)) {
            return Decision.nothing();
        }
        Finding<Boolean> started = judge(record, section, norm);
        if (started.value()) {
            return Decision.accept(start(record, section, started));
        }
        return dayComplete(record.held(), section)
                ? Decision.accept(failed(record, section, norm, started))
                : Decision.nothing();
    }

    /** A correction of the attendance of the failed day may show that enough people were there after all. */
    private static Optional<Decision<SectionEvent>> correctedStart(
            RecordClassHeld record, Section section, CourseParameters norm) {
        boolean thatDay = section.start()
                .failedOn()
                .map(record.held().block().on()::equals)
                .orElse(false);
        if (!thatDay) {
            return Optional.empty();
        }
        Finding<Boolean> started = judge(record, section, norm);
        return Optional.of(started.value() ? Decision.accept(start(record, section, started)) : Decision.nothing());
    }

    private static Finding<Boolean> judge(RecordClassHeld record, Section section, CourseParameters norm) {
        return FirstDay.started(
                record.held().block().on(),
                section.roster().countOf(record.held().attendees()),
                StartNumbers.minimum(section.facts().modality(), section.start().authorisedMinimum(), norm),
                section.start().failedStarts());
    }

    private static List<SectionEvent> start(RecordClassHeld record, Section section, Finding<Boolean> started) {
        LocalDate on = record.held().block().on();
        CourseStarted event = new CourseStarted(
                section.id(),
                record.at(),
                on,
                section.roster().countOf(record.held().attendees()),
                (Integer) started.basis().getFirst().value(),
                started.explanation());
        List<SectionEvent> events = new ArrayList<>();
        events.add(event);
        section.start()
                .dueOn()
                .filter(due -> !StartTerms.startedInTerm(on, due))
                .ifPresent(due -> events.addAll(Irregularities.note(
                        section, record.at(), "BONO-060", "start-after-due", Fact.of("on", on), Fact.of("due", due))));
        section.start()
                .agreedStartsOn()
                .filter(agreed -> on.isAfter(agreed) && !section.start().agreementExtended())
                .ifPresent(agreed -> events.addAll(Irregularities.note(
                        section,
                        record.at(),
                        "BONO-063",
                        "start-not-on-agreed-date",
                        Fact.of("on", on),
                        Fact.of("agreed", agreed))));
        events.addAll(ended(record, section.after(event)));
        return events;
    }

    @Rule("BONO-121")
    private static List<SectionEvent> failed(
            RecordClassHeld record, Section section, CourseParameters norm, Finding<Boolean> started) {
        LocalDate on = record.held().block().on();
        LocalDate newDate = FirstDay.newDateAllowed(
                        section.start().failedStarts(), norm.start().failedStartsAllowed())
                ? StartTerms.newStartLimit(on, norm, record.law().days()).value()
                : on;
        return List.of(new FailedStartRecorded(
                section.id(),
                record.at(),
                on,
                section.roster().countOf(record.held().attendees()),
                (Integer) started.basis().getFirst().value(),
                newDate,
                record.held().heldSeconds(),
                started.explanation()));
    }

    /** Whether nobody else can still arrive that day: all its class time was held, or its last block was. */
    private static boolean dayComplete(ClassHeld held, Section section) {
        List<ScheduledBlock> ofDay = section.facts().schedule().stream()
                .filter(block -> block.on().equals(held.block().on()))
                .toList();
        if (held.onlyDay()) {
            long scheduled = ofDay.stream()
                    .mapToLong(block -> block.durationMinutes() * 60L)
                    .sum();
            return held.heldSeconds() >= scheduled;
        }
        return ofDay.isEmpty() || ofDay.getLast().letter().equals(held.block().letter());
    }

    /** Hours of a failed first day are no part of the lecture phase. */
    @Rule({"BONO-141", "BONO-142"})
    private static List<SectionEvent> ended(RecordClassHeld record, Section section) {
        long seconds = record.held().heldSeconds() - section.start().failedHeldSeconds();
        if (!ClosingTerms.ended(seconds, section.facts().hours()).value()) {
            return List.of();
        }
        LocalDate on = record.held().lastClassOn();
        LocalDate statesDue = record.law()
                .norm()
                .map(norm ->
                        ClosingTerms.statesDue(on, norm, record.law().days()).value())
                .orElse(on);
        return List.of(new LecturePhaseEnded(section.id(), record.at(), on, seconds, statesDue));
    }

    /** A programme without an acuerdo: its course starts with its first class (LCE-033). */
    @Rule("LCE-033")
    private static Decision<SectionEvent> withoutNorm(RecordClassHeld record, Section section) {
        int attendees = section.roster().countOf(record.held().attendees());
        if (attendees == 0) {
            return Decision.nothing();
        }
        LocalDate on = record.held().block().on();
        Finding<Boolean> why = Finding.of(
                RuleId.of("LCE-033"),
                true,
                Norms.lce("Resuelvo 2, 14)"),
                Fact.of("on", on),
                Fact.of("attendees", attendees));
        CourseStarted started = new CourseStarted(section.id(), record.at(), on, attendees, 1, why.explanation());
        List<SectionEvent> events = new ArrayList<>();
        events.add(started);
        events.addAll(ended(record, section.after(started)));
        return Decision.accept(events);
    }
}
