package cl.bitacora.local.keycloak;

import cl.bitacora.local.Layout;
import cl.bitacora.local.Progress;
import cl.bitacora.local.StackProblem;
import cl.bitacora.local.Versions;
import cl.bitacora.local.archive.TarArchive;
import cl.bitacora.local.process.ChildCommand;
import cl.bitacora.local.process.ChildProcess;
import cl.bitacora.local.process.Spawner;
import cl.bitacora.local.process.StopSignal;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPInputStream;

/** The distribution, unpacked and built for PostgreSQL: once per version and repository, some forty seconds. */
final class KeycloakInstall {
    private KeycloakInstall() {}

    /**
     * The folder of the built distribution; makes it if it is missing. Stacks that start at the same moment wait for
     * each other.
     */
    static Path ready(Layout layout, Spawner spawner, Progress progress) throws InterruptedException {
        Path folder = layout.software().resolve("keycloak-" + Versions.keycloak());
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Path lock = layout.software().resolve("keycloak.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var held = channel.lock();
            try {
                if (!Files.isDirectory(folder)) {
                    install(layout, spawner, progress, folder);
                }
            } finally {
                held.release();
            }
            return folder;
        } catch (IOException e) {
            throw new StackProblem("No se pudo preparar Keycloak en " + folder + ": " + e.getMessage() + ".", e);
        }
    }

    private static void install(Layout layout, Spawner spawner, Progress progress, Path folder)
            throws IOException, InterruptedException {
        Path archive = layout.keycloakArchive();
        if (!Files.exists(archive)) {
            throw new StackProblem("Falta " + archive + ": compile primero con mvn -DskipTests package.");
        }
        progress.starting("Keycloak", "desempaquetando (sólo la primera vez)");
        Path aside = layout.software().resolve("keycloak.new");
        Layout.delete(aside);
        Files.createDirectories(aside);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(archive))) {
            TarArchive.unpack(new GZIPInputStream(in), aside);
        }
        Path unpacked = aside.resolve("keycloak-" + Versions.keycloak());
        progress.starting("Keycloak", "preparando para PostgreSQL (sólo la primera vez)");
        ChildProcess build = spawner.start(new ChildCommand(
                "keycloak-build",
                KeycloakJava.command(unpacked, "-Xmx512m", "build", "--db=postgres"),
                KeycloakJava.ENVIRONMENT,
                unpacked,
                StopSignal.TERM));
        if (build.await() != 0) {
            throw new StackProblem("Keycloak no se pudo preparar; vea " + build.log() + ".");
        }
        Files.move(unpacked, folder, StandardCopyOption.ATOMIC_MOVE);
        Layout.delete(aside);
    }
}
