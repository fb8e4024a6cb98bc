package cl.bitacora.attendance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.attendance.domain.SectionFacts.Enrolled;
import cl.bitacora.attendance.domain.block.BlockCommand;
import cl.bitacora.attendance.domain.block.BlockDecider;
import cl.bitacora.attendance.domain.block.BlockEvaluation;
import cl.bitacora.attendance.domain.block.BlockState;
import cl.bitacora.attendance.domain.block.DayContext;
import cl.bitacora.attendance.domain.delay.DelayCommand;
import cl.bitacora.attendance.domain.delay.DelayDecider;
import cl.bitacora.attendance.domain.delay.DelayState;
import cl.bitacora.attendance.domain.delay.Proof;
import cl.bitacora.attendance.domain.rules.AttendancePercentage;
import cl.bitacora.attendance.domain.total.TotalCommand;
import cl.bitacora.attendance.domain.total.TotalDecider;
import cl.bitacora.attendance.domain.total.TotalState;
import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.DocumentRef;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.attendance.AttendanceEvent;
import cl.bitacora.contracts.attendance.BlockEvent;
import cl.bitacora.contracts.attendance.CreditedLine;
import cl.bitacora.contracts.journals.wire.ChainedRecord;
import cl.bitacora.eventstore.BitacoraJson;
import cl.bitacora.eventstore.EventCodec;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Decider;
import cl.bitacora.kernel.Decision;
import cl.bitacora.regulation.AttendanceParameters;
import cl.bitacora.regulation.JustificationParameters;
import cl.bitacora.testkit.journal.DemoCourse;
import cl.bitacora.testkit.journal.DemoDelay;
import cl.bitacora.testkit.journal.DemoPerson;
import cl.bitacora.testkit.journal.DemoScenario;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The demonstration course, worked out by hand elsewhere, comes out of the pure deciders to the second. */
class DemoCourseTest {
    private static final byte[] KEY = new byte[32];
    private static final SectionId SECTION = new SectionId("bodegas-1");

    private final BlockDecider blocks = new BlockDecider();
    private final DelayDecider delays = new DelayDecider();
    private final TotalDecider totals = new TotalDecider();
    private final Map<String, BlockState> blockStates = new TreeMap<>();
    private DelayState delayState = DelayState.EMPTY;
    private TotalState totalState = TotalState.EMPTY;

    private final SectionFacts section = new SectionFacts(
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
            DemoPerson.PARTICIPANTS.stream()
                    .map(person -> new Enrolled(person.id(KEY), true, Optional.empty()))
                    .toList());

    @BeforeEach
    void hear() {
        for (DemoScenario.Upload upload : new DemoScenario(SECTION, KEY, "sala-1", "sala-2").uploads()) {
            for (ChainedRecord record : upload.batch().records()) {
                BlockKey key = record.said().block();
                take(key, new BlockCommand.TakeRecord(record.said(), upload.installation(), record.seq(), facts(key)));
            }
            evaluateAll("late-record");
        }
        DemoDelay.ALL.forEach(this::justify);
        evaluateAll("late-entry-justified");
    }

    @Test
    @Covers({"LCE-904", "LCE-906", "LCE-907", "BONO-133", "BONO-903"})
    void every_participant_has_the_seconds_and_the_percentage_worked_out_by_hand() {
        AttendanceParameters parameters = parameters(DemoCourse.DAYS.getLast());
        for (DemoScenario.Expected expected : DemoScenario.expected()) {
            DemoPerson person = DemoPerson.PARTICIPANTS.stream()
                    .filter(one -> one.key().equals(expected.person()))
                    .findFirst()
                    .orElseThrow();
            long credited = totalState.credited().getOrDefault(person.id(KEY), -1L);
            var share = AttendancePercentage.of(credited, section.totalSeconds(), parameters);

            assertThat(credited).as(expected.person()).isEqualTo(expected.creditedSeconds());
            assertThat(share.value().percentTruncated()).hasToString(expected.percentDisplayed());
        }
        assertThat(totalState.heldSeconds()).isEqualTo(section.totalSeconds());
    }

    @Test
    void what_must_be_flagged_is_flagged() {
        for (DemoScenario.Flag flag : DemoScenario.flags()) {
            String person = DemoPerson.PARTICIPANTS.stream()
                    .filter(one -> one.key().equals(flag.person()))
                    .map(one -> one.id(KEY).value())
                    .findFirst()
                    .orElse("");
            BlockState block = blockStates.getOrDefault(
                    new BlockKey(SECTION, flag.on(), DemoCourse.LETTER).toString(), BlockState.UNKNOWN);

            assertThat(block.all(BlockEvent.AnomalyFlagged.class))
                    .as(flag.toString())
                    .anyMatch(anomaly -> flag.anyOf().contains(anomaly.rule())
                            && (person.isEmpty()
                                    || anomaly.participant().equals(person)
                                    || anomaly.facts().toString().contains(person)));
        }
    }

    @Test
    @Covers("LCE-908")
    void an_auditor_who_reads_the_events_back_computes_the_same_bytes() throws Exception {
        EventCodec<AttendanceEvent> codec = EventCodec.of(AttendanceEvent.CATALOGUE);
        ObjectMapper json = BitacoraJson.mapper();
        for (LocalDate day : DemoCourse.DAYS) {
            BlockKey key = new BlockKey(SECTION, day, DemoCourse.LETTER);
            BlockState block = blockStates.getOrDefault(key.toString(), BlockState.UNKNOWN);
            List<BlockEvent> readBack = new ArrayList<>();
            for (BlockEvent event : block.events()) {
                readBack.add((BlockEvent) codec.decode(AttendanceEvent.CATALOGUE.typeOf(event), codec.encode(event)));
            }
            DayContext context = DayContext.of(List.of(), delayState.excusedOn(day));
            List<CreditedLine> again = BlockEvaluation.lines(blocks.replay(readBack), context, facts(key));

            assertThat(readBack).isEqualTo(block.events());
            assertThat(json.writeValueAsString(again))
                    .isEqualTo(json.writeValueAsString(List.copyOf(block.lines().values())));
        }
    }

    @Test
    void an_ordinary_day_flags_nothing() {
        BlockState last = blockStates.getOrDefault(
                new BlockKey(SECTION, DemoCourse.DAYS.getLast(), DemoCourse.LETTER).toString(), BlockState.UNKNOWN);

        assertThat(last.reported()).isPresent();
        assertThat(last.all(BlockEvent.AnomalyFlagged.class)).isEmpty();
    }

    private void take(BlockKey key, BlockCommand command) {
        blockStates.merge(
                key.toString(),
                apply(blocks, command, BlockState.UNKNOWN),
                (known, fresh) -> apply(blocks, command, known));
    }

    private void evaluateAll(String cause) {
        for (LocalDate day : DemoCourse.DAYS) {
            BlockKey key = new BlockKey(SECTION, day, DemoCourse.LETTER);
            BlockState block = blockStates.get(key.toString());
            if (block == null || block.reported().isEmpty()) {
                continue;
            }
            Instant at = block.reported().get().at();
            DayContext context = DayContext.of(List.of(), delayState.excusedOn(day));
            take(key, new BlockCommand.EvaluateBlock(key, at, cause, context, facts(key)));
            BlockState evaluated = blockStates.getOrDefault(key.toString(), block);
            totalState = apply(
                    totals,
                    new TotalCommand.CountBlock(
                            key,
                            at,
                            evaluated.declaredSeconds(),
                            section.totalSeconds(),
                            section.rosterOn(day),
                            List.copyOf(evaluated.lines().values())),
                    totalState);
        }
    }

    private void justify(DemoDelay delay) {
        DemoPerson person = DemoPerson.PARTICIPANTS.stream()
                .filter(one -> one.key().equals(delay.person()))
                .findFirst()
                .orElseThrow();
        Instant at = Chile.at(delay.attachedOn(), LocalTime.of(18, 0));
        delayState = apply(
                delays,
                new DelayCommand.JustifyLateEntry(
                        SECTION,
                        person.id(KEY),
                        delay.on(),
                        at,
                        proof(delay),
                        List.of(new DocumentRef("comprobante", "cd".repeat(32), "application/pdf", 100)),
                        true,
                        DemoCourse.DAYS.getLast(),
                        JustificationParameters.find(Given.law().parameters(), DemoCourse.PROGRAMME, delay.on())),
                delayState);
        if (delay.decidedByDr()) {
            delayState = apply(
                    delays,
                    new DelayCommand.DecideLateEntry(SECTION, person.id(KEY), delay.on(), at, true, "corte-de-ruta"),
                    delayState);
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

    private BlockFacts facts(BlockKey key) {
        return BlockFacts.of(section, key, parameters(key.on()), Given.businessDays());
    }

    private static AttendanceParameters parameters(LocalDate day) {
        return AttendanceParameters.of(Given.law().parameters(), DemoCourse.PROGRAMME, day);
    }

    private static <C, S, E> S apply(Decider<C, S, E> decider, C command, S state) {
        return switch (decider.decide(command, state)) {
            case Decision.Accepted<E> accepted -> decider.replay(state, accepted.events());
            case Decision.Refused<E> refused -> throw new AssertionError(refused.refusal());
        };
    }
}
