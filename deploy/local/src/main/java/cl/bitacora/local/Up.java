package cl.bitacora.local;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/**
 * What {@code scripts/up} runs: starts the stack, loads the demonstration, says where to look, and stays until it is
 * told to stop (Ctrl-C or SIGTERM).
 *
 * <p>{@code --fresh} empties the data first; {@code --infra-only} starts no service.
 */
public final class Up {
    private static final Set<String> OPTIONS = Set.of("--fresh", "--infra-only");

    private Up() {}

    /** Ends with 0 when stopped, 1 when something stands in the way. */
    public static void main(String[] arguments) throws InterruptedException {
        List<String> options = List.of(arguments);
        Progress progress = Progress.to(System.out, sinceScriptBegan());
        try {
            run(options, progress);
        } catch (StackProblem problem) {
            System.err.println("\n" + problem.getMessage());
            System.exit(1); // the hook stops what was started
        } catch (RuntimeException unexpected) {
            unexpected.printStackTrace();
            System.exit(1);
        }
    }

    private static void run(List<String> options, Progress progress) throws InterruptedException {
        options.stream().filter(option -> !OPTIONS.contains(option)).forEach(option -> {
            throw new StackProblem("No se conoce la opción " + option + "; las hay: --fresh, --detach, --infra-only.");
        });
        boolean infrastructureOnly = options.contains("--infra-only");
        Layout layout = Layout.of(Layout.repositoryRoot());
        StackBuilder builder = Stack.builder(layout.root()).ports(ports()).progress(progress);
        if (infrastructureOnly) {
            builder.infrastructureOnly();
        }
        if (options.contains("--fresh")) {
            builder.fresh();
        }
        Stack stack = builder.build();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, progress), "bitacora-stop"));
        try {
            stack.start();
            String code = "";
            if (!infrastructureOnly) {
                DemoStep.run(layout, progress);
                code = DemoStep.playRoom(layout, progress);
                stack.startClassroom();
            }
            Summary.print(stack, infrastructureOnly, code, progress);
            stack.info().markComplete();
            progress.say("  Ctrl-C o scripts/down para detener.");
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            new CountDownLatch(1).await(); // the hook is at work and ends the process
        }
    }

    private static void stop(Stack stack, Progress progress) {
        long since = System.nanoTime();
        if (!stack.isHeld()) {
            return;
        }
        progress.say("");
        progress.line("arranque local", "deteniendo…");
        stack.stop();
        progress.line("arranque local", "detenido en " + Progress.seconds(Progress.since(since)));
    }

    /** The script tells when it began, in milliseconds since 1970, so that the total includes the build. */
    private static Duration sinceScriptBegan() {
        Long began = Long.getLong("bitacora.began");
        return began == null ? Duration.ZERO : Duration.ofMillis(System.currentTimeMillis() - began);
    }

    private static Ports ports() {
        String offset = System.getenv("BITACORA_PORT_OFFSET");
        try {
            return Ports.shifted(offset == null || offset.isBlank() ? 0 : Integer.parseInt(offset));
        } catch (NumberFormatException e) {
            throw new StackProblem("BITACORA_PORT_OFFSET debe ser un número entero.", e);
        }
    }
}
