package cl.bitacora.local;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The files that a service runs from: hard links to what the build made, so that somebody who builds again meanwhile
 * (the build empties its folder first) does not pull the jars away from under a running process.
 */
final class ServiceApp {
    private ServiceApp() {}

    /** Links the service's application into the stack's own folder and returns the jar to run. */
    static Path link(Layout layout, Service service) {
        Path built = layout.serviceApp(service);
        Path own = layout.run().resolve("apps").resolve(service.serviceName());
        try {
            Layout.delete(own);
            try (Stream<Path> files = Files.walk(built)) {
                for (Path file : files.toList()) {
                    linkOrCopy(file, own.resolve(built.relativize(file)));
                }
            }
        } catch (IOException e) {
            throw new StackProblem("No se pudo preparar " + service.serviceName() + " en " + own + ".", e);
        }
        return own.resolve(Layout.SERVICE_JAR);
    }

    private static void linkOrCopy(Path from, Path to) throws IOException {
        if (Files.isDirectory(from)) {
            Files.createDirectories(to);
            return;
        }
        try {
            Files.createLink(to, from);
        } catch (FileSystemException | UnsupportedOperationException otherFileSystem) {
            Files.copy(from, to);
        }
    }
}
