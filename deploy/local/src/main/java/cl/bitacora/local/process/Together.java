package cl.bitacora.local.process;

import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Does several things at once and waits for all of them. */
public final class Together {
    private Together() {}

    /** Something to do that may wait. */
    @FunctionalInterface
    public interface Task {
        void run() throws InterruptedException;
    }

    /**
     * Runs the tasks, each in a thread of its own. The first failure interrupts the others and is thrown when they have
     * ended; so does an interruption of the calling thread.
     */
    public static void run(List<Task> tasks) throws InterruptedException {
        ExecutorService threads = Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("bitacora-task-", 0).factory());
        try (threads) {
            CompletionService<Void> completion = new ExecutorCompletionService<>(threads);
            for (Task task : tasks) {
                completion.submit(() -> {
                    task.run();
                    return null;
                });
            }
            try {
                for (int i = 0; i < tasks.size(); i++) {
                    completion.take().get();
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                if (e.getCause() instanceof RuntimeException problem) {
                    throw problem;
                }
                if (e.getCause() instanceof InterruptedException interrupted) {
                    throw interrupted;
                }
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                threads.shutdownNow();
                throw e;
            }
        }
    }
}
