package cl.bitacora.testkit.engine;

import static cl.bitacora.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.CommandContext;
import cl.bitacora.eventstore.EventLog;
import cl.bitacora.eventstore.LogUnavailableException;
import cl.bitacora.eventstore.Metadata;
import cl.bitacora.eventstore.Outcome;
import cl.bitacora.eventstore.Projection;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.eventstore.Views;
import cl.bitacora.eventstore.log.LogReader;
import cl.bitacora.eventstore.log.SessionLock;
import cl.bitacora.eventstore.runtime.Database;
import cl.bitacora.eventstore.topics.Broker;
import cl.bitacora.eventstore.views.Projections;
import cl.bitacora.eventstore.views.ViewEngine;
import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.TestTopics;
import cl.bitacora.testkit.engine.Counter.Command;
import cl.bitacora.testkit.engine.OtherEvent.Said;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class RebuildTest {
    private static final Instant AT = Instant.parse("2020-03-09T12:00:00Z");
    private static final CommandContext CONTEXT = CommandContext.of(new Metadata("tester", "", "c1", "r1"));
    private static final String ROWS =
            "SELECT 'c ' || counter || ' ' || total || ' ' || changes FROM views.counter_view"
                    + " UNION ALL SELECT 'f ' || stream || ' ' || version || ' ' || texts FROM views.foreign_view"
                    + " UNION ALL SELECT 'v ' || consumer || ' ' || stream || ' ' || version FROM views.engine_stream"
                    + " UNION ALL SELECT 'p ' || consumer || ' ' || stream || ' ' || version || why FROM views.engine_parked"
                    + " UNION ALL SELECT 'm ' || name || ' ' || position || fingerprint FROM views.engine_position"
                    + " UNION ALL SELECT 'o ' || partition || ' ' || next_offset FROM views.engine_offset ORDER BY 1";

    @Inject
    Aggregates<Command, Long, SampleEvent> counters;

    @Inject
    EventLog<SampleEvent> log;

    @Inject
    Views views;

    @Inject
    Pool pool;

    @Inject
    Broker broker;

    @Inject
    Vertx vertx;

    @Inject
    Database database;

    @Inject
    @Any
    Instance<Projection<?>> projections;

    @Test
    void rebuilt_views_equal_the_live_ones_and_reading_never_fails_meanwhile() throws Exception {
        for (int i = 0; i < 1_200; i++) {
            counters.execute("counter-base" + i % 40, new Command.Note("base" + i % 40, AT, "n"), CONTEXT);
        }
        for (int i = 0; i < 10; i++) {
            TestTopics.publish(OtherEvent.CATALOGUE, "rebuilt-" + i, new Said("a", AT, 0), new Said("b", AT, 0));
        }
        settle();
        long before = count();
        AtomicBoolean going = new AtomicBoolean(true);
        List<Long> counts = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> reading = threads.submit(() -> {
                while (going.get()) {
                    counts.add(count()); // throws if a table is away
                }
            });
            Future<?> writing = threads.submit(() -> write(going));
            views.rebuild();
            views.rebuild();
            going.set(false);
            reading.get();
            writing.get();
        }
        assertThat(counts).hasSizeGreaterThan(10).allMatch(rows -> rows >= before, "never less than there was");

        settle();
        List<String> live = rows();
        assertThat(live).filteredOn(row -> row.startsWith("c base")).hasSize(40);
        assertThat(live).filteredOn(row -> row.startsWith("f rebuilt")).hasSize(10);
        views.rebuild();
        List<String> rebuilt = rows();
        assertThat(rebuilt).isEqualTo(live);
        Figures.report(
                "views rebuilt while they are read and written",
                "3 rebuilds, %d events, %d rows, %d reads meanwhile".formatted(log.head(), live.size(), counts.size()),
                "rows that differ 0, failed reads 0",
                RebuildTest.class);
    }

    @Test
    void a_rebuild_that_is_cut_short_goes_on_where_it_was() throws Exception {
        for (int i = 0; i < 1_200; i++) {
            counters.execute("counter-cut" + i % 40, new Command.Note("cut" + i % 40, AT, "n"), CONTEXT);
        }
        settle();
        List<String> live = rowsWithoutMarks();
        List<Long> before = new CopyOnWriteArrayList<>();
        try (ViewEngine engine = changed(new Stumbling(before, 900))) {
            engine.start();
            eventually(() -> assertThat(before).contains(900L)); // and it never gets further
            assertThat(engine.ready()).isFalse();
            assertThat(rowsWithoutMarks()).as("the live views stay").isEqualTo(live);
        }
        List<Long> after = new CopyOnWriteArrayList<>();
        try (ViewEngine engine = changed(new Stumbling(after, Long.MAX_VALUE))) {
            engine.start();
            eventually(() -> assertThat(engine.ready()).isTrue());
            assertThat(rowsWithoutMarks())
                    .as("nothing left out, nothing folded twice")
                    .isEqualTo(live);
        }
        assertThat(after.getFirst()).as("what was kept is not done again").isEqualTo(501);
        views.rebuild(); // the old version takes over again
        Figures.report(
                "rebuild cut short and started again",
                "cut at event 900 of %d".formatted(log.head()),
                "went on after event 500, the last batch kept; rows that differ 0",
                RebuildTest.class);
    }

    /** An engine whose definition is another one, with its fold of the counters in the place of the live one. */
    private ViewEngine changed(Projection<SampleEvent> fold) throws Exception {
        List<Projection<?>> all = new ArrayList<>(projections.stream()
                .filter(one -> !one.name().equals(fold.name()))
                .toList());
        all.add(fold);
        return new ViewEngine(
                new Projections("sample", viewsSql() + "CREATE TABLE only_in_a_changed_one (i int);", all, List.of()),
                pool,
                new LogReader(pool),
                broker,
                () -> new SessionLock(vertx, database.options("rebuild"), "bitacora rebuild sample"),
                Duration.ofMillis(50));
    }

    private static List<String> rowsWithoutMarks() throws SQLException {
        return rows().stream().filter(row -> !row.startsWith("m ")).toList();
    }

    /** The fold of the counters, which loses its database at one event. */
    private record Stumbling(List<Long> seen, long at) implements Projection<SampleEvent> {
        private static final CounterView.Fold FOLD = new CounterView.Fold();

        @Override
        public String name() {
            return FOLD.name();
        }

        @Override
        public EventCatalogue<SampleEvent> source() {
            return FOLD.source();
        }

        @Override
        public Uni<Void> apply(RecordedEvent<SampleEvent> event) {
            seen.add(event.position());
            return event.position() == at
                    ? Uni.createFrom()
                            .failure(new LogUnavailableException("gone", false, new IllegalStateException("killed")))
                    : FOLD.apply(event);
        }
    }

    @Test
    void another_definition_is_built_beside_and_the_old_version_keeps_its_hands_off() throws Exception {
        counters.execute("counter-def", new Command.Count("def", AT, 1), CONTEXT);
        settle();
        Projections newer = new Projections(
                "sample",
                viewsSql() + "CREATE TABLE only_in_the_new_version (i int);",
                projections.stream().toList(),
                List.of());
        try (ViewEngine engine = new ViewEngine(
                newer,
                pool,
                new LogReader(pool),
                broker,
                () -> new SessionLock(vertx, database.options("rebuild"), "bitacora rebuild sample"),
                Duration.ofMillis(50))) {
            engine.start();
            eventually(() -> assertThat(engine.ready()).isTrue());
            assertThat(query("SELECT count(*) FROM views.only_in_the_new_version"))
                    .containsExactly("0");

            Outcome.Done<Long, SampleEvent> done = (Outcome.Done<Long, SampleEvent>)
                    counters.execute("counter-def", new Command.Count("def", AT, 2), CONTEXT);
            assertThat(engine.await(done.position(), Duration.ofSeconds(20))).isTrue();
            assertThat(query("SELECT total FROM views.counter_view WHERE counter = 'def'"))
                    .as("folded once, although the old version runs on")
                    .containsExactly("3");
        }
        views.rebuild(); // the old version takes over again
        Outcome.Done<Long, SampleEvent> last = (Outcome.Done<Long, SampleEvent>)
                counters.execute("counter-def", new Command.Count("def", AT, 3), CONTEXT);
        assertThat(views.await(last.position(), Duration.ofSeconds(20))).isTrue();
        assertThat(query("SELECT total FROM views.counter_view WHERE counter = 'def'"))
                .containsExactly("6");
    }

    private void write(AtomicBoolean going) {
        Random random = new Random(7);
        while (going.get()) {
            String counter = "moving" + random.nextInt(20);
            counters.execute("counter-" + counter, new Command.Note(counter, AT, "n"), CONTEXT);
        }
    }

    /** Until the views have everything, own and foreign. */
    private void settle() {
        assertThat(views.await(log.head(), Duration.ofSeconds(30))).isTrue();
        TestTopics.publish(OtherEvent.CATALOGUE, "settled", new Said("x", AT, 0));
        long said = TestTopics.published(OtherEvent.CATALOGUE).stream()
                .filter(event -> event.stream().equals("settled"))
                .count();
        eventually(() -> assertThat(query("SELECT version FROM views.foreign_view WHERE stream = 'settled'"))
                .containsExactly(Long.toString(said)));
        eventually(() -> {
            List<String> once = rows();
            Thread.sleep(700);
            assertThat(rows()).isEqualTo(once);
        });
    }

    @SuppressWarnings(
            "UnnecessaryMethodReference") // a method reference would name the base class, which Panache does not
    // enhance
    private static long count() {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> Panache.withSession(() -> CounterView.count()));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> rows() throws SQLException {
        return query(ROWS);
    }

    private static List<String> query(String sql) throws SQLException {
        try (Connection connection = PlatformTestResource.database().asApp();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }

    private static String viewsSql() throws Exception {
        try (InputStream in = RebuildTest.class.getResourceAsStream("/views.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
