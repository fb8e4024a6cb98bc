package cl.bitacora.gateway.http;

import cl.bitacora.http.ProblemException;
import cl.bitacora.kernel.Fact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much an upload may be, and how many are read at the same time: memory stays bounded whatever arrives. */
@ApplicationScoped
public class BatchLimits {
    private static final long MAX_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long PATIENCE_SECONDS = 10;

    private final int maxRecords;
    private final long maxBytes;
    private final Semaphore permits;

    @Inject
    public BatchLimits(
            @ConfigProperty(name = "bitacora.gateway.batch.max-records") int maxRecords,
            @ConfigProperty(name = "bitacora.gateway.batch.max-bytes") long maxBytes,
            @ConfigProperty(name = "bitacora.gateway.batch.parallel") int parallel) {
        this.maxRecords = maxRecords;
        this.maxBytes = maxBytes;
        this.permits = new Semaphore(parallel, true);
    }

    int maxRecords() {
        return maxRecords;
    }

    long maxBytes() {
        return maxBytes;
    }

    InputStream limited(InputStream body) {
        return new LimitedBody(body, maxBytes, maxRecords, MAX_NANOS);
    }

    ProblemException tooLarge() {
        return tooLarge(maxBytes, maxRecords);
    }

    static ProblemException tooLarge(long maxBytes, int maxRecords) {
        return BatchProblem.problem(
                413, "batch-too-large", "", Fact.of("limit", maxBytes), Fact.of("records", maxRecords));
    }

    /** Something that holds a batch in memory. */
    interface Work<T> {
        T run() throws IOException;
    }

    /** Does the work when fewer than the allowed number are doing theirs. */
    <T> T inTurn(Work<T> work) throws IOException {
        boolean mine = false;
        try {
            mine = permits.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!mine) {
                throw BatchProblem.problem(503, "uploads-busy", "");
            }
            return work.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw BatchProblem.problem(503, "uploads-busy", "");
        } finally {
            if (mine) {
                permits.release();
            }
        }
    }
}
