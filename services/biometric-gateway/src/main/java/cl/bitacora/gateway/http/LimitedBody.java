package cl.bitacora.gateway.http;

import java.io.IOException;
import java.io.InputStream;

/** A request's body that ends with a problem where it becomes too long or takes too long. */
final class LimitedBody extends InputStream {
    private final InputStream body;
    private final long maxBytes;
    private final int maxRecords;
    private final long deadlineNanos;
    private long read;

    /**
     * Limits a body.
     *
     * @param maxRecords only told to the caller
     * @param maxNanos from now
     */
    LimitedBody(InputStream body, long maxBytes, int maxRecords, long maxNanos) {
        this.body = body;
        this.maxBytes = maxBytes;
        this.maxRecords = maxRecords;
        this.deadlineNanos = System.nanoTime() + maxNanos;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (System.nanoTime() - deadlineNanos > 0) {
            throw BatchProblem.problem(408, "batch-upload-slow", "");
        }
        int count = body.read(into, offset, length);
        read += Math.max(count, 0);
        if (read > maxBytes) {
            throw BatchLimits.tooLarge(maxBytes, maxRecords);
        }
        return count;
    }
}
