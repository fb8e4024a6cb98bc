package cl.bitacora.portal.views;

import cl.bitacora.eventstore.log.Blocking;
import cl.bitacora.http.Visibility;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A query as it grows: text comes from the code, every value is a parameter. */
final class Sql {
    private final StringBuilder text = new StringBuilder();
    private final Tuple values = Tuple.tuple();

    Sql(String text) {
        this.text.append(text);
    }

    /** Appends; every {@code ?} takes a value. */
    Sql add(String more, Object... parameters) {
        int next = 0;
        for (int i = 0; i < more.length(); i++) {
            if (more.charAt(i) == '?') {
                values.addValue(parameters[next++]);
                text.append('$').append(values.size());
            } else {
                text.append(more.charAt(i));
            }
        }
        return this;
    }

    /** Only sections ({@code s}) that the caller may see. */
    Sql visible(Visibility visibility) {
        return switch (visibility) {
            case Visibility.Everything ignored -> this;
            case Visibility.OwnOtec own -> add(" AND s.otec = ?", own.otec().toString());
            case Visibility.OwnOtic own -> add(" AND s.otic = ?", own.otic().toString());
            case Visibility.OwnRegion own -> add(" AND s.region = ?", own.region());
            case Visibility.Nothing ignored -> add(" AND false");
        };
    }

    /** Only sums ({@code s}, rows of {@code tally}) over the sections that the caller may see. */
    Sql counted(Visibility visibility) {
        return switch (visibility) {
            case Visibility.Everything ignored -> add(" AND s.whose = ''");
            case Visibility.OwnOtec own -> add(" AND s.whose = ?", own.otec().toString());
            case Visibility.OwnOtic own -> add(" AND s.whose = ?", "OTIC " + own.otic());
            case Visibility.OwnRegion own -> add(" AND s.whose = '' AND s.region = ?", own.region());
            case Visibility.Nothing ignored -> add(" AND false");
        };
    }

    /** The rows. Blocking: on a virtual thread. */
    <T> List<T> list(Pool pool, Function<Row, T> read) {
        List<T> found = new ArrayList<>();
        for (Row row : Blocking.await(pool.preparedQuery(text.toString()).execute(values))) {
            found.add(read.apply(row));
        }
        return found;
    }

    /** One number. */
    long number(Pool pool) {
        return list(pool, row -> row.getLong(0)).getFirst();
    }
}
