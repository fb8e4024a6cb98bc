package cl.bitacora.gateway.biometrics;

import cl.bitacora.contracts.journals.EnrolmentEvent;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.CommandContext;
import cl.bitacora.eventstore.Metadata;
import cl.bitacora.gateway.domain.EnrolmentCommand;
import cl.bitacora.gateway.domain.EnrolmentCommand.EraseTemplates;
import cl.bitacora.gateway.domain.EnrolmentState;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.regulation.Regulation;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Erases what may not be kept any more, and says so in the log: by hand, when its time is over, or with its person. */
@Singleton
public class Erasures {
    private static final Logger LOG = Logger.getLogger(Erasures.class);
    private static final String EXPIRED = "plazo-cumplido";
    private static final String FORGOTTEN = "persona-eliminada";

    private final TemplateVault vault;
    private final Aggregates<EnrolmentCommand, EnrolmentState, EnrolmentEvent> enrolments;
    private final Regulation regulation;
    private final Clock clock;
    private final Duration every;
    private volatile @Nullable Thread thread;

    Erasures(
            TemplateVault vault,
            Aggregates<EnrolmentCommand, EnrolmentState, EnrolmentEvent> enrolments,
            Regulation regulation,
            Clock clock,
            @ConfigProperty(name = "bitacora.gateway.templates.sweep") Duration every) {
        this.vault = vault;
        this.enrolments = enrolments;
        this.regulation = regulation;
        this.clock = clock;
        this.every = every;
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofVirtual().name("template-erasures").start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                sweep(clock.instant());
            } catch (RuntimeException e) {
                LOG.warnf("templates are not swept for now: %s", e.getClass().getSimpleName());
            }
            try {
                Thread.sleep(every);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Erases what is over at a moment; how many people it was. */
    public int sweep(Instant now) {
        int erased = 0;
        for (PersonId person : vault.expired(Chile.dayOf(now))) {
            erase(person, now, EXPIRED, "policy:template-expiry");
            erased++;
        }
        for (PersonId person : vault.forgotten()) {
            erase(person, now, FORGOTTEN, "policy:person-erased");
            vault.acknowledged(person);
            erased++;
        }
        return erased;
    }

    /**
     * Erases a person's templates, now: first the rows, then the word of it.
     *
     * @return the state of the enrolment
     */
    public EnrolmentState erase(PersonId person, Instant at, String reasonCode, String actor) {
        vault.erase(person);
        enrolments.execute(
                stream(person),
                new EraseTemplates(person, at.truncatedTo(ChronoUnit.SECONDS), reasonCode),
                CommandContext.of(new Metadata(actor, "", "erasure-" + person, regulation.revision())));
        return enrolments.load(stream(person)).state();
    }

    /** Stream of a person's enrolment. */
    public static String stream(PersonId person) {
        return "enrolment-" + person;
    }
}
