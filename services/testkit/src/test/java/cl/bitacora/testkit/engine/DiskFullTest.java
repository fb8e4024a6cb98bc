package cl.bitacora.testkit.engine;

import static cl.bitacora.testkit.Eventually.eventually;
import static cl.bitacora.testkit.engine.LogHarness.META;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cl.bitacora.eventstore.Append;
import cl.bitacora.eventstore.AppendOutcome;
import cl.bitacora.eventstore.AppendOutcome.AlreadyConsumed;
import cl.bitacora.eventstore.AppendOutcome.AlreadyDone;
import cl.bitacora.eventstore.AppendOutcome.Appended;
import cl.bitacora.eventstore.AppendOutcome.Conflict;
import cl.bitacora.eventstore.LogUnavailableException;
import cl.bitacora.eventstore.StreamAppend;
import cl.bitacora.eventstore.log.LogVerifier;
import cl.bitacora.eventstore.log.PgEventLog;
import cl.bitacora.testkit.engine.SampleEvent.Noted;
import cl.bitacora.testkit.servers.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk of PostgreSQL fills up. Commands are refused with an error that says so, nothing acknowledged is lost, and once
 * there is room again (a ballast file is removed, the server started if it gave up) the same log goes on.
 */
class DiskFullTest {
    private static final Instant AT = Instant.parse("2020-03-09T12:00:00Z");
    private static final int BALLAST = 24 * 1024 * 1024;
    private static final int EVENTS_AT_ONCE = 200;

    @Test
    void a_full_disk_refuses_loses_nothing_and_is_recovered_from(@TempDir Path folder) throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=128m,mode=0755", "tmpfs", disk.toString()) == 0,
                "skipped: only root can mount the small file system that this test fills");
        try {
            fillAndRecover(disk);
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    private static void fillAndRecover(Path disk) throws Exception {
        Path ballast = Files.write(disk.resolve("ballast"), new byte[BALLAST]);
        try (OwnPostgres server = new OwnPostgres(disk.resolve("data"));
                LogHarness harness = LogHarness.create(TestServers.freshDatabase(server, "full"))) {
            PgEventLog<SampleEvent> log = harness.log();
            List<Long> acknowledged = new ArrayList<>();
            LogUnavailableException alarm = fill(log, acknowledged);
            assertThat(alarm).hasStackTraceContaining(alarm.outcomeUnknown() ? "no answer" : "cannot be written");
            long before = acknowledged.size();
            boolean gaveUp = !server.alive();
            if (gaveUp) {
                // what the readiness check of a service asks
                assertThatThrownBy(() -> harness.reader().head()).isInstanceOf(LogUnavailableException.class);
            }

            Files.delete(ballast);
            if (!server.alive()) {
                server.start();
            }
            eventually(Duration.ofSeconds(60), () -> append(log, log.head(), acknowledged));

            long head = harness.reader().head().position();
            long lost =
                    acknowledged.stream().filter(position -> position > head).count();
            assertThat(lost).isZero();
            assertThat(Collections.max(acknowledged)).isEqualTo(head);
            assertThat(harness.reader().count()).isEqualTo(head);
            assertThat(LogVerifier.verify("sample", harness.reader())).isEmpty();
            Figures.report(
                    "disk full",
                    "%d acknowledged appends of %d events before, then refused%s; %d after room was made"
                            .formatted(
                                    before,
                                    EVENTS_AT_ONCE,
                                    gaveUp ? ", server stopped itself" : "",
                                    acknowledged.size() - before),
                    "lost %d, dense, hash chain recomputed equal".formatted(lost),
                    DiskFullTest.class);
        }
    }

    /** Until three appends in a row are refused. */
    private static LogUnavailableException fill(PgEventLog<SampleEvent> log, List<Long> acknowledged) {
        int refused = 0;
        for (int i = 0; i < 10_000; i++) {
            try {
                append(log, acknowledged.isEmpty() ? 0 : acknowledged.getLast(), acknowledged);
                refused = 0;
            } catch (LogUnavailableException e) {
                refused++;
                if (refused == 3) {
                    return e;
                }
            }
        }
        throw new AssertionError("the disk never filled up");
    }

    private static void append(PgEventLog<SampleEvent> log, long version, List<Long> acknowledged) {
        List<SampleEvent> events = new ArrayList<>();
        for (int i = 0; i < EVENTS_AT_ONCE; i++) {
            events.add(new Noted("c", AT, "x".repeat(1_000)));
        }
        AppendOutcome outcome = log.append(Append.of(META, new StreamAppend("counter-c", version, events)));
        switch (outcome) {
            case Appended appended -> acknowledged.add(appended.lastPosition());
            case Conflict stored -> // one that got no answer when the server fell was committed all the same
                acknowledged.add(stored.actualVersion());
            case AlreadyDone _, AlreadyConsumed _ -> throw new AssertionError(outcome);
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
