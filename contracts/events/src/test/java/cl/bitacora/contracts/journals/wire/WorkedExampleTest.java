package cl.bitacora.contracts.journals.wire;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.MarkMethod;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Programme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The worked example of JOURNAL.md, recomputed: a third party may trust every figure in it. */
class WorkedExampleTest {
    static final String RFC_8032_SECRET = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
    static final String RFC_8032_PUBLIC = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

    private final BlockKey block = BlockKey.parse("bodegas-1.20200330.A");
    private final PersonId relator = new PersonId("p-0000000000000000000000000000000a");
    private final PersonId participant = new PersonId("p-0000000000000000000000000000000b");
    private String document = "";

    @BeforeEach
    void read() throws IOException {
        document = Files.readString(Path.of("JOURNAL.md"));
    }

    static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }

    @Test
    void the_document_says_what_the_code_does() throws GeneralSecurityException {
        List<JournalRecord> records = List.of(
                new JournalRecord.BlockCreated(
                        block, Instant.parse("2020-03-30T11:50:00Z"), Programme.BONO_MIPE_2020, 240, false),
                new JournalRecord.RelatorEntered(block, Instant.parse("2020-03-30T11:55:00Z"), relator),
                new JournalRecord.BlockStarted(block, Instant.parse("2020-03-30T12:00:00Z")),
                new JournalRecord.ParticipantMarked(
                        block, Instant.parse("2020-03-30T12:01:07Z"), participant, MarkMethod.FINGERPRINT));
        List<ChainedRecord> chain = new ArrayList<>();
        String prevHash = JournalCodec.GENESIS;
        for (JournalRecord said : records) {
            long seq = chain.size() + 1;
            String hash = JournalCodec.hash(prevHash, seq, said);
            assertThat(document).contains(JournalCodec.canonical(seq, said)).contains(hash);
            chain.add(new ChainedRecord(seq, said, hash));
            prevHash = hash;
        }
        PrivateKey key = KeyFactory.getInstance("Ed25519")
                .generatePrivate(new EdECPrivateKeySpec(
                        NamedParameterSpec.ED25519, HexFormat.of().parseHex(RFC_8032_SECRET)));
        SignedBatch batch = SignedBatch.sign("sala-1", JournalCodec.GENESIS, chain, key);
        String publicKey = base64("302a300506032b6570032100" + RFC_8032_PUBLIC);
        assertThat(document).contains(batch.head().canonical(), batch.signature(), publicKey, batch.toJson());

        PublicKey read = JournalKeys.publicKey(publicKey).orElseThrow();
        assertThat(JournalKeys.verify(read, batch.head().canonicalBytes(), batch.signature()))
                .isTrue();
    }

    @Test
    void a_signature_has_one_form_only() throws GeneralSecurityException {
        PrivateKey key = KeyFactory.getInstance("Ed25519")
                .generatePrivate(new EdECPrivateKeySpec(
                        NamedParameterSpec.ED25519, HexFormat.of().parseHex(RFC_8032_SECRET)));
        PublicKey read = JournalKeys.publicKey(base64("302a300506032b6570032100" + RFC_8032_PUBLIC))
                .orElseThrow();
        byte[] message = {1, 2, 3};
        String signature = JournalKeys.sign(key, message);
        // 64 bytes leave four unused bits in the last Base64 digit: setting one decodes to the same bytes.
        char last = signature.charAt(85);
        String sameBytes = signature.substring(0, 85) + (char) (last + 1) + "==";
        assertThat(Base64.getDecoder().decode(sameBytes))
                .isEqualTo(Base64.getDecoder().decode(signature));
        assertThat(JournalKeys.verify(read, message, signature)).isTrue();
        assertThat(JournalKeys.verify(read, message, sameBytes)).isFalse();
        assertThat(JournalKeys.verify(read, message, signature.substring(0, 84)))
                .isFalse();
        assertThat(JournalKeys.verify(read, new byte[] {1, 2, 4}, signature)).isFalse();
    }
}
