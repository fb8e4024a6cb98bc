package cl.bitacora.auditor.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The databases of the stack that {@code scripts/up} started: the port from {@code run/stack.properties}, the passwords of
 * the services' runtime roles (which may read the log and change nothing) from {@code secrets}.
 */
public final class LocalStack {
    private static final String PREFIX = "database-";
    private static final String SUFFIX = "-app";

    private LocalStack() {}

    /**
     * Every log of the stack, by name.
     *
     * @param home folder of the stack, by default {@code .bitacora} in the repository
     * @throws SourceProblem if no stack runs there
     */
    public static List<DatabaseAddress> databases(Path home) {
        String port = port(home.resolve("run").resolve("stack.properties"));
        Path secrets = home.resolve("secrets");
        try (Stream<Path> files = Files.list(secrets)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(PREFIX) && name.endsWith(SUFFIX))
                    .map(name -> name.substring(PREFIX.length(), name.length() - SUFFIX.length()))
                    .filter(log -> !log.equals("portal")) // it only listens: its log is always empty
                    .sorted()
                    .map(log -> address(log, port, secrets.resolve(PREFIX + log + SUFFIX)))
                    .toList();
        } catch (IOException e) {
            throw new SourceProblem("No se puede leer la carpeta de secretos " + secrets + ".", e);
        }
    }

    private static DatabaseAddress address(String log, String port, Path secret) {
        try {
            return new DatabaseAddress(
                    log,
                    "jdbc:postgresql://127.0.0.1:" + port + "/" + log,
                    log + "_app",
                    Files.readString(secret).strip());
        } catch (IOException e) {
            throw new SourceProblem("No se puede leer el secreto " + secret + ".", e);
        }
    }

    private static String port(Path file) {
        if (!Files.exists(file)) {
            throw new SourceProblem("Bitácora no está corriendo aquí: ejecute scripts/up, o indique las bases de datos"
                    + " con --database.");
        }
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new SourceProblem("No se puede leer " + file + ".", e);
        }
        String port = properties.getProperty("postgres");
        if (port == null) {
            throw new SourceProblem("El archivo " + file + " no dice en qué puerto está PostgreSQL.");
        }
        return port;
    }
}
