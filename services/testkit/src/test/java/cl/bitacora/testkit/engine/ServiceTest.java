package cl.bitacora.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.CommandContext;
import cl.bitacora.eventstore.EventLog;
import cl.bitacora.eventstore.Metadata;
import cl.bitacora.eventstore.Outcome;
import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.engine.Counter.Command;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class ServiceTest {
    @Inject
    Aggregates<Command, Long, SampleEvent> counters;

    @Inject
    EventLog<SampleEvent> log;

    @Test
    void a_command_is_decided_and_stored() {
        Instant at = Instant.parse("2020-03-09T12:00:00Z");
        Outcome<Long, SampleEvent> outcome = counters.execute(
                "counter-a",
                new Command.Count("a", at, 7),
                new CommandContext(new Metadata("tester", "", "c1", "r1"), Optional.empty(), Optional.empty()));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(log.readStream("counter-a", 0)).hasSize(1);
        System.out.println("DB " + PlatformTestResource.database() + " " + PlatformTestResource.class.getClassLoader());
    }
}
