package cl.bitacora.contracts;

import java.util.regex.Pattern;

/**
 * A piece of evidence by content: SHA-256 in hex, kind, media type found by content, size in bytes. The bytes live
 * outside the log and can be erased; the reference stays.
 */
public record DocumentRef(String kind, String sha256, String mediaType, long sizeBytes) {
    private static final Pattern SHA = Pattern.compile("[0-9a-f]{64}");

    public DocumentRef {
        if (!SHA.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256 in hex");
        }
    }
}
