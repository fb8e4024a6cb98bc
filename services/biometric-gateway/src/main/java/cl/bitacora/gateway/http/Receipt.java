package cl.bitacora.gateway.http;

import cl.bitacora.contracts.journals.wire.BatchHead;
import cl.bitacora.gateway.views.ReceiptRow;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Proof for the class PC that its records are kept: the same batch always gets the same one, but for the checkpoint, which is
 * the newest of the answer. A PC that keeps its receipts holds the log to what it was.
 */
@Schema(description = "Recibo de un lote")
public record Receipt(
        @Schema(examples = "pc-6f1c2a9b4d3e8f70") String installation,
        @Schema(examples = "1") long firstSeq,
        @Schema(examples = "34") long lastSeq,

        @Schema(examples = "555a2bfaf926398841018793f14144251afde59304d1eb666d59eb17e0b96e78")
        String lastHash,

        @Schema(description = "Cuándo llegó el último registro por primera vez", examples = "2020-03-30T16:20:11Z")
        Instant receivedAt,

        @Schema(description = "Posición en el registro de eventos", examples = "36")
        long position,

        @Schema(
                description =
                        "Último punto de control firmado del registro al responder (nota firmada C2SP). No es parte de"
                                + " la identidad del recibo: al repetir el lote puede venir uno más nuevo.")
        @Nullable
        String checkpoint,

        @Schema(
                description =
                        "Prueba de que el registro tiene el recibo. Falta mientras ningún punto de control lo cubra:"
                                + " pídala después en /receipts/{lastSeq}")
        @Nullable
        ReceiptProof received,

        @Schema(description = "Prueba de que el registro tiene el último registro del lote") @Nullable
        ReceiptProof lastRecord) {

    /** For this stretch, kept (lastly) under this row. */
    static Receipt of(BatchHead head, ReceiptRow row) {
        return new Receipt(
                head.installation(),
                head.firstSeq(),
                head.lastSeq(),
                head.lastHash(),
                row.receivedAt,
                row.position,
                null,
                null,
                null);
    }

    static Receipt of(ReceiptRow row) {
        return new Receipt(
                row.installation,
                row.firstSeq,
                row.lastSeq,
                row.lastHash,
                row.receivedAt,
                row.position,
                null,
                null,
                null);
    }

    /** With the newest checkpoint. */
    Receipt with(String note) {
        return new Receipt(installation, firstSeq, lastSeq, lastHash, receivedAt, position, note, received, lastRecord);
    }

    /** With what proves it. */
    Receipt with(ReceiptProof receipt, ReceiptProof last) {
        return new Receipt(installation, firstSeq, lastSeq, lastHash, receivedAt, position, checkpoint, receipt, last);
    }
}
