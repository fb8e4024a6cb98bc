package cl.bitacora.classroom.sync;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.classroom.domain.Course;
import cl.bitacora.classroom.network.Network;
import cl.bitacora.classroom.store.Courses;
import cl.bitacora.classroom.store.KeptReceipt;
import cl.bitacora.classroom.store.Store;
import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.kernel.Programme;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is forgotten unless the network proved that it has it, and nothing that is still needed. */
class ProvingTest {
    private static final LocalDate DAY = LocalDate.of(2020, 3, 9);
    private static final LocalDate EXPIRES = DAY.plusDays(40);
    private static final LocalDate LATER = EXPIRES.plusDays(1);

    /** More than one file of the journal. */
    private static final int MANY = 5_000;

    @TempDir
    Path home;

    private final Network network = new Network();

    @AfterEach
    void close() {
        network.close();
    }

    /** A class that was informed, in a file of its own, and one reading of the clocks after it. */
    private Pc informed() throws Exception {
        Pc pc = pc();
        pc.marks(MANY);
        pc.journal.append(List.of(new JournalRecord.AttendanceInformed(Pc.BLOCK, Pc.NOON)));
        reading(pc);
        assertThat(pc.upload()).isEqualTo(JournalUpload.Outcome.COMPLETE);
        return pc;
    }

    private Pc pc() throws Exception {
        Pc pc = new Pc(home, network, network.address());
        downloaded(pc, Pc.BLOCK.section());
        return pc;
    }

    private static void downloaded(Pc pc, SectionId section) {
        Course course = new Course(
                section,
                "1",
                "Bodegas",
                Programme.BONO_MIPE_2020,
                "",
                "",
                DAY,
                DAY.plusDays(10),
                List.of(),
                Set.of(),
                Set.of());
        pc.store.courses().keep(new Courses.Kept(course, Pc.NOON, EXPIRES));
    }

    private static void reading(Pc pc) throws Exception {
        pc.journal.append(List.of(new JournalRecord.TimeRead(Pc.BLOCK, Pc.NOON, "boot-0001", 5_000, "")));
    }

    private static Proving.Result prove(Pc pc) {
        return Proving.ask(pc.client, pc.installation, pc.journal, pc.store, Pc.NOON);
    }

    private static long forget(Pc pc, LocalDate today) throws Exception {
        return Forgetting.run(pc.journal, pc.store, pc.store.receipts().newest().orElseThrow(), today);
    }

    @Test
    void what_is_proved_and_over_is_forgotten_and_the_receipt_stays() throws Exception {
        try (Pc pc = informed()) {
            assertThat(prove(pc)).isInstanceOf(Proving.Result.Proved.class);
            assertThat(pc.store.progress().verifiedSeq()).isEqualTo(MANY + 3);
            assertThat(forget(pc, EXPIRES)).as("the roster's last day").isZero();
            assertThat(forget(pc, LATER)).isEqualTo(MANY + 1);
            assertThat(pc.journal.firstSeq()).isEqualTo(MANY + 2);
            assertThat(forget(pc, LATER)).isZero();
            KeptReceipt word =
                    Store.open(home.resolve("store")).receipts().forgotten().orElseThrow();
            assertThat(word.lastSeq()).isEqualTo(MANY + 3);
            pc.marks(1);
            assertThat(pc.upload()).isEqualTo(JournalUpload.Outcome.COMPLETE);
        }
    }

    @Test
    void a_block_with_marks_that_was_not_informed_keeps_everything_after_its_beginning() throws Exception {
        try (Pc pc = pc()) {
            pc.marks(MANY);
            reading(pc);
            pc.upload();
            assertThat(prove(pc)).isInstanceOf(Proving.Result.Proved.class);
            assertThat(forget(pc, LATER)).isZero();
        }
    }

    @Test
    void a_course_that_is_not_over_keeps_its_blocks_although_they_were_informed() throws Exception {
        try (Pc pc = pc()) {
            SectionId other = new SectionId("cocina-1");
            pc.journal.append(List.of(new JournalRecord.BlockCreated(
                    new BlockKey(other, DAY, "A"), Pc.NOON, Programme.BONO_MIPE_2020, 240, false)));
            pc.marks(MANY);
            pc.journal.append(List.of(new JournalRecord.AttendanceInformed(Pc.BLOCK, Pc.NOON)));
            reading(pc);
            pc.upload();
            assertThat(prove(pc)).isInstanceOf(Proving.Result.Proved.class);
            assertThat(forget(pc, LATER)).as("a course that is not known here").isZero();
            downloaded(pc, other);
            assertThat(forget(pc, LATER)).as("a block that nobody used").isPositive();
        }
    }

    @Test
    void without_a_checkpoint_over_it_there_is_no_proof_yet() throws Exception {
        try (Pc pc = informed()) {
            network.checkpointsAt(network.logSize() - 1);
            assertThat(prove(pc)).isInstanceOf(Proving.Result.NotYet.class);
            assertThat(pc.store.receipts().newest()).isEmpty();
            assertThat(pc.store.progress().verifiedSeq()).isZero();
        }
    }

    private static Map<String, UnaryOperator<ObjectNode>> forgeries() {
        return Map.ofEntries(
                Map.entry("another hash", in("entry", "payload", text -> text.replace("\"hash\":\"", "\"hash\":\"0"))),
                Map.entry("another number", in("entry", "payload", text -> text.replace("\"seq\":", "\"seq\":1"))),
                Map.entry("another PC", in("entry", "payload", text -> text.replace("pc-0", "pc-1"))),
                Map.entry("another stream", in("entry", "stream", text -> text + "1")),
                Map.entry("another event", in("entry", "type", text -> "journals.batch-received.v1")),
                Map.entry("another moment", in("entry", "occurredAt", text -> "2020-03-30T16:20:12Z")),
                Map.entry("no moment", in("entry", "recordedAt", text -> "")),
                Map.entry("another place", in("", "proof", text -> text.replaceFirst("index \\d+", "index 1"))),
                Map.entry("no proof", in("", "proof", text -> "")),
                Map.entry("half a proof", in("", "proof", text -> text.substring(0, text.length() / 2))),
                Map.entry("a signature less", in("", "proof", text -> text.substring(0, text.lastIndexOf('\u2014')))),
                Map.entry("a signature cut", in("", "proof", text -> text.substring(0, text.length() - 9) + "\n")),
                Map.entry("a hash less", in("", "proof", text -> text.replaceFirst("(index \\d+\n)[^\n]+\n", "$1"))),
                Map.entry("a longer log", in("", "proof", text -> text.replaceFirst("/log\n(\\d)", "/log\n9$1"))));
    }

    private static UnaryOperator<ObjectNode> in(String part, String field, UnaryOperator<String> change) {
        return given -> {
            ObjectNode at = part.isEmpty() ? given : (ObjectNode) given.path(part);
            String before = at.path(field).asText();
            String after = change.apply(before);
            assertThat(after).isNotEqualTo(before);
            at.put(field, after);
            return given;
        };
    }

    private static List<String> forgeryNames() {
        return forgeries().keySet().stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("forgeryNames")
    void a_forged_or_cut_receipt_proves_nothing_and_says_so(String forgery) throws Exception {
        try (Pc pc = pc()) {
            pc.marks(9);
            pc.upload();
            network.answersProofs(Objects.requireNonNull(forgeries().get(forgery)));
            assertThat(prove(pc))
                    .isInstanceOfSatisfying(
                            Proving.Result.Untrue.class,
                            untrue -> assertThat(untrue.why()).isNotBlank());
            assertThat(pc.store.receipts().newest()).isEmpty();
            assertThat(pc.store.progress().verifiedSeq()).isZero();
        }
    }

    @Test
    void a_receipt_of_another_log_proves_nothing() throws Exception {
        try (Pc pc = informed()) {
            network.provesWithAnotherLog();
            assertThat(prove(pc))
                    .isEqualTo(new Proving.Result.Untrue(
                            "no la firmó el libro de la red con que se registró este equipo"));
            assertThat(pc.store.receipts().newest()).isEmpty();
        }
    }

    @Test
    void a_log_that_became_shorter_proves_nothing_although_every_signature_is_good() throws Exception {
        try (Pc pc = pc()) {
            pc.marks(9);
            pc.upload();
            network.logsOthers(30);
            assertThat(prove(pc)).isInstanceOf(Proving.Result.Proved.class);
            long length = network.logSize();
            network.checkpointsAt(length - 1);
            assertThat(prove(pc))
                    .isEqualTo(new Proving.Result.Untrue(
                            "el libro de la red muestra " + (length - 1) + " asientos y antes tenía " + length));
            assertThat(pc.store.receipts().newest().orElseThrow().treeSize()).isEqualTo(length);
        }
    }

    @Test
    void a_receipt_of_earlier_records_does_not_cover_later_ones() throws Exception {
        try (Pc pc = pc()) {
            pc.marks(9);
            pc.upload();
            ObjectNode[] early = new ObjectNode[1];
            network.answersProofs(given -> {
                early[0] = given.deepCopy();
                return given;
            });
            assertThat(prove(pc)).isInstanceOf(Proving.Result.Proved.class);
            pc.marks(1);
            pc.upload();
            network.answersProofs(_ -> early[0]);
            assertThat(prove(pc)).isEqualTo(new Proving.Result.Untrue("no corresponde a lo que guarda este equipo"));
            assertThat(pc.store.progress().verifiedSeq()).isEqualTo(10);
        }
    }
}
