package cl.bitacora.http;

import cl.bitacora.eventstore.LogProofs.Proved;
import cl.bitacora.eventstore.LogProofs.SignedCheckpoint;
import cl.bitacora.kernel.proof.Hash;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What {@link LogResource} answers. Hashes are SHA-256 in base64, as the signed notes have them. */
public final class LogAnswers {
    private static final String ORIGIN = "bitacora/certificates";
    private static final String HASH = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

    private LogAnswers() {}

    /** A checkpoint in a list. */
    @Schema(name = "PuntoDeControl", description = "Punto de control firmado")
    public record Checkpoint(
            @Schema(description = "Cantidad de eventos", examples = "120000")
            long size,

            @Schema(description = "Raíz del árbol de Merkle", examples = HASH)
            String root,

            Instant signedAt,
            @Schema(description = "Nota firmada, completa") String note) {

        static Checkpoint of(SignedCheckpoint signed) {
            return new Checkpoint(
                    signed.size(),
                    signed.root().base64(),
                    signed.signedAt(),
                    signed.note().toString());
        }
    }

    /** Verifier keys. */
    @Schema(name = "ClavesDelRegistro")
    public record Keys(
            @Schema(examples = ORIGIN) String origin,

            @Schema(description = "Claves de verificación: Ed25519 y ML-DSA-44")
            List<String> keys) {}

    /** A proof of inclusion. */
    @Schema(name = "PruebaDeInclusion")
    public record Inclusion(
            @Schema(examples = ORIGIN) String origin,
            @Schema(examples = "118204") long position,

            @Schema(description = "Índice de la hoja: la posición menos uno", examples = "118203")
            long index,

            @Schema(examples = "01957b0e-3c1f-7000-8000-5f0c2a9b4d3e")
            String event,

            @Schema(description = "Huella de la entrada canónica del evento", examples = HASH)
            String leaf,

            @Schema(description = "Cantidad de eventos del punto de control", examples = "120000")
            long size,

            @Schema(description = "Del vecino de la hoja hacia la raíz (RFC 6962, 2.1.1)")
            List<String> hashes,

            @Schema(description = "Nota firmada del punto de control")
            String checkpoint) {

        static Inclusion of(String origin, Proved proved) {
            return new Inclusion(
                    origin,
                    proved.position(),
                    proved.proof().index(),
                    proved.eventId(),
                    proved.leaf().base64(),
                    proved.size(),
                    proved.proof().hashes().stream().map(Hash::base64).toList(),
                    proved.proof().note().toString());
        }
    }

    /** A proof of consistency. */
    @Schema(name = "PruebaDeConsistencia")
    public record Consistency(
            @Schema(examples = ORIGIN) String origin,
            @Schema(examples = "100000") long from,
            @Schema(examples = "120000") long to,
            @Schema(description = "Según RFC 6962, 2.1.2") List<String> hashes) {}
}
