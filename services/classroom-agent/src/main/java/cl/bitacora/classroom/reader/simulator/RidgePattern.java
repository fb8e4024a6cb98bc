package cl.bitacora.classroom.reader.simulator;

import java.util.SplittableRandom;

/**
 * The ridges of a finger. The orientation field follows the zero-pole model (Sherlock and Monro, 1993): half a turn around
 * each core, half a turn back around each delta. Noise filtered again and again by Gabor filters along it grows into ridges,
 * and where neighbouring ridges disagree a minutia is left.
 */
final class RidgePattern {
    private static final int MARGIN = 12;
    private static final int WIDTH = SyntheticFinger.WIDTH + 2 * MARGIN;
    private static final int HEIGHT = SyntheticFinger.HEIGHT + 2 * MARGIN;
    private static final int RADIUS = 6;
    private static final int SIDE = 2 * RADIUS + 1;
    private static final int DIRECTIONS = 32;
    private static final int GRAIN = 4; // side of a square of one direction; divides both sides
    private static final int ROUNDS = 6;

    /** Long waves that bend the ridges of each finger its own way; radians each. */
    private static final int WAVES = 5;

    private static final double SWAY = 0.13;

    /** Reach of a filter along the ridge: the longer, the fewer minutiae. */
    private static final double ALONG = 3.2;

    /** Height from -127 to 127. */
    private final byte[] ridges;

    private RidgePattern(float[] grown) {
        ridges = new byte[grown.length];
        for (int i = 0; i < grown.length; i++) {
            ridges[i] = (byte) Math.round(grown[i] * 127);
        }
    }

    static RidgePattern grow(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] directions = directions(random);
        float[][] filters = filters(random.nextDouble(8.2, 9.6));
        float[] now = new float[WIDTH * HEIGHT];
        for (int i = 0; i < now.length; i++) {
            now[i] = (float) random.nextDouble(-1, 1);
        }
        float[] next = new float[now.length];
        for (int round = 0; round < ROUNDS; round++) {
            for (int y = RADIUS; y < HEIGHT - RADIUS; y++) {
                for (int x = RADIUS; x < WIDTH - RADIUS; x++) {
                    int at = y * WIDTH + x;
                    next[at] = squashed(filtered(now, at, filters[directions[at]]));
                }
            }
            float[] swap = now;
            now = next;
            next = swap;
        }
        return new RidgePattern(now);
    }

    /** Each row is summed by itself: the processor can then add several at once. */
    private static float filtered(float[] image, int at, float[] filter) {
        float sum = 0;
        int from = at - RADIUS * WIDTH - RADIUS;
        for (int row = 0; row < SIDE; row++, from += WIDTH) {
            int k = row * SIDE;
            float rowSum = 0;
            for (int column = 0; column < SIDE; column++) {
                rowSum += filter[k + column] * image[from + column];
            }
            sum += rowSum;
        }
        return sum;
    }

    /** Towards ridge or furrow, without the cost of a hyperbolic tangent. */
    private static float squashed(float value) {
        float v = 3 * value;
        return v / (1 + Math.abs(v));
    }

    /** Height of the skin at a place of the impression's frame: positive on a ridge. */
    float at(double x, double y) {
        double u = x + MARGIN;
        double v = y + MARGIN;
        int left = (int) u;
        int top = (int) v;
        if (left < RADIUS || top < RADIUS || left >= WIDTH - RADIUS - 1 || top >= HEIGHT - RADIUS - 1) {
            return -1;
        }
        float fx = (float) (u - left);
        float fy = (float) (v - top);
        int i = top * WIDTH + left;
        float above = ridges[i] * (1 - fx) + ridges[i + 1] * fx;
        float below = ridges[i + WIDTH] * (1 - fx) + ridges[i + WIDTH + 1] * fx;
        return (above * (1 - fy) + below * fy) / 127;
    }

    /** One filter for each direction: a wave across the ridge under a bell, without response to plain grey. */
    private static float[][] filters(double wavelength) {
        float[][] filters = new float[DIRECTIONS][SIDE * SIDE];
        for (int d = 0; d < DIRECTIONS; d++) {
            double angle = Math.PI * d / DIRECTIONS;
            double total = 0;
            double magnitude = 0;
            for (int y = -RADIUS; y <= RADIUS; y++) {
                for (int x = -RADIUS; x <= RADIUS; x++) {
                    double across = -x * Math.sin(angle) + y * Math.cos(angle);
                    double along = x * Math.cos(angle) + y * Math.sin(angle);
                    double bell = Math.exp(-across * across / (2 * 3.2 * 3.2) - along * along / (2 * ALONG * ALONG));
                    double wave = bell * Math.cos(2 * Math.PI * across / wavelength);
                    filters[d][(y + RADIUS) * SIDE + x + RADIUS] = (float) wave;
                    total += wave;
                    magnitude += Math.abs(wave);
                }
            }
            for (int i = 0; i < SIDE * SIDE; i++) {
                filters[d][i] = (float) ((filters[d][i] - total / (SIDE * SIDE)) * 2 / magnitude);
            }
        }
        return filters;
    }

    private static byte[] directions(SplittableRandom random) {
        double[][] cores;
        double[][] deltas;
        double lean = random.nextDouble(25, 75) * (random.nextBoolean() ? 1 : -1);
        double[] core = {random.nextDouble(-35, 35), random.nextDouble(-60, 20)};
        if (random.nextInt(3) == 0) { // whorl: two cores, a delta on each side
            cores = new double[][] {core, {core[0] + random.nextDouble(-12, 12), core[1] + random.nextDouble(25, 60)}};
            deltas = new double[][] {
                {-random.nextDouble(80, 130), random.nextDouble(90, 150)},
                {random.nextDouble(80, 130), random.nextDouble(90, 150)}
            };
        } else { // loop to one side; a small lean makes it a tented arch
            cores = new double[][] {core};
            deltas = new double[][] {{core[0] + lean * random.nextDouble(0.3, 1.6), random.nextDouble(70, 140)}};
        }
        double[][] waves = new double[WAVES][];
        for (int i = 0; i < WAVES; i++) {
            double way = random.nextDouble(2 * Math.PI);
            double length = random.nextDouble(90, 220);
            waves[i] = new double[] {
                2 * Math.PI * Math.cos(way) / length,
                2 * Math.PI * Math.sin(way) / length,
                random.nextDouble(2 * Math.PI)
            };
        }
        byte[] directions = new byte[WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y += GRAIN) {
            for (int x = 0; x < WIDTH; x += GRAIN) {
                double angle = (turn(cores, x, y) - turn(deltas, x, y)) / 2;
                for (double[] wave : waves) {
                    angle += SWAY * Math.sin(wave[0] * x + wave[1] * y + wave[2]);
                }
                long d = Math.round(angle / Math.PI * DIRECTIONS);
                for (int i = 0; i < GRAIN * GRAIN; i++) {
                    directions[(y + i / GRAIN) * WIDTH + x + i % GRAIN] = (byte) Math.floorMod(d, DIRECTIONS);
                }
            }
        }
        return directions;
    }

    /** Sum of the angles seen from each singular point, rows growing downwards. */
    private static double turn(double[][] points, int x, int y) {
        double sum = 0;
        for (double[] point : points) {
            sum += Math.atan2(y - HEIGHT / 2.0 - point[1], x - WIDTH / 2.0 - point[0]);
        }
        return sum;
    }
}
