package cl.bitacora.bench;

import cl.bitacora.eventstore.Append;
import cl.bitacora.eventstore.AppendOutcome.Appended;
import cl.bitacora.eventstore.StreamAppend;
import cl.bitacora.eventstore.log.BulkReader;
import cl.bitacora.eventstore.log.PgEventLog;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.stream.LongStream;

/** The log of this platform: ordered, hash-chained, appended in groups. */
final class OurLog implements Store {
    private final Vertx vertx = Vertx.vertx();
    private final Server server;
    private final Pool pool;
    private final PgEventLog<BenchEvent> log;

    OurLog(Server server) {
        this.server = server;
        this.pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(2))
                .connectingTo(server.options())
                .using(vertx)
                .build();
        this.log = new PgEventLog<>(BenchEvent.CODEC, pool, server.options(), Clock.systemUTC());
    }

    @Override
    public String name() {
        return "Bitácora";
    }

    @Override
    public void append(String stream, long version, int events) {
        List<BenchEvent> batch = LongStream.range(version, version + events)
                .<BenchEvent>mapToObj(BenchEvent::sample)
                .toList();
        if (!(log.append(Append.of(BenchEvent.METADATA, new StreamAppend(stream, version, batch)))
                instanceof Appended)) {
            throw new IllegalStateException("not appended");
        }
    }

    Replay bulk() {
        return replay("Bitácora, BulkReader", fold -> {
            try (Connection connection = server.asApp()) {
                new BulkReader(connection, Runtime.getRuntime().availableProcessors())
                        .replay(BenchEvent.CODEC, 0, event -> fold.add(event.event()));
            }
        });
    }

    /** Without ids, metadata, times and hashes: what the others deliver here too. */
    Replay fold() {
        return replay("Bitácora, BulkReader's fold", fold -> {
            try (Connection connection = server.asApp()) {
                new BulkReader(connection, Runtime.getRuntime().availableProcessors())
                        .fold(BenchEvent.CODEC, 0, event -> fold.add(event.event()));
            }
        });
    }

    Replay paging() {
        return replay("Bitácora, pages of 2,000", fold -> {
            long position = 0;
            for (var page = log.read(position, 2_000); !page.isEmpty(); page = log.read(position, 2_000)) {
                page.forEach(event -> fold.add(event.event()));
                position += page.size();
            }
        });
    }

    /**
     * Fills the log on the server, past the append function: only reading is measured on it. The hashes have their size
     * and nothing else, and nobody verifies them.
     */
    static void fill(Server server, long events) throws SQLException {
        String sample = BenchEvent.CODEC.encode(BenchEvent.sample(0));
        server.execute("SET session_replication_role = replica; SET synchronous_commit = off; TRUNCATE log.event;"
                + " INSERT INTO log.event SELECT n, gen_random_uuid(), 'course-' || n / 100, n % 100 + 1, '"
                + BenchEvent.TYPE + "', replace(replace('" + sample
                + "', 'p-0000000000000000', 'p-' || lpad(n::text, 16, '0')), 'C-000000', 'C-' || lpad((n % 1000)::text, 6, '0')),"
                + " '2026-03-09', '2026-03-09 12:00:00Z', now(), '" + BenchEvent.METADATA.actor() + "', '"
                + BenchEvent.METADATA.causation() + "', '" + BenchEvent.METADATA.correlation() + "', '"
                + BenchEvent.METADATA.regulation()
                + "', sha256(int8send(n)), sha256(int8send(n)) FROM generate_series(1::bigint, " + events + ") n;"
                + " UPDATE log.head SET position = " + events + "");
        server.execute("VACUUM ANALYZE log.event");
    }

    private static Replay replay(String name, Body body) {
        return new Replay() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void run(Fold fold) throws Exception {
                body.run(fold);
            }
        };
    }

    private interface Body {
        void run(Fold fold) throws Exception;
    }

    @Override
    public void close() {
        log.close();
        pool.close();
        vertx.close();
    }
}
