package cl.bitacora.eventstore.checkpoint;

import cl.bitacora.eventstore.IntegrityAlarms.Kind;
import cl.bitacora.eventstore.LogDamagedException;
import cl.bitacora.eventstore.log.LogReader;
import cl.bitacora.eventstore.log.LogReader.Head;
import cl.bitacora.eventstore.log.LogVerifier;
import cl.bitacora.eventstore.log.LogVerifier.Damage;
import cl.bitacora.eventstore.log.RawEvent;
import cl.bitacora.eventstore.log.SessionLock;
import cl.bitacora.kernel.proof.Checkpoint;
import cl.bitacora.kernel.proof.CheckpointSigner;
import cl.bitacora.kernel.proof.Hash;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree behind the log and signs it. Before each signature the new rows are hashed and linked to those before,
 * the tree is grown from the one that was signed last (so that the new one contains it), and some old rows are hashed again.
 * If anything does not fit, an alarm is raised and nothing more is signed until everything fits again. Used by one thread;
 * the lock sees to it that only one process of the service does it.
 */
public final class CheckpointMaker {
    /** Events under one new checkpoint at most: a long log is signed in steps, and none is done twice after a crash. */
    private static final long MOST = 50_000;

    private static final int PAGE = 1_000;

    /** Old events hashed again when it is signed before the time, because much is new or somebody asked. */
    private static final int FEW = 1_000;

    private final Settings settings;
    private final LogReader reader;
    private final CheckpointStore store;
    private final AlarmStore alarms;
    private final SessionLock leadership;
    private final Clock clock;
    private final Recheck recheck;
    private final Anchors anchors;
    private @Nullable GrowingTree tree;
    private @Nullable Signed last;
    private Instant looked = Instant.EPOCH;
    private volatile @Nullable Damage damage;
    private volatile boolean requested;

    public CheckpointMaker(
            Settings settings,
            LogReader reader,
            io.vertx.sqlclient.Pool pool,
            AlarmStore alarms,
            SessionLock leadership,
            Clock clock) {
        this.settings = settings;
        this.reader = reader;
        this.store = new CheckpointStore(pool);
        this.alarms = alarms;
        this.leadership = leadership;
        this.clock = clock;
        this.recheck = new Recheck(settings.log(), reader, store);
        this.anchors = new Anchors(settings, store);
    }

    /** One look; true if there is more to sign right now. */
    public boolean step() throws IOException {
        CheckpointSigner signer = settings.signer().orElse(null);
        if (signer == null || !leadership.hold()) {
            tree = null;
            return false;
        }
        try {
            return look(signer);
        } catch (Altered e) {
            refuse(e.damage());
            return false;
        } catch (LogDamagedException e) {
            refuse(new Damage(reader.head().position(), String.valueOf(e.getMessage())));
            return false;
        } catch (RuntimeException | IOException e) {
            tree = null; // it may have grown beyond what was stored
            throw e;
        }
    }

    /** Sign at the next look, whatever is new. */
    public void request() {
        requested = true;
    }

    /** What is wrong with the log; null if nothing is known to be. */
    public @Nullable Damage damage() {
        return damage;
    }

    private boolean look(CheckpointSigner signer) throws IOException {
        Instant now = clock.instant();
        boolean timeToLook = !now.isBefore(looked.plus(settings.every()));
        if (damage != null && !timeToLook && !requested) {
            return false;
        }
        GrowingTree growing = tree == null || damage != null || !lastIsStored() ? load() : tree;
        Signed before = last;
        long size = growing.size();
        long head = reader.head().position();
        if (head < size) {
            throw new Altered(head + 1, "missing below a signed checkpoint: the log ends at " + head);
        }
        boolean timeToSign = before == null || !now.isBefore(before.signedAt().plus(settings.every()));
        boolean sign = head > size && (requested || timeToSign || head - size >= settings.events());
        if (!sign && !timeToLook && !requested) {
            return false;
        }
        if (before != null) {
            if (damage != null) {
                recheck.all(before);
            } else {
                recheck.some(timeToLook ? settings.recheck() : FEW, before);
            }
        }
        requested = false;
        looked = now;
        damage = null;
        if (!sign) {
            return false;
        }
        long end = Math.min(head, size + MOST);
        Hash chain = grow(growing, before, end);
        sign(signer, growing, before, chain, now.truncatedTo(ChronoUnit.MICROS));
        return end < head;
    }

    private boolean lastIsStored() {
        return Objects.equals(
                store.last().map(Signed::note), Optional.ofNullable(last).map(Signed::note));
    }

    private GrowingTree load() throws IOException {
        Optional<Signed> stored = store.last();
        anchors.check(stored, recheck);
        GrowingTree loaded = GrowingTree.of(stored.map(Signed::size).orElse(0L), store.tree());
        if (stored.isPresent() && !stored.get().root().equals(loaded.root())) {
            throw new Altered(recheck.between(stored.get()));
        }
        last = stored.orElse(null);
        tree = loaded;
        return loaded;
    }

    private Hash grow(GrowingTree growing, @Nullable Signed before, long end) {
        Head at = before == null ? new Head(0, Hash.ZERO) : new Head(before.size(), before.chain());
        while (at.position() < end) {
            int most = (int) Math.min(PAGE, end - at.position());
            List<RawEvent> rows = reader.readAsIs(at.position(), most);
            if (rows.isEmpty()) {
                throw new Altered(at.position() + 1, "missing at the end of the log");
            }
            for (RawEvent row : rows) {
                LogVerifier.link(settings.log(), at, row).ifPresent(found -> {
                    throw new Altered(found);
                });
                growing.append(row.leafHash());
                at = new Head(row.position(), row.chainHash());
            }
            store.insert(growing.takeCompleted());
        }
        return at.chain();
    }

    private void sign(CheckpointSigner signer, GrowingTree growing, @Nullable Signed before, Hash chain, Instant at)
            throws IOException {
        Checkpoint checkpoint = new Checkpoint(settings.origin(), growing.size(), growing.root());
        long previous = before == null ? 0 : before.size();
        Signed signed = new Signed(growing.size(), previous, growing.root(), chain, signer.sign(checkpoint, at), at);
        store.insert(signed);
        last = signed;
        anchors.remember(signed);
    }

    private void refuse(Damage found) {
        tree = null;
        damage = found;
        looked = clock.instant();
        requested = false;
        alarms.raise(
                Kind.LOG_ALTERED,
                settings.origin(),
                found.position(),
                "position " + found.position() + ": " + found.what(),
                last == null ? "" : last.note().toString());
    }
}
