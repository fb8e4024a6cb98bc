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

/** Everything that was said in a foreign stream, one after another. */
@Entity
@Table(name = "foreign_view")
public class ForeignView extends PanacheEntityBase {
    /** While set, folding {@code fragile} fails. */
    static volatile boolean broken;

    @Id
    public String stream = "";

    public long version;
    public String texts = "";

    @Singleton
    static class Fold implements Projection<OtherEvent> {
        @Override
        public String name() {
            return "foreign";
        }

        @Override
        public EventCatalogue<OtherEvent> source() {
            return OtherEvent.CATALOGUE;
        }

        @Override
        public Uni<Void> apply(RecordedEvent<OtherEvent> recorded) {
            OtherEvent.Said said = (OtherEvent.Said) recorded.event();
            if (said.what().equals("fragile") && broken) {
                return Uni.createFrom().failure(new IllegalStateException("not today"));
            }
            return ForeignView.<ForeignView>findById(recorded.stream())
                    .onItem()
                    .ifNull()
                    .switchTo(() -> {
                        ForeignView view = new ForeignView();
                        view.stream = recorded.stream();
                        return view.persist();
                    })
                    .invoke(view -> {
                        view.version = recorded.version();
                        view.texts += said.what() + " ";
                    })
                    .replaceWithVoid();
        }
    }
}
