package cl.bitacora.local;

import cl.bitacora.local.process.ChildCommand;
import cl.bitacora.local.process.Spawner;
import cl.bitacora.local.process.StopSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Loads the demonstration once per data folder: a program of its own that only knows the public API and the addresses
 * in {@link StackInfo}. It is skipped when its class is not part of this build.
 */
final class DemoStep {
    /** The program; its working directory is the repository, its only variable {@code BITACORA_HOME}. */
    static final String MAIN_CLASS = "cl.bitacora.demo.Demo";

    private static final String PLAY_ROOM = "--play-room";
    private static final String CODE = "code=";

    /** It prints its result last. */
    private static final int RESULT_LINES = 60;

    private DemoStep() {}

    /** Runs the demonstration, or reads its result back where this data folder has it already. */
    static void run(Layout layout, Progress progress) throws InterruptedException {
        Path mark = layout.data().resolve("demo-loaded");
        boolean loaded = Files.exists(mark);
        if (DemoStep.class.getResource("/" + MAIN_CLASS.replace('.', '/') + ".class") == null) {
            progress.line("demostración", "no incluida en esta compilación");
            return;
        }
        long since = System.nanoTime();
        progress.starting("demostración", loaded ? "leyendo los datos guardados" : "cargando por la API pública");
        List<String> result = lines(
                layout,
                "demo",
                "La demostración no se pudo " + (loaded ? "leer" : "cargar"),
                command(loaded ? "--table" : "--load"));
        if (!loaded) {
            try {
                Files.createFile(mark);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        progress.ready("demostración", since);
        result.forEach(progress::say);
    }

    /**
     * Makes sure of a course that is held today for the class PC to play with.
     *
     * @return a one-time code where the class PC is not an installation yet, otherwise empty
     */
    static String playRoom(Layout layout, Progress progress) throws InterruptedException {
        boolean enrolled = Files.exists(layout.classroom().resolve("store").resolve("installation"));
        progress.starting("sala de pruebas", "un curso que se dicta hoy");
        long since = System.nanoTime();
        List<String> command = command(PLAY_ROOM);
        if (!enrolled) {
            command.add("--code");
        }
        List<String> result = lines(layout, "play-room", "La sala de pruebas no se pudo preparar", command);
        progress.ready("sala de pruebas", since);
        return result.stream()
                .filter(line -> line.startsWith(CODE))
                .map(line -> line.substring(CODE.length()))
                .findFirst()
                .orElse("");
    }

    /** Runs the program to its end; its last lines. */
    private static List<String> lines(Layout layout, String process, String trouble, List<String> command)
            throws InterruptedException {
        var child = new Spawner(layout.logs(), layout.run())
                .start(new ChildCommand(process, command, environment(layout), layout.root(), StopSignal.TERM));
        if (child.await() != 0) {
            throw new StackProblem("%s; últimas líneas de %s:%n%s"
                    .formatted(trouble, child.log(), String.join("\n", child.lastLines(20))));
        }
        return child.lastLines(RESULT_LINES);
    }

    private static Map<String, String> environment(Layout layout) {
        return Map.of(
                "PATH",
                "/usr/bin:/bin",
                "LC_ALL",
                "C.UTF-8",
                "BITACORA_HOME",
                layout.home().toString());
    }

    private static List<String> command(String mode) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                MAIN_CLASS,
                mode));
    }
}
