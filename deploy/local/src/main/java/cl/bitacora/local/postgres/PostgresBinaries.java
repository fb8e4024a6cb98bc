package cl.bitacora.local.postgres;

import cl.bitacora.local.Layout;
import cl.bitacora.local.StackProblem;
import cl.bitacora.local.Versions;
import cl.bitacora.local.archive.TarArchive;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The server's programs, unpacked once from the artifact on the class path. */
final class PostgresBinaries {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private PostgresBinaries() {}

    /** The folder that holds {@code bin}, {@code lib} and {@code share}; unpacks it if it is missing. */
    static Path unpacked(Layout layout) {
        Path folder = layout.software().resolve("postgresql-" + Versions.postgres());
        if (Files.isDirectory(folder)) {
            return folder;
        }
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
            if (archive == null
                    || !System.getProperty("os.arch").toLowerCase(Locale.ROOT).equals("amd64")) {
                throw new StackProblem("Este arranque local trae PostgreSQL para Linux x86-64 solamente.");
            }
            Path aside = Files.createTempDirectory(Files.createDirectories(layout.software()), "postgresql-");
            TarArchive.unpack(new XZCompressorInputStream(new BufferedInputStream(archive)), aside);
            Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
            return folder;
        } catch (IOException e) {
            throw new StackProblem("No se pudo desempaquetar PostgreSQL en " + folder + ".", e);
        }
    }
}
