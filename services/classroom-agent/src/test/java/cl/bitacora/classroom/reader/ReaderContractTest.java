package cl.bitacora.classroom.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.classroom.reader.ReaderException.Kind;
import cl.bitacora.classroom.reader.simulator.SyntheticFinger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every driver promises. Each driver's test says how a finger is put on its kind of reader. */
public abstract class ReaderContractTest {
    protected static final Instant NOW = Instant.parse("2020-03-30T12:00:00Z");
    protected static final InstantSource CLOCK = () -> NOW;
    protected static final SyntheticFinger FINGER = new SyntheticFinger(4_500);
    private static final Duration OPENING = Duration.ofSeconds(10);
    private static final CaptureRequest LONG = new CaptureRequest(Duration.ofSeconds(30));
    private static final CaptureRequest SHORT = new CaptureRequest(Duration.ofMillis(150));

    @SuppressWarnings("NullAway.Init")
    protected ReaderDriver driver;

    protected abstract ReaderDriver start() throws Exception;

    /** Called when a session was opened. */
    protected void opened(ReaderSession session) throws Exception {}

    /** Puts a finger down, once a capture is pending. */
    protected abstract void putDown(FingerImage image) throws Exception;

    /** Puts a finger down so that the reader rejects it; answers with what reason. */
    protected abstract Set<Capture.Reason> putDownBadly() throws Exception;

    protected abstract void unplug() throws Exception;

    /** Whether the driver hands over the very pixels that were put down. */
    protected boolean samePixels() {
        return true;
    }

    @BeforeEach
    void start_the_driver() throws Exception {
        driver = start();
    }

    @AfterEach
    void stop_the_driver() {
        driver.close();
    }

    private ReaderSession session() throws Exception {
        ReaderSession session = driver.open(driver.readers().getFirst().id(), OPENING);
        opened(session);
        return session;
    }

    private static Capture await(CompletionStage<Capture> capture) {
        return capture.toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
    }

    private static void assertFails(CompletionStage<Capture> capture, Kind kind) {
        assertThatThrownBy(() -> await(capture))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        ReaderException.class, it -> assertThat(it.kind()).isEqualTo(kind));
    }

    @Test
    void it_is_there_and_lists_its_reader() {
        assertThat(driver.probe()).isInstanceOf(Probe.Present.class);
        assertThat(driver.readers()).hasSize(1);
        assertThat(driver.readers().getFirst().product()).isNotBlank();
    }

    @Test
    void an_unknown_reader_cannot_be_opened() {
        assertThatThrownBy(() -> driver.open("nobody", OPENING))
                .isInstanceOfSatisfying(
                        ReaderException.class, it -> assertThat(it.kind()).isEqualTo(Kind.NO_READER));
    }

    @Test
    void a_finger_gives_an_image_again_and_again() throws Exception {
        try (ReaderSession session = session()) {
            for (int n = 0; n < 3; n++) {
                FingerImage sent = FINGER.impression(n, 500);
                CompletionStage<Capture> capture = session.capture(LONG);
                assertThat(session.status()).isEqualTo(ReaderStatus.BUSY);
                putDown(sent);
                assertThat(await(capture)).isInstanceOfSatisfying(Capture.Image.class, it -> {
                    assertThat(it.at()).isEqualTo(NOW);
                    assertThat(it.image().width()).isEqualTo(sent.width());
                    assertThat(it.image().height()).isEqualTo(sent.height());
                    assertThat(it.image().dpi()).isEqualTo(500);
                    if (samePixels()) {
                        assertThat(it.image().gray()).isEqualTo(sent.gray());
                    }
                });
                assertThat(session.status()).isEqualTo(ReaderStatus.READY);
            }
        }
    }

    @Test
    void a_finger_badly_put_down_is_rejected_and_the_next_one_taken() throws Exception {
        try (ReaderSession session = session()) {
            CompletionStage<Capture> bad = session.capture(LONG);
            Set<Capture.Reason> reasons = putDownBadly();
            assertThat(await(bad)).isEqualTo(new Capture.Rejected(reasons));
            CompletionStage<Capture> good = session.capture(LONG);
            putDown(FINGER.impression(1, 500));
            assertThat(await(good)).isInstanceOf(Capture.Image.class);
        }
    }

    @Test
    void nobody_comes() throws Exception {
        try (ReaderSession session = session()) {
            assertThat(await(session.capture(SHORT))).isEqualTo(new Capture.TimedOut());
            assertThat(await(session.capture(SHORT))).isEqualTo(new Capture.TimedOut());
            CompletionStage<Capture> good = session.capture(LONG);
            putDown(FINGER.impression(1, 500));
            assertThat(await(good)).isInstanceOf(Capture.Image.class);
        }
    }

    @Test
    void cancelling_ends_the_capture_and_only_that() throws Exception {
        try (ReaderSession session = session()) {
            session.cancel();
            for (int i = 0; i < 20; i++) {
                CompletionStage<Capture> capture = session.capture(LONG);
                session.cancel();
                session.cancel();
                assertThat(await(capture)).isEqualTo(new Capture.Cancelled());
            }
            CompletionStage<Capture> good = session.capture(LONG);
            putDown(FINGER.impression(1, 500));
            assertThat(await(good)).isInstanceOf(Capture.Image.class);
        }
    }

    @Test
    void one_capture_at_a_time() throws Exception {
        try (ReaderSession session = session()) {
            CompletionStage<Capture> first = session.capture(LONG);
            assertFails(session.capture(LONG), Kind.BUSY);
            putDown(FINGER.impression(1, 500));
            assertThat(await(first)).isInstanceOf(Capture.Image.class);
        }
    }

    @Test
    void a_reader_is_opened_once() throws Exception {
        String id = driver.readers().getFirst().id();
        try (ReaderSession session = session()) {
            assertThat(session.reader().id()).isEqualTo(id);
            assertThatThrownBy(() -> driver.open(id, OPENING))
                    .isInstanceOfSatisfying(
                            ReaderException.class, it -> assertThat(it.kind()).isEqualTo(Kind.BUSY));
        }
        session().close();
    }

    @Test
    void closing_cancels_and_may_be_repeated() throws Exception {
        ReaderSession session = session();
        CompletionStage<Capture> pending = session.capture(LONG);
        session.close();
        session.close();
        assertThat(await(pending)).isEqualTo(new Capture.Cancelled());
        assertFails(session.capture(LONG), Kind.CLOSED);
    }

    @Test
    void a_reader_pulled_out_ends_the_session_and_is_told() throws Exception {
        BlockingQueue<ReaderEvent> events = new LinkedBlockingQueue<>();
        ReaderInfo reader = driver.readers().getFirst();
        try (ReaderDriver.Registration _ = driver.onChange(events::add);
                ReaderSession session = session()) {
            CompletionStage<Capture> pending = session.capture(LONG);
            unplug();
            assertFails(pending, Kind.UNPLUGGED);
            assertThat(session.status()).isEqualTo(ReaderStatus.GONE);
            assertFails(session.capture(LONG), Kind.UNPLUGGED);
            assertThat(events.poll(20, TimeUnit.SECONDS)).isEqualTo(new ReaderEvent.Unplugged(reader));
            assertThat(driver.readers()).isEmpty();
        }
        assertThatThrownBy(() -> driver.open(reader.id(), OPENING))
                .isInstanceOfSatisfying(
                        ReaderException.class, it -> assertThat(it.kind()).isEqualTo(Kind.NO_READER));
    }
}
