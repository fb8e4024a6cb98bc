package cl.bitacora.portal.pages;

import static cl.bitacora.portal.pages.World.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import cl.bitacora.contracts.payments.PaymentsEvent;
import cl.bitacora.eventstore.BitacoraJson;
import cl.bitacora.kernel.proof.Checkpoint;
import cl.bitacora.kernel.proof.CheckpointSigner;
import cl.bitacora.kernel.proof.Hash;
import cl.bitacora.kernel.proof.InclusionProof;
import cl.bitacora.kernel.proof.Merkle;
import cl.bitacora.kernel.proof.SignedNote;
import cl.bitacora.portal.Demo;
import cl.bitacora.testkit.PlatformTestResource;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The auditor's corner: kept checkpoints against today's log, what was known on a day, what changed, and the file. */
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@QuarkusTestResource(Deciders.class)
class AuditCornerTest {
    private static final String VERIFY = "/auditoria/verificar";
    private static final String AS_OF = "/auditoria/al?seccion=" + Demo.SECTION;
    private static final CheckpointSigner SIGNER = CheckpointSigner.of("prueba/pagos", "11".repeat(32));
    private static final Instant AT = Instant.parse("2026-01-08T12:00:00Z");

    /** A log of two events: the hash of the demonstration's events, and another. */
    private static final Hash FIRST = Hash.ofHex("0".repeat(64));

    private static final Hash SECOND = Merkle.leaf(new byte[] {2});

    @BeforeEach
    void told() {
        World.tell();
        Deciders.LOG.clear();
        Deciders.LOG.put("keys", "{\"origin\":\"prueba/pagos\",\"keys\":[\"" + String.join("\",\"", keys()) + "\"]}");
        Deciders.LOG.put("checkpoint", note(2, Merkle.node(FIRST, SECOND)).toString());
        Deciders.LOG.put("proofs/consistency?from=1&to=2", "{\"hashes\":[\"" + SECOND.base64() + "\"]}");
    }

    @Test
    void a_kept_checkpoint_is_the_beginning_of_todays_log() {
        verify(World.AUDITOR, note(1, FIRST).toString(), "")
                .statusCode(200)
                .body(
                        containsString("Es del registro prueba/pagos"),
                        containsString("La firman las claves"),
                        containsString("El registro de hoy, con 2 eventos, empieza con los mismos 1"),
                        not(containsString("No calza")));
        verify(World.NATIONAL, note(2, Merkle.node(FIRST, SECOND)).toString(), "")
                .body(containsString("empieza con los mismos 2"));
    }

    @Test
    void a_history_that_was_written_anew_or_cut_is_said() {
        verify(World.AUDITOR, note(1, SECOND).toString(), "").body(containsString("la historia fue reescrita"));
        verify(World.AUDITOR, note(2, Merkle.node(SECOND, FIRST)).toString(), "")
                .body(containsString("la historia fue reescrita"));
        verify(World.AUDITOR, note(9, SECOND).toString(), "").body(containsString("falta historia"));
        Deciders.LOG.remove("proofs/consistency?from=1&to=2");
        verify(World.AUDITOR, note(1, FIRST).toString(), "")
                .body(containsString("no se sabe"), not(containsString("reescrita")));
    }

    @Test
    void a_changed_note_an_unknown_log_and_nonsense_are_said() {
        verify(World.AUDITOR, note(1, FIRST).toString().replace("\n1\n", "\n2\n"), "")
                .body(containsString("La firma no es de las claves"));
        String other = CheckpointSigner.of("otro", "22".repeat(32))
                .sign(new Checkpoint("otro", 1, FIRST), AT)
                .toString();
        verify(World.AUDITOR, other, "")
                .body(containsString("Ningún servicio que responda lleva un registro llamado otro"));
        for (String nonsense :
                List.of("", "hola <script>", "c2sp.org/tlog-proof@v1\nindex 0\nx\n\nnada", "a\n\n— b c\n")) {
            verify(World.AUDITOR, nonsense, "")
                    .statusCode(200)
                    .body(containsString("No se entiende"), not(containsString("<script>")));
        }
    }

    @Test
    void a_proof_is_of_the_event_that_it_names() {
        String event = Demo.events(PaymentsEvent.CATALOGUE).getFirst().eventId();
        Hash leaf = leaf(event);
        SignedNote note = note(2, Merkle.node(leaf, SECOND));
        String proof = new InclusionProof(0, List.of(SECOND), note).toString();
        verify(World.AUDITOR, proof, event).body(containsString("está donde la prueba dice, bajo esa nota"));
        verify(World.AUDITOR, new InclusionProof(1, List.of(SECOND), note).toString(), event)
                .body(containsString("no está donde la prueba dice"));
        verify(World.AUDITOR, proof, "nada").body(containsString("Ningún curso tiene un evento nada."));
    }

    @Test
    void what_was_known_on_a_day_is_what_was_recorded_until_then() {
        get(World.AUDITOR, AS_OF + "&fecha=2026-01-04")
                .statusCode(200)
                .body(containsString("Con 0 eventos guardados"), containsString("todavía no se había dicho"));
        get(World.AUDITOR, AS_OF + "&fecha=2026-01-05")
                .body(
                        containsString("Tiempo acreditado"),
                        containsString("Lingue Ulmo, Diego"),
                        not(containsString("$457.154")));
        get(World.NATIONAL, AS_OF + "&fecha=2026-01-31")
                .body(
                        containsString("<th scope=\"row\">Pagado</th>"),
                        containsString("$457.154"),
                        containsString("<th scope=\"row\">Personas con certificado vigente</th>"),
                        containsString("<th scope=\"row\">Tiempo certificado</th>"));
        get(World.AUDITOR, AS_OF + "&fecha=2026-01-05").body(not(containsString("Tiempo certificado")));
    }

    @Test
    void two_days_are_compared_and_the_event_that_changed_a_figure_is_named() {
        get(World.AUDITOR, AS_OF + "&fecha=2026-01-05&otra=2026-01-31")
                .statusCode(200)
                .body(
                        containsString("<td class=\"numero\">—</td><td class=\"numero\">$457.154</td>"),
                        containsString("Se pagaron $457.154 de la liquidación"));
        get(World.AUDITOR, AS_OF + "&fecha=2026-01-30&otra=2026-01-31")
                .body(containsString("Ninguna cifra cambió"), containsString("0 cifras cambiaron"));
        get(World.AUDITOR, AS_OF + "&fecha=ayer").body(containsString("Escriba las fechas"));
        get(World.AUDITOR, AS_OF + "&fecha=2026-01-31&otra=2026-01-05").body(containsString("Escriba las fechas"));
        get(World.AUDITOR, "/auditoria/al?seccion=nada&fecha=2026-01-05").statusCode(404);
    }

    @Test
    void the_file_has_every_event_and_its_proof() throws IOException {
        String event = Demo.events(PaymentsEvent.CATALOGUE).getFirst().eventId();
        Deciders.LOG.put("proofs/inclusion.tlog-proof?event=" + event, "la prueba\n");
        String file = get(World.AUDITOR, "/auditoria/historia.jsonl?seccion=" + Demo.SECTION)
                .statusCode(200)
                .header("Content-Type", containsString("application/jsonl"))
                .header("Content-Disposition", containsString("historia-" + Demo.SECTION + ".jsonl"))
                .extract()
                .asString();
        List<String> lines = file.lines().toList();
        JsonNode head = BitacoraJson.mapper().readTree(lines.getFirst());
        assertThat(head.path("section").asText()).isEqualTo(Demo.SECTION);
        assertThat(lines).hasSize(1 + 5 + head.path("events").asInt());
        assertThat(head.path("events").asInt()).isGreaterThan(200);
        JsonNode paid = BitacoraJson.mapper()
                .readTree(lines.stream()
                        .filter(line -> line.contains("\"event\":\"" + event + "\""))
                        .findFirst()
                        .orElseThrow());
        assertThat(paid.path("proof").asText()).isEqualTo("la prueba\n");
        assertThat(paid.path("leafHash").asText()).matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @ValueSource(strings = {VERIFY, AS_OF + "&fecha=2026-01-31", "/auditoria/historia.jsonl?seccion=" + Demo.SECTION})
    void nobody_else_reads(String address) {
        for (String token : List.of(World.OTEC, World.OTHER_OTEC, World.MAULE, World.DIRECTOR, World.OTIC)) {
            int status = get(token, address)
                    .body(not(containsString("457.154")), not(containsString("leafHash")))
                    .extract()
                    .statusCode();
            assertThat(status).isBetween(403, 404);
        }
        for (String token : List.of(World.AUDITOR, World.NATIONAL)) {
            get(token, address).statusCode(200);
        }
        given().redirects().follow(false).get(address).then().statusCode(401);
        verify(World.OTEC, note(1, FIRST).toString(), "").body(not(containsString("prueba/pagos")));
    }

    /** The portal's own record of an event. */
    private static Hash leaf(String event) {
        String file = get(World.AUDITOR, "/auditoria/historia.jsonl?seccion=" + Demo.SECTION)
                .extract()
                .asString();
        String hash = file.lines()
                .filter(line -> line.contains("\"event\":\"" + event + "\""))
                .findFirst()
                .orElseThrow()
                .replaceAll(".*\"leafHash\":\"([0-9a-f]{64})\".*", "$1");
        return Hash.ofHex(hash);
    }

    private static SignedNote note(long size, Hash root) {
        return SIGNER.sign(new Checkpoint("prueba/pagos", size, root), AT);
    }

    private static List<String> keys() {
        return SIGNER.keys().stream().map(Object::toString).toList();
    }

    private static ValidatableResponse verify(String token, String note, String event) {
        return given().auth()
                .oauth2(token)
                .redirects()
                .follow(false)
                .contentType(
                        "application/x-www-form-urlencoded; charset=UTF-8") // a note has a dash that Latin 1 has not
                .formParam("nota", note)
                .formParam("evento", event)
                .post(VERIFY)
                .then();
    }
}
