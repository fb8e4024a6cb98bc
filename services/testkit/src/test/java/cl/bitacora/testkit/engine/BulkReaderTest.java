package cl.bitacora.testkit.engine;

import static cl.bitacora.testkit.engine.LogHarness.META;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.eventstore.Append;
import cl.bitacora.eventstore.LogDamagedException;
import cl.bitacora.eventstore.Metadata;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.eventstore.StreamAppend;
import cl.bitacora.eventstore.log.BulkReader;
import cl.bitacora.eventstore.log.FoldedEvent;
import cl.bitacora.eventstore.log.PgEventLog;
import cl.bitacora.testkit.engine.SampleEvent.Counted;
import cl.bitacora.testkit.engine.SampleEvent.Noted;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BulkReaderTest {
    private static final Instant AT = Instant.parse("2020-03-09T12:00:00.123456Z");

    @Test
    void it_reads_what_the_paging_reader_reads_and_stops_where_a_position_is_missing() throws Exception {
        try (LogHarness harness = LogHarness.create("bulk");
                Connection connection = harness.database.asApp()) {
            PgEventLog<SampleEvent> log = harness.log();
            BulkReader bulk = new BulkReader(connection, 2);
            assertThat(read(bulk, log, 0)).as("an empty log").isEmpty();

            for (int batch = 0; batch < 13; batch++) {
                Metadata metadata =
                        batch % 3 == 0 ? META : new Metadata("ñandú " + batch, "", "correlation", "revision");
                log.append(Append.of(metadata, new StreamAppend("counter-" + batch, 0, events(batch))));
            }
            List<RecordedEvent<SampleEvent>> all = log.read(0, Integer.MAX_VALUE);
            assertThat(all).hasSizeGreaterThan(2_000);
            assertThat(read(bulk, log, 0)).isEqualTo(all);
            List<FoldedEvent<SampleEvent>> folded = new ArrayList<>();
            bulk.fold(log.codec(), 0, folded::add);
            assertThat(folded)
                    .isEqualTo(all.stream()
                            .map(e -> new FoldedEvent<>(e.position(), e.stream(), e.version(), e.event()))
                            .toList());
            assertThat(read(bulk, log, 1_499)).isEqualTo(all.subList(1_499, all.size()));
            assertThat(read(bulk, log, all.size())).isEmpty();

            assertThatThrownBy(() -> bulk.replay(log.codec(), 0, event -> {
                        throw new IllegalStateException("the fold stumbles");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(read(bulk, log, 0)).as("after a fold that stumbled").isEqualTo(all);

            harness.vandalise("DELETE FROM log.event WHERE position = " + all.size());
            assertThatThrownBy(() -> read(bulk, log, 0)).isInstanceOf(LogDamagedException.class);
            harness.vandalise("DELETE FROM log.event WHERE position = 700");
            assertThatThrownBy(() -> read(bulk, log, 0))
                    .isInstanceOf(LogDamagedException.class)
                    .hasMessageContaining("position 700 is missing");
        }
    }

    private static List<SampleEvent> events(int batch) {
        List<SampleEvent> events = new ArrayList<>();
        for (int i = 0; i < 170 + batch; i++) {
            events.add(i % 2 == 0 ? new Counted("c", AT, i) : new Noted("c", AT, "más " + i));
        }
        return events;
    }

    private static List<RecordedEvent<SampleEvent>> read(BulkReader bulk, PgEventLog<SampleEvent> log, long after) {
        List<RecordedEvent<SampleEvent>> events = new ArrayList<>();
        assertThat(bulk.replay(log.codec(), after, events::add)).isEqualTo(log.head());
        return events;
    }
}
