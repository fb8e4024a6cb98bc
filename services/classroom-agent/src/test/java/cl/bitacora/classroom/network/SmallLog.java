package cl.bitacora.classroom.network;

import cl.bitacora.kernel.proof.Checkpoint;
import cl.bitacora.kernel.proof.Entry;
import cl.bitacora.kernel.proof.Hash;
import cl.bitacora.kernel.proof.InclusionProof;
import cl.bitacora.kernel.proof.Merkle;
import cl.bitacora.kernel.proof.Proofs;
import cl.bitacora.kernel.proof.SignedNote;
import cl.bitacora.kernel.proof.Subtrees;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The log of the small network: entries, and proofs under checkpoints of any size. */
final class SmallLog {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant AT = Instant.parse("2020-03-30T16:20:11.123456Z");

    private final List<Entry> entries = new ArrayList<>();

    /** Position of the new entry. */
    long append(String stream, String type, String payload) {
        long position = entries.size() + 1L;
        entries.add(new Entry(
                "gateway",
                position,
                "01957b0e-3c1f-7000-8000-" + String.format("%012d", position),
                stream,
                position,
                type,
                AT,
                AT,
                "installation:" + stream,
                "",
                "c-1",
                "0.1.0",
                payload));
        return position;
    }

    long size() {
        return entries.size();
    }

    /** An entry and its proof, as the gateway answers. */
    ObjectNode proof(long position, long size, LogKey key) {
        Subtrees subtrees = this::subtree;
        Checkpoint checkpoint = new Checkpoint(LogKey.NAME, size, Proofs.root(size, subtrees));
        InclusionProof proof = new InclusionProof(
                position - 1,
                Proofs.inclusion(position - 1, size, subtrees),
                SignedNote.parse(key.sign(checkpoint.body())));
        Entry entry = entries.get((int) position - 1);
        ObjectNode answer = JSON.createObjectNode();
        answer.putObject("entry")
                .put("log", entry.log())
                .put("position", entry.position())
                .put("eventId", entry.eventId())
                .put("stream", entry.stream())
                .put("version", entry.version())
                .put("type", entry.type())
                .put("occurredAt", entry.occurredAt().toString())
                .put("recordedAt", entry.recordedAt().toString())
                .put("actor", entry.actor())
                .put("causation", entry.causation())
                .put("correlation", entry.correlation())
                .put("regulation", entry.regulation())
                .put("payload", entry.payload());
        return answer.put("proof", proof.toString());
    }

    private Hash subtree(int level, long index) {
        return level == 0
                ? entries.get((int) index).leaf()
                : Merkle.node(subtree(level - 1, 2 * index), subtree(level - 1, 2 * index + 1));
    }
}
