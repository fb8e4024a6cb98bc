package cl.bitacora.classroom.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.classroom.domain.Course;
import cl.bitacora.classroom.domain.Slot;
import cl.bitacora.classroom.reader.Finger;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Rut;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    private static final PersonId ANA = new PersonId("p-" + "a".repeat(32));
    private static final PersonId BETO = new PersonId("p-" + "b".repeat(32));
    private static final LocalDate UNTIL = LocalDate.of(2020, 4, 9);
    private static final byte[] TEMPLATE = "FMR-template-of-ana".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path home;

    private static Person ana() {
        return new Person(
                ANA, "11111111-1", "Ana María", "Soto Rivas", List.of(new Person.Print(Finger.RIGHT_INDEX, TEMPLATE)));
    }

    @Test
    void everything_is_found_again_after_a_restart() {
        Store store = Store.open(home);
        Installation pc = Installation.enrolled(
                "pc-1",
                Rut.of("76543210-3"),
                "Sala 1",
                "07",
                "http://127.0.0.1:1",
                SigningKeys.make(Instant.EPOCH),
                "log+1+k");
        Course course = new Course(
                new SectionId("bodegas-1"),
                "1",
                "Bodegas",
                Programme.BONO_MIPE_2020,
                "Talca",
                "Sala 1",
                UNTIL,
                UNTIL,
                List.of(new Slot(UNTIL, "A", LocalTime.of(9, 0), 240)),
                Set.of(BETO),
                Set.of(ANA));
        store.keep(pc);
        store.people().keep(ana(), UNTIL);
        store.courses().keep(new Courses.Kept(course, Instant.EPOCH, UNTIL));
        store.pending().add(ANA, "{\"enrolment\":1}");
        store.words().keep("00aa", "Sin cédula\n[salt]");
        store.operators()
                .keep(new Operators.Entry(
                        BETO, Rut.of("11111111-1"), "Beto", Optional.of(PasswordHash.of("secreto".toCharArray()))));
        store.keep(Progress.NONE.received(7, "hash", 9).contact(Instant.EPOCH));

        Store again = Store.open(home);
        assertThat(again.installation().orElseThrow().signingKey()).isEqualTo(pc.signingKey());
        assertThat(again.installation().orElseThrow().verifyingKeys()).isEqualTo(pc.verifyingKeys());
        assertThat(again.people()
                        .byRut("11111111-1")
                        .orElseThrow()
                        .fingers()
                        .getFirst()
                        .iso19794())
                .isEqualTo(TEMPLATE);
        assertThat(again.courses().all())
                .singleElement()
                .satisfies(kept -> assertThat(kept.course()).isEqualTo(course));
        assertThat(again.pending().all())
                .singleElement()
                .satisfies(pending -> assertThat(pending.body()).isEqualTo("{\"enrolment\":1}"));
        assertThat(again.words().text("00aa")).contains("Sin cédula");
        assertThat(again.operators().find(Rut.of("11111111-1")).orElseThrow().name())
                .isEqualTo("Beto");
        assertThat(again.progress().receivedSeq()).isEqualTo(7);
    }

    @Test
    void nothing_personal_can_be_read_from_the_files() throws IOException {
        Store store = Store.open(home);
        store.people().keep(ana(), UNTIL);
        store.pending().add(ANA, "{\"rut\":\"11111111-1\"}");
        store.words().keep("00aa", "Muestra constancia");
        store.operators().keep(new Operators.Entry(ANA, Rut.of("11111111-1"), "Ana María", Optional.empty()));
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(bytes).doesNotContain("11111111", "Soto", "Ana", "constancia", "FMR-template");
            }
        }
    }

    @Test
    @Covers("LCE-002")
    void erasing_a_person_makes_even_a_copy_of_the_file_useless() throws IOException {
        Store store = Store.open(home);
        store.people().keep(ana(), UNTIL);
        store.pending().add(ANA, "{}");
        Path file = home.resolve("people").resolve(ANA.value());
        byte[] copy = Files.readAllBytes(file);
        store.erase(ANA);
        Files.write(file, copy);
        assertThat(store.people().find(ANA)).isEmpty();
        assertThat(Store.open(home).people().find(ANA)).isEmpty();
        assertThat(store.pending().all()).isEmpty();
        assertThat(home.resolve("pending")).isEmptyDirectory();

        store.people().keep(ana(), UNTIL);
        Files.write(file, copy);
        assertThatThrownBy(() -> store.people().find(ANA)).isInstanceOf(StoreDamagedException.class);
    }

    @Test
    void on_the_day_after_the_last_one_a_person_is_erased() {
        Store store = Store.open(home);
        store.people().keep(ana(), UNTIL);
        assertThat(store.eraseExpired(UNTIL)).isEmpty();
        assertThat(store.people().find(ANA)).isPresent();
        assertThat(store.eraseExpired(UNTIL.plusDays(1))).containsExactly(ANA);
        assertThat(store.people().find(ANA)).isEmpty();
    }

    @Test
    void another_course_of_the_same_person_prolongs_and_never_shortens() {
        Store store = Store.open(home);
        store.people().keep(ana(), UNTIL);
        store.people().keep(ana(), UNTIL.minusDays(5));
        assertThat(store.eraseExpired(UNTIL)).isEmpty();
    }

    @Test
    void a_changed_or_swapped_file_is_noticed() throws IOException {
        Store store = Store.open(home);
        store.words().keep("00aa", "uno");
        store.words().keep("00bb", "dos");
        Path one = home.resolve("words").resolve("00aa");
        Path two = home.resolve("words").resolve("00bb");
        Files.copy(two, one, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> store.words().find("00aa")).isInstanceOf(StoreDamagedException.class);
        byte[] bytes = Files.readAllBytes(two);
        bytes[bytes.length - 1] ^= 1;
        Files.write(two, bytes);
        assertThatThrownBy(() -> store.words().find("00bb")).isInstanceOf(StoreDamagedException.class);
    }

    @Test
    void the_key_is_for_its_owner_only() throws IOException {
        Assumptions.assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Store.open(home);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("storage.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    @Covers("LCE-021")
    void a_password_is_known_by_its_hash_only_and_wiped_after_use() {
        char[] typed = "clave segura".toCharArray();
        PasswordHash hash = PasswordHash.of(typed);
        assertThat(typed).containsOnly('\0');
        assertThat(hash.fits("clave segura".toCharArray())).isTrue();
        assertThat(hash.fits("clave Segura".toCharArray())).isFalse();
    }

    @Test
    void an_erased_person_who_comes_back_leaves_no_enrolment_that_cannot_be_opened() {
        Store store = Store.open(home);
        store.people().keep(ana(), UNTIL);
        store.pending().add(ANA, "{\"enrolment\":1}");
        store.people().keep(new Person(BETO, "", "", "", List.of()), UNTIL);
        store.pending().add(BETO, "{\"enrolment\":2}");
        store.erase(ANA);
        store.people().keep(ana().with(List.of()), UNTIL);
        assertThat(store.pending().all())
                .singleElement()
                .satisfies(pending -> assertThat(pending.person()).isEqualTo(BETO));
    }
}
