package cl.bitacora.classroom.matching;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.classroom.matching.accuracy.Accuracy;
import cl.bitacora.classroom.matching.accuracy.PrintSet;
import cl.bitacora.classroom.reader.FingerImage;
import cl.bitacora.classroom.reader.simulator.SyntheticFinger;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccuracyTest {

    /** Seeded: the same figures on every machine. */
    @Test
    void the_matcher_tells_made_up_fingers_apart() {
        Accuracy accuracy = Accuracy.measure(PrintSet.synthetic(1, 12, 4, 1), 40);
        System.out.print("Made-up prints: " + accuracy.report());
        assertThat(accuracy.fmr().errors()).isZero();
        assertThat(accuracy.fnmr().percent()).isLessThan(5);
        assertThat(accuracy.eerPercent()).isLessThan(2);
        assertThat(accuracy.genuine()).hasSize(12 * 6);
        assertThat(accuracy.impostor()).hasSize(12 * 4 * 11);
    }

    @Test
    void a_folder_of_images_gives_the_same_figures(@TempDir Path folder) throws Exception {
        for (int f = 0; f < 3; f++) {
            SyntheticFinger finger = new SyntheticFinger(40 + f);
            for (int n = 0; n < 3; n++) {
                FingerImage image = finger.impression(n, 500);
                String name = (40 + f) + "_" + n;
                if (n == 0) {
                    Files.write(folder.resolve(name + ".300x400.raw"), image.gray());
                } else {
                    BufferedImage png = new BufferedImage(300, 400, BufferedImage.TYPE_BYTE_GRAY);
                    png.getRaster().setDataElements(0, 0, 300, 400, image.gray());
                    ImageIO.write(
                            png,
                            n == 1 ? "png" : "bmp",
                            folder.resolve(name + (n == 1 ? ".png" : ".bmp")).toFile());
                }
            }
        }
        Accuracy read = Accuracy.measure(PrintSet.folder(folder, 500), 40);
        Accuracy made = Accuracy.measure(PrintSet.synthetic(40, 3, 3, 1), 40);
        assertThat(read.report()).isEqualTo(made.report());
    }
}
