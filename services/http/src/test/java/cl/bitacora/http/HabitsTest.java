package cl.bitacora.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.RuleId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HabitsTest {
    record Inner(String name) {}

    record Outer(String must, @Nullable String may, Inner inner, List<Inner> list) {}

    @Test
    void every_missing_field_is_named() {
        List<String> missing = new ArrayList<>();
        BodyInterceptor.collectMissing(
                "", new Outer(nil(), null, new Inner(nil()), List.of(new Inner(nil()))), missing);
        assertThat(missing).containsExactly("must", "inner.name", "list[0].name");
    }

    @Test
    void the_order_of_members_does_not_make_another_request() {
        String print = print("{\"a\":1,\"b\":[{\"c\":2,\"d\":\"x\"}]}");
        assertThat(print(" {\"b\": [{\"d\":\"x\", \"c\":2}],\n\"a\":1 }")).isEqualTo(print);
        assertThat(print("{\"a\":1,\"b\":[{\"c\":2,\"d\":\"y\"}]}")).isNotEqualTo(print);
        assertThat(print("{\"a\":12345678901234567890123}")).isNotEqualTo(print("{\"a\":12345678901234567890124}"));
        assertThat(print("[1,2]")).isNotEqualTo(print("[2,1]"));
        assertThat(print("%PDF-1")).isEqualTo(Digests.sha256Hex("%PDF-1"));
        assertThat(print("")).isEqualTo(Digests.sha256Hex(""));
        assertThat(print("{\"a\":1}{")).isEqualTo(Digests.sha256Hex("{\"a\":1}{"));
    }

    private static String print(String body) {
        return Fingerprint.of(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_cursor_comes_back_as_it_was() {
        assertThat(Cursor.decode(Cursor.encode("2020-03-09", "ñandú.1"), 2)).containsExactly("2020-03-09", "ñandú.1");
        assertThatThrownBy(() -> Cursor.decode("%%%", 2)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Cursor.decode(Cursor.encode("one"), 2)).isInstanceOf(ProblemException.class);
    }

    @Test
    void texts_fall_back_to_spanish_and_take_their_facts() {
        Messages messages = new Messages();
        assertThat(messages.text(Language.SPANISH, "missing-field", List.of(new Fact("field", "rut"))))
                .hasValue("Falta el campo obligatorio \"rut\".");
        assertThat(messages.text(Locale.ENGLISH, "missing-field", List.of(new Fact("field", "rut"))))
                .hasValue("The mandatory field \"rut\" is missing.");
        assertThat(messages.text(Locale.ENGLISH, "http-415", List.of()).orElseThrow())
                .startsWith("El tipo de contenido");
        assertThat(messages.text(Language.SPANISH, "no-such-key", List.of())).isEmpty();
    }

    @Test
    void an_explanation_without_a_sentence_still_shows_rule_and_value() {
        Explanation bare = new Explanation(
                RuleId.of("LCE-999"), "42", Norms.platform("TEST"), List.of(new Fact("a", "b")), List.of());
        ExplanationView view = ExplanationView.of(bare, new Messages(), Language.SPANISH);
        assertThat(view.sentence()).isEqualTo("LCE-999: 42");
        assertThat(view.facts()).containsEntry("a", "b");
    }

    @Test
    void evidence_is_named_by_its_content_and_typed_by_its_bytes(@TempDir Path directory) throws Exception {
        EvidenceStore store = new EvidenceStore(directory.resolve("evidence").toString());
        Path pdf = Files.writeString(directory.resolve("cedula.png"), "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n");
        EvidenceStore.Stored first = store.store(pdf);
        assertThat(first.mediaType()).isEqualTo("application/pdf");
        assertThat(store.store(pdf)).isEqualTo(first);
        long size = Files.size(pdf);
        assertThat(store.ref("cedula", first.sha256()))
                .hasValueSatisfying(ref -> assertThat(ref.sizeBytes()).isEqualTo(size));
        assertThat(store.ref("cedula", "0".repeat(64))).isEmpty();
        assertThat(store.ref("cedula", "../../etc/passwd")).isEmpty();

        Path sheet = Files.writeString(directory.resolve("asistencia.pdf"), "rut;horas\n1;2\n");
        assertThatThrownBy(() -> store.store(sheet))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem ->
                                assertThat(problem.drafts().getFirst().status()).isEqualTo(415));
    }

    @SuppressWarnings("NullAway") // a body without the field arrives just so
    private static String nil() {
        return null;
    }
}
