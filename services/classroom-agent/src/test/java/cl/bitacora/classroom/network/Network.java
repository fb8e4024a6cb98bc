package cl.bitacora.classroom.network;

import cl.bitacora.contracts.journals.wire.AnchorNote;
import cl.bitacora.contracts.journals.wire.BatchHead;
import cl.bitacora.contracts.journals.wire.JournalCodec;
import cl.bitacora.contracts.journals.wire.JournalKeys;
import cl.bitacora.contracts.journals.wire.KeyProof;
import cl.bitacora.contracts.journals.wire.RequestSignature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the class PC needs of the network, held to the wire: signatures, nonces, hash chain and gaps are checked as the
 * gateway checks them. Keeps what it was sent.
 */
public final class Network implements AutoCloseable {
    public static final String CODE = "7K3M-9QWX-2RTD";
    public static final String INSTALLATION = "pc-0011223344556677";
    public static final String OTEC = "76543210-3";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final LogKey logKey = new LogKey();
    private final LogKey otherLog = new LogKey();
    private final SmallLog log = new SmallLog();
    private final Map<Integer, Long> positions = new HashMap<>();
    private final Set<String> nonces = new HashSet<>();
    private final List<JsonNode> records = new ArrayList<>();
    private final List<String> hashes = new ArrayList<>();
    private final List<JsonNode> enrolments = new ArrayList<>();
    private final List<JsonNode> contacts = new ArrayList<>();
    private final Set<String> downloaded = new HashSet<>();
    private @Nullable PublicKey key;
    private Section section = Section.none();
    private boolean rival;
    private boolean forgetful;
    private boolean forged;
    private int rotations;
    private long checkpoint = Long.MAX_VALUE;
    private UnaryOperator<ObjectNode> proofs = UnaryOperator.identity();
    private Runnable beforeKeys = () -> {};
    private volatile boolean losesKeyAnswers;
    private volatile boolean down;

    /** A course as two answers of the network. */
    public record Section(String id, String courseJson, String rosterJson, String summaryJson) {
        static Section none() {
            return new Section("none", "{}", "{}", "{}");
        }
    }

    public Network() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + port();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String logKey() {
        return logKey.line();
    }

    public synchronized void offers(Section other) {
        section = other;
    }

    /** An installation that enrolled before. */
    public synchronized void knows(PublicKey other) {
        key = other;
    }

    /** From now on there is other content under every number. */
    public synchronized void forks() {
        rival = true;
    }

    /** Asks for the course again, once. */
    public synchronized void forgetsDownloads() {
        downloaded.clear();
    }

    /** Asks for the course again, always. */
    public synchronized void remembersNoDownload() {
        downloaded.clear();
        forgetful = true;
    }

    /** What is done to proofs before they are answered. */
    public synchronized void answersProofs(UnaryOperator<ObjectNode> change) {
        proofs = change;
    }

    /** Proofs are signed by the key of another log of the same name. */
    public synchronized void provesWithAnotherLog() {
        forged = true;
    }

    /** Entries of others; a checkpoint may cover them. */
    public synchronized void logsOthers(int count) {
        for (int i = 0; i < count; i++) {
            log.append("journal-pc-ffff", "journals.block-created.v1", "{}");
        }
    }

    /** The newest checkpoint covers no more than so many entries. */
    public synchronized void checkpointsAt(long size) {
        checkpoint = size;
    }

    public synchronized long logSize() {
        return log.size();
    }

    /** How often the key was changed. */
    public synchronized int rotations() {
        return rotations;
    }

    public synchronized @Nullable PublicKey key() {
        return key;
    }

    /** Called when a change of keys arrives, before it happens. */
    public synchronized void beforeKeys(Runnable then) {
        beforeKeys = then;
    }

    /** A change of keys happens, and its answer does not arrive. */
    public void losesKeyAnswers(boolean now) {
        losesKeyAnswers = now;
    }

    /** As if the cable were pulled, or put back. */
    public void down(boolean now) {
        down = now;
    }

    /** Loses what came after, as a gateway restored from an older copy. */
    public synchronized void forgetsAfter(int kept) {
        records.subList(kept, records.size()).clear();
        hashes.subList(kept, hashes.size()).clear();
    }

    /** The journal as it was kept, in order. */
    public synchronized List<JsonNode> records() {
        return List.copyOf(records);
    }

    public synchronized List<JsonNode> enrolments() {
        return List.copyOf(enrolments);
    }

    public synchronized List<JsonNode> contacts() {
        return List.copyOf(contacts);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (down) {
                return;
            }
            byte[] body = exchange.getRequestBody().readAllBytes();
            Reply reply = reply(exchange, body);
            if (losesKeyAnswers && exchange.getRequestURI().getPath().endsWith("/keys") && reply.status() == 200) {
                return;
            }
            byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    private record Reply(int status, String body) {}

    private synchronized Reply reply(HttpExchange exchange, byte[] body) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String own = "/v1/installations/" + INSTALLATION;
        if (path.equals("/v1/installations/enrolments")) {
            return enrol(JSON.readTree(body));
        }
        if (path.equals(own + "/batches")) {
            return batch(JSON.readTree(body));
        }
        if (!path.startsWith(own) || !signed(exchange, body)) {
            return problem(401, "request-signature");
        }
        return switch (path.substring(own.length())) {
            case "/anchors" -> anchor(JSON.readTree(body));
            case "/contact" -> {
                contacts.add(JSON.readTree(body));
                yield new Reply(204, "");
            }
            case "/people-enrolments" -> {
                JsonNode enrolment = JSON.readTree(body);
                if (!enrolments.contains(enrolment)) {
                    enrolments.add(enrolment);
                }
                yield new Reply(201, "{\"person\":\"" + enrolment.path("person").asText() + "\"}");
            }
            case "/keys" -> keys(JSON.readTree(body));
            case "/sections" -> new Reply(200, "[" + section.summaryJson() + "]");
            default -> section(path.substring(own.length()));
        };
    }

    private Reply keys(JsonNode body) {
        String publicKey = body.path("publicKey").asText();
        PublicKey next = JournalKeys.publicKey(publicKey).orElseThrow();
        byte[] statement = KeyProof.ofRotation(INSTALLATION, publicKey);
        if (!JournalKeys.verify(next, statement, body.path("proof").asText())) {
            return problem(422, "key-proof");
        }
        beforeKeys.run();
        if (!next.equals(key)) {
            key = next;
            rotations++;
        }
        return new Reply(
                200, JSON.createObjectNode().put("installation", INSTALLATION).toString());
    }

    private Reply receipt(int seq) {
        Long position = positions.get(seq);
        if (position == null) {
            return problem(404, "not-found");
        }
        ObjectNode answer =
                JSON.createObjectNode().put("installation", INSTALLATION).put("lastSeq", seq);
        long size = Math.min(checkpoint, log.size());
        if (position <= size) {
            answer.set("lastRecord", proofs.apply(log.proof(position, size, forged ? otherLog : logKey)));
        }
        return new Reply(200, answer.toString());
    }

    private Reply section(String path) {
        if (path.startsWith("/receipts/")) {
            return receipt(Integer.parseInt(path.substring("/receipts/".length())));
        }
        if (path.equals("/sections/" + section.id())) {
            if (!forgetful) {
                downloaded.add(section.id());
            }
            return new Reply(200, section.courseJson());
        }
        return path.equals("/sections/" + section.id() + "/roster")
                ? new Reply(200, section.rosterJson())
                : problem(404, "not-found");
    }

    private boolean signed(HttpExchange exchange, byte[] body) {
        RequestSignature signature = new RequestSignature(
                header(exchange, RequestSignature.CONTENT_DIGEST),
                header(exchange, RequestSignature.SIGNATURE_INPUT),
                header(exchange, RequestSignature.SIGNATURE));
        var target = new RequestSignature.Target(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
        PublicKey known = key;
        return known != null
                && signature.verify(known, target, body)
                && nonces.add(signature.claim().orElseThrow().nonce());
    }

    private Reply enrol(JsonNode body) {
        String publicKey = body.path("publicKey").asText();
        String statement = "bitacora-enrolment-v1\n" + CODE.replace("-", "") + "\n" + publicKey;
        boolean good = body.path("code").asText().equals(CODE.replace("-", ""))
                && JournalKeys.publicKey(publicKey)
                        .filter(it -> JournalKeys.verify(
                                it,
                                statement.getBytes(StandardCharsets.UTF_8),
                                body.path("proof").asText()))
                        .isPresent();
        if (!good) {
            return problem(422, "code-unknown");
        }
        key = JournalKeys.publicKey(publicKey).orElseThrow();
        ObjectNode answer = JSON.createObjectNode()
                .put("id", INSTALLATION)
                .put("otec", OTEC)
                .put("name", "Sala 1, Talca")
                .put("region", "07")
                .put("logKey", logKey.line())
                .put("serverTime", Instant.now().toString());
        return new Reply(201, answer.toString());
    }

    private Reply anchor(JsonNode body) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        AnchorNote note = new AnchorNote(
                INSTALLATION,
                "a-0011223344556677",
                body.path("nonce").asText(),
                body.path("bootId").asText(),
                body.path("bootMillis").asLong(),
                now);
        ObjectNode answer = JSON.createObjectNode()
                .put("id", note.anchor())
                .put("serverTime", now.toString())
                .put("note", logKey.sign(note.text()));
        return new Reply(201, answer.toString());
    }

    private Reply batch(JsonNode body) {
        BatchHead head = new BatchHead(
                body.path("installation").asText(),
                body.path("firstSeq").asLong(),
                body.path("lastSeq").asLong(),
                body.path("prevHash").asText(),
                body.path("lastHash").asText());
        PublicKey known = key;
        if (known == null
                || !JournalKeys.verify(
                        known, head.canonicalBytes(), body.path("signature").asText())) {
            return problem(422, "journal-signature");
        }
        if (rival) {
            return problem(409, "journal-fork");
        }
        if (head.firstSeq() > records.size() + 1) {
            ObjectNode gap = JSON.createObjectNode()
                    .put("code", "journal-gap")
                    .put("detail", "Faltan registros")
                    .put("expectedSeq", records.size() + 1);
            return new Reply(409, gap.toString());
        }
        String hash = head.prevHash();
        for (JsonNode entry : body.path("records")) {
            JsonNode said = entry.path("record");
            hash = JournalCodec.sha256(hash + said.toString());
            if (!hash.equals(entry.path("hash").asText())) {
                return problem(422, "journal-chain-broken");
            }
            String course = said.path("block").asText().split("\\.", 2)[0];
            if (!downloaded.contains(course) && !section.id().equals("none")) {
                return problem(422, "course-not-downloaded");
            }
            int seq = said.path("seq").asInt();
            if (seq <= records.size()) {
                if (!hashes.get(seq - 1).equals(hash)) {
                    return problem(409, "journal-fork");
                }
            } else {
                records.add(said);
                hashes.add(hash);
                positions.put(
                        seq,
                        log.append(
                                "journal-" + INSTALLATION,
                                "journals.participant-marked.v1",
                                "{\"installation\":\"" + INSTALLATION + "\",\"seq\":" + seq + ",\"hash\":\"" + hash
                                        + "\"}"));
            }
        }
        ObjectNode receipt = JSON.createObjectNode()
                .put("installation", head.installation())
                .put("firstSeq", head.firstSeq())
                .put("lastSeq", head.lastSeq())
                .put("lastHash", head.lastHash())
                .put("receivedAt", "2020-03-30T16:20:11Z")
                .put("position", records.size() + 10);
        return new Reply(201, receipt.toString());
    }

    private static Reply problem(int status, String code) {
        return new Reply(
                status,
                JSON.createObjectNode()
                        .put("code", code)
                        .put("detail", "Dice la red: " + code)
                        .toString());
    }

    private static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
