package cl.bitacora.classroom.reader.simulator;

import cl.bitacora.classroom.reader.FingerImage;
import java.util.SplittableRandom;

/**
 * A finger that never was: ridges grown from noise along an orientation field, and impressions of them, each put down a
 * little differently. The same seed gives the same finger and the same impressions, for ever.
 */
public final class SyntheticFinger {
    /** Of an impression, pixels at 500 dpi. */
    public static final int WIDTH = 300;

    public static final int HEIGHT = 400;

    private final long seed;
    private final RidgePattern pattern;

    public SyntheticFinger(long seed) {
        this.seed = seed;
        this.pattern = RidgePattern.grow(seed);
    }

    /** The n-th impression, moderately displaced, turned, stretched and noisy. */
    public FingerImage impression(int n, int dpi) {
        return impression(n, dpi, 1);
    }

    /**
     * The n-th impression.
     *
     * @param severity 0: as the finger is; 1: as people do; 2: badly put down
     */
    public FingerImage impression(int n, int dpi, double severity) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + n);
        Skin skin = Skin.of(random, severity);
        byte[] gray = new byte[WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                gray[y * WIDTH + x] = (byte) skin.gray(pattern, x, y, random);
            }
        }
        return new FingerImage(WIDTH, HEIGHT, dpi, gray);
    }

    /** How a finger lies on the glass this time: where, at what angle, stretched how, how hard, how dry. */
    private record Skin(
            double dx,
            double dy,
            double cos,
            double sin,
            double stretch,
            double phaseX,
            double phaseY,
            double pressure,
            double noise,
            double centreX,
            double centreY) {

        static Skin of(SplittableRandom random, double severity) {
            double angle = Math.toRadians(spread(random, 10 * severity));
            return new Skin(
                    spread(random, 18 * severity),
                    spread(random, 24 * severity),
                    Math.cos(angle),
                    Math.sin(angle),
                    4 * severity,
                    random.nextDouble(2 * Math.PI),
                    random.nextDouble(2 * Math.PI),
                    spread(random, 0.25 * severity),
                    0.12 + 0.2 * severity * random.nextDouble(),
                    WIDTH / 2.0 + spread(random, 15 * severity),
                    HEIGHT / 2.0 + spread(random, 20 * severity));
        }

        private static double spread(SplittableRandom random, double most) {
            return most == 0 ? 0 : random.nextDouble(-most, most);
        }

        int gray(RidgePattern pattern, int x, int y, SplittableRandom random) {
            double ex = (x - centreX) / (WIDTH * 0.40);
            double ey = (y - centreY) / (HEIGHT * 0.40);
            double edge = ex * ex + ey * ey;
            double speckle = random.nextDouble() - 0.5;
            if (edge > 1) {
                return (int) (245 + speckle * 8);
            }
            double cx = x - WIDTH / 2.0;
            double cy = y - HEIGHT / 2.0;
            double u = cos * cx - sin * cy + stretch * Math.sin(cy / 70 + phaseX) + dx;
            double v = sin * cx + cos * cy + stretch * Math.sin(cx / 60 + phaseY) + dy;
            double ridge = pattern.at(u + WIDTH / 2.0, v + HEIGHT / 2.0) + pressure + speckle * 4 * noise;
            double ink = 1 / (1 + Math.exp(-4 * ridge));
            double fade = edge > 0.85 ? (1 - edge) / 0.15 : 1;
            return (int) Math.clamp(235 - 190 * ink * fade + speckle * 12, 0, 255);
        }
    }
}
