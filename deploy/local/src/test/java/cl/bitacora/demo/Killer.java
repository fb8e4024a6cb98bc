package cl.bitacora.demo;

import cl.bitacora.local.Service;
import cl.bitacora.local.Stack;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Kills these services in turn, {@code kill -9}, and starts each again, a few times or until closed. */
final class Killer implements AutoCloseable {
    private final Thread thread;
    private final AtomicInteger rounds = new AtomicInteger();
    private volatile boolean closed;

    Killer(Stack stack, List<Service> victims, int most) {
        thread = Thread.ofVirtual().start(() -> {
            while (!closed && rounds.get() < most) {
                Service victim = victims.get(rounds.get() % victims.size());
                try {
                    Thread.sleep(1_500);
                    stack.service(victim).kill9();
                    rounds.incrementAndGet();
                    Thread.sleep(500);
                    stack.service(victim).start();
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
    }

    int rounds() {
        return rounds.get();
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.join(Duration.ofMinutes(2));
    }
}
