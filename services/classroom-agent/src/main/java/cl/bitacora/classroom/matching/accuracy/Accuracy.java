package cl.bitacora.classroom.matching.accuracy;

import cl.bitacora.classroom.reader.FingerImage;
import com.machinezoo.sourceafis.FingerprintImage;
import com.machinezoo.sourceafis.FingerprintImageOptions;
import com.machinezoo.sourceafis.FingerprintMatcher;
import com.machinezoo.sourceafis.FingerprintTemplate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Error rates of the matcher over a set: every impression against every other of its finger (genuine), and against the
 * first of every other finger (impostors), as the fingerprint verification contests count them.
 *
 * @param genuine scores, ascending
 * @param impostor scores, ascending
 * @param bestOf false non-matches at the threshold with the first k impressions enrolled, by k from 1; probes are the rest
 */
public record Accuracy(int fingers, double threshold, double[] genuine, double[] impostor, List<Rate> bestOf) {
    private static final int MOST_ENROLLED = 4;

    /** So many errors in so many trials. */
    public record Rate(int errors, int trials) {
        public double percent() {
            return trials == 0 ? 0 : 100.0 * errors / trials;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.2f %% (%d/%d)", percent(), errors, trials);
        }
    }

    /** Extracts and compares everything in the set. */
    public static Accuracy measure(PrintSet set, double threshold) {
        List<List<FingerprintTemplate>> fingers = set.fingers().values().stream()
                .map(impressions -> impressions.stream().map(Accuracy::template).toList())
                .toList();
        List<Double> genuine = new ArrayList<>();
        List<Double> impostor = new ArrayList<>();
        int[] missed = new int[MOST_ENROLLED + 1];
        int[] probes = new int[MOST_ENROLLED + 1];
        for (int i = 0; i < fingers.size(); i++) {
            List<FingerprintTemplate> finger = fingers.get(i);
            for (int p = 0; p < finger.size(); p++) {
                FingerprintMatcher probe = new FingerprintMatcher(finger.get(p));
                double best = 0;
                for (int c = 0; c < p; c++) {
                    double score = probe.match(finger.get(c));
                    genuine.add(score);
                    best = Math.max(best, score);
                    if (c < MOST_ENROLLED) {
                        probes[c + 1]++;
                        missed[c + 1] += best < threshold ? 1 : 0;
                    }
                }
                for (int j = 0; j < fingers.size(); j++) {
                    if (j != i) {
                        impostor.add(probe.match(fingers.get(j).getFirst()));
                    }
                }
            }
        }
        List<Rate> bestOf = new ArrayList<>();
        for (int k = 1; k <= MOST_ENROLLED; k++) {
            bestOf.add(new Rate(missed[k], probes[k]));
        }
        return new Accuracy(fingers.size(), threshold, sorted(genuine), sorted(impostor), List.copyOf(bestOf));
    }

    /** False non-match rate at the threshold. */
    public Rate fnmr() {
        return fnmr(threshold);
    }

    /** False match rate at the threshold. */
    public Rate fmr() {
        return fmr(threshold);
    }

    Rate fnmr(double at) {
        return new Rate((int) Arrays.stream(genuine).filter(it -> it < at).count(), genuine.length);
    }

    Rate fmr(double at) {
        return new Rate((int) Arrays.stream(impostor).filter(it -> it >= at).count(), impostor.length);
    }

    /** Equal error rate in percent: the mean of both rates where they are nearest. */
    public double eerPercent() {
        double nearest = Double.MAX_VALUE;
        double rate = 0;
        for (double[] scores : List.of(genuine, impostor)) {
            for (double at : scores) {
                double misses = fnmr(at).percent();
                double falses = fmr(at).percent();
                if (Math.abs(misses - falses) < nearest) {
                    nearest = Math.abs(misses - falses);
                    rate = (misses + falses) / 2;
                }
            }
        }
        return rate;
    }

    /** The figures, a line each (Spanish). */
    public String report() {
        StringBuilder out = new StringBuilder(String.format(
                Locale.ROOT,
                "%d dedos, %d comparaciones genuinas, %d de impostores%n"
                        + "EER %.2f %%%nFNMR con umbral %.0f: %s%nFMR con umbral %.0f: %s, puntaje máximo de un impostor %.1f%n",
                fingers,
                genuine.length,
                impostor.length,
                eerPercent(),
                threshold,
                fnmr(),
                threshold,
                fmr(),
                impostor.length == 0 ? 0 : impostor[impostor.length - 1]));
        for (int k = 1; k <= bestOf.size(); k++) {
            out.append(String.format(Locale.ROOT, "FNMR con %d impresiones enroladas: %s%n", k, bestOf.get(k - 1)));
        }
        return out.toString();
    }

    private static double[] sorted(List<Double> scores) {
        return scores.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static FingerprintTemplate template(Supplier<FingerImage> print) {
        FingerImage image = print.get();
        try {
            return new FingerprintTemplate(new FingerprintImage(
                    image.width(), image.height(), image.gray(), new FingerprintImageOptions().dpi(image.dpi())));
        } finally {
            image.wipe();
        }
    }
}
