package cl.bitacora.kernel.proof;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A new checkpoint for whoever watches a log, with the proof that it continues an older one. The text is what C2SP
 * tlog-witness sends to {@code add-checkpoint}.
 *
 * @param old size of the older checkpoint; 0 for the first
 * @param proof of consistency from the older one; empty if {@code old} is 0
 */
public record CheckpointUpdate(long old, List<Hash> proof, SignedNote note) {
    private static final Pattern OLD = Pattern.compile("old (0|[1-9][0-9]{0,18})");

    public CheckpointUpdate {
        proof = List.copyOf(proof);
        if (proof.size() > 63) {
            throw new IllegalArgumentException("a proof of " + proof.size() + " hashes");
        }
    }

    /**
     * From {@link #toString()}.
     *
     * @throws IllegalArgumentException if it is no such text
     */
    public static CheckpointUpdate parse(String text) {
        int blank = text.indexOf("\n\n");
        if (blank < 0) {
            throw new IllegalArgumentException("not a checkpoint with its proof");
        }
        List<String> lines = text.substring(0, blank).lines().toList();
        if (!OLD.matcher(lines.getFirst()).matches()) {
            throw new IllegalArgumentException("no old size");
        }
        return new CheckpointUpdate(
                Long.parseLong(lines.getFirst().substring("old ".length())),
                lines.stream().skip(1).map(Hash::ofBase64).toList(),
                SignedNote.parse(text.substring(blank + 2)));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("old " + old + "\n");
        proof.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(note).toString();
    }
}
