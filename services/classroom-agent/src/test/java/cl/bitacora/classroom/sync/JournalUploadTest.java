package cl.bitacora.classroom.sync;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.classroom.network.HostileProxy;
import cl.bitacora.classroom.network.Network;
import cl.bitacora.classroom.network.Sections;
import cl.bitacora.classroom.sync.JournalUpload.Outcome;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Programme;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The journal reaches the network whole, whatever the line does. */
class JournalUploadTest {
    @TempDir
    Path home;

    private final Network network = new Network();

    @AfterEach
    void close() {
        network.close();
    }

    @Test
    @Covers("LCE-049")
    void what_was_marked_offline_arrives_later_and_once() throws Exception {
        try (Pc pc = new Pc(home, network, network.address())) {
            pc.marks(1200);
            assertThat(pc.upload()).isEqualTo(Outcome.COMPLETE);
            assertThat(pc.upload()).isEqualTo(Outcome.COMPLETE);
            assertThat(seqs()).containsExactlyElementsOf(upTo(1201));
            assertThat(pc.store.progress().receivedSeq()).isEqualTo(1201);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @Covers("LCE-049")
    void cuts_repeats_and_late_deliveries_lose_nothing_and_double_nothing(long seed) throws Exception {
        try (HostileProxy line = new HostileProxy(network.port(), seed, 60);
                Pc pc = new Pc(home, network, line.address())) {
            int written = 0;
            for (int turn = 0; turn < 40; turn++) {
                pc.marks(30);
                written += 30;
                pc.upload();
            }
            for (int turn = 0; turn < 100 && pc.upload() != Outcome.COMPLETE; turn++) {
                assertThat(pc.store.progress().forkAtSeq()).isEmpty();
            }
            assertThat(seqs()).as("seed %d", seed).containsExactlyElementsOf(upTo(written + 1));
            assertThat(pc.store.progress().receivedSeq()).isEqualTo(written + 1);
            assertThat(line.cuts()).isPositive();
            assertThat(line.repeats()).isPositive();
        }
    }

    @Test
    void a_receipt_that_was_lost_is_asked_for_again_after_a_restart() throws Exception {
        try (Pc pc = new Pc(home, network, network.address())) {
            pc.marks(10);
            pc.upload();
            pc.store.keep(cl.bitacora.classroom.store.Progress.NONE);
            assertThat(pc.upload()).isEqualTo(Outcome.COMPLETE);
            assertThat(seqs()).containsExactlyElementsOf(upTo(11));
        }
    }

    @Test
    void a_gap_is_followed_back_to_where_the_network_stands() throws Exception {
        try (Pc pc = new Pc(home, network, network.address())) {
            pc.marks(20);
            pc.upload();
            network.forgetsAfter(5);
            pc.marks(3);
            assertThat(pc.upload()).isEqualTo(Outcome.COMPLETE);
            assertThat(seqs()).containsExactlyElementsOf(upTo(24));
        }
    }

    @Test
    void a_network_that_forgets_downloads_gets_them_again_however_often_it_does() throws Exception {
        network.offers(Sections.of("bodegas-1", LocalDate.of(2020, 3, 9), Programme.BONO_MIPE_2020, 3, false));
        try (Pc pc = new Pc(home, network, network.address())) {
            for (int turn = 0; turn < 15; turn++) {
                network.forgetsDownloads();
                pc.marks(1);
                assertThat(pc.upload()).as("turn %d", turn).isEqualTo(Outcome.COMPLETE);
            }
            assertThat(seqs()).containsExactlyElementsOf(upTo(16));
        }
    }

    @Test
    void a_network_that_asks_for_the_same_course_for_ever_is_not_asked_for_ever() throws Exception {
        network.offers(Sections.of("bodegas-1", LocalDate.of(2020, 3, 9), Programme.BONO_MIPE_2020, 3, false));
        network.remembersNoDownload();
        try (Pc pc = new Pc(home, network, network.address())) {
            pc.marks(1);
            assertThat(pc.upload()).isEqualTo(Outcome.REFUSED);
            assertThat(pc.upload()).isEqualTo(Outcome.REFUSED);
        }
    }

    @Test
    void other_content_under_the_same_numbers_stops_the_upload_for_good() throws Exception {
        try (Pc pc = new Pc(home, network, network.address())) {
            pc.marks(3);
            network.forks();
            assertThat(pc.upload()).isEqualTo(Outcome.FORKED);
            assertThat(pc.upload()).isEqualTo(Outcome.FORKED);
            assertThat(pc.store.progress().forkAtSeq()).contains(1L);
        }
    }

    @Test
    @Covers("LCE-049")
    void without_a_network_nothing_is_lost_and_nothing_fails() throws Exception {
        try (Pc pc = new Pc(home, network, "http://127.0.0.1:1")) {
            pc.marks(3);
            assertThat(pc.upload()).isEqualTo(Outcome.UNREACHABLE);
            assertThat(pc.store.progress().receivedSeq()).isZero();
        }
    }

    private List<Long> seqs() {
        return network.records().stream()
                .map(record -> record.path("seq"))
                .map(JsonNode::asLong)
                .toList();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
