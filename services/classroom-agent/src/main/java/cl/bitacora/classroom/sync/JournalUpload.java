package cl.bitacora.classroom.sync;

import cl.bitacora.classroom.journal.Journal;
import cl.bitacora.classroom.store.Installation;
import cl.bitacora.classroom.store.Progress;
import cl.bitacora.classroom.store.Store;
import cl.bitacora.contracts.journals.wire.ChainedRecord;
import cl.bitacora.contracts.journals.wire.SignedBatch;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * Sends the journal in signed batches. Every cut is harmless: a batch is repeated until its receipt is here, and the gateway
 * keeps each record once.
 */
public final class JournalUpload {
    private static final int MOST = 500;

    /** Downloads in a row without a receipt: a gateway that goes on asking for a course it has sent is told from a new course. */
    private static final int MOST_DOWNLOADS = 3;

    private final Store store;
    private final GatewayClient client;
    private final Journal journal;
    private int most = MOST;
    private int downloadsLeft;

    public JournalUpload(Store store, GatewayClient client, Journal journal) {
        this.store = store;
        this.client = client;
        this.journal = journal;
    }

    /** How far one round came. */
    public enum Outcome {
        /** The gateway has everything. */
        COMPLETE,
        /** No answer: again later. */
        UNREACHABLE,
        /** The gateway refuses: somebody must look; see {@link Round#answer}. */
        REFUSED,
        /** The gateway holds other content under these numbers: a cloned PC or a restored disk. Nothing more is sent. */
        FORKED,
        /** The local disk cannot be read. */
        UNREADABLE
    }

    /** The end of a round and the last answer of it. */
    public record Round(Outcome outcome, Answer answer) {}

    /** Sends what the gateway does not have yet, until it has all or something is in the way. */
    public Round run(Installation pc, Instant now) {
        Answer answer = new Answer.Unreachable("nothing to send");
        downloadsLeft = MOST_DOWNLOADS;
        while (true) {
            Progress progress = store.progress();
            if (progress.forkAtSeq().isPresent()) {
                return new Round(Outcome.FORKED, answer);
            }
            if (progress.receivedSeq() >= journal.lastSeq()) {
                return new Round(Outcome.COMPLETE, answer);
            }
            SignedBatch batch;
            try {
                List<ChainedRecord> records = journal.read(progress.receivedSeq() + 1, most);
                if (records.isEmpty()) {
                    return new Round(Outcome.UNREADABLE, answer);
                }
                batch = SignedBatch.sign(
                        pc.id(), journal.hashBefore(records.getFirst().seq()), records, pc.signingKey());
            } catch (IOException e) {
                return new Round(Outcome.UNREADABLE, new Answer.Unreachable(String.valueOf(e.getMessage())));
            }
            store.keep(progress.sent(batch.head().lastSeq()));
            answer = client.post(
                    pc.gateway(),
                    "/v1/installations/" + pc.id() + "/batches",
                    batch.toJson().getBytes(StandardCharsets.UTF_8));
            Step step = step(pc, batch, answer, now);
            if (step != Step.GO_ON) {
                return new Round(Outcome.valueOf(step.name()), answer);
            }
        }
    }

    private enum Step {
        GO_ON,
        UNREACHABLE,
        REFUSED,
        FORKED
    }

    private Step step(Installation pc, SignedBatch batch, Answer answer, Instant now) {
        return switch (answer) {
            case Answer.Done done -> receipt(batch, done.body(), now);
            case Answer.Unreachable _ -> Step.UNREACHABLE;
            case Answer.Problem problem ->
                switch (problem.code()) {
                    case "journal-gap" -> gap(problem.body());
                    case "journal-fork" -> forked(batch.head().firstSeq());
                    case "course-not-downloaded" -> downloadAgain(pc, batch, now);
                    case "batch-too-long", "batch-too-large" -> smaller();
                    default -> problem.status() == 408 ? Step.UNREACHABLE : Step.REFUSED;
                };
        };
    }

    /** A receipt counts only if it is for exactly what was sent. */
    private Step receipt(SignedBatch batch, JsonNode body, Instant now) {
        boolean fits = body.path("lastSeq").asLong() == batch.head().lastSeq()
                && body.path("lastHash").asText("").equals(batch.head().lastHash())
                && body.path("installation").asText("").equals(batch.head().installation());
        if (!fits) {
            return Step.UNREACHABLE;
        }
        store.keep(store.progress()
                .received(
                        batch.head().lastSeq(),
                        batch.head().lastHash(),
                        body.path("position").asLong())
                .contact(now));
        most = MOST;
        downloadsLeft = MOST_DOWNLOADS;
        return Step.GO_ON;
    }

    /** The gateway lacks earlier records, e.g. it was restored: sends from there. More than exist here is a fork. */
    private Step gap(JsonNode body) {
        long expected = body.path("expectedSeq").asLong();
        if (expected > journal.lastSeq() + 1) {
            return forked(journal.lastSeq() + 1);
        }
        if (expected < journal.firstSeq() || expected - 1 == store.progress().receivedSeq()) {
            return Step.REFUSED;
        }
        store.keep(store.progress().expecting(expected, journal.hashBefore(expected)));
        return Step.GO_ON;
    }

    private Step forked(long seq) {
        store.keep(store.progress().forked(seq));
        return Step.FORKED;
    }

    private Step downloadAgain(Installation pc, SignedBatch batch, Instant now) {
        if (downloadsLeft == 0) {
            return Step.REFUSED;
        }
        downloadsLeft--;
        boolean all = batch.records().stream()
                .map(record -> record.said().block().section())
                .distinct()
                .allMatch(section -> Downloading.download(client, pc, section, store, now) instanceof Answer.Done);
        return all ? Step.GO_ON : Step.REFUSED;
    }

    private Step smaller() {
        if (most == 1) {
            return Step.REFUSED;
        }
        most = Math.max(1, most / 2);
        return Step.GO_ON;
    }
}
