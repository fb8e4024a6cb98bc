package cl.bitacora.classroom.journal;

/**
 * A receipt of the gateway whose inclusion proof and checkpoint were verified against the log's key. Whoever makes one
 * vouches for that: records are deleted on its word.
 *
 * @param lastSeq last record of the receipted batch
 * @param lastHash hash of that record, 64 lower-case hexadecimal digits
 * @param position of the receipt's event in the gateway's log
 * @param checkpoint the signed checkpoint that it was verified under
 */
public record VerifiedReceipt(String installation, long lastSeq, String lastHash, long position, String checkpoint) {}
