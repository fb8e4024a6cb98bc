package cl.bitacora.attendance.views;

import cl.bitacora.attendance.domain.SectionFacts;
import cl.bitacora.attendance.domain.SectionFacts.Enrolled;
import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.courses.ScheduledBlock;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Rut;
import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What policies and command endpoints look up in the views. Blocking: call on a virtual thread. */
@Singleton
public class AttendanceQueries {
    private static final TypeReference<List<ScheduledBlock>> SCHEDULE = new TypeReference<>() {};

    private final Pool pool;

    @Inject
    public AttendanceQueries(Pool pool) {
        this.pool = pool;
    }

    /** A section with its people as they are now, if the courses topic told of it. */
    public Optional<SectionFacts> section(SectionId section) {
        return await(() -> SectionRow.<SectionRow>findById(section.value())
                .chain(row -> row == null
                        ? Uni.createFrom().item(Optional.<SectionFacts>empty())
                        : SectionPersonRow.<SectionPersonRow>list("section = ?1 order by person", section.value())
                                .map(people -> Optional.of(facts(row, people)))));
    }

    /** Whether the copy of the courses' facts has an event of a stream. */
    public boolean heard(String stream, long version) {
        HeardRow row = await(() -> HeardRow.findById(stream));
        return row != null && row.version >= version;
    }

    /** Keys of all blocks of a section's day. */
    public List<BlockKey> blocksOf(SectionId section, LocalDate day) {
        return keysOfDay(section, day, "");
    }

    /** Keys of the reported blocks of a section's day. */
    public List<BlockKey> reportedBlocks(SectionId section, LocalDate day) {
        return keysOfDay(section, day, " AND reported_at IS NOT NULL");
    }

    /** Asked for every mark, so straight to the table: a tenth of what an entity query costs. */
    private List<BlockKey> keysOfDay(SectionId section, LocalDate day, String which) {
        List<BlockKey> keys = new ArrayList<>();
        pool.preparedQuery("SELECT key FROM block WHERE section = $1 AND on_day = $2" + which + " ORDER BY key")
                .execute(Tuple.of(section.value(), day))
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .forEach(row -> keys.add(BlockKey.parse(row.getString(0))));
        return keys;
    }

    /** Keys of the reported blocks of a section, by day. */
    public List<BlockKey> reportedBlocks(SectionId section) {
        return keys(await(
                () -> BlockRow.list("section = ?1 and reportedAt is not null order by day, letter", section.value())));
    }

    /** Keys of the blocks of a section that were not brought to their end before a day, or last all day. */
    public List<BlockKey> unfinishedBefore(SectionId section, LocalDate day) {
        return keys(unfinished(section, day));
    }

    /** Of those, the ones where this installation saw the relator come: its later records prove that nothing else came. */
    public List<BlockKey> unfinishedBefore(SectionId section, LocalDate day, String installation) {
        return keys(unfinished(section, day).stream()
                .filter(row -> row.relatorInstallation.equals(installation))
                .toList());
    }

    /** A page of a section's blocks, by key. */
    public List<BlockRow> blocks(SectionId section, String afterKey, int limit) {
        return await(() -> BlockRow.<BlockRow>find("section = ?1 and id > ?2 order by id", section.value(), afterKey)
                .page(0, limit)
                .list());
    }

    /** Everybody who has a line in a section, by pseudonym. */
    public List<String> peopleWithLines(SectionId section) {
        return await(() -> LineRow.find("select distinct person from LineRow where section = ?1", section.value())
                .project(String.class)
                .list());
    }

    /** What these participants have in a section, block by block. */
    public List<LineRow> lines(SectionId section, List<String> people) {
        return await(
                () -> LineRow.list("section = ?1 and person in ?2 order by person, block", section.value(), people));
    }

    /** The running totals of a section's participants. */
    public List<PersonTotalRow> totals(SectionId section) {
        return await(() -> PersonTotalRow.list("section = ?1 order by person", section.value()));
    }

    /** What was held of a section, if any block was evaluated. */
    public Optional<SectionTotalRow> held(SectionId section) {
        List<SectionTotalRow> rows = await(() -> SectionTotalRow.list("section", section.value()));
        return rows.stream().findFirst();
    }

    /** A page of what was flagged in a section, in order; of one block or one rule, and withdrawn flags too, if asked. */
    public List<AnomalyRow> anomalies(
            SectionId section,
            Optional<String> block,
            Optional<String> rule,
            boolean withdrawn,
            long afterPosition,
            int limit) {
        return await(() -> AnomalyRow.<AnomalyRow>find(
                        "section = ?1 and position > ?2 and (?3 = '' or block = ?3) and (?4 = '' or rule = ?4)"
                                + " and (?5 = true or withdrawnAt is null) order by position",
                        section.value(),
                        afterPosition,
                        block.orElse(""),
                        rule.orElse(""),
                        withdrawn)
                .page(0, limit)
                .list());
    }

    /** A page of the justifications of a section, in order. */
    public List<LateEntryRow> lateEntries(SectionId section, long afterPosition, int limit) {
        return await(() -> LateEntryRow.<LateEntryRow>find(
                        "section = ?1 and position > ?2 order by position", section.value(), afterPosition)
                .page(0, limit)
                .list());
    }

    /** Every answer of the Dirección Regional in a section. */
    public List<LateEntryDecisionRow> decisions(SectionId section) {
        return await(() -> LateEntryDecisionRow.list("section", section.value()));
    }

    private static List<BlockRow> unfinished(SectionId section, LocalDate day) {
        return await(() -> BlockRow.list(
                "section = ?1 and day < ?2 and (startedAt is null or closedAt is null or reportedAt is null or allDay = true)"
                        + " order by day, letter",
                section.value(),
                day));
    }

    private static List<BlockKey> keys(List<BlockRow> rows) {
        return rows.stream().map(row -> BlockKey.parse(row.id)).toList();
    }

    static SectionFacts facts(SectionRow row, List<SectionPersonRow> people) {
        return new SectionFacts(
                new SectionId(row.id),
                Rut.of(row.otec),
                row.region,
                Programme.valueOf(row.programme),
                Modality.valueOf(row.modality),
                row.courseName,
                row.startsOn,
                row.endsOn,
                Optional.ofNullable(row.endedOn),
                row.hours,
                Json.read(row.schedule, SCHEDULE),
                people.stream()
                        .map(person -> new Enrolled(
                                new PersonId(person.person), person.formulario1, Optional.ofNullable(person.leftOn)))
                        .toList());
    }

    private static <T> T await(Supplier<Uni<T>> query) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> Panache.withSession(query));
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("view not readable", e);
        }
    }
}
