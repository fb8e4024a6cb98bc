package cl.bitacora.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where things lie on disk. {@code root} is the repository; {@code home} is the folder of one stack, by default
 * {@code .bitacora} in the repository. Unpacked servers are shared by all stacks of a repository.
 */
public record Layout(Path root, Path home) {
    /** The jar to run in a service's application folder. */
    static final String SERVICE_JAR = "quarkus-run.jar";

    private static final Path REALM = Path.of("deploy", "keycloak", "bitacora-realm.json");

    public Layout {
        root = root.toAbsolutePath().normalize();
        home = home.toAbsolutePath().normalize();
    }

    /** The usual layout: everything in {@code .bitacora} under the repository. */
    public static Layout of(Path root) {
        return new Layout(root, root.resolve(".bitacora"));
    }

    /**
     * The repository that the working directory lies in.
     *
     * @throws StackProblem if it lies in none
     */
    public static Path repositoryRoot() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(REALM))) {
                return at;
            }
        }
        throw new StackProblem("Ejecute esta orden dentro del repositorio de Bitácora.");
    }

    public Path data() {
        return home.resolve("data");
    }

    public Path postgresData() {
        return data().resolve("pg");
    }

    public Path kafkaData() {
        return data().resolve("kafka");
    }

    /** Data of the class PC to play with. */
    public Path classroom() {
        return data().resolve("classroom");
    }

    public Path evidence() {
        return data().resolve("evidence");
    }

    /** Checkpoints of the logs, outside the database: deleting all data deletes them too, for they would contradict new logs. */
    public Path checkpoints() {
        return data().resolve("checkpoints");
    }

    public Path secrets() {
        return home.resolve("secrets");
    }

    public Path logs() {
        return home.resolve("logs");
    }

    /** What describes the running stack: lock, process numbers, addresses. */
    public Path run() {
        return home.resolve("run");
    }

    /** Unpacked servers, made once from the Maven artifacts. */
    public Path software() {
        return root.resolve(".bitacora").resolve("software");
    }

    public Path realm() {
        return root.resolve(REALM);
    }

    /** The distribution that the build copied. */
    public Path keycloakArchive() {
        return root.resolve(Path.of(
                "deploy", "local", "target", "keycloak", "keycloak-quarkus-dist-" + Versions.keycloak() + ".tar.gz"));
    }

    /** Folder of a service's application, as the build makes it. */
    public Path serviceApp(Service service) {
        return root.resolve(Path.of("services", service.serviceName(), "target", "quarkus-app"));
    }

    public Path serviceJar(Service service) {
        return serviceApp(service).resolve(SERVICE_JAR);
    }

    public Path log(String process) {
        return logs().resolve(process + ".log");
    }

    /** Makes the folders that every part expects. */
    public void create() {
        try {
            for (Path folder : List.of(data(), evidence(), checkpoints(), logs(), run(), software())) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new StackProblem("No se puede escribir en " + home + ": " + e.getMessage() + ".", e);
        }
    }

    /** Deletes all data of the stack; secrets, logs and unpacked servers stay. */
    public void deleteData() {
        delete(data());
    }

    /** Deletes a folder and everything in it, if it is there. */
    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
