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
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
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
    protected void opened() throws Exception {
        hangUp();
        finger = SocketChannel.open(UnixDomainSocketAddress.of(java.util.Objects.requireNonNull(socket)));
    }

    @AfterEach
    void hangUp() throws IOException {
        if (finger != null) {
            finger.close();
        }
    }

    private void send(int first, int second, byte[] pixels) throws IOException {
        ByteBuffer message = ByteBuffer.allocate(8 + pixels.length)
                .order(ByteOrder.nativeOrder())
                .putInt(first)
                .putInt(second)
                .put(pixels)
                .flip();
        while (message.hasRemaining()) {
            java.util.Objects.requireNonNull(finger).write(message);
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

    /** libfprint looks for minutiae even when it only captures. */
    @Test
    void a_blank_image_is_rejected_by_the_library() throws Exception {
        try (ReaderSession session = driver.open(driver.readers().getFirst().id(), Duration.ofSeconds(10))) {
            opened();
            byte[] blank = new byte[300 * 400];
            Arrays.fill(blank, (byte) 255);
            CompletionStage<Capture> capture = session.capture(CaptureRequest.NORMAL);
            send(300, 400, blank);
            assertThat(capture.toCompletableFuture().get(20, TimeUnit.SECONDS))
                    .isEqualTo(new Capture.Rejected(Set.of(Capture.Reason.UNREADABLE)));
        }
    }
}
