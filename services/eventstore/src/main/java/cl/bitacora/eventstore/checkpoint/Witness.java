package cl.bitacora.eventstore.checkpoint;

import cl.bitacora.eventstore.IntegrityAlarms.Kind;
import cl.bitacora.kernel.proof.Checkpoint;
import cl.bitacora.kernel.proof.CheckpointUpdate;
import cl.bitacora.kernel.proof.InvalidNoteException;
import cl.bitacora.kernel.proof.SignedNote;
import cl.bitacora.kernel.proof.VerifierKey;
import cl.bitacora.kernel.proof.WitnessVerdict;
import io.vertx.sqlclient.Pool;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Watches the checkpoints of other logs: accepts what continues the last one, puts its own signature under it and keeps it;
 * raises an alarm for what does not. The keys of a log are those of the configuration, or else those that came with its
 * first checkpoint. Of the own log it only looks whether somebody else signs in its name.
 */
public final class Witness {
    private static final Logger LOG = Logger.getLogger(Witness.class);

    private final Settings settings;
    private final WitnessStore seen;
    private final CheckpointStore own;
    private final AlarmStore alarms;
    private final Clock clock;

    public Witness(Settings settings, Pool pool, AlarmStore alarms, Clock clock) {
        this.settings = settings;
        this.seen = new WitnessStore(pool);
        this.own = new CheckpointStore(pool);
        this.alarms = alarms;
        this.clock = clock;
    }

    /**
     * Judges what somebody shows.
     *
     * @param offered keys that came along; believed only if the log was never seen and none are configured
     * @return whether it was accepted or known
     */
    public boolean show(CheckpointUpdate update, List<VerifierKey> offered) {
        SignedNote note = update.note();
        Checkpoint checkpoint;
        try {
            checkpoint = note.unverifiedCheckpoint();
        } catch (InvalidNoteException e) {
            LOG.warnf("what was shown is not a checkpoint");
            return false;
        }
        boolean mine = checkpoint.origin().equals(settings.origin());
        List<VerifierKey> keys = mine ? ownKeys() : keys(checkpoint.origin(), offered);
        try {
            note.verify(keys);
        } catch (InvalidNoteException e) {
            // whoever reaches the topic can write nonsense: worth a line, not an alarm that others could raise at will
            LOG.warnf("a checkpoint of %s without a valid signature", checkpoint.origin());
            return false;
        }
        return mine ? signedHere(checkpoint, note) : judge(checkpoint, update, keys);
    }

    private boolean signedHere(Checkpoint checkpoint, SignedNote note) {
        boolean known = own.ofSize(checkpoint.size())
                .map(signed -> signed.root().equals(checkpoint.root()))
                .orElse(false);
        if (!known) {
            alarms.raise(
                    Kind.KEY_MISUSED,
                    checkpoint.origin(),
                    null,
                    "a checkpoint of " + checkpoint.size() + " events with our signature that we do not have",
                    note.toString());
        }
        return known;
    }

    private boolean judge(Checkpoint checkpoint, CheckpointUpdate update, List<VerifierKey> keys) {
        String origin = checkpoint.origin();
        return switch (WitnessVerdict.of(checkpoint, update, seen.last(origin), size -> seen.root(origin, size))) {
            case WitnessVerdict.Continues _ -> {
                seen.insert(keys, clock.instant());
                SignedNote cosigned = settings.signer()
                        .map(signer -> update.note().with(signer.cosign(checkpoint, clock.instant())))
                        .orElse(update.note());
                seen.insert(checkpoint, cosigned, clock.instant());
                yield true;
            }
            case WitnessVerdict.Known _ -> true;
            case WitnessVerdict.Refused refused -> {
                alarms.raise(
                        Kind.CHECKPOINT_REFUSED,
                        origin,
                        null,
                        refused.why(),
                        update.note().toString());
                yield false;
            }
        };
    }

    private List<VerifierKey> keys(String origin, List<VerifierKey> offered) {
        List<VerifierKey> configured = settings.keysOf(origin);
        if (!configured.isEmpty()) {
            return configured;
        }
        List<VerifierKey> known = seen.keys(origin);
        return known.isEmpty()
                ? offered.stream().filter(key -> key.name().equals(origin)).toList()
                : known;
    }

    private List<VerifierKey> ownKeys() {
        return settings.signer().map(signer -> signer.keys()).orElse(List.of());
    }
}
