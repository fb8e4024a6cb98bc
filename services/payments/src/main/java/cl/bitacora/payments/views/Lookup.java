package cl.bitacora.payments.views;

import cl.bitacora.contracts.attendance.TotalEvent;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.payments.domain.Advance;
import cl.bitacora.payments.domain.ClosingFacts;
import cl.bitacora.payments.domain.Guarantee;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The facts that commands carry, read from the views. Blocking: call on a virtual thread. */
@Singleton
public class Lookup {

    /** A section, if course-lifecycle spoke of it. */
    public Optional<SectionRow> section(String section) {
        return Optional.ofNullable(await(() -> SectionRow.<SectionRow>findById(section)));
    }

    /** Evaluated blocks of a section in the order of their totals. */
    public List<BlockRow> blocks(String section) {
        return Objects.requireNonNull(await(() -> BlockRow.<BlockRow>list("section = ?1 order by version", section)));
    }

    /** The stamped closing form with what it must agree with; empty while none is stamped. */
    public Optional<ClosingFacts> closing(SectionRow section) {
        if (section.closingEvent == null || section.stampedAt == null || section.endedOn == null) {
            return Optional.empty();
        }
        return Optional.of(new ClosingFacts(
                section.closingEvent,
                Chile.dayOf(section.stampedAt),
                section.endedOn,
                section.lines(),
                credited(blocks(section.section)),
                formulario(section.section)));
    }

    /** People of the F1 and the F1c. */
    public Set<PersonId> formulario(String section) {
        List<ParticipantRow> rows =
                Objects.requireNonNull(await(() -> ParticipantRow.<ParticipantRow>list("section", section)));
        return rows.stream().map(row -> new PersonId(row.participant)).collect(Collectors.toSet());
    }

    /** Attended seconds of each person so far: of several totals the last speaks. */
    public static Map<PersonId, Long> credited(List<BlockRow> blocksByVersion) {
        Map<PersonId, Long> credited = new HashMap<>();
        for (BlockRow block : blocksByVersion) {
            for (TotalEvent.Line line : block.credits()) {
                credited.put(line.participant(), line.creditedSeconds());
            }
        }
        return credited;
    }

    /** Share of the lecture phase that has passed: hours held, or in e-learning the planned calendar (G-BONO-36). */
    public Ratio elapsed(SectionRow section, LocalDate today) {
        if (section.facts().modality() == Modality.E_LEARNING) {
            return Advance.plannedShare(section.startsOn, section.endsOn, today);
        }
        List<BlockRow> blocks = blocks(section.section);
        long held = blocks.isEmpty() ? 0 : blocks.getLast().heldSeconds;
        return Ratio.of(
                Math.max(0, held - section.failedHeldSeconds), section.facts().totalSeconds());
    }

    /** Another payment file that has the same instrument. */
    public Optional<String> guaranteeUsedBy(Guarantee guarantee, String file) {
        @Nullable
        GuaranteeRow row = await(() -> GuaranteeRow.<GuaranteeRow>find(
                        "taker = ?1 and kind = ?2 and number = ?3 and file <> ?4",
                        guarantee.taker().toString(),
                        guarantee.kind().name(),
                        guarantee.number(),
                        file)
                .firstResult());
        return Optional.ofNullable(row).map(found -> found.file);
    }

    private static <T extends @Nullable Object> T await(Supplier<Uni<T>> query) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> Panache.withSession(query));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a view did not answer", e);
        }
    }
}
