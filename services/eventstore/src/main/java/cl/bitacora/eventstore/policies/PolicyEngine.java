package cl.bitacora.eventstore.policies;

import cl.bitacora.contracts.Event;
import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.eventstore.EventCodec;
import cl.bitacora.eventstore.LawRevision;
import cl.bitacora.eventstore.Policy;
import cl.bitacora.eventstore.Upcaster;
import cl.bitacora.eventstore.log.PgEventLog;
import cl.bitacora.eventstore.log.SessionLock;
import cl.bitacora.eventstore.parked.Backoff;
import cl.bitacora.eventstore.parked.ParkedTable;
import cl.bitacora.eventstore.runtime.Loop;
import cl.bitacora.eventstore.topics.Broker;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All policies of a service, each by itself: a slow one holds up nobody else. */
public final class PolicyEngine implements AutoCloseable {
    private final PgEventLog<?> log;
    private final Broker broker;
    private final SessionLock leadership;
    private final LawRevision law;
    private final Settings settings;
    private final Cursors cursors;
    private final ParkedTable parked;
    private final List<PolicyRunner> runners = new ArrayList<>();
    private final List<Loop> loops = new ArrayList<>();
    private final List<Loop> ownLoops = new ArrayList<>();

    /**
     * How policies run.
     *
     * @param poll how often to look at the own log without a call
     * @param backoff between tries of what waits
     * @param parallelism streams handled at the same time, per policy
     */
    public record Settings(Duration poll, Backoff backoff, int parallelism) {}

    /** An engine; {@link #start} it. */
    public PolicyEngine(
            Collection<Policy<?>> policies,
            Collection<Upcaster> upcasters,
            PgEventLog<?> log,
            Pool pool,
            Broker broker,
            SessionLock leadership,
            LawRevision law,
            Settings settings) {
        this.log = log;
        this.broker = broker;
        this.leadership = leadership;
        this.law = law;
        this.settings = settings;
        this.cursors = new Cursors(pool);
        this.parked = new ParkedTable(pool, "log.parked");
        Set<String> names = new HashSet<>();
        for (Policy<?> policy : policies) {
            if (!names.add(policy.name())) {
                throw new IllegalStateException("two policies named " + policy.name());
            }
            add(policy, upcasters);
        }
    }

    private <F extends Event> void add(Policy<F> policy, Collection<Upcaster> upcasters) {
        EventCatalogue<F> source = policy.source();
        String own = log.codec().catalogue().source();
        boolean followsOwn = source.source().equals(own);
        Feed feed = followsOwn
                ? new LogFeed(policy.name(), own, log.reader(), cursors, leadership)
                : new TopicFeed(policy.name(), own + "." + policy.name(), source.topic(), broker, cursors);
        Reactions<F> reactions = new Reactions<>(policy, new EventCodec<>(source, upcasters), log, law);
        PolicyRunner runner = new PolicyRunner(
                policy.name(), feed, reactions, log.reader(), parked, settings.backoff(), settings.parallelism());
        Loop loop = new Loop("policy-" + policy.name(), settings.poll(), runner::step, runner::close);
        runners.add(runner);
        loops.add(loop);
        if (followsOwn) {
            ownLoops.add(loop);
        }
    }

    public void start() {
        loops.forEach(Loop::start);
    }

    /** The own log has news. */
    public void wake() {
        ownLoops.forEach(Loop::wake);
    }

    /** Tries parked events now. */
    public void replay() {
        runners.forEach(PolicyRunner::replay);
        loops.forEach(Loop::wake);
    }

    public ParkedTable parked() {
        return parked;
    }

    /** What keeps a policy from getting on; null if nothing does. */
    public @Nullable String trouble() {
        for (Loop loop : loops) {
            if (loop.trouble() != null) {
                return loop.trouble();
            }
        }
        return null;
    }

    @Override
    public void close() {
        loops.forEach(Loop::close);
    }
}
