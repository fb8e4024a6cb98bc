package cl.bitacora.classroom.reader.libfprint;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.classroom.reader.Capture;
import cl.bitacora.classroom.reader.CaptureRequest;
import cl.bitacora.classroom.reader.FingerImage;
import cl.bitacora.classroom.reader.NeededHere;
import cl.bitacora.classroom.reader.Probe;
import cl.bitacora.classroom.reader.ReaderContractTest;
import cl.bitacora.classroom.reader.ReaderDriver;
import cl.bitacora.classroom.reader.ReaderSession;
import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.lang.ref.Reference;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The real libfprint with its virtual reader: real pixels through the real library, without hardware. */
class LibfprintReadersTest extends ReaderContractTest {
    private static final int RETRY = -1;
    private static final int UNPLUG = -5;
    private static final int TOO_SHORT = 1;

    private @Nullable Path folder;
    private @Nullable Path socket;
    private @Nullable SocketChannel finger;
    private @Nullable LibfprintSession opened;

    @Override
    protected ReaderDriver start() throws Exception {
        folder = Files.createTempDirectory("fp");
        socket = folder.resolve("s");
        LibfprintReaders readers = new LibfprintReaders(500, CLOCK, Optional.of(socket));
        NeededHere.require(
                readers.probe() instanceof Probe.Present,
                "libfprint 2 is missing (Debian: libfprint-2-2): " + readers.probe());
        return readers;
    }

    @Override
    protected void opened(ReaderSession session) throws Exception {
        hangUp();
        opened = (LibfprintSession) session;
        finger = SocketChannel.open(UnixDomainSocketAddress.of(Objects.requireNonNull(socket)));
    }

    @AfterEach
    void hangUp() throws IOException {
        if (finger != null) {
            finger.close();
        }
    }

    /** The virtual reader drops what comes before the native call has begun: a real finger would still lie there. */
    private void send(int first, int second, byte[] pixels) throws IOException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!Objects.requireNonNull(opened).underWay()) {
            assertThat(System.nanoTime()).as("the native call begins").isLessThan(end);
            Thread.yield();
        }
        ByteBuffer message = ByteBuffer.allocate(8 + pixels.length)
                .order(ByteOrder.nativeOrder())
                .putInt(first)
                .putInt(second)
                .put(pixels)
                .flip();
        while (message.hasRemaining()) {
            Objects.requireNonNull(finger).write(message);
        }
    }

    @Override
    protected void putDown(FingerImage image) throws Exception {
        send(image.width(), image.height(), image.gray());
    }

    @Override
    protected Set<Capture.Reason> putDownBadly() throws Exception {
        send(RETRY, TOO_SHORT, new byte[0]);
        return Set.of(Capture.Reason.TOO_SHORT);
    }

    @Override
    protected void unplug() throws Exception {
        send(UNPLUG, 0, new byte[0]);
    }

    /** GLib's way to hear its complaints. */
    interface GLibLog extends Library {
        interface Handler extends Callback {
            void call(String domain, int level, String message, Pointer data);
        }

        Pointer g_log_set_default_handler(Handler handler, Pointer data);
    }

    private static final int CRITICAL = 1 << 3;

    /** From other threads, at moments before, at and after the beginning of the native call. */
    @Test
    void cancelling_at_any_moment_upsets_nothing() throws Exception {
        List<String> complaints = new CopyOnWriteArrayList<>();
        GLibLog.Handler handler = (domain, level, message, _) -> {
            if ((level & CRITICAL) != 0) {
                complaints.add(domain + ": " + message);
            }
        };
        GLibLog log = Native.load("libglib-2.0.so.0", GLibLog.class);
        log.g_log_set_default_handler(handler, Pointer.NULL);
        try (ReaderSession session = driver.open(driver.readers().getFirst().id(), Duration.ofSeconds(10))) {
            opened(session);
            Random random = new Random(40);
            for (int i = 0; i < 60; i++) {
                int spins = random.nextInt(200_000);
                CompletionStage<Capture> capture = session.capture(CaptureRequest.NORMAL);
                Thread canceller = Thread.ofPlatform().start(() -> {
                    for (int spin = 0; spin < spins; spin++) {
                        Thread.onSpinWait();
                    }
                    session.cancel();
                });
                assertThat(capture.toCompletableFuture().get(20, TimeUnit.SECONDS))
                        .isEqualTo(new Capture.Cancelled());
                canceller.join();
            }
        }
        assertThat(complaints).isEmpty();
        Reference.reachabilityFence(handler);
    }

    /** libfprint looks for minutiae even when it only captures. */
    @Test
    void a_blank_image_is_rejected_by_the_library() throws Exception {
        try (ReaderSession session = driver.open(driver.readers().getFirst().id(), Duration.ofSeconds(10))) {
            opened(session);
            byte[] blank = new byte[300 * 400];
            Arrays.fill(blank, (byte) 255);
            CompletionStage<Capture> capture = session.capture(CaptureRequest.NORMAL);
            send(300, 400, blank);
            assertThat(capture.toCompletableFuture().get(20, TimeUnit.SECONDS))
                    .isEqualTo(new Capture.Rejected(Set.of(Capture.Reason.UNREADABLE)));
        }
    }
}
