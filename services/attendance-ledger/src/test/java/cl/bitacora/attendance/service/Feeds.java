package cl.bitacora.attendance.service;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.courses.AcuerdoEvent;
import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.contracts.courses.ScheduledBlock;
import cl.bitacora.contracts.courses.SectionEvent;
import cl.bitacora.contracts.journals.JournalEvent;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.contracts.journals.UploadEvent;
import cl.bitacora.contracts.journals.wire.ChainedRecord;
import cl.bitacora.contracts.people.PersonRecord;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.TestTopics;
import cl.bitacora.testkit.journal.DemoCourse;
import cl.bitacora.testkit.journal.DemoPerson;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.List;

/** What the other services say, as the ledger hears it. */
final class Feeds {
    static final byte[] KEY = HexFormat.of().parseHex(PlatformTestResource.PERSON_KEY);
    static final Instant BEFORE = Chile.at(LocalDate.of(2020, 3, 20), LocalTime.of(10, 0));

    private Feeds() {}

    /** The section of the demonstration course under another id. */
    static SectionEvent.SectionCreated section(String id) {
        return section(id, DemoCourse.schedule());
    }

    static SectionEvent.SectionCreated section(String id, List<ScheduledBlock> schedule) {
        return new SectionEvent.SectionCreated(
                new SectionId(id),
                BEFORE,
                "course-" + id,
                DemoCourse.OTEC,
                DemoCourse.OTEC_NAME,
                DemoCourse.PROGRAMME,
                Modality.PRESENCIAL,
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
                schedule);
    }

    /** A section with these people on its Formulario N° 1. */
    static void courses(SectionEvent.SectionCreated section, List<PersonId> people) {
        SectionId id = section.section();
        TestTopics.<CoursesEvent>publish(CoursesEvent.CATALOGUE, "section-" + id, section);
        TestTopics.<CoursesEvent>publish(
                CoursesEvent.CATALOGUE,
                "acuerdo-of-" + id,
                new AcuerdoEvent.Formulario1Generated("ao-" + id, id, BEFORE, people));
        TestTopics.<CoursesEvent>publish(
                CoursesEvent.CATALOGUE,
                "section-" + id,
                new SectionEvent.SectionAgreed(id, BEFORE, "ao-" + id, DemoCourse.DAYS.getFirst(), people));
    }

    static List<PersonId> participants() {
        return DemoPerson.PARTICIPANTS.stream().map(person -> person.id(KEY)).toList();
    }

    static void people() {
        for (DemoPerson person : DemoPerson.PARTICIPANTS) {
            TestTopics.publish(new PersonRecord(
                    person.id(KEY), person.rut(), person.names(), person.lastNames(), person.email(), person.phone()));
        }
    }

    /** Records of a journal, as the gateway publishes them. */
    static List<RecordedEvent<JournalEvent>> journal(String installation, List<ChainedRecord> records) {
        JournalEvent[] events =
                records.stream().map(record -> event(installation, record)).toArray(JournalEvent[]::new);
        return TestTopics.publish(JournalEvent.CATALOGUE, "journal-" + installation, events);
    }

    private static UploadEvent.Recorded event(String installation, ChainedRecord entry) {
        long seq = entry.seq();
        String hash = entry.hash();
        return switch (entry.said()) {
            case JournalRecord.BlockCreated it -> new UploadEvent.BlockCreatedRecorded(installation, seq, hash, it);
            case JournalRecord.RelatorEntered it -> new UploadEvent.RelatorEnteredRecorded(installation, seq, hash, it);
            case JournalRecord.BlockStarted it -> new UploadEvent.BlockStartedRecorded(installation, seq, hash, it);
            case JournalRecord.ParticipantMarked it ->
                new UploadEvent.ParticipantMarkedRecorded(installation, seq, hash, it);
            case JournalRecord.ObservationWritten it ->
                new UploadEvent.ObservationRecorded(installation, seq, hash, it);
            case JournalRecord.RelatorExited it -> new UploadEvent.RelatorExitedRecorded(installation, seq, hash, it);
            case JournalRecord.ActivitiesWritten it -> new UploadEvent.ActivitiesRecorded(installation, seq, hash, it);
            case JournalRecord.AttendanceInformed it ->
                new UploadEvent.AttendanceInformedRecorded(installation, seq, hash, it);
            case JournalRecord.ClockChanged it -> new UploadEvent.ClockChangedRecorded(installation, seq, hash, it);
            case JournalRecord.TimeRead it -> new UploadEvent.TimeReadRecorded(installation, seq, hash, it);
        };
    }
}
