package cl.bitacora.local.kafka;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Does something that must not be interrupted half way. */
final class Uninterrupted {
    private Uninterrupted() {}

    /**
     * Runs the action in a thread that nobody interrupts and waits until it has ended, come what may.
     *
     * @throws InterruptedException afterwards, if the calling thread was interrupted meanwhile
     */
    static void run(String name, Runnable action) throws InterruptedException {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread thread = Thread.ofPlatform().name(name).daemon().unstarted(() -> {
            try {
                action.run();
                done.complete(null);
            } catch (RuntimeException | Error e) {
                done.completeExceptionally(e);
            }
        });
        thread.start();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        try {
            done.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("Kafka", e.getCause());
        }
        if (interrupted) {
            throw new InterruptedException();
        }
    }
}
