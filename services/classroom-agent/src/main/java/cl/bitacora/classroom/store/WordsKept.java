package cl.bitacora.classroom.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Optional;

/** Words of observations, by the digest that the journal carries. They never leave the PC by themselves. */
public final class WordsKept {
    private static final TypeReference<String> TYPE = new TypeReference<>() {};

    private final Folder folder;
    private final byte[] storageKey;

    WordsKept(Folder folder, byte[] storageKey) {
        this.folder = folder;
        this.storageKey = storageKey;
    }

    /** On the disk when it returns: before the record that names them. */
    public void keep(String sha256, String words) {
        folder.write(sha256, storageKey, words);
    }

    /** The words with their salt, so that anybody can compute the digest again. */
    public Optional<String> find(String sha256) {
        return folder.read(sha256, storageKey, TYPE);
    }

    /** The words alone, as a person wrote them. */
    public Optional<String> text(String sha256) {
        return find(sha256).map(words -> words.contains("\n[") ? words.substring(0, words.lastIndexOf("\n[")) : words);
    }
}
