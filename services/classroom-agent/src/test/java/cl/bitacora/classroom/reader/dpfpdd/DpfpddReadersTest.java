package cl.bitacora.classroom.reader.dpfpdd;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.classroom.reader.AdmissibleReaders;
import cl.bitacora.classroom.reader.Capture;
import cl.bitacora.classroom.reader.CaptureRequest;
import cl.bitacora.classroom.reader.FingerImage;
import cl.bitacora.classroom.reader.NeededHere;
import cl.bitacora.classroom.reader.ReaderContractTest;
import cl.bitacora.classroom.reader.ReaderDriver;
import cl.bitacora.classroom.reader.ReaderEvent;
import cl.bitacora.classroom.reader.ReaderException;
import cl.bitacora.classroom.reader.ReaderException.Kind;
import cl.bitacora.classroom.reader.ReaderSession;
import cl.bitacora.classroom.reader.ReaderStatus;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a stand-in written in C from the vendor's public header, compiled here. */
class DpfpddReadersTest extends ReaderContractTest {
    private static final int OFF_CENTRE_AND_SKEWED = 0x100 | 0x200;
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration GRACE = Duration.ofMillis(300);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Stub stub;

    /** The stand-in's controls. */
    interface Stub extends Library {
        void stub_reset();

        void stub_plug(int plugged);

        void stub_hang(int hang);

        void stub_break();

        void stub_finger(int quality, int width, int height, byte[] pixels);

        int stub_size_of_dev_info();

        int stub_size_of_result();

        int stub_size_of_param();

        int stub_size_of_status();
    }

    @BeforeAll
    static void compile_the_stand_in() throws Exception {
        Path source = folder.resolve("stub.c");
        try (InputStream c = DpfpddReadersTest.class.getResourceAsStream("/dpfpdd_stub.c")) {
            Files.write(source, Objects.requireNonNull(c).readAllBytes());
        }
        NeededHere.require(
                gcc(source) == 0, "a C compiler is missing (gcc), or does not compile the stand-in for dpfpdd");
        NativeLibrary.addSearchPath("dpfpdd", folder.toString());
        stub = Native.load("dpfpdd", Stub.class);
    }

    private static int gcc(Path source) throws InterruptedException {
        try {
            return new ProcessBuilder(
                            "gcc",
                            "-std=gnu11",
                            "-Wall",
                            "-Werror",
                            "-O1",
                            "-shared",
                            "-fPIC",
                            "-pthread",
                            "-o",
                            folder.resolve("libdpfpdd.so").toString(),
                            source.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException _) {
            return -1;
        }
    }

    @Override
    protected ReaderDriver start() {
        stub.stub_reset();
        return new DpfpddReaders(500, CLOCK, POLL, GRACE);
    }

    @Override
    protected void putDown(FingerImage image) {
        stub.stub_finger(0, image.width(), image.height(), image.gray());
    }

    @Override
    protected Set<Capture.Reason> putDownBadly() {
        stub.stub_finger(OFF_CENTRE_AND_SKEWED, 1, 1, new byte[1]);
        return Set.of(Capture.Reason.OFF_CENTRE, Capture.Reason.SKEWED);
    }

    @Override
    protected void unplug() {
        stub.stub_plug(0);
    }

    @Test
    void structures_are_laid_out_as_in_c() {
        assertThat(new DpfpddLibrary.DeviceInfo().size()).isEqualTo(1452).isEqualTo(stub.stub_size_of_dev_info());
        assertThat(new DpfpddLibrary.CaptureResult().size()).isEqualTo(36).isEqualTo(stub.stub_size_of_result());
        assertThat(new DpfpddLibrary.CaptureParam().size()).isEqualTo(16).isEqualTo(stub.stub_size_of_param());
        assertThat(new DpfpddLibrary.DeviceStatus().size()).isEqualTo(16).isEqualTo(stub.stub_size_of_status());
        assertThat(AdmissibleReaders.admits(driver.readers().getFirst())).isTrue();
    }

    @Test
    void a_reader_plugged_in_again_is_told_and_works() throws Exception {
        BlockingQueue<ReaderEvent> events = new LinkedBlockingQueue<>();
        try (ReaderDriver.Registration _ = driver.onChange(events::add)) {
            stub.stub_plug(0);
            assertThat(events.poll(20, TimeUnit.SECONDS)).isInstanceOf(ReaderEvent.Unplugged.class);
            stub.stub_plug(1);
            assertThat(events.poll(20, TimeUnit.SECONDS)).isInstanceOf(ReaderEvent.Plugged.class);
            open().close();
        }
    }

    @Test
    void a_broken_reader_that_is_still_plugged_in_is_not_called_unplugged() throws Exception {
        try (ReaderSession session = open()) {
            CompletionStage<Capture> capture = session.capture(CaptureRequest.NORMAL);
            stub.stub_break();
            assertKind(capture, Kind.DEVICE_FAILURE);
            assertThat(session.status()).isEqualTo(ReaderStatus.FAILED);
            assertKind(session.capture(CaptureRequest.NORMAL), Kind.NOT_OPEN);
        }
    }

    /** A native call that never returns: the watchdog gives it up, and a new thread serves the next session. */
    @Test
    void a_call_that_never_returns_is_given_up() throws Exception {
        stub.stub_hang(1);
        ReaderSession session = open();
        assertKind(session.capture(new CaptureRequest(Duration.ofMillis(50))), Kind.DEVICE_FAILURE);
        assertThat(session.status()).isEqualTo(ReaderStatus.FAILED);
        session.close();
        stub.stub_reset();
        try (ReaderSession next = open()) {
            CompletionStage<Capture> capture = next.capture(CaptureRequest.NORMAL);
            FingerImage image = FINGER.impression(1, 500);
            stub.stub_finger(0, image.width(), image.height(), image.gray());
            assertThat(capture.toCompletableFuture().get(20, TimeUnit.SECONDS)).isInstanceOf(Capture.Image.class);
        }
    }

    private ReaderSession open() throws ReaderException {
        return driver.open(driver.readers().getFirst().id(), Duration.ofSeconds(10));
    }

    private static void assertKind(CompletionStage<Capture> capture, Kind kind) {
        assertThat(capture.toCompletableFuture().orTimeout(20, TimeUnit.SECONDS))
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableThat()
                .havingRootCause()
                .isInstanceOfSatisfying(
                        ReaderException.class, it -> assertThat(it.kind()).isEqualTo(kind));
    }
}
