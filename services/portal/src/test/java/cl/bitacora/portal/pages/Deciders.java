package cl.bitacora.portal.pages;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Stands where the deciding services stand: keeps what it was asked and answers what a test says. */
public final class Deciders implements QuarkusTestResourceLifecycleManager {
    /** A request as it came in. */
    record Asked(String path, String token, String key, String language, String body, String time) {}

    /** What it answers next. */
    record Says(int status, String body) {}

    static final List<Asked> ASKED = new CopyOnWriteArrayList<>();
    static final AtomicReference<Says> NEXT = new AtomicReference<>(new Says(200, "{}"));

    /** What follows from what it was asked, before it answers: what the deciding service would have published. */
    static final AtomicReference<Runnable> THEN = new AtomicReference<>(Deciders::nothing);

    /** What the logs of all services show, by the end of the address. */
    static final Map<String, String> LOG = new ConcurrentHashMap<>();

    /** What every document that is uploaded has. */
    static final String DIGEST = "ab".repeat(32);

    private @Nullable HttpServer server;

    static void nothing() {}

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/", Deciders::answer);
            started.start();
            server = started;
            String base = "http://127.0.0.1:" + started.getAddress().getPort();
            return Map.of(
                    "bitacora.gateway-url", base,
                    "bitacora.attendance-url", base,
                    "bitacora.courses-url", base,
                    "bitacora.certificates-service-url", base,
                    "bitacora.payments-url", base,
                    "bitacora.tenders-url", base);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private static Says says(String path, String address) {
        if (path.equals("/v1/documents")) {
            return new Says(201, "{\"sha256\":\"" + DIGEST + "\"}");
        }
        if (path.startsWith("/v1/log/")) {
            String shown = LOG.getOrDefault(address.substring("/v1/log/".length()), "");
            return new Says(shown.isEmpty() ? 404 : 200, shown);
        }
        return NEXT.get();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        ASKED.add(new Asked(
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath(),
                String.valueOf(headers.getFirst("Authorization")),
                String.valueOf(headers.getFirst("Idempotency-Key")),
                String.valueOf(headers.getFirst("Accept-Language")),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                String.valueOf(headers.getFirst("Sandbox-Time"))));
        THEN.getAndSet(Deciders::nothing).run();
        Says says = says(
                exchange.getRequestURI().getPath(), exchange.getRequestURI().toString());
        byte[] body = says.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(says.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
