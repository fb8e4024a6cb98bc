package cl.bitacora.kernel.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignedNoteTest {
    private static final String SECRET = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
    private static final Instant AT = Instant.parse("2026-03-02T12:00:00.9Z");

    /** The published example of the format's reference implementation. */
    private static final String PUBLISHED_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String PUBLISHED_SECRET = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String PUBLISHED_NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private final Tree tree = Tree.of(12);
    private final CheckpointSigner signer = CheckpointSigner.of("bitacora/attendance", SECRET);
    private final Checkpoint checkpoint = new Checkpoint("bitacora/attendance", 12, tree.roots.get(12));
    private final SignedNote note = signer.sign(checkpoint, AT);

    @Test
    void the_published_note_verifies_with_the_published_key() throws InvalidNoteException {
        VerifierKey key = VerifierKey.parse(PUBLISHED_KEY);
        SignedNote published = SignedNote.parse(PUBLISHED_NOTE);

        assertThat(published.verify(List.of(key))).containsExactly(key);
        assertThat(key).hasToString(PUBLISHED_KEY);
        assertThat(published).hasToString(PUBLISHED_NOTE);
        assertThatThrownBy(() -> new SignedNote(published.text().replace("then", "than"), published.signatures())
                        .verify(List.of(key)))
                .isInstanceOf(InvalidNoteException.class);
    }

    @Test
    void the_published_secret_gives_the_published_key() {
        byte[] typed = Base64.getDecoder().decode(PUBLISHED_SECRET);
        String seed = HexFormat.of().formatHex(typed, 1, typed.length);
        assertThat(CheckpointSigner.of("PeterNeumann", seed).keys().getFirst()).hasToString(PUBLISHED_KEY);
    }

    @Test
    void another_statement_is_attested_and_a_checkpoint_is_not() throws InvalidNoteException {
        SignedNote attested = signer.attest("some-statement/v1\nsala-1\n");
        assertThat(attested.verify(signer.keys())).containsExactly(signer.keys().getFirst());
        assertThatThrownBy(() -> attested.checkpoint(signer.keys().subList(0, 1)))
                .isInstanceOf(InvalidNoteException.class);
        assertThatThrownBy(() -> signer.attest(checkpoint.body())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_checkpoint_is_signed_with_both_algorithms() throws InvalidNoteException {
        assertThat(signer.keys()).extracting(VerifierKey::type).containsExactly(KeyType.ED25519, KeyType.ML_DSA_44);
        SignedNote read = SignedNote.parse(note.toString());
        assertThat(read).isEqualTo(note);
        assertThat(read.checkpoint(signer.keys())).isEqualTo(checkpoint);
        assertThat(note.text())
                .isEqualTo("bitacora/attendance\n12\n" + tree.roots.get(12).base64() + "\n");
    }

    @Test
    void a_note_without_one_of_the_signatures_gives_no_checkpoint() {
        for (NoteSignature only : note.signatures()) {
            SignedNote stripped = new SignedNote(note.text(), List.of(only));
            assertThatThrownBy(() -> stripped.checkpoint(signer.keys())).isInstanceOf(InvalidNoteException.class);
        }
    }

    @Test
    void another_size_root_origin_or_time_breaks_each_signature() {
        List<Checkpoint> others = List.of(
                new Checkpoint("bitacora/attendance", 13, tree.roots.get(12)),
                new Checkpoint("bitacora/attendance", 12, tree.roots.get(11)),
                new Checkpoint("bitacora/payments", 12, tree.roots.get(12)));
        for (Checkpoint other : others) {
            for (NoteSignature signature : note.signatures()) {
                SignedNote moved = new SignedNote(other.body(), List.of(signature));
                assertThatThrownBy(() -> moved.verify(signer.keys())).isInstanceOf(InvalidNoteException.class);
            }
        }
        byte[] later = note.signatures().getLast().signature();
        later[7]++;
        NoteSignature signature = new NoteSignature(
                "bitacora/attendance", note.signatures().getLast().keyId(), later);
        assertThatThrownBy(() -> new SignedNote(note.text(), List.of(signature)).verify(signer.keys()))
                .isInstanceOf(InvalidNoteException.class);
    }

    @Test
    void signatures_of_unknown_keys_do_not_count() throws InvalidNoteException {
        List<VerifierKey> others = CheckpointSigner.of("bitacora/attendance", SECRET.replace('0', '9'))
                .keys();
        assertThatThrownBy(() -> note.verify(others)).isInstanceOf(InvalidNoteException.class);
        assertThat(note.verify(List.of(others.getFirst(), signer.keys().getFirst())))
                .containsExactly(signer.keys().getFirst());
    }

    @Test
    void a_witness_adds_its_signature() throws InvalidNoteException {
        CheckpointSigner witness = CheckpointSigner.of("bitacora/payments", SECRET.replace('0', '7'));
        SignedNote cosigned = note.with(witness.cosign(checkpoint, AT.plusSeconds(3)));

        assertThat(SignedNote.parse(cosigned.toString()).verify(witness.keys()))
                .extracting(VerifierKey::type)
                .containsExactly(KeyType.ML_DSA_44);
        assertThat(cosigned.checkpoint(signer.keys())).isEqualTo(checkpoint);
        assertThat(cosigned.with(witness.cosign(checkpoint, AT)).signatures()).hasSize(4);
        assertThat(cosigned.with(cosigned.signatures())).isEqualTo(cosigned);
    }

    @Test
    void keys_are_read_as_they_are_written() {
        for (VerifierKey key : signer.keys()) {
            assertThat(VerifierKey.parse(key.toString())).isEqualTo(key);
            assertThatThrownBy(() -> VerifierKey.parse(key.toString().replace("attendance", "payments")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> VerifierKey.parse("a+b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_secret_may_be_pkcs8() {
        String der = Base64.getEncoder()
                .encodeToString(HexFormat.of().parseHex("302e020100300506032b657004220420" + SECRET));
        String pem = "-----BEGIN PRIVATE KEY-----\n" + der + "\n-----END PRIVATE KEY-----\n";
        assertThat(CheckpointSigner.of("bitacora/attendance", der).keys()).isEqualTo(signer.keys());
        assertThat(CheckpointSigner.of("bitacora/attendance", pem).keys()).isEqualTo(signer.keys());
        assertThatThrownBy(() -> CheckpointSigner.of("bitacora/attendance", "secret"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_else_is_a_note_or_a_checkpoint() {
        for (String wrong :
                List.of("", "a\n", "a\n\n", "a\n\n\u2014 b\n", "a\n\n- b AAAAAAA=\n", "a\tb\n\n\u2014 b AAAAAAA=\n")) {
            assertThatThrownBy(() -> SignedNote.parse(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
        String root = Merkle.EMPTY.base64();
        for (String wrong : List.of(
                "a\n01\n" + root + "\n",
                "a\n-1\n" + root + "\n",
                "a\n0\n" + root,
                "a b\n0\n" + root + "\n",
                "a\n0\n" + root + "\nextension\n",
                "a\n0\n" + root.substring(4) + "\n",
                "a\n99999999999999999999\n" + root + "\n")) {
            assertThatThrownBy(() -> Checkpoint.parse(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Checkpoint.parse("a\n0\n" + root + "\n").size()).isZero();
    }

    @Test
    void a_proof_in_one_text() throws InvalidNoteException {
        InclusionProof proof = new InclusionProof(4, Proofs.inclusion(4, 12, tree), note);
        InclusionProof read = InclusionProof.parse(proof.toString());

        assertThat(read).isEqualTo(proof);
        assertThat(read.verify(tree.leaves.get(4), signer.keys())).isEqualTo(checkpoint);
        assertThatThrownBy(() -> read.verify(tree.leaves.get(5), signer.keys()))
                .isInstanceOf(InvalidNoteException.class);
        assertThatThrownBy(() -> InclusionProof.parse(proof.toString().replace("index 4", "index 04")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_update_in_one_text() {
        CheckpointUpdate first = new CheckpointUpdate(0, List.of(), note);
        CheckpointUpdate next = new CheckpointUpdate(5, Proofs.consistency(5, 12, tree), note);
        for (CheckpointUpdate update : List.of(first, next)) {
            assertThat(CheckpointUpdate.parse(update.toString())).isEqualTo(update);
        }
        assertThatThrownBy(() -> CheckpointUpdate.parse(note.toString())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_entry_is_hashed_as_documented() {
        Entry entry = new Entry("l", 1, "i", "s", 2, "t", AT, AT, "a", "c", "o", "r", "ñ");
        assertThat(HexFormat.of().formatHex(entry.encoded()))
                .startsWith("000000016c" + "0000000131" + "0000000169" + "0000000173" + "0000000132")
                .endsWith("0000000172" + "00000002c3b1");
        assertThat(entry.leaf()).isEqualTo(Merkle.leaf(entry.encoded()));
    }
}
