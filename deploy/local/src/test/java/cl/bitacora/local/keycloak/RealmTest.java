package cl.bitacora.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.kernel.Rut;
import cl.bitacora.local.DemoUsers;
import cl.bitacora.local.Layout;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What the realm's file must and must not say, whoever edits it. */
class RealmTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{BITACORA_[A-Z_]+}");

    private final String text = read();
    private final JsonNode realm = parse(text);

    @Test
    void roles_are_those_of_the_platform() {
        assertThat(texts(realm.at("/roles/realm"), "name"))
                .containsExactlyInAnyOrder(
                        "otec-admin",
                        "otec-operator",
                        "otec-system",
                        "relator",
                        "otic-analyst",
                        "otic-supervisor",
                        "sence-regional",
                        "sence-director",
                        "sence-national",
                        "auditor");
    }

    @Test
    void redirect_addresses_are_exact() {
        for (JsonNode client : realm.get("clients")) {
            for (JsonNode address : client.get("redirectUris")) {
                assertThat(address.asText()).matches("https?://[^*+]+/[^*+]+");
            }
            for (JsonNode origin : client.get("webOrigins")) {
                assertThat(origin.asText()).matches("https?://[^*+/]+");
            }
        }
    }

    @Test
    void only_flows_with_proof_are_open_to_browsers() {
        for (JsonNode client : realm.get("clients")) {
            assertThat(client.get("implicitFlowEnabled").asBoolean()).isFalse();
            if (client.get("standardFlowEnabled").asBoolean()) {
                assertThat(client.at("/attributes/pkce.code.challenge.method").asText())
                        .isEqualTo("S256");
            }
        }
    }

    @Test
    void password_guessing_is_slowed_down() {
        assertThat(realm.get("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.get("failureFactor").asInt()).isBetween(3, 10);
    }

    @Test
    void access_tokens_live_five_minutes() {
        assertThat(realm.get("accessTokenLifespan").asInt()).isEqualTo(300);
    }

    @Test
    void every_secret_is_a_placeholder() {
        for (JsonNode client : realm.get("clients")) {
            if (!client.get("publicClient").asBoolean()) {
                assertThat(client.get("secret").asText()).matches(PLACEHOLDER);
            }
        }
        for (JsonNode user : realm.get("users")) {
            for (JsonNode credential : user.path("credentials")) {
                assertThat(credential.get("value").asText()).matches(PLACEHOLDER);
            }
        }
        assertThat(text).doesNotContain("privateKey", "BEGIN ", "hashedSaltedValue", "secretData");
    }

    @Test
    void nobody_edits_the_institution_they_act_for() throws IOException {
        String profile = realm.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config"
                        + "/kc.user.profile.config/0")
                .asText();
        for (JsonNode attribute : new ObjectMapper().readTree(profile).get("attributes")) {
            if (Set.of("otec", "otic", "region", "username")
                    .contains(attribute.get("name").asText())) {
                assertThat(attribute.at("/permissions/edit").toString()).isEqualTo("[\"admin\"]");
            }
        }
        assertThat(profile).contains("\"otec\"", "\"otic\"", "\"region\"").doesNotContain("unmanagedAttributePolicy");
    }

    @Test
    void institutions_are_named_by_valid_ruts() {
        Set<String> named = new TreeSet<>();
        for (JsonNode user : realm.get("users")) {
            user.at("/attributes/otec").forEach(rut -> named.add(rut.asText()));
            user.at("/attributes/otic").forEach(rut -> named.add(rut.asText()));
        }
        for (JsonNode client : realm.get("clients")) {
            for (JsonNode mapper : client.path("protocolMappers")) {
                named.add(mapper.at("/config/claim.value").asText());
            }
        }
        assertThat(named).containsExactlyInAnyOrder(DemoUsers.OTEC_A, DemoUsers.OTEC_B, DemoUsers.OTIC);
        assertThat(named).allSatisfy(rut -> assertThat(Rut.of(rut)).hasToString(rut));
    }

    @Test
    void accounts_are_those_that_the_launcher_announces() {
        for (DemoUsers.DemoUser announced : DemoUsers.ALL) {
            JsonNode user = StreamSupport.stream(realm.get("users").spliterator(), false)
                    .filter(candidate -> candidate.get("username").asText().equals(announced.username()))
                    .findFirst()
                    .orElseThrow();
            assertThat(user.at("/realmRoles/0").asText()).isEqualTo(announced.role());
            assertThat(user.get("email").asText()).endsWith(".invalid");
        }
        long people = StreamSupport.stream(realm.get("users").spliterator(), false)
                .filter(user -> !user.has("serviceAccountClientId"))
                .count();
        assertThat(people).isEqualTo(DemoUsers.ALL.size());
    }

    private static Set<String> texts(JsonNode list, String field) {
        Set<String> texts = new TreeSet<>();
        list.forEach(node -> texts.add(node.get(field).asText()));
        return texts;
    }

    private static String read() {
        try {
            return Files.readString(Layout.of(Layout.repositoryRoot()).realm());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
