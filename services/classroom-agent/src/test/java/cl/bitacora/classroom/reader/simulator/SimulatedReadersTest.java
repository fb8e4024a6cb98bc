package cl.bitacora.classroom.reader.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.classroom.reader.Capture;
import cl.bitacora.classroom.reader.CaptureRequest;
import cl.bitacora.classroom.reader.Finger;
import cl.bitacora.classroom.reader.FingerImage;
import cl.bitacora.classroom.reader.ReaderContractTest;
import cl.bitacora.classroom.reader.ReaderDriver;
import cl.bitacora.classroom.reader.ReaderEvent;
import cl.bitacora.classroom.reader.ReaderSession;
import cl.bitacora.kernel.PersonId;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SimulatedReadersTest extends ReaderContractTest {
    private static final PersonId ANA = new PersonId("p-0000000000000000000000000000000a");
    private static final PersonId BETO = new PersonId("p-0000000000000000000000000000000b");

    @SuppressWarnings("NullAway.Init")
    private SimulatedReaders readers;

    @Override
    protected ReaderDriver start() {
        readers = new SimulatedReaders(1, CLOCK);
        return readers;
    }

    @Override
    protected void putDown(FingerImage image) {
        readers.present("simulado-1", ANA, Finger.RIGHT_INDEX);
    }

    @Override
    protected Set<Capture.Reason> putDownBadly() {
        readers.presentUseless("simulado-1", Set.of(Capture.Reason.DIRTY));
        return Set.of(Capture.Reason.DIRTY);
    }

    @Override
    protected void unplug() {
        readers.unplug("simulado-1");
    }

    @Override
    protected boolean samePixels() {
        return false;
    }

    @Test
    void a_person_has_the_same_fingers_in_every_run_and_never_the_same_impression() throws Exception {
        byte[] first = captured(readers, ANA, Finger.RIGHT_INDEX);
        assertThat(captured(readers, ANA, Finger.RIGHT_INDEX)).isNotEqualTo(first);
        try (SimulatedReaders again = new SimulatedReaders(1, CLOCK)) {
            assertThat(captured(again, ANA, Finger.RIGHT_INDEX)).isEqualTo(first);
            assertThat(captured(again, ANA, Finger.LEFT_INDEX)).isNotEqualTo(first);
            assertThat(captured(again, BETO, Finger.RIGHT_INDEX)).isNotEqualTo(first);
        }
    }

    /** A finger that is there before the capture counts: people do not wait. */
    private static byte[] captured(SimulatedReaders readers, PersonId person, Finger finger) throws Exception {
        try (ReaderSession session = readers.open("simulado-1", Duration.ofSeconds(1))) {
            readers.present("simulado-1", person, finger);
            Capture capture =
                    session.capture(CaptureRequest.NORMAL).toCompletableFuture().get(20, TimeUnit.SECONDS);
            return ((Capture.Image) capture).image().gray();
        }
    }

    @Test
    void a_reader_plugged_in_is_told() throws Exception {
        BlockingQueue<ReaderEvent> events = new LinkedBlockingQueue<>();
        try (ReaderDriver.Registration _ = readers.onChange(events::add)) {
            readers.plug("simulado-2");
            assertThat(events.poll(20, TimeUnit.SECONDS))
                    .isInstanceOfSatisfying(
                            ReaderEvent.Plugged.class,
                            it -> assertThat(it.reader().id()).isEqualTo("simulado-2"));
        }
    }
}
