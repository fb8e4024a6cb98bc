package cl.bitacora.classroom.sync;

import cl.bitacora.classroom.journal.Journal;
import cl.bitacora.classroom.store.Installation;
import cl.bitacora.classroom.store.KeptReceipt;
import cl.bitacora.classroom.store.Store;
import cl.bitacora.contracts.journals.wire.KeptProof;
import cl.bitacora.kernel.proof.Checkpoint;
import cl.bitacora.kernel.proof.Entry;
import cl.bitacora.kernel.proof.InclusionProof;
import cl.bitacora.kernel.proof.InvalidNoteException;
import cl.bitacora.kernel.proof.VerifierKey;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Has the gateway prove that its log holds what it gave a receipt for. The answer is not believed: the entry must be this
 * journal's record as this PC computed it, at its place of the log under a checkpoint that the log's key signed, and the log
 * must not have become shorter since the last proof.
 */
public final class Proving {
    private Proving() {}

    /** What came of it. */
    public sealed interface Result {

        /** The gateway has, provably, everything up to this receipt. It is kept. */
        record Proved(KeptReceipt receipt) implements Result {}

        /** No signed checkpoint covers it yet: again later. */
        record NotYet() implements Result {}

        record Unreachable() implements Result {}

        /** The gateway said no. */
        record Refused(String detail) implements Result {}

        /** The proof proves nothing; {@code why} in Spanish. Nothing may be forgotten on it. */
        record Untrue(String why) implements Result {}
    }

    /** Asks for the proof of the last record that was received, and keeps it if it holds. */
    public static Result ask(GatewayClient client, Installation pc, Journal journal, Store store, Instant now) {
        long seq = store.progress().receivedSeq();
        return switch (client.signedGet(pc, "/v1/installations/" + pc.id() + "/receipts/" + seq)) {
            case Answer.Unreachable _ -> new Result.Unreachable();
            case Answer.Problem problem -> new Result.Refused(problem.detail());
            case Answer.Done done -> {
                Result result = judge(pc, seq, journal.hashBefore(seq + 1), done.body(), store, now);
                if (result instanceof Result.Proved(KeptReceipt receipt)) {
                    store.receipts().keep(receipt);
                    store.keep(store.progress().verified(seq));
                }
                yield result;
            }
        };
    }

    private static Result judge(Installation pc, long seq, String hash, JsonNode body, Store store, Instant now) {
        JsonNode given = body.hasNonNull("lastRecord") ? body.path("lastRecord") : body.path("received");
        if (!given.isObject()) {
            return new Result.NotYet();
        }
        Optional<KeptProof> read = read(given);
        if (read.isEmpty()) {
            return new Result.Untrue("la prueba está incompleta");
        }
        KeptProof proof = read.get();
        List<VerifierKey> keys;
        Checkpoint checkpoint;
        InclusionProof inclusion;
        try {
            keys = List.of(VerifierKey.parse(pc.logKey()));
            inclusion = InclusionProof.parse(proof.proof());
        } catch (IllegalArgumentException e) {
            return new Result.Untrue("la prueba está incompleta");
        }
        try {
            checkpoint = inclusion.note().checkpoint(keys);
        } catch (InvalidNoteException | IllegalArgumentException e) {
            return new Result.Untrue("no la firmó el libro de la red con que se registró este equipo");
        }
        long known = store.receipts().newest().map(KeptReceipt::treeSize).orElse(0L);
        if (checkpoint.size() < known) {
            return new Result.Untrue(
                    "el libro de la red muestra " + checkpoint.size() + " asientos y antes tenía " + known);
        }
        return proof.proves(pc.id(), seq, hash, keys)
                ? new Result.Proved(
                        new KeptReceipt(pc.id(), seq, hash, proof.entry(), proof.proof(), checkpoint.size(), now))
                : new Result.Untrue("no corresponde a lo que guarda este equipo");
    }

    private static Optional<KeptProof> read(JsonNode given) {
        JsonNode entry = given.path("entry");
        try {
            return Optional.of(new KeptProof(
                    new Entry(
                            entry.path("log").asText(),
                            entry.path("position").asLong(),
                            entry.path("eventId").asText(),
                            entry.path("stream").asText(),
                            entry.path("version").asLong(),
                            entry.path("type").asText(),
                            Instant.parse(entry.path("occurredAt").asText()),
                            Instant.parse(entry.path("recordedAt").asText()),
                            entry.path("actor").asText(),
                            entry.path("causation").asText(),
                            entry.path("correlation").asText(),
                            entry.path("regulation").asText(),
                            entry.path("payload").asText()),
                    given.path("proof").asText()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
