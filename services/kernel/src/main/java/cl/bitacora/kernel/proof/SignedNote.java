package cl.bitacora.kernel.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A text with signatures under it, in the form of C2SP signed-note: the text, an empty line, and for each signature
 * {@code — name base64(key id ‖ signature)}.
 *
 * @param text ends with a line's end
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    /** C2SP asks for 16 at least; more than this is an attack on whoever verifies. */
    private static final int MOST_SIGNATURES = 64;

    public SignedNote {
        NoteText.requireText(text);
        signatures = List.copyOf(signatures);
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new IllegalArgumentException(signatures.size() + " signatures");
        }
    }

    /**
     * From {@link #toString()}.
     *
     * @throws IllegalArgumentException if it is not a note
     */
    public static SignedNote parse(String note) {
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("not a signed note");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : note.substring(blank + 2).lines().toList()) {
            signatures.add(NoteSignature.parse(line));
        }
        return new SignedNote(note.substring(0, blank + 1), signatures);
    }

    /** The same text with more signatures: those of witnesses. */
    public SignedNote with(Collection<NoteSignature> more) {
        List<NoteSignature> all = new ArrayList<>(signatures);
        more.stream().filter(signature -> !all.contains(signature)).forEach(all::add);
        return new SignedNote(text, all);
    }

    /**
     * Which of the keys have signed. Signatures of unknown keys do not count.
     *
     * @throws InvalidNoteException if a signature of one of the keys is wrong, or none of them has signed
     */
    public List<VerifierKey> verify(Collection<VerifierKey> keys) throws InvalidNoteException {
        List<VerifierKey> verified = new ArrayList<>();
        for (NoteSignature signature : signatures) {
            for (VerifierKey key : keys) {
                if (key.made(signature)) {
                    if (!key.verifies(text, signature)) {
                        throw new InvalidNoteException("the signature of " + key.name() + " is wrong");
                    }
                    verified.add(key);
                }
            }
        }
        if (verified.isEmpty()) {
            throw new InvalidNoteException("no signature of a known key");
        }
        return List.copyOf(verified);
    }

    /**
     * The checkpoint in the note, if each of the keys has signed it.
     *
     * @param keys all keys of the log: with an Ed25519 and an ML-DSA key, breaking one of the two algorithms is not enough
     * @throws InvalidNoteException if a signature is wrong or missing, or the text is not a checkpoint
     */
    public Checkpoint checkpoint(Collection<VerifierKey> keys) throws InvalidNoteException {
        List<VerifierKey> verified = verify(keys);
        for (VerifierKey key : keys) {
            if (!verified.contains(key)) {
                throw new InvalidNoteException("no " + key.type() + " signature of " + key.name());
            }
        }
        return unverifiedCheckpoint();
    }

    /**
     * The checkpoint that the note claims, whoever wrote it.
     *
     * @throws InvalidNoteException if the text is not a checkpoint
     */
    public Checkpoint unverifiedCheckpoint() throws InvalidNoteException {
        try {
            return Checkpoint.parse(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidNoteException("not a checkpoint", e);
        }
    }

    /** The note as it is published. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature).append('\n'));
        return note.toString();
    }
}
