package cl.bitacora.certificates.http;

import cl.bitacora.certificates.http.paper.Anchor;
import cl.bitacora.eventstore.LogProofs;
import cl.bitacora.eventstore.LogProofs.SignedCheckpoint;
import cl.bitacora.eventstore.log.Blocking;
import cl.bitacora.kernel.proof.Hash;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Which checkpoint each paper carries. Blocking: call on a virtual thread. */
@Singleton
public class PaperAnchors {
    private static final String INSERT = """
            INSERT INTO app.paper_checkpoint (certificate, version, origin, size, root) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (certificate, version) DO NOTHING
            """;
    private static final String SELECT =
            "SELECT origin, size, root FROM app.paper_checkpoint WHERE certificate = $1 AND version = $2";

    private final Pool pool;
    private final LogProofs proofs;

    PaperAnchors(Pool pool, LogProofs proofs) {
        this.pool = pool;
        this.proofs = proofs;
    }

    /**
     * Gives a paper that is about to be made the newest checkpoint, unless it was given one before. The one over its own
     * event is signed only later; the newest of now already fixes everything the paper rests on.
     */
    public void give(String certificate, int version) {
        Optional<SignedCheckpoint> latest = proofs.latest();
        if (latest.isPresent()) {
            Blocking.await(pool.preparedQuery(INSERT)
                    .execute(Tuple.of(
                            certificate,
                            version,
                            proofs.origin(),
                            latest.get().size(),
                            Buffer.buffer(latest.get().root().bytes()))));
        }
    }

    /** The checkpoint that a paper carries; empty for one made before there were any. */
    public Optional<Anchor> find(String certificate, int version) {
        for (Row row : Blocking.await(pool.preparedQuery(SELECT).execute(Tuple.of(certificate, version)))) {
            return Optional.of(Anchor.of(
                    row.getString(0), row.getLong(1), new Hash(row.getBuffer(2).getBytes())));
        }
        return Optional.empty();
    }
}
