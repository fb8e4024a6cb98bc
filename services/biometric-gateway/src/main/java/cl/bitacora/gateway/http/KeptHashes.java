package cl.bitacora.gateway.http;

import cl.bitacora.contracts.journals.JournalEvent;
import cl.bitacora.contracts.journals.UploadEvent.Recorded;
import cl.bitacora.contracts.journals.wire.BatchHead;
import cl.bitacora.eventstore.EventStore;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.eventstore.Views;
import cl.bitacora.gateway.views.GatewayQueries;
import cl.bitacora.gateway.views.ReceiptRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Looks up what was kept long ago. The receipts say where in the log a batch's records stand, so that only those are read,
 * however long the journal is.
 */
@ApplicationScoped
public class KeptHashes {
    private static final Duration VIEW_PATIENCE = Duration.ofSeconds(20);

    private final EventStore<JournalEvent> store;
    private final GatewayQueries queries;
    private final Views views;

    @Inject
    public KeptHashes(EventStore<JournalEvent> store, GatewayQueries queries, Views views) {
        this.store = store;
        this.queries = queries;
        this.views = views;
    }

    /** Hashes by sequence number of the kept records from the one before the batch to its last. */
    Map<Long, String> of(BatchHead head) {
        views.await(store.log().head(), VIEW_PATIENCE);
        Map<Long, String> hashes = new HashMap<>();
        for (ReceiptRow receipt : queries.receiptsOf(head.installation(), head.firstSeq() - 1, head.lastSeq())) {
            for (RecordedEvent<JournalEvent> recorded :
                    store.log().read(receipt.position - receipt.kept - 1, receipt.kept)) {
                if (recorded.event() instanceof Recorded it
                        && it.installation().equals(head.installation())
                        && it.seq() >= head.firstSeq() - 1
                        && it.seq() <= head.lastSeq()) {
                    hashes.put(it.seq(), it.hash());
                }
            }
        }
        return hashes;
    }
}
