package cl.bitacora.classroom.matching.accuracy;

import cl.bitacora.classroom.reader.FingerImage;
import cl.bitacora.classroom.reader.simulator.SyntheticFinger;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Impressions by finger. Each is read when asked for, so that a large folder needs no large memory.
 *
 * @param fingers by name, in order
 */
public record PrintSet(Map<String, List<Supplier<FingerImage>>> fingers) {
    private static final Pattern NAME =
            Pattern.compile("(.+)_([^_.]+)\\.(png|bmp|tif|tiff|jpg|gif|([0-9]+)x([0-9]+)\\.raw)");

    /**
     * A folder of images named {@code <finger>_<impression>.png} (or bmp, tif, jpg, gif), or
     * {@code <finger>_<impression>.<width>x<height>.raw} for bare 8-bit pixels. Dark ridges on light ground.
     */
    public static PrintSet folder(Path folder, int dpi) throws IOException {
        Map<String, List<Supplier<FingerImage>>> fingers = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) {
                    fingers.computeIfAbsent(name.group(1), _ -> new java.util.ArrayList<>())
                            .add(() -> read(file, name, dpi));
                }
            }
        }
        return new PrintSet(fingers);
    }

    /** Made-up fingers. */
    public static PrintSet synthetic(long seed, int fingers, int impressions, double severity) {
        Map<String, List<Supplier<FingerImage>>> set = new TreeMap<>();
        for (int i = 0; i < fingers; i++) {
            SyntheticFinger finger = new SyntheticFinger(seed + i);
            set.put(
                    "f" + (100 + i),
                    IntStream.range(0, impressions)
                            .<Supplier<FingerImage>>mapToObj(n -> () -> finger.impression(n, 500, severity))
                            .toList());
        }
        return new PrintSet(set);
    }

    private static FingerImage read(Path file, Matcher name, int dpi) {
        try {
            if (name.group(4) != null) {
                return new FingerImage(
                        Integer.parseInt(name.group(4)),
                        Integer.parseInt(name.group(5)),
                        dpi,
                        Files.readAllBytes(file));
            }
            BufferedImage image = ImageIO.read(file.toFile());
            if (image == null) {
                throw new IOException("no image format that Java reads: " + file);
            }
            byte[] gray = new byte[image.getWidth() * image.getHeight()];
            Raster raster = image.getRaster();
            boolean plain = raster.getNumBands() == 1 && raster.getSampleModel().getSampleSize(0) == 8;
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    int rgb = plain ? 0 : image.getRGB(x, y);
                    gray[y * image.getWidth() + x] = (byte)
                            (plain
                                    ? raster.getSample(x, y, 0)
                                    : ((rgb >> 16 & 0xff) * 299 + (rgb >> 8 & 0xff) * 587 + (rgb & 0xff) * 114)
                                            / 1_000);
                }
            }
            return new FingerImage(image.getWidth(), image.getHeight(), dpi, gray);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
