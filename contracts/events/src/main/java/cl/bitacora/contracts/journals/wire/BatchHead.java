package cl.bitacora.contracts.journals.wire;

import java.nio.charset.StandardCharsets;

/**
 * What an installation signs: the stretch of its journal by both ends of the chain. The last hash pins every record before
 * it, so signing the head signs the batch.
 *
 * @param prevHash hash of record {@code firstSeq - 1}, or {@link JournalCodec#GENESIS}
 * @param lastHash hash of record {@code lastSeq}
 */
public record BatchHead(String installation, long firstSeq, long lastSeq, String prevHash, String lastHash) {
    /** Signed with every head, so that a signature over one can never pass for a signature over anything else. */
    public static final String KIND = "bitacora-journal-batch-v1";

    /** The canonical text (RFC 8785). */
    public String canonical() {
        return new CanonicalJson()
                .number("firstSeq", firstSeq)
                .text("installation", installation)
                .text("kind", KIND)
                .text("lastHash", lastHash)
                .number("lastSeq", lastSeq)
                .text("prevHash", prevHash)
                .end();
    }

    /** The bytes to sign. */
    public byte[] canonicalBytes() {
        return canonical().getBytes(StandardCharsets.UTF_8);
    }
}
