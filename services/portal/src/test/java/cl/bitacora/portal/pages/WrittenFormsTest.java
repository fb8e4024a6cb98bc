package cl.bitacora.portal.pages;

import static cl.bitacora.portal.pages.World.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import cl.bitacora.testkit.PlatformTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forms with many fields: what they begin with, what goes out, documents, and the way back from what is refused. */
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@QuarkusTestResource(Deciders.class)
class WrittenFormsTest {
    private static final String DRAFT = "/cursos/" + World.DRAFTED + "/hacer/editar-acuerdo";
    private static final String ENROL = "/cursos/" + World.WAITING + "/hacer/matricular";

    @BeforeEach
    void told() {
        World.tell();
        Deciders.ASKED.clear();
        Deciders.NEXT.set(new Deciders.Says(200, "{}"));
    }

    @Test
    void an_acuerdo_begins_with_what_it_says_and_is_put_whole() {
        get(World.OTHER_OTEC, DRAFT)
                .statusCode(200)
                .body(
                        containsString("name=\"startsOn\" type=\"date\" value=\"2020-05-11\""),
                        containsString("name=\"f1-nombres\" type=\"text\" value=\"Diego\""),
                        containsString("name=\"m1-cantidad\" type=\"text\" value=\"25\""),
                        containsString("Se corre una &lt;semana&gt;"),
                        containsString("name=\"c4-modulo\""),
                        not(containsString("name=\"c5-modulo\"")),
                        containsString("editar-acuerdo?filas=8"));
        get(World.OTHER_OTEC, DRAFT + "?filas=8").body(containsString("name=\"c8-modulo\""));
        Map<String, String> form = DeedPageTest.form(World.OTHER_OTEC, DRAFT);
        form.putAll(Map.of("filas", "4", "startsOn", "2020-05-18", "place", "Sala 3", "commune", "13101"));
        form.putAll(Map.of("c2-modulo", "Módulo 1", "c2-desde", "2020-05-18", "m1-cantidad", "30"));
        DeedPageTest.send(World.OTHER_OTEC, DRAFT, form).statusCode(303);
        assertThat(Deciders.ASKED).singleElement().satisfies(asked -> {
            assertThat(asked.path()).isEqualTo("PUT /v1/sections/huerto-1/acuerdo-operativo");
            assertThat(asked.body())
                    .contains("\"contents\":[{\"module\":\"Módulo 1\",\"startsOn\":\"2020-05-18\"}]")
                    .contains("\"materials\":[{\"quantity\":30,\"material\":\"\",\"specification\":\"\"}]")
                    // a draft may be incomplete: what nobody wrote goes out empty
                    .contains("\"personInCharge\":\"\"", "\"facilitators\":[]", "\"documents\":[]");
        });
    }

    @Test
    void versions_are_compared_field_by_field() {
        get(World.MAULE, "/cursos/" + World.DRAFTED + "/formularios").statusCode(404);
        get(World.METROPOLITAN, "/cursos/" + World.DRAFTED + "/formularios")
                .statusCode(200)
                .body(
                        containsString("<th scope=\"row\">Material 1, Cantidad</th><td>20</td><td>25</td>"),
                        containsString("<td>4 de mayo de 2020</td><td>11 de mayo de 2020</td>"),
                        containsString("<td>—</td><td>Se corre una &lt;semana&gt;</td>"),
                        not(containsString("Material 1, Especificación")));
    }

    @Test
    void what_is_missing_leads_to_its_field() {
        Deciders.NEXT.set(new Deciders.Says(422, """
                {"type":"urn:bitacora:problem:x","title":"No se puede","status":422,"detail":"Faltan datos.","code":"x",
                 "remedy":"Complételos.","errors":[
                  {"type":"urn:a","title":"a","status":422,"detail":"El RUT no es válido.","code":"a","remedy":"Corríjalo.",
                   "field":"facilitators[0].rut","citation":"RES-0334-2020, 7.2.1"},
                  {"type":"urn:b","title":"b","status":422,"detail":"Faltan actividades.","code":"b","remedy":"Escríbalas.",
                   "field":"activities"}]}"""));
        Map<String, String> form = DeedPageTest.form(World.OTHER_OTEC, DRAFT);
        form.putAll(Map.of("filas", "4", "f2-rut", "1-1"));
        DeedPageTest.send(World.OTHER_OTEC, DRAFT, form)
                .statusCode(422)
                .body(
                        containsString("<a href=\"#f2-rut\">«Facilitador 2, RUT»: El RUT no es válido.</a>"),
                        containsString("id=\"error-f2-rut\""),
                        containsString("<a href=\"#a1-que\">Faltan actividades.</a>"),
                        containsString("value=\"1-1\""));
    }

    @Test
    void what_an_acuerdo_lacks_when_it_is_sent_leads_to_where_it_is_written() {
        Deciders.NEXT.set(new Deciders.Says(422, """
                {"type":"urn:b","title":"b","status":422,"detail":"Falta el encargado.","code":"b","remedy":"Escríbalo.",
                 "field":"personInCharge","citation":"RES-0334-2020, 7.2.1"}"""));
        String address = "/cursos/" + World.DRAFTED + "/hacer/enviar-acuerdo";
        DeedPageTest.send(World.OTHER_OTEC, address, DeedPageTest.form(World.OTHER_OTEC, address))
                .statusCode(422)
                .body(containsString(
                        "<a href=\"/cursos/huerto-1/hacer/editar-acuerdo#personInCharge\">Falta el encargado.</a>"));
    }

    @Test
    void a_look_says_what_is_missing_and_until_when_and_keeps_nothing() {
        get(World.OTHER_OTEC, DRAFT)
                .header("Content-Security-Policy", containsString("script-src 'self'"))
                .body(
                        containsString("<script src=\"/estatico/formulario.js?v="),
                        containsString("name=\"revisar\" value=\"si\">Revisar sin enviar</button>"));
        Deciders.NEXT.set(new Deciders.Says(200, """
                {"missing":["executor.phone","commune","personInCharge","changes.FECHA_INICIO","activities",
                 "materials[0].quantity","tutors[0].module"],"sendBy":"2020-05-10","startBy":"2020-05-20"}"""));
        Map<String, String> form = DeedPageTest.form(World.OTHER_OTEC, DRAFT);
        form.putAll(Map.of("filas", "4", "f2-rut", "11.111.111-1", "m3-que", "Cajas", "m3-cantidad", "0"));
        form.put("revisar", "parte");
        DeedPageTest.send(World.OTHER_OTEC, DRAFT, form)
                .statusCode(200)
                .body(
                        not(containsString("<html")),
                        containsString("Puede enviarse hasta el domingo 10 de mayo de 2020."),
                        containsString("iniciar a más tardar el miércoles 20 de mayo de 2020."),
                        containsString("<li>Falta un dato de contacto del ejecutor"),
                        containsString("<a href=\"#personInCharge\">«El curso, Encargado del curso»: falta.</a>"),
                        containsString("<a href=\"#a1-que\">«Actividad 1»: falta al menos una línea.</a>"),
                        containsString("<a href=\"#m3-cantidad\">«Material 3, Cantidad»: debe ser 1 o más.</a>"),
                        containsString("<a href=\"#f2-modulo\">«Facilitador 2, Módulo que dicta»: falta.</a>"),
                        containsString("la fecha de inicio no es la de la sección"));
        assertThat(Deciders.ASKED)
                .extracting(Deciders.Asked::path)
                .containsExactly("POST /v1/sections/huerto-1/acuerdo-operativo/check");
        form.put("revisar", "si");
        DeedPageTest.send(World.OTHER_OTEC, DRAFT, form)
                .statusCode(200)
                .body(
                        containsString("<html"),
                        containsString("value=\"11.111.111-1\""),
                        containsString("Todavía falta"));
        form.put("revisar", "parte");
        Deciders.NEXT.set(new Deciders.Says(400, """
                {"type":"urn:a","title":"a","status":400,"detail":"Falta el campo obligatorio \\"contents[0].endsOn\\".",
                 "code":"missing-field","remedy":"Agregue el campo.","field":"contents[0].endsOn"}"""));
        form.putAll(Map.of("c2-modulo", "Bodega", "c2-desde", "2020-05-11"));
        DeedPageTest.send(World.OTHER_OTEC, DRAFT, form)
                .statusCode(200)
                .body(
                        containsString("<a href=\"#c2-hasta\">«Contenido 2, Hasta»: falta.</a>"),
                        not(containsString("contents[0]")));
        form.put("m3-cantidad", "muchas");
        Deciders.ASKED.clear();
        DeedPageTest.send(World.OTHER_OTEC, DRAFT, form)
                .statusCode(200)
                .body(containsString("«Material 3, Cantidad»: debe ser un número entero"));
        form.put("formulario", "falso");
        DeedPageTest.send(World.OTHER_OTEC, DRAFT, form).statusCode(403);
        assertThat(Deciders.ASKED).isEmpty();
    }

    @Test
    void what_cannot_be_read_is_not_sent() {
        Map<String, String> form = DeedPageTest.form(World.OTHER_OTEC, DRAFT);
        form.putAll(Map.of("filas", "4", "startsOn", "pronto", "m2-cantidad", "muchas"));
        DeedPageTest.send(World.OTHER_OTEC, DRAFT, form)
                .statusCode(400)
                .body(
                        containsString("href=\"#startsOn\""),
                        containsString("«Material 2, Cantidad»: debe ser un número entero"));
        assertThat(Deciders.ASKED).isEmpty();
    }

    @Test
    void documents_go_first_and_the_request_names_them() {
        get(World.OTHER_OTEC, ENROL)
                .body(containsString("enctype=\"multipart/form-data\""), containsString("type=\"file\""));
        sendWithFile(form(), "bono", "%PDF-1.4").statusCode(303);
        assertThat(Deciders.ASKED)
                .extracting(Deciders.Asked::path)
                .containsExactly("POST /v1/documents", "POST /v1/sections/pasteleria-1/enrolments");
        assertThat(Deciders.ASKED.getFirst().body())
                .contains("name=\"file\"", "Content-Type: application/pdf", "%PDF-1.4");
        assertThat(Deciders.ASKED.getLast().body())
                .contains("\"rut\":\"12.345.678-5\"", "\"names\":\"Ana\"")
                .contains("\"documents\":[{\"sha256\":\"" + Deciders.DIGEST + "\",\"kind\":\"VOUCHER\"}]");
    }

    @Test
    void a_document_that_was_uploaded_is_kept_when_the_rest_is_refused() {
        Deciders.NEXT.set(new Deciders.Says(422, """
                {"type":"urn:x","title":"x","status":422,"detail":"Falta la cédula.","code":"x","remedy":"Adjúntela.",
                 "field":"documents"}"""));
        sendWithFile(form(), "bono", "%PDF-1.4")
                .statusCode(422)
                .body(
                        containsString("<a href=\"#bono\">Falta la cédula.</a>"),
                        containsString("name=\"bono\" value=\"" + Deciders.DIGEST + "\""),
                        containsString("value=\"Ana\""));
        Deciders.ASKED.clear();
        Deciders.NEXT.set(new Deciders.Says(200, "{}"));
        Map<String, String> again = form();
        again.put("bono", Deciders.DIGEST);
        sendWithFile(again, "cedula", "%PDF-1.4").statusCode(303);
        assertThat(Deciders.ASKED.getLast().body()).contains("VOUCHER", "IDENTITY_CARD");
    }

    @Test
    void a_form_with_documents_that_is_not_ours_uploads_nothing() {
        Map<String, String> form = form();
        form.remove("formulario");
        sendWithFile(form, "bono", "%PDF-1.4").statusCode(403);
        assertThat(Deciders.ASKED).isEmpty();
    }

    @Test
    void an_invoice_says_where_it_was_presented() {
        String address = "/cursos/" + World.WAITING + "/hacer/facturar?de=liquidation";
        Map<String, String> form = DeedPageTest.form(World.OTHER_OTEC, address);
        form.putAll(Map.of("number", "F-1", "amountClp", "$1.616.000", "correo-sii", "si"));
        DeedPageTest.send(World.OTHER_OTEC, address, form).statusCode(303);
        assertThat(Deciders.ASKED)
                .singleElement()
                .satisfies(asked -> assertThat(asked.body())
                        .isEqualTo("{\"number\":\"F-1\",\"amountClp\":1616000,\"channels\":[\"CORREO_SII\"]}"));
    }

    private static Map<String, String> form() {
        Map<String, String> form = new HashMap<>(DeedPageTest.form(World.OTHER_OTEC, ENROL));
        form.putAll(Map.of("rut", "12.345.678-5", "names", "Ana"));
        return form;
    }

    private static ValidatableResponse sendWithFile(Map<String, String> form, String field, String content) {
        RequestSpecification request =
                given().auth().oauth2(World.OTHER_OTEC).redirects().follow(false);
        form.forEach(request::multiPart);
        return request.multiPart(field, "documento.pdf", content.getBytes(StandardCharsets.UTF_8), "application/pdf")
                .multiPart("comprobante", "", new byte[0], "application/octet-stream")
                .post(ENROL)
                .then();
    }
}
