package cl.bitacora.eventstore.checkpoint;

import cl.bitacora.eventstore.IntegrityAlarms.Alarm;
import cl.bitacora.eventstore.IntegrityAlarms.Kind;
import cl.bitacora.eventstore.log.Blocking;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Alarms in the service's database, each raised once until somebody closes it. */
public final class AlarmStore {
    private static final Logger LOG = Logger.getLogger(AlarmStore.class);
    private static final String OPEN = "SELECT id, raised_at, kind, origin, position, what, evidence FROM log.alarm a"
            + " WHERE NOT EXISTS (SELECT FROM log.alarm_closed c WHERE c.alarm = a.id) ";

    private final Pool pool;
    private final Clock clock;

    public AlarmStore(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Raises an alarm unless the same one is open. */
    void raise(Kind kind, String origin, @Nullable Long position, String what, String evidence) {
        if (execute(OPEN + "AND kind = $1 AND origin = $2 AND what = $3", Tuple.of(kind.name(), origin, what))
                        .size()
                > 0) {
            return;
        }
        LOG.errorf("ALARM %s of %s: %s", kind, origin, what);
        execute(
                "INSERT INTO log.alarm (raised_at, kind, origin, position, what, evidence)"
                        + " VALUES ($1, $2, $3, $4, $5, $6)",
                Tuple.of(OffsetDateTime.now(clock), kind.name(), origin, position, what, evidence));
    }

    /** Alarms that nobody has closed. */
    public List<Alarm> open() {
        List<Alarm> alarms = new ArrayList<>();
        for (Row row : execute(OPEN + "ORDER BY id LIMIT 1000", Tuple.tuple())) {
            alarms.add(new Alarm(
                    row.getLong(0),
                    row.get(OffsetDateTime.class, 1).toInstant(),
                    Kind.valueOf(row.getString(2)),
                    row.getString(3),
                    row.getLong(4),
                    row.getString(5),
                    row.getString(6)));
        }
        return alarms;
    }

    /** Notes that somebody has looked into it. */
    public boolean close(long id, String actor, String reason) {
        return execute(
                                "INSERT INTO log.alarm_closed (alarm, closed_at, actor, reason)"
                                        + " SELECT id, $2, $3, $4 FROM log.alarm WHERE id = $1"
                                        + " ON CONFLICT (alarm) DO NOTHING RETURNING alarm",
                                Tuple.of(id, OffsetDateTime.now(clock), actor, reason))
                        .size()
                > 0;
    }

    private RowSet<Row> execute(String sql, Tuple arguments) {
        return Blocking.await(pool.preparedQuery(sql).execute(arguments));
    }
}
