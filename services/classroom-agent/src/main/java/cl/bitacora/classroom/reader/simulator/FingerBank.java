package cl.bitacora.classroom.reader.simulator;

import cl.bitacora.classroom.reader.Finger;
import cl.bitacora.classroom.reader.FingerImage;
import cl.bitacora.kernel.PersonId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every person's fingers, grown when first asked for; few are kept, since growing one again gives the same. */
public final class FingerBank {
    private static final int KEPT = 64;

    private final long seed;
    private final Map<Long, SyntheticFinger> grown = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, SyntheticFinger> eldest) {
            return size() > KEPT;
        }
    };
    private final Map<Long, Integer> impressions = new HashMap<>();

    public FingerBank(long seed) {
        this.seed = seed;
    }

    /** The person's next impression. */
    public synchronized FingerImage next(PersonId person, Finger finger, int dpi) {
        long own = seedOf(person, finger);
        int n = impressions.merge(own, 1, Integer::sum) - 1;
        return grown.computeIfAbsent(own, SyntheticFinger::new).impression(n, dpi);
    }

    private long seedOf(PersonId person, Finger finger) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((seed + "|" + person + "|" + finger).getBytes(StandardCharsets.US_ASCII));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }
}
