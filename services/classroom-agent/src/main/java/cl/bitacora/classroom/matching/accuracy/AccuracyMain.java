package cl.bitacora.classroom.matching.accuracy;

import cl.bitacora.classroom.matching.MatchParameters;
import java.nio.file.Path;

/** Prints the error rates of the matcher over a folder of prints, or over made-up ones when none is named. */
public final class AccuracyMain {
    private AccuracyMain() {}

    /** Arguments: a folder and its resolution in dpi (500 if left out), or {@code --synthetic <fingers> <impressions>}. */
    public static void main(String[] args) throws Exception {
        PrintSet set = args[0].equals("--synthetic")
                ? PrintSet.synthetic(1, Integer.parseInt(args[1]), Integer.parseInt(args[2]), 1)
                : PrintSet.folder(Path.of(args[0]), args.length > 1 ? Integer.parseInt(args[1]) : 500);
        if (set.fingers().size() < 2) {
            System.err.println(
                    "Se necesitan al menos dos dedos, en archivos <dedo>_<impresión>.png, .bmp, .tif o .<ancho>x<alto>.raw");
            System.exit(2);
        }
        System.out.print(Accuracy.measure(set, MatchParameters.DEFAULT.verify()).report());
    }
}
