package cl.bitacora.bench;

import java.lang.management.ManagementFactory;

/** The most heap that was in use, looked at every 50 ms; garbage counts, so it is more than was needed. */
final class Peak {
    private volatile boolean stopped;
    private volatile long most;
    private final Thread thread;

    Peak() {
        thread = Thread.ofPlatform().daemon().start(this::watch);
    }

    private void watch() {
        while (!stopped) {
            most = Math.max(
                    most,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** In MiB. */
    long stop() throws InterruptedException {
        stopped = true;
        thread.join();
        return most >> 20;
    }
}
