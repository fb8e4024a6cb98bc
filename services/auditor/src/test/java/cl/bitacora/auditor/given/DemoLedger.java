package cl.bitacora.auditor.given;

import static cl.bitacora.auditor.given.DemoHistory.SECTION;

import cl.bitacora.attendance.domain.BlockFacts;
import cl.bitacora.attendance.domain.SectionFacts;
import cl.bitacora.attendance.domain.block.BlockCommand;
import cl.bitacora.attendance.domain.block.BlockDecider;
import cl.bitacora.attendance.domain.block.BlockState;
import cl.bitacora.attendance.domain.block.DayContext;
import cl.bitacora.attendance.domain.delay.DelayCommand;
import cl.bitacora.attendance.domain.delay.DelayDecider;
import cl.bitacora.attendance.domain.delay.DelayState;
import cl.bitacora.attendance.domain.delay.Proof;
import cl.bitacora.attendance.domain.total.TotalCommand;
import cl.bitacora.attendance.domain.total.TotalDecider;
import cl.bitacora.attendance.domain.total.TotalState;
import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.DocumentRef;
import cl.bitacora.contracts.attendance.AttendanceEvent;
import cl.bitacora.contracts.attendance.BlockEvent;
import cl.bitacora.contracts.attendance.DelayEvent;
import cl.bitacora.contracts.attendance.TotalEvent;
import cl.bitacora.contracts.journals.InstallationEvent;
import cl.bitacora.contracts.journals.JournalEvent;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.contracts.journals.UploadEvent;
import cl.bitacora.contracts.journals.wire.ChainedRecord;
import cl.bitacora.kernel.Chile;
import cl.bitacora.regulation.AttendanceParameters;
import cl.bitacora.regulation.JustificationParameters;
import cl.bitacora.testkit.journal.DemoCourse;
import cl.bitacora.testkit.journal.DemoDelay;
import cl.bitacora.testkit.journal.DemoPerson;
import cl.bitacora.testkit.journal.DemoScenario;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Class PCs, gateway and class book. */
final class DemoLedger {
    private final Platform platform;
    private final BlockDecider blocks = new BlockDecider();
    private final DelayDecider delays = new DelayDecider();
    private final TotalDecider totals = new TotalDecider();

    DemoLedger(Platform platform) {
        this.platform = platform;
    }

    /** Eight days of class; {@code afterFirstDay} once the first block is evaluated. */
    void classes(Runnable afterFirstDay) {
        enrol("sala-1", DemoScenario.firstRoomKeys().publicKey());
        enrol("sala-2", DemoScenario.secondRoomKeys().publicKey());
        int day = 0;
        for (DemoScenario.Upload upload :
                new DemoScenario(SECTION, DemoHistory.PERSON_KEY, "sala-1", "sala-2").uploads()) {
            take(upload);
            evaluate("late-record");
            if (day == 0 && upload.installation().equals("sala-1")) {
                day = upload.day();
                afterFirstDay.run();
            }
        }
        for (DemoDelay delay : DemoDelay.ALL) {
            justify(delay);
            evaluate("late-entry-justified");
        }
    }

    private void enrol(String installation, String publicKey) {
        Instant at = Instant.parse("2020-03-27T13:00:00Z");
        String stream = "installation-" + installation;
        gateway(
                stream,
                List.of(
                        new InstallationEvent.InstallationEnrolled(
                                installation, at, DemoCourse.OTEC, DemoCourse.REGION, "PC " + installation, publicKey),
                        new InstallationEvent.CourseDownloaded(installation, at, SECTION, 12)));
    }

    private void take(DemoScenario.Upload upload) {
        List<JournalEvent> events = new ArrayList<>();
        for (ChainedRecord record : upload.batch().records()) {
            events.add(recorded(upload.installation(), record));
        }
        var head = upload.batch().head();
        events.add(new UploadEvent.BatchReceived(
                head.installation(),
                platform.tick(),
                head.firstSeq(),
                head.lastSeq(),
                head.prevHash(),
                head.lastHash(),
                upload.batch().signature()));
        List<String> ids = gateway("journal-" + upload.installation(), events);
        for (int i = 0; i < upload.batch().records().size(); i++) {
            ChainedRecord record = upload.batch().records().get(i);
            BlockKey key = record.said().block();
            attendance(
                    "block-" + key,
                    Platform.decide(
                            blocks,
                            new BlockCommand.TakeRecord(record.said(), upload.installation(), record.seq(), facts(key)),
                            block(key)),
                    ids.get(i));
        }
    }

    private void evaluate(String cause) {
        for (LocalDate day : DemoCourse.DAYS) {
            BlockKey key = new BlockKey(SECTION, day, DemoCourse.LETTER);
            BlockState state = block(key);
            if (state.reported().isEmpty()) {
                continue;
            }
            Instant at = state.reported().get().at();
            DayContext context = DayContext.of(List.of(), delayState().excusedOn(day));
            attendance(
                    "block-" + key,
                    Platform.decide(blocks, new BlockCommand.EvaluateBlock(key, at, cause, context, facts(key)), state),
                    platform.command());
            BlockState evaluated = block(key);
            TotalState total = totals.initial();
            for (AttendanceEvent event : platform.attendance.stream(DemoHistory.stream("attendance"))) {
                total = totals.evolve(total, (TotalEvent) event);
            }
            attendance(
                    DemoHistory.stream("attendance"),
                    Platform.decide(
                            totals,
                            new TotalCommand.CountBlock(
                                    key,
                                    at,
                                    evaluated.declaredSeconds(),
                                    section().totalSeconds(),
                                    section().rosterOn(day),
                                    List.copyOf(evaluated.lines().values())),
                            total),
                    platform.command());
        }
    }

    private void justify(DemoDelay delay) {
        DemoPerson person = DemoPerson.PARTICIPANTS.stream()
                .filter(one -> one.key().equals(delay.person()))
                .findFirst()
                .orElseThrow();
        Instant at = Chile.at(delay.attachedOn(), LocalTime.of(18, 0));
        String stream = DemoHistory.stream("delays");
        attendance(
                stream,
                Platform.decide(
                        delays,
                        new DelayCommand.JustifyLateEntry(
                                SECTION,
                                person.id(DemoHistory.PERSON_KEY),
                                delay.on(),
                                at,
                                proof(delay),
                                List.of(new DocumentRef("comprobante", "cd".repeat(32), "application/pdf", 100)),
                                true,
                                DemoCourse.DAYS.getLast(),
                                JustificationParameters.find(
                                        platform.law.parameters(), DemoCourse.PROGRAMME, delay.on())),
                        delayState()),
                platform.command());
        if (delay.decidedByDr()) {
            attendance(
                    stream,
                    Platform.decide(
                            delays,
                            new DelayCommand.DecideLateEntry(
                                    SECTION, person.id(DemoHistory.PERSON_KEY), delay.on(), at, true, "corte-de-ruta"),
                            delayState()),
                    platform.command());
        }
    }

    private static Proof proof(DemoDelay delay) {
        Optional<LocalDate> on = Optional.of(delay.on());
        Optional<LocalTime> time = Optional.of(delay.receiptTime());
        return switch (delay.cause()) {
            case MEDICAL -> new Proof.MedicalReceipt(on, time, Optional.of(new Proof.Attended.Participant()));
            case ERRAND -> new Proof.ErrandReceipt(delay.issuer(), on, time);
            case BEREAVEMENT -> new Proof.Death(Proof.Relation.FATHER);
            case SCHOOL_EVENT -> new Proof.SchoolEvent(on);
            case SCHOOL_COLLECTION -> new Proof.SchoolCollection(true, time);
            case OTHER_BY_DR -> new Proof.OtherReason("corte-de-ruta");
        };
    }

    private static UploadEvent.Recorded recorded(String pc, ChainedRecord record) {
        long seq = record.seq();
        String hash = record.hash();
        return switch (record.said()) {
            case JournalRecord.BlockCreated it -> new UploadEvent.BlockCreatedRecorded(pc, seq, hash, it);
            case JournalRecord.RelatorEntered it -> new UploadEvent.RelatorEnteredRecorded(pc, seq, hash, it);
            case JournalRecord.BlockStarted it -> new UploadEvent.BlockStartedRecorded(pc, seq, hash, it);
            case JournalRecord.ParticipantMarked it -> new UploadEvent.ParticipantMarkedRecorded(pc, seq, hash, it);
            case JournalRecord.ObservationWritten it -> new UploadEvent.ObservationRecorded(pc, seq, hash, it);
            case JournalRecord.RelatorExited it -> new UploadEvent.RelatorExitedRecorded(pc, seq, hash, it);
            case JournalRecord.ActivitiesWritten it -> new UploadEvent.ActivitiesRecorded(pc, seq, hash, it);
            case JournalRecord.AttendanceInformed it -> new UploadEvent.AttendanceInformedRecorded(pc, seq, hash, it);
            case JournalRecord.ClockChanged it -> new UploadEvent.ClockChangedRecorded(pc, seq, hash, it);
            case JournalRecord.TimeRead it -> new UploadEvent.TimeReadRecorded(pc, seq, hash, it);
        };
    }

    private SectionFacts section() {
        return new SectionFacts(
                SECTION,
                DemoCourse.OTEC,
                DemoCourse.REGION,
                DemoCourse.PROGRAMME,
                DemoCourse.MODALITY,
                DemoCourse.NAME,
                DemoCourse.DAYS.getFirst(),
                DemoCourse.DAYS.getLast(),
                Optional.empty(),
                DemoCourse.HOURS,
                DemoCourse.schedule(),
                DemoHistory.participants().stream()
                        .map(person -> new SectionFacts.Enrolled(person, true, Optional.empty()))
                        .toList());
    }

    private BlockFacts facts(BlockKey key) {
        return BlockFacts.of(
                section(),
                key,
                AttendanceParameters.of(platform.law.parameters(), DemoCourse.PROGRAMME, key.on()),
                platform.law.holidays().of(DemoCourse.REGION));
    }

    private BlockState block(BlockKey key) {
        BlockState state = BlockState.UNKNOWN;
        for (AttendanceEvent event : platform.attendance.stream("block-" + key)) {
            state = blocks.evolve(state, (BlockEvent) event);
        }
        return state;
    }

    private DelayState delayState() {
        DelayState state = delays.initial();
        for (AttendanceEvent event : platform.attendance.stream(DemoHistory.stream("delays"))) {
            state = delays.evolve(state, (DelayEvent) event);
        }
        return state;
    }

    private List<String> gateway(String stream, List<JournalEvent> events) {
        return platform.gateway.append(stream, events, DemoHistory.EXECUTOR, platform.command(), platform.tick());
    }

    private void attendance(String stream, List<? extends AttendanceEvent> events, String causation) {
        platform.attendance.append(stream, events, "policy:journal-intake", causation, platform.tick());
    }
}
