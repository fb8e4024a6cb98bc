package cl.bitacora.gateway.biometrics;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Invented fingers, as minutiae records of ISO/IEC 19794-2:2005: nobody's prints are in this repository. An impression of a
 * finger has its minutiae moved, turned and shaken a little, and some are missing.
 */
public final class SyntheticPrints {
    private static final int WIDTH = 300;
    private static final int HEIGHT = 380;
    private static final int PIXELS_PER_CM = 197;
    private static final int MINUTIAE = 42;
    private static final int LEAST_DISTANCE = 14;

    private record Minutia(int x, int y, int angle, int type) {}

    private SyntheticPrints() {}

    /** One impression of the finger that a seed stands for. */
    public static byte[] impression(long finger, long impression) {
        SplittableRandom shake = new SplittableRandom(finger * 1_000_003 + impression);
        int moveX = shake.nextInt(-8, 9);
        int moveY = shake.nextInt(-8, 9);
        List<Minutia> seen = new ArrayList<>();
        for (Minutia minutia : finger(finger)) {
            if (shake.nextInt(100) >= 6) {
                seen.add(new Minutia(
                        minutia.x() + moveX + shake.nextInt(-1, 2),
                        minutia.y() + moveY + shake.nextInt(-1, 2),
                        Math.floorMod(minutia.angle() + shake.nextInt(-1, 2), 256),
                        minutia.type()));
            }
        }
        return record(seen);
    }

    /** The same in Base64. */
    public static String base64(long finger, long impression) {
        return Base64.getEncoder().encodeToString(impression(finger, impression));
    }

    private static List<Minutia> finger(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Minutia> minutiae = new ArrayList<>();
        while (minutiae.size() < MINUTIAE) {
            int x = random.nextInt(20, WIDTH - 20);
            int y = random.nextInt(20, HEIGHT - 20);
            boolean free =
                    minutiae.stream().allMatch(other -> Math.hypot(other.x() - x, other.y() - y) >= LEAST_DISTANCE);
            if (free) {
                minutiae.add(new Minutia(x, y, random.nextInt(256), 1 + random.nextInt(2)));
            }
        }
        return minutiae;
    }

    private static byte[] record(List<Minutia> minutiae) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int length = 24 + 4 + 6 * minutiae.size() + 2;
        out.writeBytes(new byte[] {'F', 'M', 'R', 0, ' ', '2', '0', 0});
        number(out, length, 4);
        number(out, 0, 2);
        number(out, WIDTH, 2);
        number(out, HEIGHT, 2);
        number(out, PIXELS_PER_CM, 2);
        number(out, PIXELS_PER_CM, 2);
        number(out, 1, 1);
        number(out, 0, 1);
        number(out, 0, 1);
        number(out, 0, 1);
        number(out, 80, 1);
        number(out, minutiae.size(), 1);
        for (Minutia minutia : minutiae) {
            number(out, minutia.type() << 14 | minutia.x(), 2);
            number(out, minutia.y(), 2);
            number(out, minutia.angle(), 1);
            number(out, 80, 1);
        }
        number(out, 0, 2);
        return out.toByteArray();
    }

    private static void number(ByteArrayOutputStream out, int value, int bytes) {
        for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
            out.write(value >>> shift);
        }
    }
}
