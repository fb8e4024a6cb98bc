package cl.bitacora.auditor.given;

import static cl.bitacora.auditor.given.DemoHistory.SECTION;

import cl.bitacora.contracts.courses.AcuerdoEvent;
import cl.bitacora.contracts.courses.CourseEvent.CourseRegistered;
import cl.bitacora.contracts.courses.CourseEvent.ExecutorContact;
import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.contracts.courses.SectionEvent;
import cl.bitacora.courses.domain.Law;
import cl.bitacora.courses.domain.SectionCommand;
import cl.bitacora.courses.domain.SectionCommand.RecordFinalEvaluation;
import cl.bitacora.courses.domain.SectionCommand.StampClosingForm;
import cl.bitacora.courses.domain.SectionCommand.SubmitClosingForm;
import cl.bitacora.courses.domain.SectionDecider;
import cl.bitacora.courses.domain.SectionState;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.CourseParameters;
import cl.bitacora.testkit.journal.DemoCourse;
import cl.bitacora.testkit.journal.DemoPerson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The course's side of the story. */
final class DemoCourseBook {
    private static final String STREAM = DemoHistory.stream("section");

    private final Platform platform;
    private final SectionDecider decider = new SectionDecider();

    DemoCourseBook(Platform platform) {
        this.platform = platform;
    }

    void agree() {
        Instant at = Instant.parse("2020-03-13T13:00:00Z");
        write(
                "course-bodegas",
                new CourseRegistered(
                        "bodegas",
                        at,
                        DemoCourse.OTEC,
                        DemoCourse.OTEC_NAME,
                        DemoCourse.PROGRAMME,
                        DemoCourse.MODALITY,
                        DemoCourse.SENCE_CODE,
                        DemoCourse.NAME,
                        DemoCourse.REGION,
                        DemoCourse.COMMUNE,
                        DemoCourse.HOURS,
                        DemoCourse.VHACE,
                        DemoCourse.QUOTA,
                        false,
                        new ExecutorContact("Calle Inventada 1", DemoCourse.COMMUNE, "", "")));
        write(
                STREAM,
                new SectionEvent.SectionCreated(
                        SECTION,
                        at,
                        "bodegas",
                        DemoCourse.OTEC,
                        DemoCourse.OTEC_NAME,
                        DemoCourse.PROGRAMME,
                        DemoCourse.MODALITY,
                        DemoCourse.SENCE_CODE,
                        DemoCourse.NAME,
                        DemoCourse.REGION,
                        DemoCourse.COMMUNE,
                        DemoCourse.PLACE,
                        DemoCourse.QUOTA,
                        DemoCourse.HOURS,
                        DemoCourse.VHACE,
                        false,
                        DemoCourse.DAYS.getFirst(),
                        DemoCourse.DAYS.getLast(),
                        DemoCourse.schedule()));
        write(STREAM, new SectionEvent.SectionEnabled(SECTION, at));
        for (DemoPerson person : DemoPerson.ENROLLED) {
            write(
                    STREAM,
                    new SectionEvent.ParticipantEnrolled(
                            SECTION, person.id(DemoHistory.PERSON_KEY), at, person.voucher(), List.of()));
            if (person.withdraws()) {
                write(
                        STREAM,
                        new SectionEvent.EnrolmentWithdrawn(
                                SECTION, person.id(DemoHistory.PERSON_KEY), at, "encontro-trabajo"));
            }
        }
        write(STREAM, new SectionEvent.MinimumEnrolmentReached(SECTION, at, 10, LocalDate.of(2020, 4, 10)));
        write(
                "acuerdo-1",
                new AcuerdoEvent.Formulario1Generated(
                        "acuerdo-1", SECTION, Instant.parse("2020-03-25T14:00:00Z"), DemoHistory.participants()));
        write(
                STREAM,
                new SectionEvent.SectionAgreed(
                        SECTION,
                        Instant.parse("2020-03-26T15:00:00Z"),
                        "acuerdo-1",
                        DemoCourse.DAYS.getFirst(),
                        DemoHistory.participants()));
    }

    /** The first day had enough people. */
    void started() {
        Explanation why = new Explanation(RuleId.of("BONO-121"), "true", Norms.bono("7.4"), List.of(), List.of());
        write(
                STREAM,
                new SectionEvent.CourseStarted(
                        SECTION, DemoCourse.startedAt(1), DemoCourse.DAYS.getFirst(), 12, 10, why));
    }

    void close() {
        write(
                STREAM,
                new SectionEvent.LecturePhaseEnded(
                        SECTION,
                        DemoCourse.endsAt(8),
                        DemoCourse.DAYS.getLast(),
                        DemoCourse.HOURS * 3600L,
                        LocalDate.of(2020, 4, 15)));
        for (DemoPerson person : DemoPerson.PARTICIPANTS) {
            decide(
                    new RecordFinalEvaluation(
                            Instant.parse("2020-04-13T14:00:00Z"),
                            person.id(DemoHistory.PERSON_KEY),
                            person.evaluation()),
                    DemoHistory.EXECUTOR);
        }
        Instant submitted = Instant.parse("2020-04-14T16:00:00Z");
        decide(
                new SubmitClosingForm(
                        submitted,
                        DemoHistory.EXECUTOR,
                        GivenTotals.of(platform.attendance.stream(DemoHistory.stream("attendance"))),
                        Map.of(),
                        law(submitted)),
                DemoHistory.EXECUTOR);
        Instant stamped = Instant.parse("2020-04-17T16:00:00Z");
        decide(
                new StampClosingForm(
                        stamped,
                        DemoHistory.REGIONAL,
                        GivenTotals.of(platform.attendance.stream(DemoHistory.stream("attendance"))),
                        law(stamped)),
                DemoHistory.REGIONAL);
    }

    private Law law(Instant at) {
        LocalDate day = Chile.dayOf(at);
        return new Law(
                CourseParameters.find(platform.law.parameters(), DemoCourse.PROGRAMME, day),
                platform.law.holidays().of(DemoCourse.REGION, DemoCourse.COMMUNE),
                platform.law
                        .parameters()
                        .integer("payment.liquidation-request-business-days", DemoCourse.PROGRAMME, day)
                        .value());
    }

    private void decide(SectionCommand command, String by) {
        SectionState state = decider.initial();
        for (CoursesEvent event : platform.courses.stream(STREAM)) {
            state = decider.evolve(state, (SectionEvent) event);
        }
        platform.courses.append(
                STREAM, Platform.decide(decider, command, state), by, platform.command(), platform.tick());
    }

    private void write(String stream, CoursesEvent event) {
        platform.courses.append(stream, List.of(event), DemoHistory.EXECUTOR, platform.command(), platform.tick());
    }
}
