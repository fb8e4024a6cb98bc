package cl.bitacora.classroom.journal;

import cl.bitacora.contracts.journals.wire.JournalCodec;
import cl.bitacora.contracts.journals.wire.JournalKeys;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The bytes of a frame: {@code payload length (4) | seq (8) | acknowledged seq (8) | previous hash (32) | payload |
 * CRC32C of all that (4) | Ed25519 signature (64)}, big-endian. The checksum finds accidents cheaply; the signature is
 * what makes a record authentic, and covers installation, both numbers and the record's hash in the chain.
 */
final class FrameCodec {
    /** Longest record: activities of 4,000 characters, all escaped, fit twice. */
    static final int MAX_PAYLOAD = 64 * 1024;

    private static final int HEAD = 4 + 8 + 8 + 32;
    private static final int SIGNATURE = 64;
    private static final int TAIL = 4 + SIGNATURE;

    private final String installation;
    private final PrivateKey key;
    private final List<PublicKey> trusted;

    /** {@code trusted}: the key in use first, then those it replaced. */
    FrameCodec(String installation, PrivateKey key, List<PublicKey> trusted) {
        this.installation = installation;
        this.key = key;
        this.trusted = List.copyOf(trusted);
    }

    /** What is at a place. */
    sealed interface Read {
        record Authentic(Frame frame) implements Read {}

        record Bad(Why why) implements Read {}
    }

    /** Why bytes are no record. */
    enum Why {
        TORN("el registro no está completo"),
        NO_FRAME("ahí no comienza ningún registro"),
        CHECKSUM("la suma de comprobación no corresponde"),
        SIGNATURE("la firma no es de esta instalación");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** @throws IllegalArgumentException for a longer record than fits */
    byte[] encode(long seq, long acked, String prevHash, String canonical) {
        byte[] payload = canonical.getBytes(StandardCharsets.UTF_8);
        if (payload.length > MAX_PAYLOAD) {
            throw new IllegalArgumentException("record longer than " + MAX_PAYLOAD + " bytes");
        }
        ByteBuffer out = ByteBuffer.allocate(HEAD + payload.length + TAIL)
                .putInt(payload.length)
                .putLong(seq)
                .putLong(acked)
                .put(HexFormat.of().parseHex(prevHash))
                .put(payload);
        out.putInt(checksum(out.array(), 0, out.position()));
        String hash = JournalCodec.sha256(prevHash + canonical);
        out.put(Base64.getDecoder().decode(JournalKeys.sign(key, signed(seq, acked, hash))));
        return out.array();
    }

    /** Reads what is at {@code offset}; {@code end} is where the bytes stop. */
    Read decode(byte[] bytes, int offset, int end) {
        if (end - offset < HEAD + TAIL) {
            return new Read.Bad(Why.TORN);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, offset, end - offset);
        int payloadLength = in.getInt();
        if (payloadLength < 2 || payloadLength > MAX_PAYLOAD) {
            return new Read.Bad(Why.NO_FRAME);
        }
        int length = HEAD + payloadLength + TAIL;
        if (length > end - offset) {
            return new Read.Bad(Why.TORN);
        }
        if (checksum(bytes, offset, HEAD + payloadLength) != in.getInt(offset + HEAD + payloadLength)) {
            return new Read.Bad(Why.CHECKSUM);
        }
        long seq = in.getLong();
        long acked = in.getLong();
        byte[] prev = new byte[32];
        in.get(prev);
        String prevHash = HexFormat.of().formatHex(prev);
        byte[] signature = new byte[SIGNATURE];
        in.get(offset + HEAD + payloadLength + 4, signature);
        try {
            String canonical = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, offset + HEAD, payloadLength))
                    .toString();
            String hash = JournalCodec.sha256(prevHash + canonical);
            return fits(signed(seq, acked, hash), signature)
                    ? new Read.Authentic(new Frame(offset, length, seq, acked, prevHash, hash, canonical))
                    : new Read.Bad(Why.SIGNATURE);
        } catch (CharacterCodingException e) {
            return new Read.Bad(Why.SIGNATURE); // checksum recomputed over what this program never writes
        }
    }

    private boolean fits(byte[] message, byte[] signature) {
        String base64 = Base64.getEncoder().encodeToString(signature);
        return trusted.stream().anyMatch(publicKey -> JournalKeys.verify(publicKey, message, base64));
    }

    /** Named by kind, so that a frame's signature never passes for a batch's or a request's. */
    private byte[] signed(long seq, long acked, String hash) {
        return ("bitacora-journal-frame-v1\n" + installation + "\n" + seq + "\n" + acked + "\n" + hash)
                .getBytes(StandardCharsets.UTF_8);
    }

    static int checksum(byte[] bytes, int offset, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, offset, length);
        return (int) crc.getValue();
    }
}
