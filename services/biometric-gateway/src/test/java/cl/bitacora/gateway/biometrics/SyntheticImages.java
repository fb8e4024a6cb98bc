package cl.bitacora.gateway.biometrics;

import com.machinezoo.fingerprintio.TemplateFormat;
import com.machinezoo.sourceafis.FingerprintCompatibility;
import java.util.Base64;
import java.util.SplittableRandom;

/** Invented fingers as pixels: even ridges with dislocations, each of which is a minutia. The same seed is the same finger. */
public final class SyntheticImages {
    public static final int WIDTH = 280;
    public static final int HEIGHT = 320;
    public static final int DPI = 500;
    private static final int DISLOCATIONS = 30;
    private static final double RIDGE = 9;
    private static final int MARGIN = 25;

    private SyntheticImages() {}

    /** One impression: the finger a little aside. */
    public static byte[] gray(long finger, int moveX, int moveY) {
        SplittableRandom random = new SplittableRandom(finger);
        double[][] at = new double[DISLOCATIONS][];
        for (int i = 0; i < DISLOCATIONS; i++) {
            at[i] = new double[] {
                random.nextInt(MARGIN, WIDTH - MARGIN),
                random.nextInt(MARGIN, HEIGHT - MARGIN),
                random.nextInt(2) * 2 - 1
            };
        }
        double turn = random.nextDouble(Math.PI);
        byte[] pixels = new byte[WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double u = x - moveX;
                double v = y - moveY;
                double phase = 2 * Math.PI / RIDGE * (u * Math.cos(turn) + v * Math.sin(turn));
                for (double[] one : at) {
                    phase += one[2] * Math.atan2(v - one[1], u - one[0]);
                }
                pixels[y * WIDTH + x] = (byte) Math.round(128 + 100 * Math.cos(phase));
            }
        }
        return pixels;
    }

    /** As a class PC would enrol it: ISO/IEC 19794-2, Base64. */
    public static String template(long finger, int moveX, int moveY) {
        return Base64.getEncoder()
                .encodeToString(FingerprintCompatibility.exportTemplates(
                        TemplateFormat.ISO_19794_2_2005,
                        Prints.ofImage(WIDTH, HEIGHT, DPI, gray(finger, moveX, moveY))));
    }
}
