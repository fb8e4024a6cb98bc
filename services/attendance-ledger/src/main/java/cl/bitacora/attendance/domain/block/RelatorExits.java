package cl.bitacora.attendance.domain.block;

import cl.bitacora.attendance.domain.BlockFacts;
import cl.bitacora.attendance.domain.rules.Debounce;
import cl.bitacora.attendance.domain.rules.Mark;
import cl.bitacora.attendance.domain.rules.OpeningRules;
import cl.bitacora.attendance.domain.rules.Pairing;
import cl.bitacora.attendance.domain.rules.ReportDeadline;
import cl.bitacora.attendance.domain.rules.Rules;
import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.attendance.BlockEvent;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** LCE-041: the relator's first exit after the start closes the block; any other one is kept and flagged. */
final class RelatorExits {
    /** A relator's exit while nothing had begun: kept, because the start may arrive later from another computer. */
    private static final String BEFORE_START = "relator-exit-before-start";

    private RelatorExits() {}

    @Rule("LCE-041")
    static List<BlockEvent> take(JournalRecord.RelatorExited said, BlockState block, BlockFacts facts) {
        BlockKey key = said.block();
        if (known(said, block)) {
            return List.of();
        }
        if (block.startedAt().filter(start -> !said.at().isBefore(start)).isEmpty()) {
            return List.of(flag(BEFORE_START, key, said.at(), said.relator()));
        }
        if (block.closedAt().filter(closed -> !said.at().isBefore(closed)).isPresent()) {
            return List.of(flag("relator-exit-repeated", key, said.at(), said.relator()));
        }
        return List.of(closing(key, said.at(), said.relator(), block, facts));
    }

    /** The block's end, if an exit that had come too early turns out to follow this start. */
    static List<BlockEvent> afterStart(BlockKey key, Instant startedAt, BlockState block, BlockFacts facts) {
        if (block.closedAt().isPresent()) {
            return List.of();
        }
        return block.all(BlockEvent.AnomalyFlagged.class).stream()
                .filter(kept -> kept.code().equals(BEFORE_START) && !kept.at().isBefore(startedAt))
                .min(Comparator.comparing(BlockEvent.AnomalyFlagged::at))
                .<List<BlockEvent>>map(kept -> List.of(closing(key, kept.at(), relator(kept), block, facts)))
                .orElse(List.of());
    }

    private static BlockEvent.BlockClosed closing(
            BlockKey key, Instant at, PersonId relator, BlockState block, BlockFacts facts) {
        boolean early =
                block.times().filter(times -> at.isBefore(times.plannedEndAt())).isPresent();
        List<PersonId> inside = new ArrayList<>();
        block.marks().byPerson().forEach((person, marks) -> {
            List<Mark> before =
                    marks.stream().filter(mark -> !mark.at().isAfter(at)).toList();
            if (Pairing.of(Debounce.of(before, facts.parameters())).value().inside()) {
                inside.add(person);
            }
        });
        return new BlockEvent.BlockClosed(key, at, relator, early, inside, reportDue(at, facts));
    }

    /** Until when the class has to be reported, where there is a register to report it in. */
    @Rule("BONO-131")
    private static Optional<Instant> reportDue(Instant closedAt, BlockFacts facts) {
        return OpeningRules.exempt(facts.programme(), facts.modality()).isPresent()
                ? Optional.empty()
                : Optional.of(ReportDeadline.of(closedAt, facts.businessDays(), facts.parameters())
                        .value());
    }

    private static boolean known(JournalRecord.RelatorExited said, BlockState block) {
        boolean closes = block.all(BlockEvent.BlockClosed.class).stream()
                .anyMatch(closed ->
                        closed.at().equals(said.at()) && closed.relator().equals(said.relator()));
        boolean flagged = block.all(BlockEvent.AnomalyFlagged.class).stream()
                .filter(kept ->
                        kept.rule().equals(Rules.CLOSE_ORDER) && kept.at().equals(said.at()))
                .anyMatch(kept -> relatorFact(kept).equals(Optional.of(said.relator())));
        return closes || flagged;
    }

    private static BlockEvent.AnomalyFlagged flag(String code, BlockKey key, Instant at, PersonId relator) {
        return JournalTaking.flag(key, at, Rules.CLOSE_ORDER, code, Fact.of("exitAt", at), Fact.of("relator", relator));
    }

    private static PersonId relator(BlockEvent.AnomalyFlagged kept) {
        return relatorFact(kept).orElseThrow();
    }

    private static Optional<PersonId> relatorFact(BlockEvent.AnomalyFlagged kept) {
        return Optional.ofNullable(Fact.toMap(kept.facts()).get("relator")).map(PersonId::new);
    }
}
