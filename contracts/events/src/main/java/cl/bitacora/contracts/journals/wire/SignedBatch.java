package cl.bitacora.contracts.journals.wire;

import java.security.PrivateKey;
import java.util.List;

/**
 * A stretch of a journal as it is uploaded.
 *
 * @param signature Ed25519 over {@link BatchHead#canonicalBytes}, Base64
 */
public record SignedBatch(BatchHead head, List<ChainedRecord> records, String signature) {

    public SignedBatch {
        records = List.copyOf(records);
    }

    /**
     * Signs consecutive records of one installation.
     *
     * @param prevHash hash of the record before the first one
     * @throws IllegalArgumentException if there are no records
     */
    public static SignedBatch sign(String installation, String prevHash, List<ChainedRecord> records, PrivateKey key) {
        if (records.isEmpty()) {
            throw new IllegalArgumentException("a batch has at least one record");
        }
        BatchHead head = new BatchHead(
                installation,
                records.getFirst().seq(),
                records.getLast().seq(),
                prevHash,
                records.getLast().hash());
        return new SignedBatch(head, records, JournalKeys.sign(key, head.canonicalBytes()));
    }

    /** The body of the upload. Readers may not rely on its order or white space: only the canonical parts are signed. */
    public String toJson() {
        StringBuilder out = new StringBuilder(records.size() * 320 + 400)
                .append("{\"firstSeq\":")
                .append(head.firstSeq())
                .append(",\"installation\":");
        CanonicalJson.quote(out, head.installation());
        out.append(",\"lastHash\":\"")
                .append(head.lastHash())
                .append("\",\"lastSeq\":")
                .append(head.lastSeq())
                .append(",\"prevHash\":\"")
                .append(head.prevHash())
                .append("\",\"records\":[");
        String separator = "";
        for (ChainedRecord entry : records) {
            out.append(separator)
                    .append("{\"hash\":\"")
                    .append(entry.hash())
                    .append("\",\"record\":")
                    .append(JournalCodec.canonical(entry.seq(), entry.said()))
                    .append('}');
            separator = ",";
        }
        return out.append("],\"signature\":\"").append(signature).append("\"}").toString();
    }
}
