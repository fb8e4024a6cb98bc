package cl.bitacora.portal.pages;

import static cl.bitacora.portal.pages.World.get;
import static cl.bitacora.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.courses.AcuerdoEvent;
import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.portal.Demo;
import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.TestTopics;
import cl.bitacora.testkit.auth.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lines of open pages: who hears of what, and when they end. {@code WalksTest} has the page around them. */
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class LiveTest {
    private static final Instant AT = Instant.parse("2020-03-12T15:00:00Z");

    @TestHTTPResource("/")
    @Nullable
    URL base;

    @BeforeEach
    void told() {
        World.tell();
    }

    @Test
    void only_these_pages_bring_a_script_and_only_ours() {
        for (String address : List.of("/", "/cursos/" + Demo.SECTION + "/historia")) {
            get(World.NATIONAL, address)
                    .header("Content-Security-Policy", containsString(" script-src 'self'; connect-src 'self';"))
                    .body(containsString("<script src=\"/estatico/bitacora.js?v="), containsString(" defer></script>"));
        }
        for (String address : List.of("/cursos", "/panel", "/cursos/" + Demo.SECTION, "/cursos/no-existe/historia")) {
            get(World.NATIONAL, address)
                    .header("Content-Security-Policy", not(containsString("script-src")))
                    .body(not(containsString("<script")));
        }
    }

    @Test
    void a_reader_hears_of_what_they_may_see_and_of_nothing_else() throws Exception {
        SectionId north = new SectionId("mineria-1");
        SectionId south = new SectionId("lecheria-1");
        World.section(north, "Minería", "02");
        World.section(south, "Lechería", "10");
        String northern = TestTokens.ofRegion("sence-regional", "02");
        String southern = TestTokens.ofRegion("sence-regional", "10");
        eventually(() -> get(northern, "/cursos/" + north).statusCode(200));
        eventually(() -> get(southern, "/cursos/" + south).statusCode(200));
        try (Line own = open(northern, "/");
                Line foreign = open(southern, "/");
                Line national = open(World.NATIONAL, "/cursos/" + north + "/historia")) {
            draft(north, "ao-min");
            long first = own.awaitNews(0);
            assertThat(national.awaitNews(0)).isEqualTo(first);
            draft(south, "ao-lec");
            // lines are told in the order of the events: had it heard of the other's, it would have done so before
            assertThat(foreign.awaitNews(0)).isGreaterThan(first);
            assertThat(foreign.news()).hasSize(1);
            assertThat(national.news()).containsExactly(first);
        }
    }

    @Test
    void an_otic_hears_of_the_courses_that_it_stands_between() throws Exception {
        OticWorld.tell();
        try (Line own = open(OticWorld.ANALYST, "/");
                Line other = open(OticWorld.OTHER, "/")) {
            draft(OticWorld.THEIRS, "ao-vit");
            long first = other.awaitNews(0);
            draft(OticWorld.OWN, "ao-orf");
            assertThat(own.awaitNews(0)).isGreaterThan(first);
            assertThat(own.news()).hasSize(1);
        }
    }

    @Test
    void a_page_that_was_loaded_before_is_told_at_once_what_it_missed() throws Exception {
        SectionId section = new SectionId("pesca-1");
        World.section(section, "Pesca artesanal", "11");
        String reader = TestTokens.ofRegion("sence-regional", "11");
        eventually(() -> get(reader, "/cursos/" + section).statusCode(200));
        String address = line(reader, "/");
        draft(section, "ao-pes");
        eventually(() -> get(reader, "/cursos/" + section + "/formularios").body(containsString("Enviado")));
        try (Line late = at(address, reader)) {
            assertThat(late.awaitNews(0)).isPositive();
        }
    }

    @Test
    void a_line_ends_with_the_token_of_its_reader() throws Exception {
        String address = line(TestTokens.token("fugaz", "", "", "sence-national"), "/");
        // on a slow machine a short token may be over before the line opens: then a longer one
        for (int seconds = 2; ; seconds *= 2) {
            String token = TestTokens.token("fugaz", "", "", Instant.now().plusSeconds(seconds), "sence-national");
            HttpClient client = HttpClient.newHttpClient();
            HttpResponse<Stream<String>> answer = ask(client, address, token);
            if (answer.statusCode() == 200) {
                try (Line line = new Line(client, answer)) {
                    line.ended.get(2L * seconds + 30, TimeUnit.SECONDS);
                    assertThat(line.lines).first().asString().startsWith(":");
                }
                return;
            }
            assertThat(answer.statusCode()).isEqualTo(401);
        }
    }

    @Test
    void nobody_has_more_than_four_lines_and_a_pass_is_good_for_its_reader() throws Exception {
        String reader = TestTokens.token("muchas-fichas", "", "", "sence-national");
        String address = line(reader, "/");
        List<Line> lines = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                lines.add(at(address, reader));
            }
            get(reader, address).statusCode(204);
        } finally {
            lines.forEach(Line::close);
        }
        get(World.AUDITOR, address).statusCode(204);
        get(reader, "/novedades").statusCode(204);
        get(reader, "/novedades?pase=1.x").statusCode(204);
        get(World.MAULE, line(World.MAULE, "/") + "&seccion=" + World.WAITING).statusCode(204);
        io.restassured.RestAssured.given()
                .redirects()
                .follow(false)
                .get("/novedades")
                .then()
                .statusCode(401);
    }

    private static void draft(SectionId section, String acuerdo) {
        TestTopics.<CoursesEvent>publish(
                CoursesEvent.CATALOGUE,
                "acuerdo-" + acuerdo,
                new AcuerdoEvent.AcuerdoOperativoFinalised(acuerdo, section, AT, World.STARTS, List.of(), "user-otec"));
    }

    private Line open(String token, String page) throws Exception {
        return at(line(token, page), token);
    }

    private Line at(String address, String token) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        return new Line(client, ask(client, address, token));
    }

    private HttpResponse<Stream<String>> ask(HttpClient client, String address, String token) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(String.valueOf(base).replaceAll("/$", "") + address))
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "text/event-stream")
                        .build(),
                HttpResponse.BodyHandlers.ofLines());
    }

    /** The address of a page's line, as its script would ask for it. */
    private static String line(String token, String page) {
        String html = get(token, page).statusCode(200).extract().asString();
        Matcher found = Pattern.compile("data-novedades=\"([^\"]+)\" data-desde=\"([0-9]+)\"")
                .matcher(html);
        assertThat(found.find()).isTrue();
        return found.group(1).replace("&amp;", "&") + "&desde=" + found.group(2);
    }

    /** An open line and what came over it. */
    private static final class Line implements AutoCloseable {
        final List<String> lines = new CopyOnWriteArrayList<>();
        final CompletableFuture<@Nullable Void> ended = new CompletableFuture<>();
        private final HttpClient client;

        Line(HttpClient client, HttpResponse<Stream<String>> answer) {
            this.client = client;
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            Stream<String> body = answer.body();
            Thread.ofVirtual().start(() -> {
                try {
                    body.forEach(lines::add);
                } catch (RuntimeException closed) {
                    lines.add("closed");
                } finally {
                    ended.complete(null);
                }
            });
            // the first sign of life says that the line is in its place
            eventually(() -> assertThat(lines).isNotEmpty());
        }

        List<Long> news() {
            return lines.stream()
                    .filter(line -> line.startsWith("id:"))
                    .map(line -> Long.valueOf(line.substring(3).strip()))
                    .toList();
        }

        long awaitNews(int index) {
            eventually(() -> assertThat(news()).hasSizeGreaterThan(index));
            return news().get(index);
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }
}
