package cl.bitacora.eventstore.log;

import cl.bitacora.eventstore.log.LogReader.Head;
import cl.bitacora.kernel.proof.Hash;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Recomputes every hash of a log from its rows, and checks density and stream versions, from the first event to the head. */
public final class LogVerifier {
    private static final int PAGE = 1_000;

    private final String log;
    private final Map<String, Long> versions = new HashMap<>();
    private Head head = new Head(0, Hash.ZERO);

    /** Verifies the log of this name, e.g. {@code attendance}. */
    public LogVerifier(String log) {
        this.log = log;
    }

    /** The first thing wrong in a log, or empty. Stops at the head that was current when it began. */
    public static Optional<Damage> verify(String log, LogReader reader) {
        LogVerifier verifier = new LogVerifier(log);
        Head end = reader.head();
        while (verifier.head.position() < end.position()) {
            List<RawEvent> page = reader.readAsIs(
                    verifier.head.position(), (int) Math.min(PAGE, end.position() - verifier.head.position()));
            if (page.isEmpty()) {
                return Optional.of(new Damage(verifier.head.position() + 1, "missing at the end of the log"));
            }
            for (RawEvent event : page) {
                Optional<Damage> damage = verifier.check(event);
                if (damage.isPresent()) {
                    return damage;
                }
            }
        }
        return verifier.head.equals(end)
                ? Optional.empty()
                : Optional.of(new Damage(end.position(), "the head is not the last link of the chain"));
    }

    /** Checks the next event of the log; for readers that bring rows from elsewhere, such as an export. */
    public Optional<Damage> check(RawEvent event) {
        Optional<Damage> damage = link(log, head, event);
        if (damage.isPresent()) {
            return damage;
        }
        long version = versions.merge(event.stream(), 1L, Long::sum);
        if (version != event.version()) {
            return Optional.of(
                    new Damage(event.position(), "version " + event.version() + " where " + version + " is next"));
        }
        head = new Head(event.position(), event.chainHash());
        return Optional.empty();
    }

    /** Whether an event is the next one, is what its leaf says, and is linked to what stands before it. */
    public static Optional<Damage> link(String log, Head before, RawEvent event) {
        long position = before.position() + 1;
        if (event.position() != position) {
            return Optional.of(new Damage(position, "missing, found position " + event.position()));
        }
        if (!EntryHash.leaf(log, event).equals(event.leafHash())) {
            return Optional.of(new Damage(position, "the entry does not have its leaf hash"));
        }
        if (!EntryHash.chain(before.chain(), event.leafHash()).equals(event.chainHash())) {
            return Optional.of(new Damage(position, "the link does not rest on the one before"));
        }
        return Optional.empty();
    }

    /** Where the verifier stands. */
    public Head head() {
        return head;
    }

    /** First position that is wrong, and how. */
    public record Damage(long position, String what) {}
}
