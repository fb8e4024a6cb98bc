package cl.bitacora.testkit.engine;

import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.eventstore.Projection;
import cl.bitacora.eventstore.RecordedEvent;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Total per counter. Not idempotent on purpose: folding an event twice shows. */
@Entity
@Table(name = "counter_view")
public class CounterView extends PanacheEntityBase {
    @Id
    public String counter = "";

    public long total;
    public int changes;

    @Singleton
    static class Fold implements Projection<SampleEvent> {
        @Override
        public String name() {
            return "counters";
        }

        @Override
        public EventCatalogue<SampleEvent> source() {
            return SampleEvent.CATALOGUE;
        }

        @Override
        public Uni<Void> apply(RecordedEvent<SampleEvent> recorded) {
            if (recorded.event() instanceof SampleEvent.Noted noted
                    && noted.text().equals("poison for the view")) {
                return Uni.createFrom().failure(new IllegalStateException("cannot fold this"));
            }
            long amount = recorded.event() instanceof SampleEvent.Counted counted ? counted.amount() : 0;
            return CounterView.<CounterView>findById(recorded.event().counter())
                    .onItem()
                    .ifNull()
                    .switchTo(() -> {
                        CounterView view = new CounterView();
                        view.counter = recorded.event().counter();
                        return view.persist();
                    })
                    .invoke(view -> {
                        view.total += amount;
                        view.changes++;
                    })
                    .replaceWithVoid();
        }
    }
}
