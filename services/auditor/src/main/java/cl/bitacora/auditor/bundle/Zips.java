package cl.bitacora.auditor.bundle;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs a bundle's folder into one file. */
public final class Zips {
    private Zips() {}

    /**
     * Packs and removes the folder. Segments are compressed already. The folder leaves its place in one step: half
     * deleted, its manifest would tell the next export of segments that are gone.
     */
    public static void pack(Path folder, Path zip) throws IOException {
        Path packed = Path.of(folder + ".packed");
        if (Files.exists(packed)) {
            Folders.delete(packed);
        }
        Path aside = Path.of(zip + ".part");
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        try (ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(aside)))) {
            out.setLevel(Deflater.BEST_SPEED);
            for (Path file : files) {
                out.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
        Files.move(aside, zip, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Files.move(folder, packed, StandardCopyOption.ATOMIC_MOVE);
        Folders.delete(packed);
    }
}
