package cl.bitacora.testkit;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** For what happens soon: repeats a check until it holds. The time only bounds a failure, it is never asserted. */
public final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Eventually() {}

    /** Repeats the check until it throws nothing; after half a minute its last failure is the test's. */
    public static void eventually(ThrowingCallable check) {
        eventually(PATIENCE, check);
    }

    /** The same with another patience. */
    public static void eventually(Duration atMost, ThrowingCallable check) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            @Nullable Throwable failure = null;
            try {
                check.call();
            } catch (Throwable e) {
                failure = e;
            }
            if (failure == null) {
                return;
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not in time: " + failure.getMessage(), failure);
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
