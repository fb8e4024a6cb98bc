package cl.bitacora.gateway.http;

import cl.bitacora.eventstore.LogProofs.Proved;
import cl.bitacora.kernel.proof.Entry;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the log and its place under a signed checkpoint: complete, verifiable without a connection. */
@Schema(name = "ReceiptProof", description = "Entrada del registro de eventos y su prueba de inclusión; ver JOURNAL.md")
public record ReceiptProof(
        LogEntry entry,

        @Schema(description = "C2SP tlog-proof: índice, hashes y punto de control firmado")
        String proof) {

    /** The fields of an entry, in the order in which they are hashed. */
    @Schema(name = "LogEntry")
    public record LogEntry(
            @Schema(examples = "gateway") String log,
            @Schema(examples = "36") long position,

            @Schema(examples = "01957b0e-3c1f-7000-8000-5f0c2a9b4d3e")
            String eventId,

            @Schema(examples = "journal-pc-6f1c2a9b4d3e8f70")
            String stream,

            @Schema(examples = "36") long version,
            @Schema(examples = "journals.batch-received.v1") String type,
            Instant occurredAt,
            Instant recordedAt,
            String actor,
            String causation,
            String correlation,
            String regulation,
            @Schema(description = "JSON exacto del evento") String payload) {

        static LogEntry of(Entry entry) {
            return new LogEntry(
                    entry.log(),
                    entry.position(),
                    entry.eventId(),
                    entry.stream(),
                    entry.version(),
                    entry.type(),
                    entry.occurredAt(),
                    entry.recordedAt(),
                    entry.actor(),
                    entry.causation(),
                    entry.correlation(),
                    entry.regulation(),
                    entry.payload());
        }
    }

    static ReceiptProof of(Proved proved) {
        return new ReceiptProof(LogEntry.of(proved.entry()), proved.proof().toString());
    }
}
