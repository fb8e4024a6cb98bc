package cl.bitacora.kernel.proof;

import java.util.HexFormat;

/** The signature types in use, with the bytes that C2SP assigned to them. */
public enum KeyType {
    /** Of the log over the text of the note (C2SP signed-note). */
    ED25519(0x01, "Ed25519", 32, "302a300506032b6570032100"),
    /**
     * Of the log or of a witness over the tree head and the time (C2SP tlog-cosignature): post-quantum, 2,420 bytes. Needs
     * a JDK with ML-DSA (24 or later).
     */
    ML_DSA_44(0x06, "ML-DSA-44", 1312, "30820532300b0609608648016503040311038205" + "2100");

    private final byte code;
    private final String algorithm;
    private final int keyLength;
    private final byte[] derPrefix;

    KeyType(int code, String algorithm, int keyLength, String derPrefix) {
        this.code = (byte) code;
        this.algorithm = algorithm;
        this.keyLength = keyLength;
        this.derPrefix = HexFormat.of().parseHex(derPrefix);
    }

    static KeyType of(byte code) {
        for (KeyType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        throw new IllegalArgumentException("unknown signature type " + code);
    }

    byte code() {
        return code;
    }

    /** Name of the algorithm in the JDK. */
    public String algorithm() {
        return algorithm;
    }

    int keyLength() {
        return keyLength;
    }

    /** What stands before the raw key in its X.509 form. */
    byte[] derPrefix() {
        return derPrefix.clone();
    }
}
