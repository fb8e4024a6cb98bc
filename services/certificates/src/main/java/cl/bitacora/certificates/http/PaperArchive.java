package cl.bitacora.certificates.http;

import cl.bitacora.kernel.PersonId;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;

/**
 * PDFs as they were first made. Erasing a person removes the papers that name them (a trigger on the replica of people
 * does); they are then made again without the name. Blocking: call on a virtual thread.
 */
@Singleton
public class PaperArchive {
    private static final String INSERT = """
            INSERT INTO app.paper (certificate, version, sha256, pdf) VALUES ($1, $2, $3, $4)
            ON CONFLICT (certificate, version) DO NOTHING
            """;
    /** Only while everybody named is still known: a paper must not come back after an erasure. */
    private static final String INSERT_PEOPLE = """
            INSERT INTO app.paper_person (certificate, version, person_id)
            SELECT $1, $2, person FROM unnest($3::text[]) AS person
            ON CONFLICT DO NOTHING
            """;

    private static final String KNOWN =
            "SELECT count(*) FROM (SELECT 1 FROM people.replica WHERE person_id = ANY($1) FOR SHARE) AS known";
    private static final String SELECT = "SELECT pdf FROM app.paper WHERE certificate = $1 AND version = $2";

    private final Pool pool;

    PaperArchive(Pool pool) {
        this.pool = pool;
    }

    /** Keeps a PDF, unless somebody whom it names was erased meanwhile. Keeping it twice changes nothing. */
    public void store(String certificate, int version, String sha256, byte[] pdf, Collection<PersonId> named) {
        String[] people =
                named.stream().map(PersonId::value).distinct().sorted().toArray(String[]::new);
        await(pool.withTransaction(connection -> connection
                .preparedQuery(KNOWN)
                .execute(Tuple.of(people))
                .compose(rows -> {
                    if (rows.iterator().next().getLong(0) != people.length) {
                        return Future.<Void>succeededFuture();
                    }
                    return connection
                            .preparedQuery(INSERT)
                            .execute(Tuple.of(certificate, version, sha256, Buffer.buffer(pdf)))
                            .compose(ignored -> connection
                                    .preparedQuery(INSERT_PEOPLE)
                                    .execute(Tuple.of(certificate, version, people)))
                            .<Void>mapEmpty();
                })));
    }

    /** The PDF of a version, if it is kept. */
    public Optional<byte[]> find(String certificate, int version) {
        RowSet<Row> rows = await(pool.preparedQuery(SELECT).execute(Tuple.of(certificate, version)));
        for (Row row : rows) {
            return Optional.of(row.getBuffer(0).getBytes());
        }
        return Optional.empty();
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
