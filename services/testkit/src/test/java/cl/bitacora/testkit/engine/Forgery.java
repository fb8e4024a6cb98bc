package cl.bitacora.testkit.engine;

import cl.bitacora.eventstore.log.EntryHash;
import cl.bitacora.eventstore.log.LogReader;
import cl.bitacora.eventstore.log.RawEvent;
import cl.bitacora.kernel.proof.Hash;
import java.util.ArrayList;
import java.util.List;

/** What somebody who knows the hashes would write: an event changed, and everything after it made to fit. */
final class Forgery {
    private Forgery() {}

    /** SQL that changes the actor of one event and recomputes every hash up to the last. */
    static String rehash(String log, long position, long last, LogReader reader) {
        List<String> sql = new ArrayList<>();
        Hash chain = reader.readAsIs(position - 2, 1).getFirst().chainHash();
        for (RawEvent event : reader.readAsIs(position - 1, (int) (last - position + 1))) {
            RawEvent forged = event.position() == position ? withActor(event, "nobody") : event;
            Hash leaf = EntryHash.leaf(log, forged);
            chain = EntryHash.chain(chain, leaf);
            sql.add("UPDATE log.event SET actor = '" + forged.metadata().actor() + "', leaf_hash = '\\x" + leaf
                    + "', chain_hash = '\\x" + chain + "' WHERE position = " + event.position());
        }
        sql.add("UPDATE log.head SET chain_hash = '\\x" + chain + "'");
        return String.join(";", sql);
    }

    private static RawEvent withActor(RawEvent event, String actor) {
        return new RawEvent(
                event.position(),
                event.eventId(),
                event.stream(),
                event.version(),
                event.type(),
                event.payload(),
                event.occurredAt(),
                event.recordedAt(),
                new cl.bitacora.eventstore.Metadata(
                        actor,
                        event.metadata().causation(),
                        event.metadata().correlation(),
                        event.metadata().regulation()),
                event.leafHash(),
                event.chainHash());
    }
}
