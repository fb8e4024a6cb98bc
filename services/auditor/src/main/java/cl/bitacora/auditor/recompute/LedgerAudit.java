package cl.bitacora.auditor.recompute;

import cl.bitacora.attendance.domain.BlockFacts;
import cl.bitacora.attendance.domain.SectionFacts;
import cl.bitacora.attendance.domain.block.BlockCommand.TakeRecord;
import cl.bitacora.attendance.domain.block.BlockDecider;
import cl.bitacora.attendance.domain.block.BlockEvaluation;
import cl.bitacora.attendance.domain.block.BlockState;
import cl.bitacora.attendance.domain.block.DayContext;
import cl.bitacora.attendance.domain.delay.DelayDecider;
import cl.bitacora.attendance.domain.delay.DelayState;
import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.attendance.AttendanceEvent;
import cl.bitacora.contracts.attendance.BlockEvent;
import cl.bitacora.contracts.attendance.CreditedLine;
import cl.bitacora.contracts.attendance.DelayEvent;
import cl.bitacora.contracts.attendance.TotalEvent;
import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.contracts.journals.UploadEvent;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.regulation.AttendanceParameters;
import cl.bitacora.regulation.Regulation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Recomputes the class book of one section: what each journal record made of its block, what everybody's presence is worth
 * after each evaluation, and what it is worth now, down to the last byte of each explanation.
 */
final class LedgerAudit {
    private final Laws laws;
    private final Findings findings;
    private final Map<String, UploadEvent.Recorded> journal;
    private final LedgerFacts facts = new LedgerFacts();
    private final BlockDecider decider = new BlockDecider();
    private final DelayDecider delayDecider = new DelayDecider();
    private final Map<BlockKey, BlockState> blocks =
            new TreeMap<>(Comparator.comparing(BlockKey::on).thenComparing(BlockKey::letter));
    private DelayState delays = DelayState.EMPTY;
    private final TotalAudit totals;

    /** The last word on a participant in a block, and whether it came out again. */
    private final Map<LineKey, Figure> lastWord = new LinkedHashMap<>();

    private String revision = "";

    private record LineKey(BlockKey block, PersonId person) {}

    /**
     * Starts with nothing known.
     *
     * @param journal the section's journal records by the id of the gateway's event
     */
    LedgerAudit(Laws laws, Findings findings, Map<String, UploadEvent.Recorded> journal) {
        this.laws = laws;
        this.findings = findings;
        this.journal = new HashMap<>(journal);
        this.totals = new TotalAudit(findings);
    }

    void apply(CoursesEvent event) {
        facts.apply(event);
    }

    /** Recomputes an append of the ledger, then takes it as it is. */
    void apply(Act<AttendanceEvent> act) {
        revision = act.first().metadata().regulation();
        switch (act.first().event()) {
            case BlockEvent first -> block(first.block(), act);
            case DelayEvent first -> delay(act);
            case TotalEvent first -> facts.facts().ifPresent(section -> totals.apply(act, section, this::block));
        }
    }

    private void block(BlockKey key, Act<AttendanceEvent> act) {
        List<BlockEvent> events =
                act.said().stream().map(BlockEvent.class::cast).toList();
        BlockState before = block(key);
        facts.facts().ifPresent(section -> {
            UploadEvent.Recorded record = journal.get(act.first().metadata().causation());
            if (record != null && record.block().equals(key)) {
                takenDown(record, act, events, before, blockFacts(section, key));
            } else {
                evaluated(section, key, act, before);
            }
        });
        if (!journal.containsKey(act.first().metadata().causation())) {
            events.forEach(event -> invented(event, act));
        }
        blocks.put(key, decider.replay(before, events));
    }

    /** What a record of a class PC made of the block: marks kept or dropped, flags raised or withdrawn. */
    private void takenDown(
            UploadEvent.Recorded record,
            Act<AttendanceEvent> act,
            List<BlockEvent> events,
            BlockState before,
            BlockFacts blockFacts) {
        TakeRecord command = new TakeRecord(record.said(), record.installation(), record.seq(), blockFacts);
        List<Difference> differences = Findings.differences(events, decider.decide(command, before));
        String subject = record.block() + " " + record.installation() + ":" + record.seq();
        findings.add(Findings.figure(
                FigureKind.RECORD,
                subject,
                record.said().getClass().getSimpleName(),
                act.first(),
                Optional.empty(),
                differences.isEmpty() ? Verdict.EQUAL : Verdict.DIFFERENT,
                differences));
    }

    /** A mark that counts, and no journal record behind it. */
    private void invented(BlockEvent event, Act<AttendanceEvent> act) {
        Optional<String> markId = switch (event) {
            case BlockEvent.MarkRecorded it -> Optional.of(it.markId());
            case BlockEvent.MarkDropped it -> Optional.of(it.markId());
            case BlockEvent other -> Optional.empty();
        };
        markId.ifPresent(id -> findings.add(Findings.figure(
                FigureKind.RECORD,
                event.block() + " " + id,
                event.getClass().getSimpleName(),
                act.first(),
                Optional.empty(),
                Verdict.DIFFERENT,
                List.of(new Difference("markId", id, "")))));
    }

    private void evaluated(SectionFacts section, BlockKey key, Act<AttendanceEvent> act, BlockState before) {
        for (RecordedEvent<AttendanceEvent> event : act.events()) {
            List<CreditedLine> lines = switch (event.event()) {
                case BlockEvent.AttendanceEvaluated it -> it.lines();
                case BlockEvent.AttendanceCorrected it -> it.lines();
                case AttendanceEvent other -> List.of();
            };
            if (!lines.isEmpty()) {
                Map<PersonId, CreditedLine> computed = byPerson(worth(section, key, before));
                for (CreditedLine line : lines) {
                    settle(new LineKey(key, line.participant()), line(event, key, line, computed));
                }
            }
        }
    }

    private static Figure line(
            RecordedEvent<?> event, BlockKey key, CreditedLine line, Map<PersonId, CreditedLine> computed) {
        CreditedLine again = computed.get(line.participant());
        List<Difference> differences = again == null
                ? List.of(new Difference("", line.creditedSeconds() + " s", ""))
                : line.equals(again) ? List.of() : Differences.between(line, again);
        return Findings.figure(
                FigureKind.ATTENDANCE,
                key + " " + line.participant(),
                line.creditedSeconds() + " s",
                event,
                Optional.of(line.why().rule()),
                differences.isEmpty() ? Verdict.EQUAL : Verdict.DIFFERENT,
                differences);
    }

    /** A newer word on the same participant and block: what was said before is judged only if it was the last. */
    private void settle(LineKey key, Figure figure) {
        Figure before = lastWord.put(key, figure);
        if (before != null) {
            findings.add(superseded(before));
        }
    }

    static Figure superseded(Figure figure) {
        return figure.verdict() == Verdict.EQUAL
                ? figure
                : new Figure(
                        figure.kind(),
                        figure.subject(),
                        figure.log(),
                        figure.position(),
                        figure.eventId(),
                        figure.recorded(),
                        Verdict.SUPERSEDED,
                        figure.rule(),
                        figure.differences());
    }

    private void delay(Act<AttendanceEvent> act) {
        for (RecordedEvent<AttendanceEvent> event : act.events()) {
            if (event.event() instanceof DelayEvent.LateEntryJustified justified) {
                facts.facts()
                        .ifPresent(section ->
                                JustificationAudit.check(justified, event, section.programme(), law(), findings));
            }
            delays = delayDecider.evolve(delays, (DelayEvent) event.event());
        }
    }

    /** At the end of the history: every reported block is worth what its last word says, and no mark was lost. */
    void end(boolean wholeHistory) {
        Optional<SectionFacts> section = facts.facts();
        if (section.isPresent()) {
            blocks.forEach((key, state) -> {
                if (state.reported().isPresent() && state.evaluated()) {
                    lastWords(section.get(), key, state);
                }
            });
        }
        lastWord.values().forEach(findings::add);
        totals.end();
        if (wholeHistory) {
            journal.forEach(this::lost);
        }
    }

    /** A participant's mark in a journal that the class book does not have. */
    private void lost(String eventId, UploadEvent.Recorded record) {
        String markId = record.installation() + ":" + record.seq();
        if (record instanceof UploadEvent.ParticipantMarkedRecorded
                && facts.facts().isPresent()
                && !block(record.block()).marks().has(markId)) {
            findings.add(new Figure(
                    FigureKind.RECORD,
                    record.block() + " " + markId,
                    "gateway",
                    0,
                    eventId,
                    record.said().getClass().getSimpleName(),
                    Verdict.DIFFERENT,
                    Optional.empty(),
                    List.of(new Difference("markId", "", markId))));
        }
    }

    /** Judges the last word of each line with everything that the history knows, not only with what it knew then. */
    private void lastWords(SectionFacts section, BlockKey key, BlockState state) {
        Map<PersonId, CreditedLine> computed = byPerson(worth(section, key, state));
        state.lines().forEach((person, line) -> {
            LineKey lineKey = new LineKey(key, person);
            Figure figure = lastWord.get(lineKey);
            CreditedLine again = computed.get(person);
            // Who left the roster without a mark keeps a line that nobody computes any more.
            boolean gone = again == null && !line.present();
            if (figure != null && !gone) {
                List<Difference> differences = line.equals(again)
                        ? List.of()
                        : again == null
                                ? List.of(new Difference("", line.creditedSeconds() + " s", ""))
                                : Differences.between(line, again);
                lastWord.put(
                        lineKey,
                        new Figure(
                                figure.kind(),
                                figure.subject(),
                                figure.log(),
                                figure.position(),
                                figure.eventId(),
                                figure.recorded(),
                                differences.isEmpty() ? Verdict.EQUAL : Verdict.DIFFERENT,
                                figure.rule(),
                                differences));
            }
        });
    }

    private List<CreditedLine> worth(SectionFacts section, BlockKey key, BlockState state) {
        List<BlockState> siblings = new ArrayList<>();
        blocks.forEach((other, sibling) -> {
            if (other.on().equals(key.on()) && !other.equals(key)) {
                siblings.add(sibling);
            }
        });
        DayContext day = DayContext.of(siblings, delays.excusedOn(key.on()));
        return BlockEvaluation.lines(state, day, blockFacts(section, key));
    }

    private BlockFacts blockFacts(SectionFacts section, BlockKey key) {
        Regulation law = law();
        return BlockFacts.of(
                section,
                key,
                AttendanceParameters.of(law.parameters(), section.programme(), key.on()),
                businessDays(law, section.region()));
    }

    static BusinessDays businessDays(Regulation law, String region) {
        String code = region.length() == 1 && Character.isDigit(region.charAt(0)) ? "0" + region : region;
        return code.matches("[0-9]{2}")
                ? law.holidays().of(code)
                : law.holidays().national();
    }

    private Regulation law() {
        return laws.of(revision);
    }

    private BlockState block(BlockKey key) {
        return blocks.getOrDefault(key, BlockState.UNKNOWN);
    }

    private static Map<PersonId, CreditedLine> byPerson(List<CreditedLine> lines) {
        Map<PersonId, CreditedLine> map = new HashMap<>();
        lines.forEach(line -> map.put(line.participant(), line));
        return map;
    }
}
