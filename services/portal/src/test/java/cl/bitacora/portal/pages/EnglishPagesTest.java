package cl.bitacora.portal.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.portal.words.Tongue;
import cl.bitacora.testkit.PlatformTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page to a reader of English, and who that is. */
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@QuarkusTestResource(Deciders.class)
class EnglishPagesTest {
    private static final Map<String, String> ENGLISH = Map.of("Accept-Language", "en-GB,en;q=0.9,es;q=0.5");

    @BeforeEach
    void told() {
        OticWorld.tell();
        Deciders.NEXT.set(new Deciders.Says(200, "{}"));
    }

    /** Spanish may stand on an English page where it says so ({@code lang="es"}), and in names. */
    @Test
    void no_page_has_spanish_left() {
        List<EveryPage.Shown> pages = EveryPage.all(ENGLISH);
        assertThat(pages)
                .hasSizeGreaterThan(200)
                .allSatisfy(page ->
                        assertThat(page.html()).as(page.address()).contains("<html lang=\"en\">", ">Español</a>"));
        TreeSet<String> spanish = new TreeSet<>();
        pages.forEach(page -> spanish.addAll(SpanishLeft.in(page.html())));
        assertThat(spanish).isEmpty();
        assertThat(Tongue.untranslated().stream().filter(text -> !text.startsWith("Esto no está")))
                .isEmpty();
    }

    @Test
    void what_is_looked_for_is_found_on_spanish_pages() {
        assertThat(SpanishLeft.in(World.get(World.OTEC, "/").extract().asString()))
                .anyMatch(text -> text.contains("plazo vencido"))
                .hasSizeGreaterThan(10);
    }

    @Test
    void a_finding_without_english_is_told_in_spanish_and_says_so() {
        String money = english("/cursos/bodegas-de-prueba-1/por-que/liquidacion:bodegas-de-prueba-1-liquidacion");
        assertThat(money)
                .contains("<h2>Why? Liquidation</h2>", "Liquidation = actual training + examinations − advances")
                .doesNotContain("<span class=\"arbol__que\" lang=\"es\">");
        Deciders.NEXT.set(new Deciders.Says(200, SimulatorsPageTest.answer("tender-evaluation")));
        assertThat(english("/simuladores/licitacion")).contains("<span class=\"arbol__que\" lang=\"es\">");
    }

    @Test
    void a_refusal_without_english_is_told_in_spanish_and_says_so() {
        Deciders.NEXT.set(
                new Deciders.Says(
                        422,
                        "{\"status\":422,\"code\":\"sin-ingles\",\"detail\":\"No calza.\",\"remedy\":\"Revise.\",\"field\":\"hours\"}"));
        assertThat(english("/simuladores/liquidacion?horas=100"))
                .contains(
                        "<a href=\"#horas\">&quot;The course, Hours of the course&quot;: <span lang=\"es\">No calza.</span></a>",
                        "<span lang=\"es\">Revise.</span>",
                        "<strong>▲ Error:</strong> <span lang=\"es\">No calza.</span>");
        Deciders.NEXT.set(new Deciders.Says(
                422, "{\"status\":422,\"code\":\"missing-field\",\"detail\":\"Missing.\",\"remedy\":\"Add it.\"}"));
        assertThat(english("/simuladores/liquidacion?horas=100")).contains("Missing.<br>Add it.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // cookie, Accept-Language, language of the page
                "-|-|es-CL",
                "-|es-CL,es;q=0.9,en;q=0.8|es-CL",
                "-|en-US,en;q=0.9,es;q=0.8|en",
                "-|en;q=0.5,es;q=0.9|es-CL",
                "-|fr,en;q=0.3|en",
                "-|fr|es-CL",
                "-|*|es-CL",
                "en|es-CL|en",
                "es|en|es-CL",
                "de|en|en",
                "de|-|es-CL"
            })
    void the_choice_comes_first_and_then_the_browser(String cookie, String accepted, String language) {
        var request = given().auth().oauth2(World.OTEC);
        if (cookie != null) {
            request = request.cookie("idioma", cookie);
        }
        if (accepted != null) {
            request = request.header("Accept-Language", accepted);
        }
        assertThat(request.get("/glosario").asString()).contains("<html lang=\"" + language + "\">");
    }

    @Test
    void the_foot_of_a_page_leads_back_to_it_in_the_other_language() {
        String address = "/cursos?texto=huerto&estado=CREADA";
        String page = World.get(World.OTHER_OTEC, address).extract().asString();
        String link = page.replaceAll("(?s).*<a href=\"([^\"]+)\" lang=\"en\" hreflang=\"en\">English</a>.*", "$1")
                .replace("&amp;", "&");
        Response chosen =
                given().redirects().follow(false).urlEncodingEnabled(false).get(link);
        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(chosen.header("Location")).endsWith(address);
        assertThat(chosen.header("Set-Cookie"))
                .startsWith("idioma=en;")
                .containsIgnoringCase("Path=/;")
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax")
                .containsIgnoringCase("Max-Age=31536000")
                .doesNotContainIgnoringCase("Secure"); // as the session's: this test speaks http
        assertThat(given().auth()
                        .oauth2(World.OTHER_OTEC)
                        .cookies(chosen.cookies())
                        .urlEncodingEnabled(false)
                        .get(address)
                        .asString())
                .contains("<html lang=\"en\">", "Huerto urbano", "lang=\"es\" hreflang=\"es\">Español</a>");
        given().get("/idioma/de").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/cursos?texto=a%20b&desde=x|/cursos?texto=a%20b&desde=x",
                "/|/",
                "''|/",
                "//mal.example|/",
                "///mal.example|/",
                "/\\mal.example|/",
                "\\\\mal.example|/",
                "https://mal.example/|/",
                "javascript:alert(1)|/",
                "/%0d%0aSet-Cookie:%20a|/%0d%0aSet-Cookie:%20a",
                "cursos|/"
            })
    void only_a_page_of_the_portal_is_led_back_to(String asked, String led) {
        assertThat(TonguePage.local(asked)).hasToString(led);
        String location = given().redirects()
                .follow(false)
                .queryParam("volver", asked)
                .get("/idioma/en")
                .header("Location");
        assertThat(location).doesNotContain("mal.example").matches("http://(localhost|127\\.0\\.0\\.1):[0-9]+/.*");
    }

    @Test
    void an_address_that_is_none_leads_to_the_first_page() {
        for (String asked : List.of("/cursos\r\nSet-Cookie: a=b", "/\t/mal.example", "/ /mal.example", "/{}")) {
            assertThat(TonguePage.local(asked)).hasToString("/");
        }
    }

    @Test
    void services_are_asked_in_the_readers_language_and_files_stay_spanish() {
        Deciders.ASKED.clear();
        english("/simuladores/liquidacion");
        assertThat(Deciders.ASKED)
                .singleElement()
                .satisfies(asked -> assertThat(asked.language()).isEqualTo("en"));
        String file = "/cursos/bodegas-de-prueba-1/asistencia.csv";
        assertThat(english(file))
                .isEqualTo(World.get(World.NATIONAL, file).extract().asString());
    }

    private static String english(String address) {
        return given().auth()
                .oauth2(World.NATIONAL)
                .headers(ENGLISH)
                .urlEncodingEnabled(false)
                .get(address)
                .asString();
    }

    /** To read them, and to hold two builds against each other: {@code -Dportal.pages=folder} writes every page there. */
    @Test
    @EnabledIfSystemProperty(named = "portal.pages", matches = ".+")
    void to_a_folder() throws IOException {
        Path folder = Path.of(System.getProperty("portal.pages"));
        write(EveryPage.all(Map.of()), Files.createDirectories(folder.resolve("es")));
        write(EveryPage.all(ENGLISH), Files.createDirectories(folder.resolve("en")));
    }

    private static void write(List<EveryPage.Shown> pages, Path folder) throws IOException {
        for (int i = 0; i < pages.size(); i++) {
            EveryPage.Shown page = pages.get(i);
            Files.writeString(
                    folder.resolve("%03d.html".formatted(i)),
                    page.address() + "\n" + page.status() + "\n"
                            + page.html()
                                    .replaceAll("name=\"(formulario|clave)\" value=\"[^\"]+\"", "name=\"$1\"")
                                    .replaceAll("pase=[^&\"]+", "pase=")
                                    .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "uuid"));
        }
    }
}
