package cl.bitacora.kernel.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys with which a log signs its checkpoints, or a witness those of others: Ed25519 for logs, ML-DSA-44 for both where
 * the JDK has it (24 or later). Both come from one secret of 32 bytes, so that there is one thing to keep.
 */
public final class CheckpointSigner {
    private static final String ML_DSA_LABEL = "bitacora checkpoint ML-DSA-44";

    private final String name;
    private final List<Pair> pairs;

    private CheckpointSigner(String name, List<Pair> pairs) {
        this.name = name;
        this.pairs = pairs;
    }

    /**
     * Keys from a secret.
     *
     * @param name of the keys: the log's origin
     * @param secret 64 hexadecimal digits (the Ed25519 seed of RFC 8032), or a PKCS#8 Ed25519 private key in base64 or PEM
     * @throws IllegalArgumentException if it is neither
     */
    public static CheckpointSigner of(String name, String secret) {
        byte[] seed = seed(secret);
        List<Pair> pairs = new ArrayList<>();
        try {
            pairs.add(pair(name, KeyType.ED25519, seed));
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(seed, "HmacSHA256"));
                byte[] other = mac.doFinal(ML_DSA_LABEL.getBytes(StandardCharsets.US_ASCII));
                pairs.add(pair(name, KeyType.ML_DSA_44, other));
            } catch (NoSuchAlgorithmException e) {
                // an older JDK: Ed25519 alone
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK cannot make the keys", e);
        }
        return new CheckpointSigner(name, List.copyOf(pairs));
    }

    /** What others need to verify. */
    public List<VerifierKey> keys() {
        return pairs.stream().map(Pair::verifier).toList();
    }

    /**
     * Signs a checkpoint of the own log.
     *
     * @param at written into the ML-DSA signature, to the second
     * @throws IllegalArgumentException if the checkpoint is of another log
     */
    public SignedNote sign(Checkpoint checkpoint, Instant at) {
        if (!checkpoint.origin().equals(name)) {
            throw new IllegalArgumentException("a checkpoint of " + checkpoint.origin() + ", the key is " + name);
        }
        return new SignedNote(
                checkpoint.body(),
                pairs.stream().map(pair -> signature(pair, checkpoint, at)).toList());
    }

    /**
     * Signs another statement of the log with its Ed25519 key.
     *
     * @param text must not read as a checkpoint
     * @throws IllegalArgumentException if it does
     */
    public SignedNote attest(String text) {
        try {
            Checkpoint.parse(text);
        } catch (IllegalArgumentException e) {
            Pair pair = pairs.stream()
                    .filter(it -> it.verifier().type() == KeyType.ED25519)
                    .findFirst()
                    .orElseThrow();
            byte[] signature = sign(pair, text.getBytes(StandardCharsets.UTF_8));
            return new SignedNote(
                    text, List.of(new NoteSignature(name, pair.verifier().id(), signature)));
        }
        throw new IllegalArgumentException("a checkpoint is signed as one");
    }

    /**
     * States to have seen a checkpoint of another log as the largest consistent one.
     *
     * @return the signature, or none where the JDK has no ML-DSA
     */
    public List<NoteSignature> cosign(Checkpoint checkpoint, Instant at) {
        return pairs.stream()
                .filter(pair -> pair.verifier().type() == KeyType.ML_DSA_44)
                .map(pair -> signature(pair, checkpoint, at))
                .toList();
    }

    private NoteSignature signature(Pair pair, Checkpoint checkpoint, Instant at) {
        byte[] text = checkpoint.body().getBytes(StandardCharsets.UTF_8);
        byte[] signature = switch (pair.verifier().type()) {
            case ED25519 -> sign(pair, text);
            case ML_DSA_44 -> {
                byte[] message = Cosigned.message(name, at.getEpochSecond(), checkpoint.body())
                        .orElseThrow();
                byte[] signed = sign(pair, message);
                yield ByteBuffer.allocate(Long.BYTES + signed.length)
                        .putLong(at.getEpochSecond())
                        .put(signed)
                        .array();
            }
        };
        return new NoteSignature(name, pair.verifier().id(), signature);
    }

    private static byte[] sign(Pair pair, byte[] message) {
        try {
            Signature signer = Signature.getInstance(pair.verifier().type().algorithm());
            signer.initSign(pair.secret());
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK cannot sign", e);
        }
    }

    private static Pair pair(String name, KeyType type, byte[] seed) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(type.algorithm());
        // the JDK derives a public key only while it generates: both algorithms ask for exactly the seed
        generator.initialize(parameters(type), new Seeded(seed));
        KeyPair keys = generator.generateKeyPair();
        byte[] der = keys.getPublic().getEncoded();
        byte[] raw = Arrays.copyOfRange(der, der.length - type.keyLength(), der.length);
        return new Pair(new VerifierKey(name, type, raw), keys.getPrivate());
    }

    private static java.security.spec.AlgorithmParameterSpec parameters(KeyType type) {
        return new java.security.spec.NamedParameterSpec(type.algorithm());
    }

    private static byte[] seed(String secret) {
        if (secret.matches("[0-9a-fA-F]{64}")) {
            return HexFormat.of().parseHex(secret);
        }
        try {
            byte[] der = Base64.getMimeDecoder().decode(secret.replaceAll("-----[A-Z ]+-----", ""));
            PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der));
            return ((EdECPrivateKey) key).getBytes().orElseThrow();
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new IllegalArgumentException("neither 64 hexadecimal digits nor a PKCS#8 Ed25519 key", e);
        }
    }

    private record Pair(VerifierKey verifier, PrivateKey secret) {}

    /** Gives the seed, once. */
    private static final class Seeded extends java.security.SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte[] seed;
        private boolean given;

        Seeded(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (given || bytes.length != seed.length) {
                throw new IllegalStateException("this JDK makes keys in another way");
            }
            given = true;
            System.arraycopy(seed, 0, bytes, 0, seed.length);
        }
    }
}
