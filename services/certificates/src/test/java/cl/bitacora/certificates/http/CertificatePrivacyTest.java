package cl.bitacora.certificates.http;

import static cl.bitacora.testkit.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import cl.bitacora.eventstore.Views;
import cl.bitacora.testkit.PlatformTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What strangers may see, what no event may say, and that views can be made again. */
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class CertificatePrivacyTest {
    @Inject
    Views views;

    @Test
    void the_public_page_needs_the_right_code_and_folio() throws IOException {
        Story story = new Story("publica-1", 18).told();
        CertificateLifeTest.generate(story, "2020-04-10");
        Response issued = CertificateEdgesTest.issue(story, "2020-04-10");
        String code = CertificateLifeTest.code(issued, 0);
        String folio = issued.path("papers[0].folio");

        given().get("/verificar/AAAAAAAAAAAAAAAAAAAAAAAAAA")
                .then()
                .statusCode(404)
                .body(containsString("no corresponde a ningún certificado"));
        given().get("/verificar/%3Cscript%3E").then().statusCode(404).body(not(containsString("<script>")));
        given().get("/verificar").then().statusCode(200).body(containsString("Código de verificación"));
        given().queryParam("folio", "\"><b>x")
                .queryParam("codigo", code)
                .get("/verificar")
                .then()
                .statusCode(404)
                .body(not(containsString("<b>x")));
        given().redirects()
                .follow(false)
                .queryParam("folio", folio)
                .queryParam("codigo", code.toLowerCase(java.util.Locale.ROOT))
                .get("/verificar")
                .then()
                .statusCode(303);
        given().queryParam("folio", folio)
                .queryParam("codigo", code)
                .get("/verificar")
                .then()
                .statusCode(200)
                .body(containsString("Certificado vigente"));
        given().get("/verificar.css").then().statusCode(200);
        Response json = given().get("/v1/verifications/" + code);
        json.then()
                .statusCode(200)
                .body("status", equalTo("VIGENTE"))
                .body("participants[0].percent", equalTo("75.00"))
                .body("participants[0].rut", containsString("***"));
        story.participants()
                .forEach(person ->
                        assertThat(json.asString()).doesNotContain(person.rut().toString()));
        given().get("/v1/verifications/nada").then().statusCode(404);

        CertificateLifeTest.keep(code, "vigente");
        CertificateLifeTest.keep("nada", "desconocido");
    }

    @Test
    void rebuilt_views_equal_the_live_ones() throws SQLException {
        Story story = new Story("rehace-1", 19).told();
        CertificateLifeTest.generate(story, "2020-04-10");
        CertificateEdgesTest.issue(story, "2020-04-10");
        eventually(() -> assertThat(rows("views.section")).isNotEmpty());
        List<String> before = snapshot();

        views.rebuild();

        eventually(() -> assertThat(snapshot()).isEqualTo(before));
    }

    @Test
    void no_event_names_a_person() throws SQLException {
        Story story = new Story("privada-1", 20).told();
        CertificateLifeTest.generate(story, "2020-04-10");
        CertificateEdgesTest.issue(story, "2020-04-10");

        String log = String.join("\n", query("SELECT payload || actor || correlation FROM log.event"));
        assertThat(log).contains(story.ana.id().value());
        story.personal().forEach(personal -> assertThat(log).doesNotContain(personal));
        assertThat(log).doesNotContain(story.signatory.rut().toString(), story.signatory.lastNames());
    }

    private static List<String> snapshot() throws SQLException {
        List<String> all = new java.util.ArrayList<>();
        for (String table : List.of(
                "section", "roster", "section_total", "block_held", "section_payment", "certificate", "paper")) {
            all.addAll(rows("views." + table));
        }
        return all;
    }

    /** Of this story only: others go on meanwhile. */
    private static List<String> rows(String table) throws SQLException {
        return query("SELECT t::text FROM " + table + " t WHERE section = 'rehace-1' ORDER BY 1");
    }

    private static List<String> query(String sql) throws SQLException {
        var database = PlatformTestResource.database();
        List<String> rows = new java.util.ArrayList<>();
        try (Connection connection = database.superuser(database.name());
                ResultSet found = connection.createStatement().executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }
}
