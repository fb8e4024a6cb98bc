package cl.bitacora.eventstore.views;

import cl.bitacora.eventstore.EventCodec.UnknownTypeException;
import cl.bitacora.eventstore.ParkedEvents.Why;
import cl.bitacora.eventstore.log.Transience;
import cl.bitacora.eventstore.parked.Backoff;
import cl.bitacora.eventstore.parked.ParkedTable;
import cl.bitacora.eventstore.parked.ParkedTable.Head;
import cl.bitacora.eventstore.parked.ParkedTable.Stream;
import java.time.Duration;
import java.util.Optional;

/** Tries again what projections parked: by itself where something was missing, on request where something was wrong. */
final class ParkedViews {
    private static final Backoff BACKOFF = new Backoff(Folder.FIRST_RETRY, Duration.ofMinutes(1));
    private static final long EVERY_NANOS = Duration.ofSeconds(1).toNanos();

    private final ParkedTable table;
    private final FoldTransactions transactions;
    private final String own;
    private final long[] lookedAt = new long[2];

    ParkedViews(ParkedTable table, FoldTransactions transactions, String own) {
        this.table = table;
        this.transactions = transactions;
        this.own = own;
    }

    ParkedTable table() {
        return table;
    }

    /** Tries what is due of the own log, or of the topics; looks at most once a second. */
    void tryDue(boolean ownLog) {
        int index = ownLog ? 0 : 1;
        long now = System.nanoTime();
        if (lookedAt[index] != 0 && now - lookedAt[index] < EVERY_NANOS) {
            return;
        }
        lookedAt[index] = now;
        for (Head head : table.due("")) {
            if (head.event().source().equals(own) == ownLog) {
                tryStream(head.stream());
            }
        }
    }

    private void tryStream(Stream stream) {
        Optional<Head> next = table.head(stream);
        while (next.isPresent() && tried(next.get())) {
            next = table.head(stream);
        }
    }

    private boolean tried(Head head) {
        try {
            transactions.replay(ViewSchema.LIVE, head.event(), head.stream().consumer());
            return true;
        } catch (UnknownTypeException e) {
            table.failed(head, Why.WAITING, Folder.cause(e), BACKOFF.after(head.attempts() + 1));
        } catch (Folder.StillGap e) {
            table.failed(head, Why.GAP, String.valueOf(e.getMessage()), BACKOFF.after(head.attempts() + 1));
        } catch (RuntimeException e) {
            if (Transience.passes(e) || e instanceof SchemaChanged) {
                throw e;
            }
            table.failed(head, Why.POISON, Folder.cause(e), null);
        }
        return false;
    }
}
