package cl.bitacora.gateway.http;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.courses.AcuerdoContent;
import cl.bitacora.contracts.courses.AcuerdoEvent;
import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.contracts.courses.SectionEvent;
import cl.bitacora.gateway.views.GatewayQueries;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Rut;
import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.TestTopics;
import cl.bitacora.testkit.journal.DemoCourse;
import cl.bitacora.testkit.journal.DemoPerson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Course-lifecycle as the gateway hears it: the demonstration's section, under any id and OTEC. */
final class DemoSections {
    private static final Instant AT = Instant.parse("2020-03-16T12:00:00Z");
    private static final byte[] PERSON_KEY = HexFormat.of().parseHex(PlatformTestResource.PERSON_KEY);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private DemoSections() {}

    /** Publishes the section, agreed, and waits until the gateway has heard all of it. */
    static void publish(SectionId section, Rut otec, GatewayQueries queries) {
        List<CoursesEvent> events = new ArrayList<>();
        events.add(created(section, otec));
        for (DemoPerson person : DemoPerson.ENROLLED) {
            events.add(new SectionEvent.ParticipantEnrolled(
                    section, person.id(PERSON_KEY), AT, person.voucher(), List.of()));
        }
        PersonId leaver = DemoPerson.ENROLLED.getLast().id(PERSON_KEY);
        events.add(new SectionEvent.EnrolmentWithdrawn(section, leaver, AT, "motivos-personales"));
        String acuerdo = "acuerdo-" + section;
        events.add(new SectionEvent.SectionAgreed(
                section,
                AT,
                acuerdo,
                DemoCourse.DAYS.getFirst(),
                DemoPerson.PARTICIPANTS.stream()
                        .map(person -> person.id(PERSON_KEY))
                        .toList()));
        TestTopics.publish(
                CoursesEvent.CATALOGUE,
                acuerdo,
                new AcuerdoEvent.AcuerdoOperativoCreated(acuerdo, section, AT, content()));
        TestTopics.publish(CoursesEvent.CATALOGUE, "section-" + section, events.toArray(CoursesEvent[]::new));
        awaitHeard(section, queries);
    }

    private static void awaitHeard(SectionId section, GatewayQueries queries) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (queries.section(section)
                .filter(row -> row.agreed && !queries.relators(row).isEmpty())
                .isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("the gateway did not hear of " + section);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static SectionEvent.SectionCreated created(SectionId section, Rut otec) {
        return new SectionEvent.SectionCreated(
                section,
                AT,
                "curso-demo",
                otec,
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
                DemoCourse.schedule());
    }

    private static AcuerdoContent content() {
        return new AcuerdoContent(
                DemoCourse.DAYS.getFirst(),
                DemoCourse.PLACE,
                DemoCourse.COMMUNE,
                "Encargada",
                List.of(),
                List.of(),
                List.of(),
                List.of(new AcuerdoContent.Facilitator(DemoPerson.RELATOR.id(PERSON_KEY), "Logística", "Módulo 1")),
                List.of(),
                "",
                List.of());
    }
}
