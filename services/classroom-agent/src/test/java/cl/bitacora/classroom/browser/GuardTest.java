package cl.bitacora.classroom.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other pages of the same browser can reach the loopback; they get nothing and change nothing. */
class GuardTest {
    private static final Pattern TOKEN = Pattern.compile("data-token=\"([0-9a-f]{32})\"");
    private static final String FORM = "rut=1-9";

    @TempDir
    Path home;

    @Test
    void only_its_own_pages_may_change_anything() throws Exception {
        if (System.getenv("CI") != null) {
            assertThat(Application.isPackaged()).isTrue();
        }
        assumeTrue(Application.isPackaged(), "the packaged application");
        int port = Application.freePort();
        try (Application application = Application.start(home, port, "http://127.0.0.1:1")) {
            String own = "127.0.0.1:" + port;
            String page = raw(port, "GET /inicio", own, "", "");
            assertThat(page)
                    .startsWith("HTTP/1.1 200")
                    .contains("Content-Security-Policy: default-src 'self'; frame-ancestors 'none'");
            Matcher token = TOKEN.matcher(page);
            assertThat(token.find()).isTrue();
            String post = "POST /abrir?t=" + token.group(1);

            assertThat(raw(port, "GET /inicio", "evil.example", "", ""))
                    .as("DNS rebinding")
                    .startsWith("HTTP/1.1 4");
            assertThat(raw(port, "GET /inicio", "127.0.0.1.evil.example:" + port, "", ""))
                    .startsWith("HTTP/1.1 4");
            assertThat(raw(port, "POST /abrir", own, "", FORM)).as("no token").startsWith("HTTP/1.1 403");
            assertThat(raw(port, "POST /abrir?t=" + "0".repeat(32), own, "", FORM))
                    .startsWith("HTTP/1.1 403");
            assertThat(raw(port, post, own, "Origin: https://evil.example\r\n", FORM))
                    .as("foreign page")
                    .startsWith("HTTP/1.1 403");
            assertThat(raw(port, post, own, "Sec-Fetch-Site: cross-site\r\n", FORM))
                    .startsWith("HTTP/1.1 403");
            assertThat(raw(port, post, own, "Origin: http://" + own + "\r\n", FORM))
                    .startsWith("HTTP/1.1 303");
            assertThat(raw(port, post, "localhost:" + port, "Origin: http://localhost:" + port + "\r\n", FORM))
                    .startsWith("HTTP/1.1 303");
            assertThat(application.address()).contains(own);
        }
    }

    /** A request as no client library lets one write it. */
    private static String raw(int port, String line, String host, String headers, String body) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = line + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers + "Connection: close\r\n"
                    + (body.isEmpty()
                            ? ""
                            : "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                                    + "\r\n")
                    + "\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .lines()
                    .collect(Collectors.joining("\n"));
        }
    }
}
