package cl.bitacora.kernel.proof;

import java.util.List;
import java.util.regex.Pattern;

/**
 * An entry's place under a signed checkpoint, complete in one text (C2SP tlog-proof): whoever has the entry and the log's
 * keys can verify it offline.
 *
 * @param index of the leaf, from 0
 * @param hashes the neighbour of the leaf first
 */
public record InclusionProof(long index, List<Hash> hashes, SignedNote note) {
    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final Pattern INDEX = Pattern.compile("index (0|[1-9][0-9]{0,18})");

    public InclusionProof {
        hashes = List.copyOf(hashes);
    }

    /**
     * From {@link #toString()}.
     *
     * @throws IllegalArgumentException if it is no such text
     */
    public static InclusionProof parse(String text) {
        int blank = text.indexOf("\n\n");
        if (blank < 0) {
            throw new IllegalArgumentException("not a proof");
        }
        List<String> lines = text.substring(0, blank).lines().toList();
        int at = lines.size() > 1 && lines.get(1).startsWith("extra ") ? 2 : 1;
        if (!lines.getFirst().equals(HEADER)
                || lines.size() <= at
                || !INDEX.matcher(lines.get(at)).matches()) {
            throw new IllegalArgumentException("not a proof");
        }
        return new InclusionProof(
                Long.parseLong(lines.get(at).substring("index ".length())),
                lines.subList(at + 1, lines.size()).stream().map(Hash::ofBase64).toList(),
                SignedNote.parse(text.substring(blank + 2)));
    }

    /**
     * The checkpoint, if the keys have signed it and it covers the leaf.
     *
     * @throws InvalidNoteException otherwise
     */
    public Checkpoint verify(Hash leaf, List<VerifierKey> keys) throws InvalidNoteException {
        Checkpoint checkpoint = note.checkpoint(keys);
        if (!Verification.inclusion(leaf, index, checkpoint.size(), hashes, checkpoint.root())) {
            throw new InvalidNoteException("the entry is not at this place of the log");
        }
        return checkpoint;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(HEADER + "\nindex " + index + "\n");
        hashes.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(note).toString();
    }
}
