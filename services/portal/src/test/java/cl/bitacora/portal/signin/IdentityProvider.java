package cl.bitacora.portal.signin;

import cl.bitacora.kernel.Rut;
import cl.bitacora.testkit.journal.DemoCourse;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Authorization code with PKCE as the realm has it: a code is given once, against the verifier of its challenge and the
 * secret of the client; a refresh token is taken once, and whoever shows it again loses the session. Its sign-in page asks
 * for the account only.
 */
public final class IdentityProvider implements QuarkusTestResourceLifecycleManager {
    static final String SECRET = "5ec4e75ec4e75ec4e75ec4e75ec4e75ec4e75ec4e75ec4e75ec4e75ec4e75ec4";
    private static final String PATH = "/realms/bitacora";
    private static final Map<String, Map<String, String>> CODES = new ConcurrentHashMap<>();
    private static final Map<String, Session> REFRESH = new ConcurrentHashMap<>();
    private static final KeyPair KEYS = generate();

    /** Accounts as the demonstration's realm has them; OTEC B and the Metropolitan region are those of {@code World}. */
    private static final Map<String, String> ACCOUNTS = Map.of(
            "sence-maule",
            claims("Rosa Radal", "\"region\":\"7\",\"roles\":[\"sence-regional\"]"),
            "sence-rm",
            claims("Marta Maitén", "\"region\":\"13\",\"roles\":[\"sence-regional\"]"),
            "sence-director-rm",
            claims("Darío Drimis", "\"region\":\"13\",\"roles\":[\"sence-director\"]"),
            "sence-nacional",
            claims("Nadia Notro", "\"roles\":[\"sence-national\"]"),
            "auditor",
            claims("Aurelio Arrayán", "\"roles\":[\"auditor\"]"),
            "relator-a",
            claims("Raúl Raulí", "\"otec\":\"" + DemoCourse.OTEC + "\",\"roles\":[\"relator\"]"),
            "otec-b-admin",
            claims("Olga Olivillo", "\"otec\":\"" + Rut.ofNumber(998_000_002) + "\",\"roles\":[\"otec-admin\"]"));

    /** How long tokens are good for, in seconds. */
    static final AtomicLong LIFETIME = new AtomicLong(300);

    /** Refresh tokens that were taken, and those that were shown a second time. */
    static final AtomicInteger RENEWED = new AtomicInteger();

    static final AtomicInteger SHOWN_AGAIN = new AtomicInteger();

    private static final AtomicInteger NEXT = new AtomicInteger();

    private static volatile String issuer = "";
    private @Nullable HttpServer server;

    /** What a refresh token belongs to. */
    private static final class Session {
        final String account;
        private String current = "";

        Session(String account) {
            this.account = account;
        }

        synchronized void give(String refresh) {
            current = refresh;
        }

        /** Whether it was the one given last; whatever was shown, nothing is worth anything afterwards. */
        synchronized boolean take(String refresh) {
            boolean fits = current.equals(refresh);
            current = "";
            return fits;
        }
    }

    /** All sessions end here, and nobody is told. */
    static void forgetSessions() {
        REFRESH.clear();
    }

    /** An access token of an account, for a reader without browser. */
    public static String token(String account) {
        return jwt(account, "bitacora", "", 600);
    }

    @Override
    public int order() {
        return 100; // after the platform's resource, whose tokens it replaces
    }

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server = started;
            issuer = "http://127.0.0.1:" + started.getAddress().getPort() + PATH;
            started.createContext(PATH + "/protocol/openid-connect/auth", this::authorise);
            started.createContext(PATH + "/protocol/openid-connect/token", this::token);
            started.createContext(PATH + "/protocol/openid-connect/certs", this::certs);
            started.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> config = new HashMap<>();
        config.put("BITACORA_OIDC_URL", issuer);
        config.put("quarkus.oidc.auth-server-url", issuer);
        config.put("quarkus.oidc.token.issuer", issuer);
        config.put("quarkus.oidc.jwks-path", "protocol/openid-connect/certs");
        config.put("quarkus.oidc.public-key", "");
        config.put("portal.test.identity", "hybrid");
        config.put("BITACORA_PORTAL_CLIENT_SECRET", SECRET);
        return config;
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private void authorise(HttpExchange exchange) throws IOException {
        Map<String, String> query = form(exchange.getRequestURI().getRawQuery());
        if (!"S256".equals(query.get("code_challenge_method")) || !"bitacora-portal".equals(query.get("client_id"))) {
            answer(exchange, 400, "{}");
            return;
        }
        if (exchange.getRequestMethod().equals("GET")) {
            page(exchange);
            return;
        }
        Map<String, String> said = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String account = said.getOrDefault("username", "");
        if (!ACCOUNTS.containsKey(account)) {
            answer(exchange, 401, "{}");
            return;
        }
        String code = "code-" + NEXT.incrementAndGet();
        query.put("account", account);
        CODES.put(code, query);
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        query.get("redirect_uri") + "?code=" + code + "&state="
                                + URLEncoder.encode(query.getOrDefault("state", ""), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    /** The form is sent to the address that it came from. */
    private static void page(HttpExchange exchange) throws IOException {
        byte[] body = ("<!DOCTYPE html><html lang=es><title>Identidades</title><form method=post><label>Cuenta"
                        + " <input name=username></label> <button>Entrar</button></form></html>")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String basic = "Basic "
                + Base64.getEncoder().encodeToString(("bitacora-portal:" + SECRET).getBytes(StandardCharsets.US_ASCII));
        if (!basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 400, "{\"error\":\"invalid_client\"}");
        } else if ("refresh_token".equals(form.get("grant_type"))) {
            refresh(exchange, form.getOrDefault("refresh_token", ""));
        } else {
            exchangeCode(exchange, form);
        }
    }

    private static void exchangeCode(HttpExchange exchange, Map<String, String> form) throws IOException {
        Map<String, String> asked = CODES.remove(form.getOrDefault("code", ""));
        if (asked == null
                || !challenge(form.getOrDefault("code_verifier", "")).equals(asked.get("code_challenge"))
                || !String.valueOf(form.get("redirect_uri")).equals(asked.get("redirect_uri"))) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        String nonce = asked.containsKey("nonce") ? ",\"nonce\":\"" + asked.get("nonce") + "\"" : "";
        answer(exchange, 200, tokens(new Session(String.valueOf(asked.get("account"))), nonce));
    }

    private static void refresh(HttpExchange exchange, String token) throws IOException {
        Session session = REFRESH.get(token);
        if (session == null || !session.take(token)) {
            SHOWN_AGAIN.incrementAndGet();
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        RENEWED.incrementAndGet();
        answer(exchange, 200, tokens(session, ""));
    }

    private static String tokens(Session session, String nonce) {
        String refresh = "refresh-" + NEXT.incrementAndGet();
        REFRESH.put(refresh, session);
        session.give(refresh);
        long lifetime = LIFETIME.get();
        return "{\"token_type\":\"Bearer\",\"expires_in\":" + lifetime + ",\"id_token\":\""
                + jwt(session.account, "bitacora-portal", nonce, lifetime) + "\",\"access_token\":\""
                + jwt(session.account, "bitacora", "", lifetime) + "\",\"refresh_token\":\"" + refresh + "\"}";
    }

    private void certs(HttpExchange exchange) throws IOException {
        RSAPublicKey key = (RSAPublicKey) KEYS.getPublic();
        answer(
                exchange,
                200,
                "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"k1\",\"n\":\""
                        + number(key.getModulus()) + "\",\"e\":\"" + number(key.getPublicExponent()) + "\"}]}");
    }

    private static String jwt(String account, String audience, String more, long lifetime) {
        long now = Instant.now().getEpochSecond();
        String head = encode("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"k1\"}".getBytes(StandardCharsets.UTF_8));
        String claims = "{\"iss\":\"" + issuer + "\",\"sub\":\"user-" + account + "\",\"aud\":\"" + audience
                + "\",\"azp\":\"bitacora-portal\",\"typ\":\"ID\",\"iat\":" + now + ",\"exp\":" + (now + lifetime)
                + ",\"preferred_username\":\"" + account + "\"," + ACCOUNTS.get(account) + more + "}";
        String body = head + "." + encode(claims.getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(KEYS.getPrivate());
            signature.update(body.getBytes(StandardCharsets.US_ASCII));
            return body + "." + encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String claims(String name, String more) {
        return "\"name\":\"" + name + "\"," + more;
    }

    private static String challenge(String verifier) {
        try {
            return encode(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(@Nullable String text) {
        Map<String, String> form = new HashMap<>();
        for (String pair : String.valueOf(text).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(
                        URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return form;
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return encode(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
