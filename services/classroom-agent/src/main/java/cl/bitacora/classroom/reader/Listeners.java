package cl.bitacora.classroom.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Who hears of readers that come and go, and the last list of them. */
public final class Listeners implements AutoCloseable {
    private final CopyOnWriteArrayList<Consumer<ReaderEvent>> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService teller = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("reader-events").factory());
    private Map<String, ReaderInfo> known = Map.of();

    /** Begins listening. */
    public ReaderDriver.Registration add(Consumer<ReaderEvent> listener) {
        Consumer<ReaderEvent> own = listener::accept; // so that the same listener twice can be removed once
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    /** The readers as last seen. */
    public synchronized List<ReaderInfo> known() {
        return List.copyOf(known.values());
    }

    /** The readers plugged in now; tells the differences, in order, without waiting for anybody. */
    public synchronized void seen(List<ReaderInfo> readers) {
        Map<String, ReaderInfo> now = new HashMap<>();
        readers.forEach(it -> now.put(it.id(), it));
        List<ReaderEvent> events = new ArrayList<>();
        known.values().stream()
                .filter(it -> !now.containsKey(it.id()))
                .forEach(it -> events.add(new ReaderEvent.Unplugged(it)));
        now.values().stream()
                .filter(it -> !known.containsKey(it.id()))
                .forEach(it -> events.add(new ReaderEvent.Plugged(it)));
        known = now;
        events.forEach(event -> listeners.forEach(it -> teller.execute(() -> it.accept(event))));
    }

    @Override
    public void close() {
        listeners.clear();
        teller.shutdown();
    }
}
